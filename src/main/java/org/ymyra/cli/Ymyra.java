package org.ymyra.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ymyra.chart.Texts;
import org.ymyra.experiment.Simulator;
import org.ymyra.experiment.StopOnShutdown;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program: what holds for all commands. Exit codes: 0 done, 1 failed, 2 wrong use. */
@Command(
        name = "ymyra",
        scope = ScopeType.INHERIT,
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        usageHelpWidth = Ymyra.HELP_WIDTH,
        description = {
            "Estimates how likely everyday tensions between neighbouring communities are to escalate, and how far remedies"
                    + " change that, by running an agent-based model many times.",
            "",
            "It compares remedies under stated assumptions. It forecasts nothing for a named place and says nothing about"
                    + " any real people."
        },
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        optionListHeading = "%nOptions:%n",
        parameterListHeading = "%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  ymyra check scenarios/*.yaml",
            "  ymyra compare scenarios/stressed.yaml scenarios/complaint-reform.yaml --out reform",
            "  ymyra explain office.capacity",
            "  ymyra run --help",
            "",
            "Here ymyra stands for: java -jar target/ymyra.jar"
        })
public final class Ymyra implements Runnable {
    static final int HELP_WIDTH = 100;

    /** What is said if the program is told to end where there is nothing more to say. */
    static final String STOPPED = "stopped; no file was left half written";

    @Option(
            names = {"-q", "--quiet"},
            scope = ScopeType.INHERIT,
            description =
                    "No progress and no remarks: only results, faults and failures. Without it, progress is one line on"
                            + " a terminal, or lines now and then elsewhere and if NO_COLOR or TERM=dumb is set.")
    boolean quiet;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Show the stack trace of an error.")
    boolean debug;

    @Spec
    private CommandSpec spec;

    /** What runs a replication. */
    final Simulator simulator;

    /** Whether the process is there for this command only and ends with it. */
    private boolean isProcess;

    /** What is said if the program is told to end; null if the command says it itself or has ended. */
    private volatile String ifStopped = STOPPED;

    /** Whether that has been said: nothing that goes wrong from then on matters. */
    volatile boolean isStopped;

    /** What shows how far a long command has come. */
    private volatile Optional<ProgressLine> progress = Optional.empty();

    private Ymyra(Simulator simulator) {
        this.simulator = simulator;
    }

    /** Runs a command and ends the program with its exit code. */
    public static void main(String[] args) {
        WatchedOutput output = new WatchedOutput(new FileOutputStream(FileDescriptor.out));
        PrintWriter out = utf8(output);
        PrintWriter err = utf8(new FileOutputStream(FileDescriptor.err));
        int exit = Usage.answers(out, args) ? ExitCode.OK : execute(args, out, err);
        out.flush();
        if (output.failure() != null) {
            err.println("error: the output cannot be written: " + output.failure());
            exit = Math.max(exit, ExitCode.SOFTWARE);
        }
        System.exit(exit);
    }

    private static int execute(String[] args, PrintWriter out, PrintWriter err) {
        CommandLine line = commandLine(out, err, Simulator.MODEL, Commands.named(args));
        Ymyra ymyra = line.getCommand();
        ymyra.isProcess = true;
        Runtime.getRuntime().addShutdownHook(new Thread(() -> ymyra.sayStopped(err)));
        int exit = line.execute(args);
        ymyra.ifStopped = null;
        return exit;
    }

    private void sayStopped(PrintWriter err) {
        String text = ifStopped;
        if (text != null) {
            isStopped = true;
            progress.ifPresent(ProgressLine::close);
            err.println(text);
        }
    }

    /** Has this said from now on if the program is told to end (Ctrl-C, a plain {@code kill}), which it does at once. */
    void ifStopped(String text) {
        ifStopped = text;
    }

    /** Has this thread interrupted from now on if the program is told to end, for the command to end in order and to say so itself. */
    StopOnShutdown stoppable() {
        ifStopped = null;
        return new StopOnShutdown();
    }

    /** Tells how many replications are to be run: few are over before the optimising compiler has paid. */
    void expect(long replications) {
        if (isProcess && replications < LightCompilation.SHORT) {
            LightCompilation.begin();
        }
    }

    /** Returns the command line with all commands, writing to the given streams and running replications with the given simulator. */
    static CommandLine commandLine(PrintWriter out, PrintWriter err, Simulator simulator) {
        return commandLine(out, err, simulator, Commands.NAMES);
    }

    private static CommandLine commandLine(
            PrintWriter out, PrintWriter err, Simulator simulator, List<String> commands) {
        CommandLine line = new CommandLine(new Ymyra(simulator));
        Commands.add(line, commands);
        ErrorMessages errors = new ErrorMessages();
        line.setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(errors)
                .setExecutionExceptionHandler(errors)
                .setExecutionStrategy(Ymyra::execute);
        return line;
    }

    /** Runs the command that was asked for; an {@link Error}, too, goes to what handles exceptions. */
    private static int execute(ParseResult parsed) {
        try {
            return new RunLast().execute(parsed);
        } catch (Error e) {
            throw new ExecutionException(parsed.commandSpec().commandLine(), e.toString(), e);
        }
    }

    /** Writers in UTF-8 whatever the locale says, so that texts in all languages survive. */
    private static PrintWriter utf8(OutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    /** Asked for nothing. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "name a command");
    }

    /** The words of the command line, the name of the command first. */
    List<String> words() {
        ParseResult parsed = spec.commandLine().getParseResult();
        List<String> words = new ArrayList<>(parsed.originalArgs());
        String command = parsed.subcommand().commandSpec().name();
        words.remove(command);
        words.add(0, command);
        return words;
    }

    /** Where results go. */
    PrintWriter out() {
        return spec.commandLine().getOut();
    }

    /** Where progress and failures go. */
    PrintWriter err() {
        return spec.commandLine().getErr();
    }

    /** Prints what is good to know but not the result. */
    void remark(String text) {
        if (!quiet) {
            out().println(text);
        }
    }

    /** Whether the standard error is a terminal that can write a line again; where that is not known, whether the others are. */
    private static boolean onTerminal() {
        if (System.getenv("NO_COLOR") != null || "dumb".equals(System.getenv("TERM"))) {
            return false;
        }
        try {
            return Files.readSymbolicLink(Path.of("/proc/self/fd/2")).toString().matches("/dev/(pts/|tty|console).*");
        } catch (IOException | UnsupportedOperationException e) {
            return System.console() != null;
        }
    }

    /** Where the progress of a long command is shown. */
    ProgressLine progress(Texts texts) {
        boolean terminal = onTerminal();
        ProgressLine.Form form =
                quiet ? ProgressLine.Form.NONE : terminal ? ProgressLine.Form.LINE : ProgressLine.Form.PLAIN;
        int width = terminal ? spec.usageMessage().autoWidth(true).width() : HELP_WIDTH;
        progress = Optional.of(new ProgressLine(err(), form, width, texts));
        return progress.get();
    }
}
