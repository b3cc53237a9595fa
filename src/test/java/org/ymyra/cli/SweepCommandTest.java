package org.ymyra.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ymyra.experiment.Replication;
import org.ymyra.experiment.Simulator;
import org.ymyra.results.Exports;
import org.ymyra.results.Outcome;
import org.ymyra.results.Outcome.Total;
import org.ymyra.results.ResultFolder;
import org.ymyra.results.Store;
import org.ymyra.scenario.Scenario;
import org.ymyra.scenario.ScenarioReader;

/** Rows in, rows out. */
class SweepCommandTest {
    private static final List<String> SMALL = List.of(
            "--set",
            "settlements.Crossford.households=60",
            "--set",
            "run.horizon=40 days",
            "--set",
            "run.spin-up=0 days");

    @TempDir
    Path results;

    private Invocation sweep(Simulator simulator, String out, String... more) {
        List<String> args = new ArrayList<>(List.of("sweep", "scenarios/stressed.yaml", "--threads", "2"));
        args.addAll(List.of("--out", results.resolve(out).toString()));
        args.addAll(SMALL);
        args.addAll(List.of(more));
        return Invocation.with(simulator, args.toArray(String[]::new));
    }

    private List<String> rows(String out) throws IOException {
        return Files.readAllLines(results.resolve(out).resolve("tables/outcomes-stressed.csv"));
    }

    private static double value(List<String> rows, int row, String column) {
        int at = Arrays.asList(rows.get(0).split(",")).indexOf(column);
        return Double.parseDouble(rows.get(row).split(",")[at]);
    }

    private static Outcome none(Scenario scenario, long seed, int replication) {
        throw new AssertionError("was not to be run");
    }

    @Test
    void linesOfTheDesignComeBackAsTheyWereGivenWithTheirOutcomes() throws IOException {
        Path design = Files.writeString(results.resolve("rows.csv"), """
                office.capacity,"key", answers.delay [hours]

                2.50,second,12
                0.5,"a, b" ,24.0
                1e0,first, 36
                """);
        Invocation run = sweep(Replication::run, "rows", "--design", design.toString(), "--replications", "2");
        assertThat(run.code()).as(run.err()).isZero();
        List<String> rows = rows("rows");
        assertThat(rows).hasSize(4);
        assertThat(rows.get(0))
                .startsWith(
                        "office.capacity,\"key\", answers.delay [hours],ended,failed,protest,protest_low,protest_high,");
        assertThat(rows.get(1)).startsWith("2.50,second,12,2,0,");
        assertThat(rows.get(2)).startsWith("0.5,\"a, b\" ,24.0,2,0,");
        assertThat(rows.get(3)).startsWith("1e0,first, 36,2,0,");
        assertThat(run.out()).containsPattern("\n +2.5 +12 +\\d+% ");
    }

    @Test
    void chartsOfALongDesignPutRowsTogether() throws IOException {
        Invocation line =
                sweep(Replication::run, "line", "--vary", "office.capacity=0.5:2:2001", "--replications", "1");
        assertThat(line.code()).as(line.err()).isZero();
        assertThat(rows("line")).hasSize(2002);
        assertThat(results.resolve("line/charts/response-riot.svg")).exists();
        Invocation spread = sweep(
                Replication::run,
                "spread",
                "--design",
                "lhs",
                "--points",
                "2001",
                "--parameters",
                "office.capacity,office.lapse",
                "--replications",
                "1");
        assertThat(spread.code()).as(spread.err()).isZero();
        assertThat(results.resolve("spread/charts/heat-map-protest-stressed.svg"))
                .exists();
    }

