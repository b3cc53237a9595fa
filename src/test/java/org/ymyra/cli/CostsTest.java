package org.ymyra.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ymyra.results.Outcome;
import org.ymyra.results.Outcome.Crisis;
import org.ymyra.results.Outcome.Indicator;
import org.ymyra.results.Outcome.Sample;
import org.ymyra.results.Outcome.Total;
import org.ymyra.scenario.Level;
import org.ymyra.scenario.Scenario;
import org.ymyra.scenario.Spark;

/** Costs and settlements in what {@code compare} prints and writes, for outcomes known beforehand. */
class CostsTest {
    @TempDir
    static Path folder;

    private static Invocation compare;

    @BeforeAll
    static void compareWithAndWithoutTheLever() throws IOException {
        compare = compare("out", file("plain.yaml", "title: Plain\n"), file("reform.yaml", reform("₸")));
    }

    /** Without the lever 20 of 40 see a riot, with it 5, at 300 a month; the riots are in the second settlement. */
    private static Outcome outcome(Scenario scenario, long seed, int replication) {
        boolean lever = !scenario.levers().isEmpty();
        boolean riot = replication < (lever ? 5 : 20);
        double cost = lever ? 300 * 36.5 + replication % 2 : 0;
        double[] reached = new double[Level.values().length];
        Arrays.fill(reached, riot ? 100 : Double.POSITIVE_INFINITY);
        reached[Level.DEADLY.ordinal()] = Double.POSITIVE_INFINITY;
        Map<Total, Double> totals = new EnumMap<>(Total.class);
        Arrays.stream(Total.values()).forEach(total -> totals.put(total, 0.0));
        totals.put(Total.COST, cost);
        int level = riot ? Level.RIOT.ordinal() : Level.PROTEST.ordinal();
        List<Crisis> crises = List.of(
                new Crisis(1, 100, 101, Spark.PROVOCATION, level, 30, 2, 1, 3, 0, 9, 0, 0),
                new Crisis(1, 200, 201, Spark.PROVOCATION, level, 30, 2, 1, 3, 0, 9, 0, 0),
                new Crisis(0, 300, 301, Spark.PROVOCATION, -1, 3, 2, Double.NaN, Double.NaN, 0, 0, 0, 0));
        List<Sample> samples = List.of(new Sample(0, new double[Indicator.values().length]));
        return new Outcome(reached, totals, crises, List.of(), samples, List.of(), List.of(), List.of());
    }

    private static String file(String name, String text) throws IOException {
        String base = Path.of("scenarios", "villages.yaml").toAbsolutePath().toString();
        return Files.writeString(folder.resolve(name), "extends: " + base + "\n" + text)
                .toString();
    }

    private static Invocation compare(String out, String... files) {
        String[] options = {
            "--replications", "40", "--out", folder.resolve("out").toString()
        };
        String[] args = new String[1 + files.length + options.length];
        args[0] = "compare";
        System.arraycopy(files, 0, args, 1, files.length);
        System.arraycopy(options, 0, args, 1 + files.length, options.length);
        return Invocation.with(CostsTest::outcome, args);
    }

    private static String reform(String currency) {
        return "title: Reform\nrun: {currency: " + currency
                + "}\nlevers:\n  reform: {lever: complaint-reform, cost: {monthly: 300}}\n";
    }

    @Test
    void costsStandInReportTableAndChart() throws IOException {
        assertThat(compare.err()).isEmpty();
        assertThat(compare.code()).isZero();
        assertThat(compare.out())
                .contains("Cost of levers over 3 years in ₸, against Plain, and probability of a riot.")
                .contains("(Student t)", "(Fieller)")
                .containsPattern("Plain +0\\.0 +0\\.0 +\\[0\\.0, 0\\.0] +50% +– *\\R")
                .containsPattern(
                        "Reform +10,950\\.50 +\\+10,950\\.50 +\\[10,950\\.34, 10,950\\.66] +13% +292 +\\[\\d+, \\d+]");
        List<String> lines = Files.readAllLines(folder.resolve("out/tables/costs.csv"));
        assertThat(lines)
                .hasSize(1 + 2 * 5)
                .anyMatch(line -> line.startsWith("plain,reform,riot,₸,none,probability,0.125,"))
                .anyMatch(line -> line.startsWith("plain,reform,riot,₸,none,cost difference,10950.5,"))
                .anyMatch(line -> line.startsWith("plain,reform,riot,₸,none,cost per point averted,292.01"))
                .anyMatch(line ->
                        line.startsWith("plain,plain,riot,₸,none,cost per point averted,,-inf,inf,,40,Fieller"));
        assertThat(folder.resolve("out/charts/costs.svg")).content().contains("<svg");
        assertThat(folder.resolve("out/charts/costs.png")).isNotEmptyFile();
    }

    @Test
    void settlementsHaveProbabilitiesOfTheirOwn() throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("out/tables/settlements.csv"));
        assertThat(lines.get(0)).startsWith("scenario,settlement,level,estimate,low,high,events,total");
        assertThat(lines)
                .filteredOn(line -> line.startsWith("plain,") && line.contains(",riot,"))
                .extracting(line -> line.split(",")[3])
                .startsWith("0.0", "0.5")
                .allMatch(value -> value.equals("0.0") || value.equals("0.5"));
        assertThat(lines)
                .filteredOn(line -> line.startsWith("reform,") && line.contains(",protest,"))
                .extracting(line -> line.split(",")[3])
                .startsWith("0.0", "1.0");
    }

    @Test
    void costsInDifferentCurrenciesAreNotCompared() throws IOException {
        Invocation mixed = compare("mixed", file("one.yaml", reform("₸")), file("other.yaml", reform("sum")));

        assertThat(mixed.code()).isEqualTo(2);
        assertThat(mixed.err()).contains("run.currency", "differs (₸, sum)").doesNotContain("\tat ");
        assertThat(folder.resolve("mixed")).doesNotExist();
    }

    /** Forty costs of 300 * 36.5, half of them one more: mean 10,950.5. */
    @Test
    void whatARunCostsStandsInItsReport() throws IOException {
        Invocation run = Invocation.with(
                CostsTest::outcome,
                "run",
                file("alone.yaml", reform("₸")),
                "--replications",
                "40",
                "--out",
                folder.resolve("alone").toString());
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("Reform: levers cost 10,950.5", "₸ over 3 years in the mean", "Student t");
    }
}
