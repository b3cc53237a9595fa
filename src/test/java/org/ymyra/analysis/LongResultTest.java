package org.ymyra.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ymyra.results.Manifest;
import org.ymyra.results.Outcome;
import org.ymyra.results.Outcome.Indicator;
import org.ymyra.results.Outcome.Sample;
import org.ymyra.results.Outcome.Suffered;
import org.ymyra.results.Outcome.Total;
import org.ymyra.results.Row;
import org.ymyra.results.Store;
import org.ymyra.results.Store.Format;
import org.ymyra.scenario.Level;
import org.ymyra.scenario.Localised;

/**
 * A result of so many replications that their rows do not fit into the memory of the program that analyses it: as lists of rows the
 * samples of one indicator alone take twice as much. The program holds columns of numbers, and those in parts; the database sorts on
 * disk.
 */
class LongResultTest {
    private static final int REPLICATIONS = 100_000;
    private static final int TIMES = 45;
    private static final double HORIZON = 90;

    @TempDir
    Path folder;

    @Test
    @Tag("slow")
    void isAnalysedAndExportedInLittleMemoryAndComesToWhatPlainArraysComeTo() throws Exception {
        Path file = folder.resolve("results.duckdb");
        double[][] reached = new double[Level.values().length][REPLICATIONS];
        double[][] trust = new double[TIMES][REPLICATIONS];
        double[] injured = new double[REPLICATIONS];
        try (Store store = Store.create(file, List.of("long"))) {
            List<Row> rows = new ArrayList<>();
            for (int r = 0; r < REPLICATIONS; r++) {
                Outcome outcome = outcome(new SplittableRandom(r));
                for (int level = 0; level < reached.length; level++) {
                    reached[level][r] = outcome.reached()[level];
                }
                for (int time = 0; time < TIMES; time++) {
                    trust[time][r] = outcome.samples().get(time).values()[Indicator.TRUST.ordinal()];
                }
                injured[r] = outcome.suffered().get(1).injured();
                rows.add(Row.of("long", r, outcome));
                if (rows.size() == 10_000) {
                    store.append(rows);
                    rows.clear();
                }
            }
        }
        List<String> expected = new ArrayList<>();
        for (double[] days : reached) {
            long events = Arrays.stream(days).filter(Double::isFinite).count();
            expected.add(Proportions.wilson(events, REPLICATIONS, 0.95).toString());
        }
        for (double[] values : trust) {
            Arrays.sort(values);
            expected.add(Means.studentT(values, 0.95).toString());
            expected.add(Quantiles.orderStatistics(values, 0.25, 0.95).toString());
        }
        expected.add(Means.bootstrap(injured, 0.95).toString());
        List<String> said = analysed(file);
        assertThat(said.subList(0, expected.size())).isEqualTo(expected);
        if (said.size() > expected.size()) {
            // 650 MB of samples are sorted, by a database that may have 256 MB
            assertThat(Long.parseLong(said.get(expected.size()))).isLessThan(600_000);
        }
    }

    private List<String> analysed(Path file) throws Exception {
        Path out = folder.resolve("out.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx80m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Program.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        assertThat(process.waitFor()).as(Files.readString(out)).isZero();
        return Files.readAllLines(out);
    }

    /** The program with little memory. */
    static final class Program {
        private Program() {}

        public static void main(String[] args) throws IOException {
            Manifest.Entry entry = new Manifest.Entry(
                    "long", new Localised("", "", ""), "", HORIZON, new Localised("", "", ""), List.of("Upper"));
            try (Store store = Store.read(Path.of(args[0]))) {
                Analysis analysis = new Analysis(store, List.of(entry), Analysis.NONE, 0.95);
                analysis.levelProbabilities().forEach(row -> System.out.println(row.probability()));
                Bands bands = analysis.bands(List.of(Indicator.TRUST)).get(0);
                for (int time = 0; time < bands.days().length; time++) {
                    System.out.println(bands.mean()[time]);
                    System.out.println(bands.quantiles()[1][time]);
                }
                analysis.survival();
                System.out.println(
                        analysis.totals().suffered("long", Total.INJURED).get(1));
                store.export(Format.PARQUET, Path.of(args[0]).resolveSibling("export"));
            }
            Path status = Path.of("/proc/self/status");
            if (Files.isReadable(status)) {
                Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmHWM"))
                        .forEach(line -> System.out.println(line.replaceAll("\\D", ""))); // most that was resident, kB
            }
        }
    }

    private static Outcome outcome(SplittableRandom random) {
        double[] reached = new double[Level.values().length];
        Arrays.setAll(reached, i -> random.nextInt(50) < 40 + i ? Double.POSITIVE_INFINITY : random.nextInt(90));
        Map<Total, Double> totals = new EnumMap<>(Total.class);
        Arrays.stream(Total.values()).forEach(total -> totals.put(total, random.nextDouble()));
        List<Sample> samples = IntStream.range(0, TIMES)
                .mapToObj(time -> new Sample(
                        2.0 * time, random.doubles(Indicator.values().length).toArray()))
                .toList();
        List<Suffered> suffered = IntStream.range(0, 2)
                .mapToObj(community -> new Suffered(community, random.nextInt(3), random.nextInt(3), 0))
                .toList();
        return new Outcome(reached, totals, List.of(), List.of(), samples, List.of(), List.of(), suffered);
    }
}