    @Test
    void aRowComesToWhatRunDoesWithItsValues() throws Exception {
        Invocation run = sweep(
                Replication::run,
                "grid",
                "--vary",
                "office.capacity=0.5:2.5:3",
                "--vary",
                "answers.delay=12,48 hours",
                "--seed",
                "7",
                "--replications",
                "3");
        assertThat(run.code()).as(run.err()).isZero();
        List<String> rows = rows("grid");
        assertThat(rows.subList(1, 7).stream()
                        .map(row -> row.split(",", 4))
                        .map(row -> row[0] + " " + row[1] + " " + row[2]))
                .containsExactly("1 0.5 12", "2 0.5 48", "3 1.5 12", "4 1.5 48", "5 2.5 12", "6 2.5 48");
        Scenario scenario = ScenarioReader.read(
                        Path.of("scenarios/stressed.yaml"),
                        List.of(
                                SMALL.get(1),
                                SMALL.get(3),
                                SMALL.get(5),
                                "office.capacity=1.5",
                                "answers.delay=48 hours"))
                .scenario();
        List<Outcome> expected = IntStream.range(0, 3)
                .mapToObj(r -> Replication.run(scenario, 7, r))
                .toList();
        try (Store sweep = new ResultFolder(results.resolve("grid")).read()) {
            for (int r = 0; r < 3; r++) {
                Outcome found = sweep.outcome("stressed", 3 + 6 * r);
                assertThat(found.totals()).isEqualTo(expected.get(r).totals());
                assertThat(found.events()).isEqualTo(expected.get(r).events());
            }
        }
        assertThat(value(rows, 4, "disputes"))
                .isEqualTo(expected.stream()
                        .mapToDouble(outcome -> outcome.totals().get(Total.DISPUTES))
                        .average()
                        .orElseThrow());
        assertThat(value(rows, 4, "trust"))
                .isCloseTo(
                        expected.stream()
                                .map(Outcome::samples)
                                .mapToDouble(samples ->
                                        samples.get(samples.size() - 1).values()[Outcome.Indicator.TRUST.ordinal()])
                                .average()
                                .orElseThrow(),
                        within(1e-15));
        assertThat(results.resolve("grid/charts")).isDirectoryContaining("glob:**/heat-map-riot-stressed.svg");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--design sobol --points 4 --parameters rules.encounters",
                "--design lhs --points 4 --parameters rules.encounters",
                "--vary office.capacity=1,2 --vary office.lapse=0.01,0.02"
            })
    void whatWasInterruptedGoesOnToTheSameBytes(String options) throws IOException {
        String[] design = options.split(" ");
        String[] all = with(design, "--replications", "3");
        assertThat(sweep(Replication::run, "whole", all).code()).isZero();
        assertThat(sweep(Replication::run, "part", with(design, "--replications", "1"))
                        .code())
                .isZero();
        assertThat(sweep(SweepCommandTest::none, "part", with(design, "--resume"))
                        .code())
                .isZero();
        AtomicInteger begun = new AtomicInteger();
        Simulator someOnly = (scenario, seed, replication) -> {
            if (begun.incrementAndGet() > 3) {
                throw new OutOfMemoryError("made to stop");
            }
            return Replication.run(scenario, seed, replication);
        };
        assertThat(sweep(someOnly, "part", with(all, "--resume")).err()).contains("--resume goes on from there");
        try (Store part = new ResultFolder(results.resolve("part")).read()) {
            assertThat(part.done()).isBetween(4L, 7L);
        }
        assertThat(sweep(Replication::run, "part", with(all, "--resume")).code())
                .isZero();
        for (String folder : List.of("tables", "charts")) {
            Path charts = results.resolve("whole").resolve(folder);
            if (Files.exists(charts)) {
                assertThat(Exports.bytes(results.resolve("part").resolve(folder)))
                        .isEqualTo(Exports.bytes(charts));
            }
        }
        Invocation other =
                sweep(SweepCommandTest::none, "part", with(design, "--resume", "--vary", "answers.reach=0.1,0.2"));
        assertThat(other.code()).isEqualTo(2);
    }

    private static String[] with(String[] options, String... more) {
        List<String> all = new ArrayList<>(List.of(options));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    @Test
    void whatFailedIsCountedInItsRow() throws IOException {
        Invocation run = sweep(
                (scenario, seed, replication) -> {
                    if (scenario.settlements().get(0).office().capacity() < 1) {
                        throw new IllegalStateException("no office");
                    }
                    return Replication.run(scenario, seed, replication);
                },
                "failed",
                "--vary",
                "office.capacity=0.5,2",
                "--replications",
                "2");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("2 REPLICATIONS FAILED");
        assertThat(rows("failed").get(1)).startsWith("1,0.5,0,2,,0.0,1.0,");
        assertThat(rows("failed").get(2)).startsWith("2,2,2,0,");
    }

    @Test
    void allFaultsOfADesignAreToldAtOnceAndNothingIsWritten() throws IOException {
        Path design = Files.writeString(results.resolve("bad.csv"), """
                key,office.capacity,office.lapse
                a,1,0.1
                a,x,0.1
                ,1
                d,1e999,y
                """);
        Invocation run = sweep(SweepCommandTest::none, "bad", "--design", design.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("bad.csv:3:1: key: \"a\" is the key of line 2 already")
                .contains("bad.csv:3:3: office.capacity: \"x\" is not a number")
                .contains("bad.csv:4:1: has 2 values where the header has 3")
                .contains("bad.csv:5:3: office.capacity: \"1e999\" is too great")
                .contains("bad.csv:5:9: office.lapse: \"y\" is not a number")
                .contains("5 faults");
        Path outside = Files.writeString(
                results.resolve("outside.csv"), "key,office.capacity,office.lapse\na,1,7\n\"b\",  -1,0.1\n");
        run = sweep(SweepCommandTest::none, "bad", "--design", outside.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("outside.csv:2:5: ")
                .contains("lapse: 7 is outside")
                .contains("outside.csv:3:7: ")
                .contains("capacity: -1 is outside");
        assertThat(results.resolve("bad")).doesNotExist();
    }

    @Test
    void faultsOfEveryKindAreToldInTheOrderOfTheirPlaces() throws IOException {
        Path design = Files.writeString(results.resolve("mixed.csv"), """
                office.capacity,office.lapse,office.tresholds
                1,7,1
                1,x,1
                1,0.1
                -2,y,1
                -2,8,1
                """);
        Invocation run = sweep(SweepCommandTest::none, "mixed", "--design", design.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()
                        .lines()
                        .map(line -> line.replaceFirst(".*mixed\\.csv:", "").replaceFirst(" is .*", "")))
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("2:3: ").endsWith("lapse: 7"),
                        line -> assertThat(line).startsWith("2:5: ").contains("tresholds: unknown key"),
                        line -> assertThat(line).isEqualTo("3:3: office.lapse: \"x\""),
                        line -> assertThat(line).isEqualTo("4:1: has 2 values where the header has 3"),
                        line -> assertThat(line).startsWith("5:1: ").endsWith("capacity: -2"),
                        line -> assertThat(line).isEqualTo("5:4: office.lapse: \"y\""),
                        line -> assertThat(line).startsWith("6:4: ").endsWith("lapse: 8"),
                        line -> assertThat(line).isEqualTo("7 faults"));
        Invocation ensemble = Invocation.of(
                "run",
                "scenarios/stressed.yaml",
                "--ensemble",
                design.toString(),
                "--out",
                "" + results.resolve("none"));
        assertThat(ensemble.code()).isEqualTo(2);
        assertThat(ensemble.err()).isEqualTo(run.err());
    }

    @Test
    void ofManyFaultsThoseOfTheFirstLinesAreTold() throws IOException {
        StringBuilder text = new StringBuilder("office.capacity,office.lapse\n-1,0.1\n");
        for (int i = 0; i < 150; i++) {
            text.append("x,0.1\n");
        }
        Path design = Files.writeString(results.resolve("many.csv"), text.append("1,7\n"));
        Invocation run = sweep(SweepCommandTest::none, "many", "--design", design.toString());
        assertThat(run.err().lines()).hasSize(102);
        assertThat(run.err().lines().findFirst().orElse("")).contains("many.csv:2:1: ", "capacity: -1 is outside");
        assertThat(run.err())
                .contains("many.csv:101:1: ", ": 52 more faults are not told here")
                .doesNotContain(":102:1");
    }

    @Test
    void optionsThatDoNotFitAreFaults() {
        assertFaults("--vary: is missing, and so is --design");
        assertFaults(
                "--points: goes with --design lhs and sobol only", "--vary", "office.capacity=1,2", "--points", "3");
        assertFaults("expected KEY=FROM:TO:COUNT or KEY=A,B,C", "--vary", "office.capacity");
        assertFaults("1 values; 2 to 1000000 are allowed", "--vary", "office.capacity=1:2:1");
        assertFaults("is varied twice", "--vary", "office.capacity=1,2", "--vary", "office.capacity=1,3");
        assertFaults("unknown key", "--vary", "office.kapacity=1,2");
        assertFaults(
                "is set to one value and varied as well",
                "--vary",
                "office.capacity=1,2",
                "--set",
                "office.capacity=1");
        assertFaults("no such parameter or section", "--design", "lhs", "--parameters", "offices");
        assertFaults("no such file", "--design", "nowhere.csv");
    }

    private void assertFaults(String fault, String... options) {
        Invocation run = sweep(SweepCommandTest::none, "faults", options);
        assertThat(run.code()).as(fault).isEqualTo(2);
        assertThat(run.err()).contains(fault);
        assertThat(results.resolve("faults")).doesNotExist();
    }
}
