package org.ymyra.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ymyra.results.WholeFile;
import org.ymyra.scenario.JsonSchema;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Gives the JSON Schema of scenario files. */
@Command(
        name = "schema",
        description = "Prints the JSON Schema of scenario files, with which editors complete keys and mark mistakes.",
        footer = {"  ymyra schema", "  ymyra schema --out scenario.schema.json"})
final class SchemaCommand implements Callable<Integer> {
    @ParentCommand
    private Ymyra ymyra;

    @Option(names = "--out", paramLabel = "FILE", description = "File to write instead.")
    private Path file;

    @Override
    public Integer call() throws IOException {
        String schema = JsonSchema.generate();
        if (file == null) {
            ymyra.out().println(schema.stripTrailing());
        } else {
            WholeFile.write(file, schema.getBytes(StandardCharsets.UTF_8));
            ymyra.remark("Wrote " + file);
        }
        return ExitCode.OK;
    }
}
