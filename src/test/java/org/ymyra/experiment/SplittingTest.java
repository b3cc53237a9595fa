package org.ymyra.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ymyra.results.Outcome;
import org.ymyra.scenario.Level;
import org.ymyra.scenario.Scenario;

/**
 * Splitting against closed forms and against plain replications. Statistical tests allow four standard errors, and raise a false alarm in about one of 15,000
 * cases each; seeds are fixed.
 */
class SplittingTest {
    private static final double ERRORS = 4;

    /** A settlement so small, and so soon over, that plain replications are cheap, where a riot is rare but not very. */
    static Scenario small() {
        return Fakes.scenario(
                        "typical",
                        "settlements.Crossford.households=150",
                        "run.spin-up=5 days",
                        "run.horizon=60 days",
                        "sparks.crimes=300",
                        "rules.mobilisation.gathering=8",
                        "rules.violence.damaged=0.4",
                        "rules.violence.riot-damage=4")
                .scenario();
    }

    /**
     * Two villages in which there are several sparks at a time, most of them retaliations, and of which a council settles some; news of riots goes from one to the other, a crime is planned, and
     * monitoring counts self-help.
     */
    static Scenario villages() {
        return Fakes.scenario(
                        "typical",
                        "settlements={Crossford: {households: 120}, Northbank: {households: 90}}",
                        "roads=[{between: [Crossford, Northbank], km: 2}]",
                        "run.spin-up=5 days",
                        "run.horizon=30 days",
                        "sparks.crimes=300",
                        "sparks.provocations=24",
                        "sparks.planned=[{at: 10 days}]",
                        "rules.encounters.friction=0.003",
                        "rules.disputes.self-help-constant=-2.5",
                        "rules.disputes.incendiary-threshold=0.3",
                        "rules.mobilisation.gathering=8",
                        "rules.violence.damaged=0.4",
                        "rules.violence.riot-damage=6",
                        "levers={elders: {lever: elders-council, cases: 4}, watch: {lever: monitoring, interval: 3 days},"
                                + " police: {lever: police-surge, when: {indicator: self-help, above: 0.2, delay: 1 days}}}")
                .scenario();
    }

    /** A step up with probability p, else down: it starts at 1 and ends at 0 or at the top; each mark is a height. */
    private static final class Gambler implements Splitting.Walk {
        private final SplittableRandom random;
        private final double up;
        private final int[] goals;
        private int at;
        private int most;

        Gambler(long seed, double up, int at, int most, int... goals) {
            random = new SplittableRandom(seed);
            this.up = up;
            this.at = at;
            this.most = most;
            this.goals = goals;
        }

        @Override
        public boolean step() {
            at += random.nextDouble() < up ? 1 : -1;
            most = Math.max(most, at);
            return at > 0 && at < goals[goals.length - 1];
        }

        @Override
        public double height() {
            return most;
        }

        /** A lottery among those that have almost come to ruin. */
        @Override
        public double chance() {
            return at == 1 && most > 2 ? 0.5 : 1;
        }

        @Override
        public int marks() {
            return (int) Arrays.stream(goals).filter(goal -> most >= goal).count();
        }

        @Override
        public Splitting.Walk copy(long luck) {
            long seed = new SplittableRandom(random.split().nextLong() + luck).nextLong();
            return new Gambler(seed, up, at, most, goals);
        }
    }

    /** Ruin of a gambler: from 1, height h is reached before 0 with probability (1 − r)/(1 − r^h), r = q/p. */
    @ParameterizedTest
    @CsvSource({"0.3, 4, 6, 10", "0.4, 2, 6, 6", "0.45, 3, 16, 20", "0.2, 16, 3, 8"})
    void theRuinOfAGamblerIsAsProbableAsThePastSays(double up, int effort, int rung, int top) {
        Splitting splitting = new Splitting(new double[] {2, 3, rung}, effort, 2);
        int n = 20_000;
        double[][] estimates = new double[2][n];
        for (int i = 0; i < n; i++) {
            double[] estimate =
                    splitting.estimate(starts(new Gambler(i, up, 1, 1, rung, top)), new SplittableRandom(i));
            estimates[0][i] = estimate[0];
            estimates[1][i] = estimate[1];
        }
        same(estimates[0], ruin(up, rung));
        same(estimates[1], rung == top ? ruin(up, rung) : ruin(up, top));
    }

    private static List<Splitting.Start> starts(Splitting.Walk walk) {
        return List.of(new Splitting.Start(walk, 1, 2));
    }

    private static double ruin(double up, int height) {
        double r = (1 - up) / up;
        return (1 - r) / (1 - Math.pow(r, height));
    }

    private static void same(double[] estimates, double exact) {
        double mean = Arrays.stream(estimates).average().orElseThrow();
        double square = Arrays.stream(estimates)
                .map(x -> (x - mean) * (x - mean))
                .average()
                .orElseThrow();
        assertThat(mean).isCloseTo(exact, within(ERRORS * Math.sqrt(square / estimates.length)));
        assertThat(Math.sqrt(square / estimates.length))
                .as("a test that can fail")
                .isLessThan(0.1 * exact);
    }

    @Test
    void withoutRungsItCountsCopies() {
        double[] estimate = new Splitting(new double[0], 7, 1)
                .estimate(starts(new Gambler(1, 0.5, 1, 1, 2)), new SplittableRandom(1));
        assertThat(estimate[0] * 7).isCloseTo(Math.rint(estimate[0] * 7), within(1e-9));
    }

    @Test
    void plainAndSplitReplicationsHaveTheSameMeans() {
        haveTheSameMeans(small(), 1_500, 5_000);
    }

    @Test
    void theyHaveWhereSparksComeTogether() {
        haveTheSameMeans(villages(), 1_000, 5_000);
    }

    private static void haveTheSameMeans(Scenario scenario, int split, int plain) {
        double[][] weights = new double[split][];
        for (int r = 0; r < split; r++) {
            weights[r] = WeightedReplication.run(scenario, 5, r);
        }
        int[] reached = new int[Level.values().length];
        for (int r = 0; r < plain; r++) {
            Outcome outcome = Replication.run(scenario, 6, r);
            for (Level level : Level.values()) {
                reached[level.ordinal()] += Double.isFinite(outcome.reached()[level.ordinal()]) ? 1 : 0;
            }
        }
        assertThat(reached[Level.RIOT.ordinal()]).isBetween(20, plain / 10);
        for (Level level : Level.values()) {
            double[] values =
                    Arrays.stream(weights).mapToDouble(w -> w[level.ordinal()]).toArray();
            double mean = Arrays.stream(values).average().orElseThrow();
            double square = Arrays.stream(values).map(x -> x * x).average().orElseThrow() - mean * mean;
            double p = reached[level.ordinal()] / (double) plain;
            double error = Math.sqrt(square / split + p * (1 - p) / plain);
            assertThat(mean).as(level.name()).isCloseTo(p, within(ERRORS * error));
        }
    }

    @Test
    void aReplicationIsAPureFunction() {
        for (int r = 0; r < 20; r++) {
            assertThat(WeightedReplication.run(small(), 3, r)).isEqualTo(WeightedReplication.run(small(), 3, r));
        }
    }
}
