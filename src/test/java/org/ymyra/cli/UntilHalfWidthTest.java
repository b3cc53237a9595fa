package org.ymyra.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ymyra.results.Manifest;
import org.ymyra.results.Outcome;
import org.ymyra.results.Outcome.Indicator;
import org.ymyra.results.Outcome.Sample;
import org.ymyra.results.Outcome.Total;
import org.ymyra.results.ResultFolder;
import org.ymyra.scenario.Level;
import org.ymyra.scenario.Scenario;

/** Runs that stop by themselves, from the command line, on replications that are mere luck. */
class UntilHalfWidthTest {
    private static final String TYPICAL = "scenarios/typical.yaml";
    private static final String STRESSED = "scenarios/stressed.yaml";

    @TempDir
    Path folder;

    /** Brings a riot to one in ten replications, to three in ten where the title of the scenario has an odd length. */
    static Outcome simulate(Scenario scenario, long seed, int replication) {
        double luck = new SplittableRandom(31 * seed + replication).nextDouble();
        double[] reached = new double[Level.values().length];
        Arrays.fill(
                reached, luck < (scenario.title().en().length() % 2 == 0 ? 0.1 : 0.3) ? 10 : Double.POSITIVE_INFINITY);
        Map<Total, Double> totals = new EnumMap<>(Total.class);
        for (Total total : Total.values()) {
            totals.put(total, 0.0);
        }
        double horizon = scenario.run().horizon().days();
        double[] values = new double[Indicator.values().length];
        List<Sample> samples = List.of(new Sample(0, values), new Sample(horizon, values));
        return new Outcome(reached, totals, List.of(), List.of(), samples, List.of(), List.of(), List.of());
    }

    private Invocation run(String... args) {
        String[] all = Arrays.copyOf(args, args.length + 2);
        all[args.length] = "--out";
        all[args.length + 1] = folder.resolve("result").toString();
        return Invocation.with(UntilHalfWidthTest::simulate, all);
    }

    private Manifest manifest() {
        return new ResultFolder(folder.resolve("result")).manifest();
    }

    @Test
    void runStopsByItselfSaysWhyAndIsResumedAsItWasBegun() {
        Invocation run = run("run", TYPICAL, "--until-half-width", "0.04");

        assertThat(run.code()).as(run.err()).isZero();
        int n = manifest().replications();
        assertThat(n).isBetween(200, 280);
        assertThat(run.out())
                .contains(n + " replications of each scenario, seed 1")
                .contains("Stopped after " + n + " replications of each scenario because every 95% interval of the")
                .containsPattern("within\\s±4\\s+percentage\\s+points;\\s+the\\s+widest\\s+is\\s+±3\\.\\d\\d\\.");
        assertThat(manifest().stopping().orElseThrow().most()).isEqualTo(100_000);

        assertThat(run("run", TYPICAL, "--resume").out()).contains("Stopped after " + n + " ");
        assertThat(manifest().replications()).isEqualTo(n);

        Invocation fixed = run("run", TYPICAL, "--resume", "--replications", "300");
        assertThat(fixed.out()).contains("300 replications").doesNotContain("Stopped after");
        assertThat(manifest().stopping()).isEmpty();
    }

    @Test
    void runSaysIfTheMostThatAreAllowedWereNotEnough() {
        Invocation run =
                run("run", TYPICAL, STRESSED, "--until-half-width", "5%", "--level", "deadly", "--replications", "60");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out().replaceAll("\\s+", " "))
                .contains(
                        "Stopped after 60 replications of each scenario, the most allowed, although not every 95% interval of"
                                + " the probability of a deadly riot is within ±5% of the estimate; the widest is ±");
    }

    @Test
    void compareStopsByTheDifference() {
        Invocation compare = run("compare", TYPICAL, STRESSED, "--until-half-width", "0.06");

        assertThat(compare.code()).as(compare.err()).isZero();
        assertThat(manifest().replications()).isEqualTo(200);
        assertThat(compare.out().replaceAll("\\s+", " "))
                .contains(
                        "every 95% interval of the difference to the baseline in the probability of a riot is within ±6"
                                + " percentage points");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.5", "2", "-0.1", "60%", "0%", "%", "two", "1e-10", "0.0001%", "20 %"})
    void refusesWhatIsNoHalfWidth(String text) {
        Invocation run = run("run", TYPICAL, "--until-half-width=" + text);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("is no half-width: a probability from 0.00001 on and below 0.5, such as 0.02");
        assertThat(Files.exists(folder.resolve("result"))).isFalse();
    }

    @Test
    void refusesAHalfWidthRelativeToADifference() {
        Invocation compare = run("compare", TYPICAL, STRESSED, "--until-half-width", "20%");
        assertThat(compare.code()).isEqualTo(2);
        assertThat(compare.err()).contains("--until-half-width: a difference may be 0");
    }

    @Test
    void aLevelAloneSaysNothing() {
        Invocation run = run("run", TYPICAL, "--level", "brawl");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--until-half-width");
    }

    @ParameterizedTest
    @CsvSource({
        "0.02, ±2 percentage points",
        "0.005, ±0.5 percentage points",
        "1e-3, ±0.1 percentage points",
        "0.00001, ±0.001 percentage points",
        "20%, ±20% of the estimate",
        "7.5%, ±7.5% of the estimate"
    })
    void namesHalfWidths(String text, String name) {
        assertThat(new HalfWidth.Converter().convert(text).text(LanguageOption.ENGLISH))
                .isEqualTo(name);
    }
}
