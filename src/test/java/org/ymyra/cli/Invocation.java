package org.ymyra.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.ymyra.experiment.Replication;
import org.ymyra.experiment.Simulator;

/**
 * A command as it was run.
 *
 * @param code exit code
 * @param out what it wrote to the standard output
 * @param err what it wrote to the standard error
 */
record Invocation(int code, String out, String err) {
    /** Runs a command. */
    static Invocation of(String... args) {
        return with(Replication::run, args);
    }

    /** Runs a command with another simulator than the model. */
    static Invocation with(Simulator simulator, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Ymyra.commandLine(new PrintWriter(out, true), new PrintWriter(err, true), simulator)
                .execute(args);
        return new Invocation(code, out.toString(), err.toString());
    }
}
