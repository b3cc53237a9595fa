package org.ymyra.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Holds the model against what is known. */
@Command(
        name = "validate",
        description = "Holds the model against what is known about everyday life and riots.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {"  ymyra validate patterns", "  ymyra validate patterns --help"},
        subcommands = PatternsCommand.class)
final class ValidateCommand implements Runnable {
    @ParentCommand
    Ymyra ymyra;

    @Spec
    private CommandSpec spec;

    /** Asked for nothing. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "name what to validate: patterns");
    }
}
