package org.ymyra.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
    private final List<String> settlements;
    private final List<Lever> levers;

    /**
     * A chronicle.
     *
     * @param out where to print it
     * @param scenario the scenario of the replication
     */
    Chronicle(PrintWriter out, Scenario scenario) {
        this.out = out;
        settlements = scenario.settlements().stream().map(Settlement::name).toList();
        levers = scenario.levers();
    }

    /** Prints the totals, the events, the crises and what was decided about levers. */
    void print(Outcome outcome) {
        totals(outcome.totals());
        for (Level level : Level.values()) {
            double day = outcome.reached()[level.ordinal()];
            out.println(Words.text(level) + (Double.isInfinite(day) ? ": not reached" : ": first on day " + day(day)));
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
        out.println(count(totals, Total.DISPUTES) + " disputes, " + count(totals, Total.CROSS_DISPUTES)
                + " of them across communities; " + count(totals, Total.MEDIATED) + " mediated, "
                + count(totals, Total.SELF_HELP) + " answered by self-help, " + count(totals, Total.RETALIATIONS)
                + " retaliations");
        out.println(count(totals, Total.COMPLAINTS) + " complaints: " + count(totals, Total.FAIR) + " decided fairly, "
                + count(totals, Total.UNFAIR) + " unfairly, " + count(totals, Total.LAPSED) + " lapsed");
        out.println(count(totals, Total.INJURED) + " injured, " + count(totals, Total.DAMAGED)
                + " homes and shops damaged, " + count(totals, Total.DEATHS) + " killed, "
                + count(totals, Total.ARRESTS)
                + " arrests");
    }

    private void events(List<Event> events) {
        TextTable table = new TextTable(">event on day", "settlement", "spark", ">strength");
        for (Event event : events) {
            table.row(
                    day(event.day()),
                    settlements.get(event.settlement()),
                    Words.text(event.spark()),
                    Numbers.number(event.strength(), 2));
        }
        table.print(out);
    }

    private void crises(List<Crisis> crises) {
        TextTable table = new TextTable(
                ">crisis on day",
                "settlement",
                "spark",
                "level",
                ">hours",
                ">most active",
                ">injured",
                ">damaged",
                ">killed",
                ">arrests");
        for (Crisis crisis : crises) {
            table.row(
                    day(crisis.opened()),
                    settlements.get(crisis.settlement()),
                    Words.text(crisis.spark()),
                    crisis.level() < 0 ? "none" : Words.text(Level.values()[crisis.level()]),
                    Numbers.number(24 * (crisis.closed() - crisis.opened()), 0),
                    Numbers.count(crisis.peakActive()),
                    Numbers.count(crisis.injured()),
                    Numbers.count(crisis.damaged()),
                    Numbers.count(crisis.deaths()),
                    Numbers.count(crisis.arrests()));
        }
        table.print(out);
    }

    private void decisions(List<Decision> decisions) {
        TextTable table = new TextTable(">lever on day", "settlement", "lever", "decision", "reading");
        for (Decision decision : decisions) {
            table.row(
                    day(decision.day()),
                    settlements.get(decision.settlement()),
                    decision.lever(),
                    Words.text(decision.action()),
                    Double.isNaN(decision.value()) ? "–" : reading(decision));
        }
        table.print(out);
    }

    private String reading(Decision decision) {
        return levers.stream()
                        .filter(lever -> lever.name().equals(decision.lever()))
                        .flatMap(lever -> lever.timeline().when().stream())
                        .map(rule -> Words.text(rule.indicator()) + " ")
                        .collect(Collectors.joining())
                + Numbers.number(decision.value(), 2);
    }

    private static String count(Map<Total, Double> totals, Total total) {
        return Numbers.number(totals.get(total), 0);
    }

    private static String day(double day) {
        return Numbers.number(day, 1);
    }
}
