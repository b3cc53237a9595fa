package org.ymyra.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ymyra.experiment.Replication;
import org.ymyra.experiment.Simulator;
import org.ymyra.results.Manifest;
import org.ymyra.results.Outcome;
import org.ymyra.results.Outcome.Total;
import org.ymyra.results.ResultFolder;
import org.ymyra.scenario.Encounters;
import org.ymyra.scenario.Level;
import org.ymyra.scenario.Scenario;

class SensitivityCommandTest {
    @TempDir
    Path results;

    private Invocation sensitivity(Simulator simulator, String out, String... more) {
        List<String> args = new ArrayList<>(List.of(
                "sensitivity",
                "scenarios/stressed.yaml",
                "--out",
                results.resolve(out).toString()));
        args.addAll(List.of(more));
        return Invocation.with(simulator, args.toArray(String[]::new));
    }

    /**
     * A made-up model: riots are the likelier, disputes the more the more encounters there are, all disputes are complained
     * of, arrests are luck, and nobody dies.
     */
    private static Outcome simulate(Scenario scenario, long seed, int replication) {
        Encounters encounters = scenario.rules().encounters();
        Random luck = new Random(31 * seed + replication);
        luck.nextInt();
        double[] reached = new double[4];
        Arrays.fill(reached, Double.POSITIVE_INFINITY);
        if (luck.nextDouble() < (encounters.rate() - 0.5) / 2.5) {
            reached[2] = 10;
        }
        Map<Total, Double> totals = new EnumMap<>(Total.class);
        for (Total total : Total.values()) {
            totals.put(total, 0.0);
        }
        totals.put(Total.DISPUTES, 100 * encounters.rate() + 10 * encounters.nearby() + luck.nextGaussian());
        SplittableRandom chaos = new SplittableRandom(1_000_003L * encounters.hashCode() + replication);
        totals.put(Total.ARRESTS, (double) chaos.nextInt(10));
        return new Outcome(reached, totals, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    private static Outcome none(Scenario scenario, long seed, int replication) {
        throw new AssertionError("was not to be run");
    }

    private List<String> data(String out) throws IOException {
        return Files.readAllLines(results.resolve(out).resolve("tables/sensitivity.csv"));
    }

    @Test
    void screeningRanksTheParametersWithTheirDirection() throws IOException {
        Invocation run = sensitivity(
                SensitivityCommandTest::simulate,
                "screening",
                "--parameters",
                "rules.encounters",
                "--trajectories",
                "6");
        assertThat(run.err().lines()).allMatch(line -> line.contains("left") || line.contains("/1"));
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("10 parameters at 66 points, 20 replications each: 1,320 replications.")
                .contains("Morris screening, 6 trajectories")
                .containsPattern("\nrules.encounters.rate +[\\d.]+ .*raises\n");
        assertThat(data("screening"))
                .hasSize(11)
                .first()
                .asString()
                .startsWith("outcome,parameter,unit,from,to,mu_star,mu_star_low,mu_star_high");
        assertThat(data("screening").get(1)).matches("riot,rules.encounters.rate,,0.5,3.0,.*,true");
        assertThat(data("screening").subList(2, 11)).allMatch(line -> line.endsWith(",0.0,false"));
        assertThat(results.resolve("screening/charts"))
                .isDirectoryContaining("glob:**/tornado-riot.png")
                .isDirectoryContaining("glob:**/interactions-riot.svg");
        Manifest manifest = ResultFolder.open(results.resolve("screening")).manifest();
        assertThat(manifest.ensemble().size()).isEqualTo(66);
        assertThat(manifest.ensemble().commonLuck()).isTrue();
        assertThat(manifest.settings()).containsExactly("run.sampling=1 year");
    }

    @Test
    void otherOutcomesAndMoreReplicationsAreToldByResume() throws IOException {
        String[] options = {"--parameters", "rules.encounters", "--trajectories", "4", "--seed", "7"};
        sensitivity(
                SensitivityCommandTest::simulate,
                "some",
                with(options, "--replications", "3", "--outcome", "riot,disputes"));
        List<String> before = data("some");
        Invocation other = sensitivity(
                SensitivityCommandTest::none, "some", with(options, "--resume", "--outcome", "disputes,deaths"));
        assertThat(other.code()).as(other.err()).isZero();
        assertThat(other.out())
                .contains("the mean of disputes", "the mean of deaths")
                .contains("The outcome is the same at all points");
        assertThat(data("some"))
                .hasSize(21)
                .filteredOn(line -> line.startsWith("deaths"))
                .allMatch(line -> line.endsWith(",false"));
        Invocation more =
                sensitivity(SensitivityCommandTest::simulate, "some", with(options, "--resume", "--replications", "5"));
        assertThat(more.code()).as(more.err()).isZero();
        assertThat(data("some")).isNotEqualTo(before);
        sensitivity(SensitivityCommandTest::simulate, "at-once", with(options, "--replications", "5"));
        assertThat(data("some")).isEqualTo(data("at-once"));
        Invocation changed = sensitivity(
                SensitivityCommandTest::none,
                "some",
                "--parameters",
                "rules.encounters",
                "--trajectories",
                "5",
                "--resume");
        assertThat(changed.code()).isEqualTo(2);
        assertThat(changed.err()).contains("number of parameter sets: 44 before, 55 now");
    }

    private static String[] with(String[] options, String... more) {
        List<String> all = new ArrayList<>(List.of(options));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    @Test
    void whatIsOnlyLuckIsSaidToBeDrowned() {
        Invocation screening = sensitivity(
                SensitivityCommandTest::simulate,
                "luck",
                "--parameters",
                "rules.encounters",
                "--outcome",
                "arrests",
                "--trajectories",
                "10");
        assertThat(screening.out())
                .contains("(drowned in noise)")
                .containsPattern("ALL PARAMETERS ARE DROWNED IN NOISE|\\d+ parameters of 10 are drowned in noise");
        Invocation indices = sensitivity(
                SensitivityCommandTest::simulate,
                "luck-indices",
                "--parameters",
                "rules.encounters",
                "--outcome",
                "arrests,deaths",
                "--method",
                "sobol",
                "--rows",
                "32",
                "--replications",
                "4");
        assertThat(indices.code()).isZero();
        assertThat(indices.out())
                .contains("NOISE DROWNS THE INDICES", "It takes at least", "The outcome does not vary");
        assertThat(results.resolve("luck-indices/charts")).isEmptyDirectory();
    }

    @Test
    void indicesDivideTheVariance() throws IOException {
        Invocation run = sensitivity(
                SensitivityCommandTest::simulate,
                "indices",
                "--parameters",
                "rules.encounters",
                "--outcome",
                "disputes,riot",
                "--method",
                "sobol",
                "--rows",
                "64",
                "--replications",
                "10",
                "--lang",
                "kk");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).containsPattern("Нүктелердегі шашыраудың \\d+\u00a0% бөлігі");
        assertThat(data("indices").get(1)).startsWith("riot,rules.encounters.rate,,0.5,3.0,");
        assertThat(Double.parseDouble(data("indices").get(1).split(",")[8])).isBetween(0.85, 1.15);
        assertThat(data("indices").get(11)).startsWith("disputes,rules.encounters.rate,,0.5,3.0,");
        assertThat(results.resolve("indices/charts-kk")).isDirectoryContaining("glob:**/indices-riot.png");
        assertThat(ResultFolder.open(results.resolve("indices"))
                        .manifest()
                        .ensemble()
                        .commonLuck())
                .isFalse();
    }

    /** Every point of the default design is a valid scenario, and replications that fail are left out and told. */
    @Test
    void allRulesAreVariedByDefault() throws IOException {
        Simulator failing = (scenario, seed, replication) -> {
            if (scenario.rules().encounters().rate() > 2.9 && replication == 1) {
                throw new IllegalStateException("made to fail");
            }
            return simulate(scenario, seed, replication);
        };
        Invocation run = sensitivity(failing, "rules", "--replications", "3", "--trajectories", "4");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("REPLICATIONS FAILED");
        assertThat(run.out()).contains("more parameters in tables/sensitivity.csv");
        assertThat(data("rules")).hasSizeGreaterThan(80).allMatch(line -> line.matches("(outcome|riot),[^,]+.*"));
    }

    @Test
    void runsTheModel() throws IOException {
        Invocation run = sensitivity(
                Replication::run,
                "model",
                "--parameters",
                "rules.encounters.rate,answers",
                "--outcome",
                "disputes",
                "--trajectories",
                "2",
                "--replications",
                "2",
                "--set",
                "settlements.Crossford.households=60",
                "--set",
                "run.horizon=30 days",
                "--set",
                "run.spin-up=0 days");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(data("model").get(1)).startsWith("disputes,rules.encounters.rate,,0.5,3.0,");
    }

    /** Replications that end at a level tell of it and of those below, and of nothing else, whatever is asked of them. */
    @Test
    void levelsAloneAreToldOfReplicationsThatEndAtOne() throws IOException {
        String[] few = {"--parameters", "rules.encounters.rate", "--trajectories", "4", "--replications", "3"};
        Invocation run = sensitivity(SensitivityCommandTest::simulate, "ends", with(few, "--outcome", "riot,protest"));
        assertThat(run.code()).as(run.err()).isZero();
        Path ends = results.resolve("ends");
        assertThat(ResultFolder.open(ends).manifest().upTo()).contains(Level.RIOT);
        Invocation lower =
                sensitivity(SensitivityCommandTest::none, "ends", with(few, "--resume", "--outcome", "brawl"));
        assertThat(lower.code()).as(lower.err()).isZero();
        Invocation more = sensitivity(
                SensitivityCommandTest::simulate,
                "ends",
                "--parameters",
                "rules.encounters.rate",
                "--trajectories",
                "4",
                "--resume",
                "--outcome",
                "brawl",
                "--replications",
                "4");
        assertThat(more.code()).as(more.err()).isZero();
        assertThat(ResultFolder.open(ends).manifest().upTo()).contains(Level.RIOT);

        Invocation others = sensitivity(
                SensitivityCommandTest::none, "ends", with(few, "--resume", "--outcome", "riot,deadly,deaths"));
        assertThat(others.code()).isEqualTo(2);
        assertThat(others.err())
                .contains("--outcome: deadly: is not known", "--outcome: deaths: is not known", "end at the level riot")
                .doesNotContain("--outcome: riot:");
        String result = ends.toString();
        for (String[] command : new String[][] {
            {"rerun", result, "--replication", "0"},
            {"chart", result},
            {"export", result, "--format", "csv"},
            {"advise", result, "--half-width", "0.02"}
        }) {
            Invocation refused = Invocation.with(SensitivityCommandTest::none, command);
            assertThat(refused.code()).as(command[0]).isEqualTo(2);
            assertThat(refused.err()).as(command[0]).contains("end at the level riot");
        }
        assertThat(ends.resolve("export")).doesNotExist();
        Invocation again = Invocation.with(
                SensitivityCommandTest::none, "run", "scenarios/stressed.yaml", "--out", result, "--resume");
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).contains("where replications end: at the level riot before, at the horizon now");
    }

    @Test
    void faultsAreToldBeforeAnythingIsWritten() {
        Invocation run = sensitivity(
                SensitivityCommandTest::none,
                "faulty",
                "--parameters",
                "rules.encounter,run.start",
                "--outcome",
                "riots",
                "--rows",
                "8",
                "--replications",
                "1");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("did you mean rules.encounters?")
                .contains("run.start", "no plausible range")
                .contains("riots", "is no outcome; there are protest, brawl, riot, deadly, disputes")
                .contains("--rows", "belongs to --method sobol")
                .contains("--replications", "1 is less than 2");
        Invocation few = sensitivity(SensitivityCommandTest::none, "faulty", "--trajectories", "1");
        assertThat(few.err()).contains("1 is less than 2");
        Invocation many = sensitivity(
                SensitivityCommandTest::none,
                "faulty",
                "--method",
                "sobol",
                "--rows",
                "1000000",
                "--replications",
                "100");
        assertThat(many.code()).isEqualTo(2);
        assertThat(many.err())
                .contains("replications are more than")
                .contains("--rows", "variants of scenarios are more than 100,000");
        Invocation set = sensitivity(
                SensitivityCommandTest::none,
                "faulty",
                "--parameters",
                "rules.encounters",
                "--set",
                "rules.encounters.friction=0.002");
        assertThat(set.code()).isEqualTo(2);
        assertThat(set.err()).contains("--set: rules.encounters.friction: is set to one value and varied as well");
        assertThat(results.resolve("faulty")).doesNotExist();
    }
}
