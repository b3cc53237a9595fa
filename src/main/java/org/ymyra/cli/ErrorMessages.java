package org.ymyra.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.ymyra.results.ResultException;
import org.ymyra.results.StoreFailure;
import org.ymyra.scenario.Fault;
import org.ymyra.scenario.ScenarioException;
import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one line for each fault what is wrong; a stack trace is only for {@code --debug}. */
final class ErrorMessages implements IParameterExceptionHandler, IExecutionExceptionHandler {
    /** The names of constants in a message of picocli, which are values as users write them but for their capitals. */
    private static final Pattern CONSTANTS = Pattern.compile("one of \\[([A-Z_, ]+)] \\(case-insensitive\\)");

    @Override
    public int handleParseException(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        PrintWriter err = command.getErr();
        String text = e.getMessage().replaceFirst("^Error: ", "");
        fault(
                err,
                CONSTANTS
                        .matcher(text)
                        .replaceAll(match -> "one of " + match.group(1).toLowerCase(Locale.ROOT)));
        UnmatchedArgumentException.printSuggestions(e, err);
        err.println("See: " + command.getCommandSpec().qualifiedName() + " --help");
        if (List.of(args).contains("--debug")) {
            e.printStackTrace(err);
        }
        return ExitCode.USAGE;
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        Ymyra ymyra = (Ymyra) command.getCommandSpec().root().userObject();
        if (ymyra.isStopped) {
            return ExitCode.SOFTWARE;
        }
        if (ymyra.debug) {
            e.printStackTrace(err);
        }
        if (e instanceof ScenarioException scenario) {
            print(err, scenario.faults());
            return ExitCode.USAGE;
        }
        if (e instanceof ResultException result) {
            result.faults().forEach(text -> fault(err, text));
            return ExitCode.USAGE;
        }
        fault(err, text(e) + (ymyra.debug || isOutside(e) ? "" : " (--debug shows where)"));
        return ExitCode.SOFTWARE;
    }

    /** Prints the faults of scenarios, each beginning with its place as editors expect it. */
    static void print(PrintWriter err, List<Fault> faults) {
        faults.forEach(err::println);
        err.println(Ansi.AUTO.string("@|bold,red " + Numbers.count(faults.size(), "fault") + "|@"));
    }

    private static void fault(PrintWriter err, String text) {
        err.println(Ansi.AUTO.string("@|bold,red error:|@ ") + text);
    }

    /** Whether something outside of the program is to blame. */
    private static boolean isOutside(Throwable e) {
        return e instanceof IOException && !(e instanceof NoSuchFileException)
                || e instanceof UncheckedIOException
                || e instanceof StoreFailure
                || e instanceof OutOfMemoryError
                || e instanceof ExecutionException && isOutside(e.getCause());
    }

    /** Returns what happened in one line. */
    static String text(Throwable e) {
        boolean wrapper = e instanceof UncheckedIOException
                || e instanceof ExecutionException
                || e instanceof ExceptionInInitializerError
                || e.getCause() != null && e.getCause().toString().equals(e.getMessage());
        return wrapper && e.getCause() != null
                ? text(e.getCause())
                : ownText(e).strip().replaceAll("\\s*\\R\\s*", " ");
    }

    private static String ownText(Throwable cause) {
        if (cause instanceof OutOfMemoryError) {
            return "out of memory with " + Numbers.count(Runtime.getRuntime().maxMemory() >> 20)
                    + " MB: give Java more (java -Xmx4g -jar …)";
        }
        if (cause instanceof FileSystemException file) {
            String reason = file.getReason();
            String kind =
                    file.getClass().getSimpleName().replace("Exception", "").replaceAll("(?<=.)([A-Z])", " $1");
            return file.getFile() + ": " + (reason == null ? kind.toLowerCase(Locale.ROOT) : reason);
        }
        String message = cause.getMessage();
        boolean plain = (cause instanceof IOException || cause instanceof StoreFailure) && message != null;
        return plain ? message : cause.getClass().getSimpleName() + (message == null ? "" : ": " + message);
    }
}
