package org.ymyra.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ymyra.results.Outcome;
import org.ymyra.scenario.Level;
import org.ymyra.scenario.Scenario;
import org.ymyra.scenario.ScenarioException;
import org.ymyra.scenario.ScenarioReader;

/** A replication that is branched off goes on as it would have, and otherwise only by what is changed. */
class WhatIfTest {
    private static final int HORIZON = 300;

    private static Scenario scenario(String... more) {
        try {
            return ScenarioReader.read(
                            Path.of("scenarios", "stressed.yaml"),
                            Stream.concat(
                                            Stream.of(
                                                    "settlements.Crossford.households=200",
                                                    "run.spin-up=30 days",
                                                    "run.horizon=" + HORIZON + " days",
                                                    "rules.violence.riot-damage=1",
                                                    "sparks.crimes=600",
                                                    "rules.mobilisation.gathering=5"),
                                            Stream.of(more))
                                    .toList())
                    .scenario();
        } catch (ScenarioException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String text(Ahead ahead) {
        StringBuilder text = new StringBuilder(ahead.reached() + " " + ahead.injured() + " " + ahead.damaged());
        ahead.samples().forEach(sample -> text.append(Arrays.toString(sample.values())));
        return text.toString();
    }

    /** Also under an equal scenario, which is how it goes on with a change. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 1, 57.5, 200})
    void withoutAChangeTheBranchIsTheReplication(double day) {
        Outcome stored = Replication.run(scenario(), 5, 3);
        WhatIf branches = new WhatIf(WhatIf.at(scenario(), 5, 3, day), scenario());
        Ahead asItIs = branches.asItIs(HORIZON - day, () -> true).orElseThrow();
        assertThat(text(branches.changed(HORIZON - day, () -> true).orElseThrow()))
                .isEqualTo(text(asItIs));
        assertThat(stored.reached()[Level.PROTEST.ordinal()])
                .as("there is something to tell")
                .isFinite();
        for (Level level : Level.values()) {
            double reached = stored.reached()[level.ordinal()];
            if (reached >= day) {
                assertThat(asItIs.first(level).map(Ahead.Reached::day).orElse(Double.POSITIVE_INFINITY))
                        .isEqualTo(reached);
            }
        }
        List<Outcome.Crisis> since = stored.crises().stream()
                .filter(crisis -> crisis.opened() >= day)
                .toList();
        long injured = since.stream().mapToLong(Outcome.Crisis::injured).sum();
        assertThat(asItIs.injured()).isGreaterThanOrEqualTo(injured);
    }

    /** A crowd that never gathers from the first day on leaves no riot, and before that day nothing is another. */
    @Test
    void aChangeHoldsFromThatDayOn() {
        Scenario calm = scenario("rules.policing.risk-without-officers=0.5");
        WhatIf branches = new WhatIf(WhatIf.at(scenario(), 5, 3, 40), calm);
        Ahead with = branches.changed(100, () -> true).orElseThrow();
        Ahead without = branches.asItIs(100, () -> true).orElseThrow();
        assertThat(with.samples().get(0).values())
                .isEqualTo(without.samples().get(0).values());
        assertThat(branches.day()).isEqualTo(40, org.assertj.core.api.Assertions.within(1e-9));
    }

    @Test
    void pairsShareTheirLuckAndDoNotDependOnThreads() throws InterruptedException {
        WhatIf same = new WhatIf(WhatIf.at(scenario(), 5, 3, 40), scenario());
        WhatIf.Count count = same.pairs(Level.PROTEST, 100, 10, 2, () -> true, so -> {});
        assertThat(count.pairs()).isEqualTo(10);
        assertThat(count.changedOnly() + count.asItIsOnly()).isZero();
        WhatIf other = new WhatIf(WhatIf.at(scenario(), 5, 3, 40), scenario("rules.mobilisation.threshold=0.5"));
        WhatIf.Count one = other.pairs(Level.PROTEST, 100, 10, 1, () -> true, so -> {});
        assertThat(other.pairs(Level.PROTEST, 100, 10, 3, () -> true, so -> {})).isEqualTo(one);
        assertThat(one.both() + one.asItIsOnly())
                .as("as it is, the same luck as before")
                .isEqualTo(count.both());
    }
}
