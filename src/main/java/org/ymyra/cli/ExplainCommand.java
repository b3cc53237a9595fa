package org.ymyra.cli;

import java.io.PrintWriter;
import java.util.List;
import org.ymyra.scenario.DeclaredParameter;
import org.ymyra.scenario.Parameter;
import org.ymyra.scenario.Parameters;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Says what is declared of parameters. */
@Command(
        name = "explain",
        description = "Explains a parameter: meaning, unit, default, allowed and plausible range, symbol and source.",
        footer = {
            "  ymyra explain                            lists all keys",
            "  ymyra explain office                     explains a section",
            "  ymyra explain office.capacity",
            "  ymyra explain language-courses           explains a lever"
        })
final class ExplainCommand implements Runnable {
    @ParentCommand
    private Ymyra ymyra;

    @Spec
    private CommandSpec spec;

    @picocli.CommandLine.Parameters(
            arity = "0..1",
            paramLabel = "KEY",
            description =
                    "Key of a parameter or of a section, or kind of a lever, as in scenario files; left out, all keys are listed.")
    private String key;

    @Override
    public void run() {
        if (key == null) {
            list(ymyra.out());
            return;
        }
        List<DeclaredParameter> found = Parameters.find(key);
        if (found.isEmpty()) {
            String nearest = Parameters.nearest(key)
                    .map(name -> "; did you mean " + name + "?")
                    .orElse("");
            throw new ParameterException(spec.commandLine(), "there is no parameter \"" + key + "\"" + nearest);
        }
        Parameters.lever(key).ifPresent(text -> ymyra.out().println(text + System.lineSeparator()));
        String gap = "";
        for (DeclaredParameter parameter : found) {
            ymyra.out().print(gap);
            explain(parameter, ymyra.out());
            gap = System.lineSeparator();
        }
    }

    private static void list(PrintWriter out) {
        int width = Parameters.all().stream()
                .mapToInt(parameter -> parameter.key().length())
                .max()
                .orElse(0);
        String before = "";
        for (DeclaredParameter parameter : Parameters.all()) {
            String section = section(parameter.key());
            if (!section.equals(before)) {
                out.println((before.isEmpty() ? "" : System.lineSeparator()) + section);
                before = section;
            }
            out.println(
                    "  " + parameter.key() + " ".repeat(width - parameter.key().length()) + "  "
                            + parameter.declaration().text());
        }
    }

    private static String section(String key) {
        int dot = key.indexOf('.');
        return dot < 0 ? "scenario" : key.substring(0, dot);
    }

    private static void explain(DeclaredParameter parameter, PrintWriter out) {
        Parameter declared = parameter.declaration();
        out.println(parameter.key());
        out.println("  " + declared.text() + ".");
        line(out, "type", parameter.type());
        line(out, "unit", declared.unit());
        boolean given = !declared.value().isEmpty();
        line(out, "default", given ? declared.value() : parameter.required() ? "none: has to be given" : "left out");
        line(out, "allowed", range(declared.min(), declared.max()));
        line(out, "plausible", range(declared.low(), declared.high()));
        line(out, "fixed", parameter.fixed() ? "at set-up: it cannot change during a run" : "");
        line(out, "symbol", declared.symbol());
        line(out, "source", declared.low().isEmpty() ? "" : declared.source());
    }

    private static void line(PrintWriter out, String head, String text) {
        if (!text.isEmpty()) {
            out.printf("  %-9s  %s%n", head, text);
        }
    }

    private static String range(String least, String greatest) {
        if (least.isEmpty() || greatest.isEmpty()) {
            return least.isEmpty() ? greatest.isEmpty() ? "" : "at most " + greatest : "at least " + least;
        }
        return least + " to " + greatest;
    }
}
