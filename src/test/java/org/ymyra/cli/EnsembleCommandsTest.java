package org.ymyra.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.contentOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ymyra.experiment.Replication;
import org.ymyra.results.Manifest;
import org.ymyra.results.Outcome;
import org.ymyra.results.Outcome.Total;
import org.ymyra.results.ResultFolder;
import org.ymyra.scenario.Level;
import org.ymyra.scenario.ParameterSets;
import org.ymyra.scenario.Parameters;
import org.ymyra.scenario.Range;
import org.ymyra.scenario.Scenario;

/** Commands over an ensemble of parameter sets, with a stand-in for the model whose outcomes are known. */
class EnsembleCommandsTest {
    private static final String FRICTION = "rules.encounters.friction";

    @TempDir
    static Path results;

    private static Path sets;

    /** Half of the sets in which remedies help, by 30 points, and half in which nothing does. */
    @BeforeAll
    static void writeSets() throws IOException {
        sets = results.resolve("sets.csv");
        ParameterSets.of(
                        List.of(new Range.Column(FRICTION, "")),
                        IntStream.range(0, 10)
                                .mapToObj(i -> new double[] {(i % 2 == 0 ? 0.001 : 0.002) + i * 1e-5})
                                .toArray(double[][]::new))
                .write(sets);
    }

