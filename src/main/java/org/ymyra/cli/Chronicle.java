package org.ymyra.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ymyra.chart.Numerals;
import org.ymyra.chart.Texts;
import org.ymyra.results.Outcome;
import org.ymyra.results.Outcome.Crisis;
import org.ymyra.results.Outcome.Decision;
import org.ymyra.results.Outcome.Event;
import org.ymyra.results.Outcome.Total;
import org.ymyra.scenario.Level;
import org.ymyra.scenario.Lever;
import org.ymyra.scenario.Scenario;
import org.ymyra.scenario.Settlement;

/** Tells what happened in one replication. */
final class Chronicle {
    private final PrintWriter out;
    private final Texts texts;
    private final Numerals numerals;
    private final List<String> settlements;
    private final List<Lever> levers;

    /**
     * A chronicle.
     *
     * @param out where to print it
     * @param scenario the scenario of the replication
     * @param texts words and numbers
     */
    Chronicle(PrintWriter out, Scenario scenario, Texts texts) {
        this.out = out;
        this.texts = texts;
        numerals = texts.numerals();
        settlements = scenario.settlements().stream().map(Settlement::name).toList();
        levers = scenario.levers();
    }

    /** Prints the totals, the events, the crises and what was decided about levers. */
    void print(Outcome outcome) {
        totals(outcome.totals());
        for (Level level : Level.values()) {
            double day = outcome.reached()[level.ordinal()];
            out.println(texts.get(
                    Double.isInfinite(day) ? "chronicle.unreached" : "chronicle.first", word(level), day(day)));
        }
        if (!outcome.events().isEmpty()) {
            out.println();
            events(outcome.events());
        }
        if (!outcome.crises().isEmpty()) {
            out.println();
            crises(outcome.crises());
        }
        if (!outcome.decisions().isEmpty()) {
            out.println();
            decisions(outcome.decisions());
        }
    }

    private void totals(Map<Total, Double> totals) {
        tell(
                "chronicle.disputes",
                totals,
                Total.DISPUTES,
                Total.CROSS_DISPUTES,
                Total.MEDIATED,
                Total.SELF_HELP,
                Total.RETALIATIONS);
        tell("chronicle.complaints", totals, Total.COMPLAINTS, Total.FAIR, Total.UNFAIR, Total.LAPSED);
        tell("chronicle.harm", totals, Total.INJURED, Total.DAMAGED, Total.DEATHS, Total.ARRESTS);
    }

    private void tell(String key, Map<Total, Double> totals, Total... shown) {
        Object[] counts = Arrays.stream(shown)
                .map(total -> numerals.number(totals.get(total), 0))
                .toArray();
        out.println(Report.line(texts, texts.get(key, counts)));
    }

    private void events(List<Event> events) {
        TextTable table = TextTable.of(texts, ">event", "settlement", "spark", ">strength");
        for (Event event : events) {
            table.row(
                    day(event.day()),
                    settlements.get(event.settlement()),
                    word(event.spark()),
                    numerals.number(event.strength(), 2));
        }
        table.print(out);
    }

    private void crises(List<Crisis> crises) {
        TextTable table = TextTable.of(
                texts,
                ">crisis",
                "settlement",
                "spark",
                "level",
                ">hours",
                ">active",
                ">injured",
                ">damaged",
                ">killed",
                ">arrests");
        for (Crisis crisis : crises) {
            table.row(
                    day(crisis.opened()),
                    settlements.get(crisis.settlement()),
                    word(crisis.spark()),
                    crisis.level() < 0 ? texts.get("none") : word(Level.values()[crisis.level()]),
                    numerals.number(24 * (crisis.closed() - crisis.opened()), 0),
                    numerals.count(crisis.peakActive()),
                    numerals.count(crisis.injured()),
                    numerals.count(crisis.damaged()),
                    numerals.count(crisis.deaths()),
                    numerals.count(crisis.arrests()));
        }
        table.print(out);
    }

    private void decisions(List<Decision> decisions) {
        TextTable table = TextTable.of(texts, ">action", "settlement", "lever", "decision", "reading");
        for (Decision decision : decisions) {
            table.row(
                    day(decision.day()),
                    settlements.get(decision.settlement()),
                    decision.lever(),
                    word(decision.action()),
                    Double.isNaN(decision.value()) ? "–" : reading(decision));
        }
        table.print(out);
    }

    private String reading(Decision decision) {
        return levers.stream()
                        .filter(lever -> lever.name().equals(decision.lever()))
                        .flatMap(lever -> lever.timeline().when().stream())
                        .map(rule -> word(rule.indicator()) + " ")
                        .collect(Collectors.joining())
                + numerals.number(decision.value(), 2);
    }

    private String word(Enum<?> constant) {
        return Words.text(texts, constant);
    }

    private String day(double day) {
        return numerals.number(day, 1);
    }
}
