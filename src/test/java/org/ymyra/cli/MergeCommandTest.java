package org.ymyra.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ymyra.experiment.Replication;
import org.ymyra.experiment.Simulator;
import org.ymyra.results.Exports;
import org.ymyra.results.Manifest;
import org.ymyra.results.Outcome;
import org.ymyra.results.ResultFolder;
import org.ymyra.scenario.Scenario;

/** Experiments in parts, and what they are put together to. */
class MergeCommandTest {
    private static final String STRESSED = "scenarios/stressed.yaml";
    private static final String REFORM = "scenarios/complaint-reform.yaml";

    /** The model, but that some replications fail and some are counted. */
    private static final class Model implements Simulator {
        private int run;

        @Override
        public synchronized Outcome run(Scenario scenario, long seed, int replication) {
            run++;
            if (replication == 5 && !scenario.levers().isEmpty()) {
                throw new IllegalStateException("made to fail");
            }
            return Replication.run(scenario, seed, replication);
        }
    }

    @TempDir
    Path folder;

    private Path sets;

    @BeforeEach
    void writeSets() throws IOException {
        sets = Files.writeString(folder.resolve("three sets.csv"), "rules.encounters.friction\n0.001\n0.002\n0.004\n");
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    private Invocation begin(Simulator simulator, String out, String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.replaceAll(word -> word.replace("SETS", sets.toString()));
        all.addAll(List.of("--out", at(out), "--threads", "2"));
        for (String setting : List.of(
                "settlements.Crossford.households=60",
                "run.spin-up=0 days",
                "run.horizon=40 days",
                "sparks.crimes=300",
                "rules.mobilisation.gathering=4",
                "rules.violence.damaged=0.4")) {
            all.addAll(List.of("--set", setting));
        }
        return Invocation.with(simulator, all.toArray(String[]::new));
    }

    private Invocation run(String out, String... words) {
        return begin(new Model(), out, words);
    }

    private static String[] with(String[] words, String... more) {
        return Stream.concat(Stream.of(words), Stream.of(more)).toArray(String[]::new);
    }

    private Invocation merge(String out, String... words) {
        return Invocation.with(
                (scenario, seed, replication) -> {
                    throw new AssertionError("was not to be run");
                },
                with(with(new String[] {"merge"}, words), "--out", at(out)));
    }

    private void parts(int of, String... words) {
        for (int number = 1; number <= of; number++) {
            String part = "parts/" + number;
            Invocation run = run(part, with(words, "--shard", number + "/" + of));
            assertThat(run.err()).doesNotContain("fault", "error");
            assertThat(folder.resolve(part).resolve("tables")).doesNotExist();
        }
    }

    /** All files of a result but the store, whose rows stand beside as exports. */
    private Map<String, String> everything(String name) throws IOException {
        if (!words(name).contains("sensitivity")) {
            Invocation.of("export", at(name), "--format", "csv");
        }
        Map<String, String> bytes = Exports.bytes(folder.resolve(name));
        bytes.remove("results.duckdb");
        bytes.remove("manifest.json");
        return bytes;
    }

    private String words(String name) {
        return new ResultFolder(folder.resolve(name)).manifest().upTo().isPresent() ? "sensitivity" : "";
    }

    static Stream<Arguments> experiments() {
        String[] ensemble = {"compare", STRESSED, REFORM, "--replications", "7", "--ensemble", "SETS"};
        return Stream.of(
                arguments(3, new String[] {"run", REFORM, "--replications", "10", "--seed", "7", "--lang", "kk"}),
                arguments(4, new String[] {"run", STRESSED, REFORM, "--replications", "2"}),
                arguments(
                        2, new String[] {"compare", STRESSED, REFORM, "--replications", "5", "--method", "splitting"}),
                arguments(3, ensemble),
                arguments(2, new String[] {"levers", STRESSED, "--replications", "3"}),
                arguments(4, new String[] {"sweep", STRESSED, "--vary", "office.capacity=0.5,1,2", "--replications", "2"
                }),
                arguments(3, new String[] {
                    "sensitivity", STRESSED, "--parameters", "office", "--trajectories", "2", "--replications", "2"
                }),
                arguments(3, new String[] {
                    "sensitivity",
                    STRESSED,
                    "--parameters",
                    "office",
                    "--method",
                    "sobol",
                    "--rows",
                    "2",
                    "--replications",
                    "2",
                    "--outcome",
                    "disputes,complaints"
                }));
    }

    @ParameterizedTest
    @MethodSource
    void experiments(int of, String[] words) throws IOException {
        Invocation whole = run("whole", words);
        parts(of, words);
        String[] language = List.of(words).contains("kk") ? new String[] {"--lang", "kk"} : new String[0];
        Invocation merged = merge("merged", with(language, at("parts")));
        assertThat(merged.code()).as(merged.err()).isEqualTo(whole.code());
        assertThat(everything("merged")).isEqualTo(everything("whole")).hasSizeGreaterThan(8);
        // the plan of sweeps is told before they run
        assertThat(whole.out()).endsWith(merged.out().replace(at("merged"), at("whole")));
        Manifest one = new ResultFolder(folder.resolve("whole")).manifest();
        Manifest all = new ResultFolder(folder.resolve("merged")).manifest();
        assertThat(all.with(one.status()))
                .usingRecursiveComparison()
                .ignoringFields("name")
                .isEqualTo(one.with(one.status()));
        assertThat(all.status().done()).isEqualTo(one.status().done());
        assertThat(all.status().failed()).isEqualTo(one.status().failed());
    }

    @Test
    void aPartThatIsMissingIsToldAndNothingIsWritten() {
        run("parts/1", "run", STRESSED, "--replications", "6", "--shard", "1/3");
        Invocation merge = merge("merged", at("parts"));
        assertThat(merge.code()).isEqualTo(2);
        assertThat(merge.err()).isEqualTo("error: 2 of 3 parts are missing: 2, 3\n");
        assertThat(folder.resolve("merged")).doesNotExist();
        assertThat(Invocation.of("merge", at("parts")).err()).contains("--out");
    }

    @Test
    void splittingThatOneRunWouldHaveAddedIsTold() {
        Simulator calm = (scenario, seed, replication) -> {
            Outcome outcome = Replication.run(scenario, seed, 0);
            double[] never = new double[outcome.reached().length];
            Arrays.fill(never, Double.POSITIVE_INFINITY);
            return new Outcome(
                    never,
                    outcome.totals(),
                    outcome.crises(),
                    outcome.events(),
                    outcome.samples(),
                    outcome.levers(),
                    outcome.decisions(),
                    outcome.suffered());
        };
        String[] words = {"run", STRESSED, "--replications", "100"};
        for (String number : List.of("1", "2")) {
            begin(calm, "parts/" + number, with(words, "--shard", number + "/2"));
        }
        assertThat(merge("merged", at("parts")).out().replaceAll("\\s+", " "))
                .endsWith("run them again with --method splitting --resume and merge them with --overwrite. ");
        assertThat(merge("again", at("parts"), "--quiet").out()).doesNotContain("splitting");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--method plain", "--method=PLAIN", ""})
    void aPartWithoutSplittingAmongOthersIsRunWithIt(String method) {
        String[] words = {"run", STRESSED, "--replications", "6"};
        run("parts/1", with(words, "--shard", "1/2", "--method", "splitting"));
        run("parts/2", with(with(words, "--shard", "2/2"), method.isEmpty() ? new String[0] : method.split(" ")));
        Invocation merge = merge("merged", at("parts"));
        assertThat(merge.code()).isEqualTo(2);
        assertThat(merge.err())
                .startsWith(
                        "error: " + at("parts/2") + " is not complete: 0 of 3 replications by splitting have ended;")
                .endsWith(" --method splitting --resume\n")
                .doesNotContainIgnoringCase("plain");
        assertThat(run("parts/2", with(words, "--shard", "2/2", "--method", "splitting", "--resume"))
                        .code())
                .isZero();
        assertThat(merge("merged", at("parts")).code()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0/4", "5/4", "x", "1", "1/0", "-1/4", "1/4/2", "1.5/3", "1/9999999999"})
    void whatIsNoPartIsRefused(String shard) {
        Invocation run = run("part", "run", STRESSED, "--shard", shard);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("error: Invalid value for option '--shard'")
                .contains("'" + shard + "' is no part: the number of the part, from 1, and how many parts there are,"
                        + " such as 3/20");
        assertThat(folder.resolve("part")).doesNotExist();
    }

    @Test
    void aPartDoesNotStopByItself() {
        Invocation run = run("part", "run", STRESSED, "--shard", "1/2", "--until-half-width", "0.05");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("--shard: a part cannot know");
        assertThat(folder.resolve("part")).doesNotExist();
        run("part", "run", STRESSED, "--shard", "1/2", "--replications", "4");
        Invocation later = run("part", "run", STRESSED, "--until-half-width", "0.05", "--resume");
        assertThat(later.code()).isEqualTo(2);
        assertThat(later.err()).startsWith("--shard: a part cannot know");
    }

    @Test
    void aPartIsResumedAsThatPartOnly() {
        String[] words = {"run", STRESSED, "--replications", "6"};
        run("part", with(words, "--shard", "2/3"));
        assertThat(run("part", with(words, "--shard", "3/3", "--resume")).err())
                .contains("part: 2 of 3 before, 3 of 3 now");
        assertThat(run("part", "run", STRESSED, "--replications", "9", "--resume")
                        .err())
                .contains("parts: 3 with 6 replications together before, 3 with 9 replications together now");
        Model model = new Model();
        assertThat(begin(model, "part", "run", STRESSED, "--resume").code()).isZero();
        assertThat(model.run).isZero();
    }

    @Test
    void aPartShowsItsReplicationsAndNoEstimates() {
        run("part", "run", STRESSED, "--replications", "6", "--shard", "2/3");
        Invocation export = Invocation.of("export", at("part"), "--format", "csv");
        assertThat(export.code()).as(export.err()).isZero();
        assertThat(folder.resolve("part/export/replication.csv"))
                .content()
                .containsPattern("(?m)^stressed,2,ok")
                .containsPattern("(?m)^stressed,3,ok")
                .hasLineCount(3);
        assertThat(Invocation.of("rerun", at("part"), "--replication", "3").code())
                .isZero();
        assertThat(Invocation.of("rerun", at("part"), "--replication", "4").err())
                .contains("there is no replication 4; part has 2 to 3");
        for (String command : List.of("chart", "brief", "map", "vulnerability")) {
            Invocation other = Invocation.of(command, at("part"));
            assertThat(other.err()).as(command).contains("part is part 2 of 3 of an experiment: ymyra merge puts");
            assertThat(other.code()).isEqualTo(2);
        }
    }
}