    /** A riot with probability 0.6, with a lever 0.3 if friction is great. */
    private static Outcome riots(Scenario scenario, long seed, int replication) {
        boolean great = scenario.rules().encounters().friction() > 0.0015;
        double probability = !scenario.levers().isEmpty() && great ? 0.3 : 0.6;
        boolean riot = new SplittableRandom(31 * seed + replication).nextDouble() < probability;
        double[] reached = new double[Level.values().length];
        Arrays.fill(reached, riot ? 10 : Double.POSITIVE_INFINITY);
        reached[Level.DEADLY.ordinal()] = Double.POSITIVE_INFINITY;
        Map<Total, Double> totals = new EnumMap<>(Total.class);
        Arrays.stream(Total.values()).forEach(total -> totals.put(total, 0.0));
        totals.put(Total.COST, scenario.levers().isEmpty() ? 0 : 100.0 + replication % 10);
        return new Outcome(reached, totals, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    private static Invocation compare(String out, String... more) {
        return run(
                "compare",
                Stream.concat(Stream.of("scenarios/stressed.yaml", "scenarios/complaint-reform.yaml"), Stream.of(more))
                        .toArray(String[]::new),
                out);
    }

    private static Invocation run(String command, String[] args, String out) {
        List<String> all = new ArrayList<>(List.of(command));
        all.addAll(List.of(args));
        all.addAll(List.of("--out", results.resolve(out).toString(), "--set", "run.horizon=1 year"));
        return Invocation.with(EnsembleCommandsTest::riots, all.toArray(String[]::new));
    }

    private static ResultFolder folder(String name) {
        return ResultFolder.open(results.resolve(name));
    }

    @Test
    void aComparisonTellsInHowManySetsARemedyHelps() throws IOException {
        Invocation compare = compare("file", "--ensemble", sets.toString(), "--replications", "1000");
        assertThat(compare.err()).isEmpty();
        assertThat(compare.code()).isZero();
        assertThat(compare.out())
                .contains("1,000 replications of each scenario over 10 parameter sets, seed 1; Wilson score over sets")
                .containsIgnoringWhitespaces(
                        "Newcombe paired square-and-add over sets", "Bonett-Price paired over sets")
                .contains("Student t over sets")
                .contains(
                        "In how many of the 10 parameter sets each scenario makes a level less or more probable within"
                                + " 1 year than")
                .containsPattern("riot +5 \\(5\\) +5 +0 \\(0\\) ")
                .containsPattern("deadly +0 \\(0\\) +10 +0 \\(0\\) .* – +\\[0\\.0, 100\\.0\\] +– +–\\R")
                .contains("no more parameter sets than 10")
                .doesNotContain("simulation error only");
        Map<String, String[]> robust = Files.readAllLines(results.resolve("file/tables/robust.csv")).stream()
                .map(line -> line.split(",", -1))
                .filter(cells -> cells[0].equals("stressed") && cells[2].equals("riot"))
                .collect(Collectors.toMap(cells -> cells[5], cells -> Arrays.copyOfRange(cells, 6, 13)));
        // the effects of sets are 0 and −0.3: mean −0.15, deviation 0.158 with 9 degrees of freedom
        assertThat(Double.parseDouble(robust.get("mean over sets")[0])).isBetween(-0.20, -0.10);
        assertThat(Double.parseDouble(robust.get("mean over sets")[1])).isLessThan(-0.2);
        assertThat(Double.parseDouble(robust.get("mean over sets")[2])).isGreaterThan(-0.1);
        assertThat(Double.parseDouble(robust.get("standard deviation between sets")[0]))
                .isBetween(0.11, 0.20);
        assertThat(robust.get("own difference below 0")[3]).isEqualTo("5");
        assertThat(robust.get("own interval below 0")[3]).isEqualTo("5");
        assertThat(robust.get("own difference 0")[3]).isEqualTo("5");
        assertThat(robust.get("own difference above 0")[3]).isEqualTo("0");
    }

    @Test
    void whatHasNoIntervalOverSetsIsNeitherWrittenNorDrawn() {
        assertThat(compare("some", "--ensemble", sets.toString(), "--replications", "40")
                        .code())
                .isZero();
        Path tables = results.resolve("some/tables");
        assertThat(tables.toFile().list())
                .containsExactlyInAnyOrder(
                        "probabilities.csv", "contrasts.csv", "effects.csv", "costs.csv", "robust.csv");
        assertThat(contentOf(tables.resolve("probabilities.csv").toFile())).doesNotContain("Wilson score,");
        assertThat(results.resolve("some/charts").toFile().list())
                .containsExactlyInAnyOrder(
                        "escalation.png",
                        "escalation.svg",
                        "icons.png",
                        "icons.svg",
                        "contrasts.png",
                        "contrasts.svg",
                        "effects.png",
                        "effects.svg",
                        "costs.png",
                        "costs.svg",
                        "robust.png",
                        "robust.svg",
                        "robust-dots.png",
                        "robust-dots.svg");
        Invocation kazakh = Invocation.of("chart", results.resolve("some").toString(), "--lang", "kk");
        assertThat(kazakh.code()).isZero();
        assertThat(kazakh.out()).contains("robust.png");
    }

    @Test
    void rangesAreALatinHypercubeOverTheRulesOrWhatIsNamed() throws Exception {
        Invocation rules =
                compare("rules", "--ensemble", "ranges", "--sets", "4", "--replications", "8", "--seed", "3");
        assertThat(rules.err()).isEmpty();
        ParameterSets drawn = folder("rules").sets();
        assertThat(drawn.size()).isEqualTo(4);
        assertThat(drawn.columns())
                .containsExactlyElementsOf(Range.of(List.of("rules")).stream()
                        .map(Range::parameter)
                        .toList());
        Invocation two = compare(
                "two",
                "--ensemble",
                "ranges",
                "--sets",
                "4",
                "--replications",
                "8",
                "--parameters",
                FRICTION + ",office.capacity");
        assertThat(two.err()).isEmpty();
        ParameterSets few = folder("two").sets();
        assertThat(few.columns()).extracting(Range.Column::key).containsExactly(FRICTION, "office.capacity");
        Range friction = Range.of(List.of(FRICTION)).get(0);
        assertThat(IntStream.range(0, 4).mapToObj(set -> (int)
                        Math.floor(4 * (few.values(set)[0] - friction.low()) / (friction.high() - friction.low()))))
                .containsExactlyInAnyOrder(0, 1, 2, 3);
        assertThat(folder("two").manifest().ensemble().commonLuck()).isFalse();
    }

    @Test
    void leversAreTriedInEverySet() {
        Invocation levers = run(
                "levers",
                new String[] {"scenarios/typical.yaml", "--ensemble", sets.toString(), "--replications", "40"},
                "levers");
        assertThat(levers.err()).isEmpty();
        assertThat(levers.code()).isZero();
        Manifest manifest = folder("levers").manifest();
        assertThat(manifest.scenarios()).hasSize(1 + Parameters.levers().size());
        assertThat(manifest.ensemble().size()).isEqualTo(10);
        assertThat(levers.out())
                .contains("40 replications each over 10 parameter sets that share their luck")
                .contains("In how many of the 10 parameter sets each scenario makes a riot less or more probable");
    }

    @Test
    void aSingleScenarioHasASpread() {
        Invocation run = run(
                "run",
                new String[] {"scenarios/stressed.yaml", "--ensemble", sets.toString(), "--replications", "40"},
                "single");
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("How far the probability differs between the parameter sets");
        assertThat(results.resolve("single/tables/robust.csv")).exists();
        assertThat(results.resolve("single/charts/robust.png")).doesNotExist();
    }

    @Test
    void oneReplicationOfEachSetTellsNoSpread() {
        Invocation compare = compare("thin", "--ensemble", sets.toString(), "--replications", "10");
        assertThat(compare.err()).isEmpty();
        assertThat(compare.code()).isZero();
        assertThat(compare.out()).containsPattern("riot .* – +\\[0\\.0, 50\\.0\\] +– +–\\R");
    }

    @Test
    void resumingTakesTheSetsOfTheResult() throws IOException {
        String[] ranges = {"--ensemble", "ranges", "--sets", "3", "--parameters", FRICTION, "--replications", "6"};
        assertThat(compare("resumed", ranges).code()).isZero();
        String before = contentOf(folder("resumed").setsFile().toFile());
        Invocation more = compare("resumed", "--resume", "--replications", "9");
        assertThat(more.err()).isEmpty();
        assertThat(more.code()).isZero();
        assertThat(folder("resumed").manifest().replications()).isEqualTo(9);
        assertThat(contentOf(folder("resumed").setsFile().toFile())).isEqualTo(before);
        Invocation again = compare(
                "resumed", "--resume", "--ensemble", "ranges", "--parameters", FRICTION, "--replications", "12");
        assertThat(again.err()).isEmpty();
        assertThat(again.code()).isZero();
        Invocation other = compare("resumed", "--resume", "--ensemble", sets.toString(), "--replications", "20");
        assertThat(other.code()).isEqualTo(2);
        assertThat(other.err()).contains("number of parameter sets: 3 before, 10 now");
        Files.writeString(folder("resumed").setsFile(), before.replace("0.", "0.0"));
        assertThat(compare("resumed", "--resume", "--replications", "20").err())
                .contains("was changed since the experiment was run");
    }

    @Test
    void faultsAreToldBeforeAnythingIsWritten() throws IOException {
        assertFault("fewer than the 10 sets", "--ensemble", sets.toString(), "--replications", "9");
        assertFault("goes with --ensemble ranges only", "--sets", "5");
        assertFault("goes with --ensemble ranges only", "--ensemble", sets.toString(), "--parameters", "rules");
        assertFault("1 is less than 2", "--ensemble", "ranges", "--sets", "1");
        assertFault("no such parameter", "--ensemble", "ranges", "--parameters", "rules.encounters.fiction");
        assertFault("no such file", "--ensemble", results.resolve("none.csv").toString());
        assertFault(
                "is set to one value and varied as well", "--ensemble", sets.toString(), "--set", FRICTION + "=0.003");
        assertFault("200,000 variants of scenarios are more than 100,000", "--ensemble", "ranges", "--sets", "200000");
        assertFault(
                "120,000 variants of scenarios are more than 100,000",
                "--ensemble",
                "ranges",
                "--sets",
                "60000",
                "--replications",
                "60000",
                "--parameters",
                FRICTION);
        Path horizon = Files.writeString(results.resolve("horizon.csv"), "run.horizon [years]\n1\n2\n");
        assertFault("horizon.csv:1:1: run.horizon: is the same in all sets", "--ensemble", horizon.toString());
        Path great = Files.writeString(results.resolve("great.csv"), FRICTION + "\n0.001\n1e999\n");
        assertFault("great.csv:3:1: " + FRICTION + ": \"1e999\" is too great", "--ensemble", great.toString());
        Path one = Files.writeString(results.resolve("one.csv"), FRICTION + "\n0.001\n");
        assertFault("an ensemble has at least 2", "--ensemble", one.toString());
        Path wrong = Files.writeString(results.resolve("wrong.csv"), FRICTION + "\n0.001\n-1\n");
        assertFault("wrong.csv:3:1: ", "--ensemble", wrong.toString());
    }

    @Test
    void setsDoNotHideWhatScenariosDifferIn() throws IOException {
        Path stressed = Path.of("scenarios/stressed.yaml").toAbsolutePath();
        Path more = Files.writeString(
                results.resolve("more.yaml"), "extends: " + stressed + "\noffice: {capacity: 4, diligence: 0.9}\n");
        Path offices = Files.writeString(
                results.resolve("offices.csv"),
                "office.capacity,office.diligence,office.lapse\n1,0.6,0.1\n1.5,0.7,0.2\n");
        String[] args = {stressed.toString(), more.toString(), "--ensemble", offices.toString()};
        Invocation compare = run("compare", args, "hidden");
        assertThat(compare.code()).isEqualTo(2);
        assertThat(compare.err())
                .containsPattern(
                        "--ensemble: office.capacity: is what scenarios differ in \\(stressed: [0-9.]+; more: 4\\)")
                .contains("--ensemble: office.diligence: is what scenarios differ in")
                .doesNotContain("office.lapse");
        assertThat(results.resolve("hidden")).doesNotExist();
        Invocation lapse = run(
                "compare",
                new String[] {
                    stressed.toString(),
                    more.toString(),
                    "--ensemble",
                    Files.writeString(results.resolve("lapse.csv"), "office.lapse\n0.1\n0.2\n")
                            .toString(),
                    "--replications",
                    "4"
                },
                "shown");
        assertThat(lapse.err()).isEmpty();
        assertThat(lapse.code()).isZero();
    }

    private static void assertFault(String problem, String... args) {
        Invocation compare = compare("faulty", args);
        assertThat(compare.code()).as(problem).isEqualTo(2);
        assertThat(compare.err()).contains(problem);
        assertThat(results.resolve("faulty")).doesNotExist();
    }

    /** The model itself, once, made small. */
    @Test
    void aReplicationOfAnEnsembleIsRunAgainWithItsSet() {
        Path out = results.resolve("real");
        String[] small = {
            "--set",
            "settlements.Crossford.households=100",
            "--set",
            "run.horizon=30 days",
            "--set",
            "run.spin-up=0 days"
        };
        Invocation run = Invocation.with(
                Replication::run,
                Stream.concat(
                                Stream.of(
                                        "run",
                                        "scenarios/typical.yaml",
                                        "--ensemble",
                                        "ranges",
                                        "--sets",
                                        "2",
                                        "--replications",
                                        "4",
                                        "--out",
                                        out.toString()),
                                Stream.of(small))
                        .toArray(String[]::new));
        assertThat(run.err()).isEmpty();
        Invocation rerun = Invocation.of("rerun", out.toString(), "--replication", "3");
        assertThat(rerun.code()).isZero();
        assertThat(rerun.out())
                .contains("Parameter set 2 of 2: line 3 of " + out.resolve("sets.csv") + ".\n", "It came to the same");
    }
}
