package org.ymyra.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.ymyra.analysis.Analysis;
import org.ymyra.results.Manifest;
import org.ymyra.results.ResultException;
import org.ymyra.results.ResultFolder;
import org.ymyra.results.Store;
import org.ymyra.scenario.ScenarioException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Draws the charts of a result again. */
@Command(
        name = "chart",
        description =
                "Draws the charts of a result as PNG and SVG, in English, Russian or Kazakh. With several scenarios the"
                        + " first is the baseline of the others.",
        footer = {"  ymyra chart first-try", "  ymyra chart first-try --lang kk"})
final class ChartCommand implements Callable<Integer> {
    @ParentCommand
    private Ymyra ymyra;

    @Parameters(paramLabel = "RESULT", description = "Name of the result, a folder under results, or a path.")
    private String result;

    @Mixin
    private LanguageOption lang;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "Folder of the charts; charts in the result if left out, charts-ru and charts-kk in Russian and"
                            + " Kazakh.")
    private Path out;

    @Override
    public Integer call() throws IOException, ScenarioException {
        ResultFolder folder = ResultNames.open(result);
        Manifest manifest = folder.manifest();
        if (manifest.ensemble().commonLuck()) {
            throw new ResultException(
                    result + " is a design whose parameter sets share their luck; it has no charts of this kind");
        }
        Path charts = out == null ? folder.path().resolve(ChartSet.folder(lang.language())) : out;
        ResultNames.checkWritable(charts);
        try (Store store = folder.read()) {
            Report.incomplete(ymyra.err(), manifest, store, lang.texts());
            Analysis analysis = Analysis.of(folder, store, Report.CONFIDENCE);
            List<Path> files = new ChartSet(manifest, analysis)
                    .write(charts, lang.language(), manifest.scenarios().size() > 1);
            if (files.isEmpty()) {
                throw new ResultException(
                        result + " has nothing to draw: not every scenario has a replication that ended well");
            }
            files.forEach(file -> ymyra.remark(file.toString()));
        }
        return ExitCode.OK;
    }
}
