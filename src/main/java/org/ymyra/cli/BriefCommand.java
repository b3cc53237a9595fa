package org.ymyra.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ymyra.briefing.Briefing;
import org.ymyra.briefing.Logo;
import org.ymyra.results.ResultFolder;
import org.ymyra.results.Store;
import org.ymyra.results.WholeFile;
import org.ymyra.scenario.ScenarioException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Tells a result to those who decide. */
@Command(
        name = "brief",
        description = {
            "Makes a briefing of two to four pages from a result: limits, key messages with their numbers and intervals,"
                    + " what each remedy changes, how fast and at what cost, what would change the conclusion, how it was"
                    + " made. As a web page in one file and as a PDF for print, in English, Russian or Kazakh.",
            "",
            "With several scenarios the first is the baseline. A briefing that is there is replaced."
        },
        footer = {
            "  ymyra brief reform",
            "  ymyra brief reform --lang kk --format pdf --title 'What complaint reform changes' --logo logo.png",
            "  ymyra brief reform --sensitivity circumstances"
        })
final class BriefCommand implements Callable<Integer> {
    /** What a briefing can be made as. */
    enum Format {
        HTML,
        PDF
    }

    @ParentCommand
    private Ymyra ymyra;

    @Parameters(paramLabel = "RESULT", description = "Name of the result, a folder under results, or a path.")
    private String result;

    @Mixin
    private LanguageOption lang;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            split = ",",
            defaultValue = "html,pdf",
            description = "html, pdf or both, separated by a comma; ${DEFAULT-VALUE} if left out.")
    private List<Format> formats;

    @Option(names = "--title", paramLabel = "TEXT", description = "Title; made from that of the baseline if left out.")
    private String title;

    @Option(names = "--logo", paramLabel = "FILE", description = "PNG or JPEG to stand at the head.")
    private Path logo;

    @Option(
            names = "--sensitivity",
            paramLabel = "RESULT",
            description = "Result of sensitivity, which tells what would change the conclusion.")
    private String sensitivity;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder of the briefing; briefing in the result if left out.")
    private Path out;

    @Override
    public Integer call() throws IOException, ScenarioException {
        ResultFolder folder = ResultNames.open(result);
        Path target = out == null ? folder.path().resolve("briefing") : out;
        ResultNames.checkWritable(target);
        Briefing.Extras extras = new Briefing.Extras(
                Optional.ofNullable(title).filter(text -> !text.isBlank()),
                Optional.ofNullable(logo).map(Logo::read),
                Optional.ofNullable(sensitivity).map(ResultNames::path).map(ResultFolder::open));
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (Store store = folder.read()) {
            Report.incomplete(ymyra.err(), folder.manifest(), store, lang.texts());
            Briefing briefing = Briefing.of(folder, store, lang.language(), extras);
            String name = "briefing-" + lang.language().tag();
            if (formats.contains(Format.HTML)) {
                files.put(name + ".html", briefing.html().getBytes(StandardCharsets.UTF_8));
            }
            if (formats.contains(Format.PDF)) {
                files.put(name + ".pdf", briefing.pdf());
            }
        }
        Files.createDirectories(target);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            ymyra.remark(WholeFile.write(target.resolve(file.getKey()), file.getValue())
                    .toString());
        }
        return ExitCode.OK;
    }
}
