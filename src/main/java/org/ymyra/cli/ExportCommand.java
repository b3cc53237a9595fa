package org.ymyra.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ymyra.results.ResultFolder;
import org.ymyra.results.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Writes the replications of a result as files for other programs. */
@Command(
        name = "export",
        description =
                "Writes every replication of a result, its crises, events and samples, for other programs. The same"
                        + " experiment always gives the same bytes.",
        footer = {"  ymyra export first-try --format csv", "  ymyra export first-try --format parquet --out data"})
final class ExportCommand implements Callable<Integer> {
    @ParentCommand
    private Ymyra ymyra;

    @Parameters(paramLabel = "RESULT", description = "Name of the result, a folder under results, or a path.")
    private String result;

    @Option(names = "--format", paramLabel = "FORMAT", required = true, description = "csv or parquet.")
    private Store.Format format;

    @Option(names = "--out", paramLabel = "DIR", description = "Folder of the files; export in the result if left out.")
    private Path out;

    @Override
    public Integer call() {
        ResultFolder folder = ResultNames.openRuns(result);
        Path files = out == null ? folder.path().resolve("export") : out;
        ResultNames.checkWritable(files);
        try (Store store = folder.read()) {
            Report.incomplete(ymyra.err(), folder.manifest(), store, LanguageOption.ENGLISH);
            store.export(format, files);
        }
        ymyra.remark("Wrote " + files);
        return ExitCode.OK;
    }
}
