package org.ymyra.cli;

import java.util.List;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;

/** The commands. Each is made only when it is asked for: to look through the options of all takes longer than to run many of them. */
final class Commands {
    /** The one that looks through the options of all others. */
    private static final String COMPLETION = "generate-completion";

    /** Their names, in the order of the usage text. */
    static final List<String> NAMES = List.of(
            "check",
            "explain",
            "schema",
            "run",
            "compare",
            "levers",
            "advise",
            "sensitivity",
            "sweep",
            "merge",
            "rerun",
            "watch",
            "chart",
            "map",
            "vulnerability",
            "whatif",
            "brief",
            "export",
            "warn",
            "calibrate",
            "validate",
            COMPLETION);

    private Commands() {}

    /** Returns the name that the arguments begin with; if it is none, all names, for the usage text, suggestions and completion. */
    static List<String> named(String... args) {
        boolean one = args.length > 0 && NAMES.contains(args[0]) && !args[0].equals(COMPLETION);
        return one ? List.of(args[0]) : NAMES;
    }

    /** Adds the commands of these names. */
    static void add(CommandLine line, List<String> names) {
        for (String name : names) {
            line.addSubcommand(name, command(name));
        }
        CommandLine completion = line.getSubcommands().get(COMPLETION);
        if (completion != null) {
            completion
                    .getCommandSpec()
                    .usageMessage()
                    .footer("  ymyra generate-completion > ymyra-completion.sh", "  source ymyra-completion.sh");
        }
    }

    private static Object command(String name) {
        return switch (name) {
            case "check" -> new CheckCommand();
            case "explain" -> new ExplainCommand();
            case "schema" -> new SchemaCommand();
            case "run" -> new RunCommand();
            case "compare" -> new CompareCommand();
            case "levers" -> new LeversCommand();
            case "advise" -> new AdviseCommand();
            case "sensitivity" -> new SensitivityCommand();
            case "sweep" -> new SweepCommand();
            case "merge" -> new MergeCommand();
            case "rerun" -> new RerunCommand();
            case "watch" -> new WatchCommand();
            case "chart" -> new ChartCommand();
            case "map" -> new MapCommand();
            case "vulnerability" -> new VulnerabilityCommand();
            case "whatif" -> new WhatIfCommand();
            case "brief" -> new BriefCommand();
            case "export" -> new ExportCommand();
            case "warn" -> new WarnCommand();
            case "calibrate" -> new CalibrateCommand();
            case "validate" -> new ValidateCommand();
            case COMPLETION -> new GenerateCompletion();
            default -> throw new IllegalArgumentException(name);
        };
    }
}
