package org.ymyra.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ymyra.scenario.Cost;
import org.ymyra.scenario.Fault;
import org.ymyra.scenario.Lever;
import org.ymyra.scenario.ResolvedScenario;
import org.ymyra.scenario.Run;

/** What the scenarios of one experiment have to have in common. */
final class Agreement {
    private Agreement() {}

    /**
     * Returns in what scenarios differ that must not.
     *
     * @param contrasts whether their costs are compared
     */
    static List<Fault> faults(List<ResolvedScenario> scenarios, boolean contrasts) {
        List<Fault> faults = new ArrayList<>();
        List<String> horizons = distinct(
                runs(scenarios.stream()).map(run -> Numbers.span(run.horizon().days())));
        if (horizons.size() > 1) {
            faults.add(fault(scenarios, "run.horizon", horizons, "scenarios of one experiment have the same horizon"));
        }
        List<String> currencies = distinct(runs(scenarios.stream().filter(Agreement::costs))
                .map(run -> run.currency().en()));
        if (contrasts && currencies.size() > 1) {
            faults.add(fault(scenarios, "run.currency", currencies, "costs are compared in one currency"));
        }
        return faults;
    }

    private static Stream<Run> runs(Stream<ResolvedScenario> scenarios) {
        return scenarios.map(scenario -> scenario.scenario().run());
    }

    private static List<String> distinct(Stream<String> values) {
        return values.distinct().toList();
    }

    private static Fault fault(List<ResolvedScenario> scenarios, String key, List<String> values, String rule) {
        String names = scenarios.stream()
                .map(scenario -> scenario.originals().get(0).name())
                .collect(Collectors.joining(", "));
        return new Fault(names, 0, 0, key, "differs (" + String.join(", ", values) + "); " + rule);
    }

    private static boolean costs(ResolvedScenario scenario) {
        return scenario.scenario().levers().stream().anyMatch(Agreement::costs);
    }

    private static boolean costs(Lever lever) {
        Cost cost = lever.timeline().cost();
        return cost.once() > 0 || cost.monthly() > 0;
    }
}
