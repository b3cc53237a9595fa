package org.ymyra.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Designs too long to be held in memory. */
class LongDesignTest {
    private static final Path STRESSED = Path.of("scenarios/stressed.yaml");
    private static final List<Range.Column> COLUMN = List.of(new Range.Column("office.capacity", ""));

    @TempDir
    Path folder;

    @Test
    void ofAMillionRowsAFewThousandAreHeld() throws Exception {
        List<WeakReference<double[]>> given = new ArrayList<>();
        ParameterSets sets = ParameterSets.of(COLUMN, 1_000_000, (from, to) -> {
            double[][] rows =
                    IntStream.range(from, to).mapToObj(i -> new double[] {i}).toArray(double[][]::new);
            Arrays.stream(rows).map(WeakReference::new).forEach(given::add);
            return rows;
        });
        long greatest = 0;
        for (int set = 0; set < sets.size(); set++) {
            assertThat(sets.values(set)[0]).isEqualTo(set);
            if (set % 100_000 == 99_999) {
                System.gc();
                greatest = Math.max(
                        greatest,
                        given.stream().filter(row -> row.get() != null).count());
            }
        }
        assertThat(given).hasSize(1_000_000);
        assertThat(greatest).isPositive().isLessThanOrEqualTo(8192);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void rowsOfAFileAreReadWhereTheyStand(String end) throws Exception {
        SplittableRandom random = new SplittableRandom(1);
        StringBuilder text = new StringBuilder("\uFEFF" + end + "key, office.lapse,\"office.capacity\"" + end);
        Map<Integer, double[]> expected = new TreeMap<>();
        for (int line = 3; expected.size() < 5000; line++) {
            double[] values = {random.nextInt(1000) / 1e4, random.nextDouble()};
            switch (random.nextInt(4)) {
                case 0 -> text.append("  ").append(end);
                case 1 ->
                    text.append("\"Ақ, ")
                            .append(line)
                            .append("\" ,")
                            .append(values[0])
                            .append(", \"")
                            .append(values[1])
                            .append('"')
                            .append(end);
                default ->
                    text.append(line)
                            .append(',')
                            .append(values[0])
                            .append(',')
                            .append(values[1])
                            .append(end);
            }
            if (!text.substring(text.length() - 2 - end.length()).isBlank()) {
                expected.put(line, values);
            }
        }
        ParameterSets sets = ParameterSets.read(file(text.substring(0, text.length() - end.length())));
        assertThat(sets.size()).isEqualTo(5000);
        List<Map.Entry<Integer, double[]>> rows = List.copyOf(expected.entrySet());
        List<Integer> order = IntStream.range(0, 5000).boxed().collect(Collectors.toList());
        for (int pass = 0; pass < 2; pass++) {
            for (int set : pass == 0 ? order : order.subList(0, 50)) {
                assertThat(sets.values(set)).containsExactly(rows.get(set).getValue());
                if (set % 100 == 0) {
                    assertThat(sets.line(set)).isEqualTo(rows.get(set).getKey());
                }
            }
            java.util.Collections.shuffle(order, new Random(1));
        }
        Path copy = folder.resolve("copy.csv");
        sets.write(copy);
        assertThat(copy).hasSameBinaryContentAs(folder.resolve("sets.csv"));
        Files.delete(folder.resolve("sets.csv"));
        assertThat(sets.in(copy).values(4999)).containsExactly(rows.get(4999).getValue());
    }

    /** What only some of the values touch is read once; it must come to what reading everything anew comes to. */
    @Test
    void aVariantIsWhatTheScenarioIsWithTheValuesWrittenIntoIt() throws Exception {
        List<Range> ranges = Range.of(List.of(Range.ALL));
        ResolvedScenario stressed = ScenarioReader.read(STRESSED, List.of());
        SplittableRandom random = new SplittableRandom(1);
        for (int trial = 0; trial < 60; trial++) {
            List<Range> some =
                    ranges.stream().filter(range -> random.nextInt(20) == 0).toList();
            if (some.isEmpty()) {
                continue;
            }
            double[][] shares = {
                random.doubles(some.size()).toArray(),
                random.doubles(some.size()).toArray()
            };
            ParameterSets sets = ParameterSets.over(some, shares);
            Variants variants = sets.variants(stressed);
            for (int set : new int[] {1, 0, 1}) {
                double[] values = sets.values(set);
                List<String> settings = IntStream.range(0, some.size())
                        .mapToObj(i -> some.get(i).parameter().key() + "="
                                + some.get(i).parameter().text(values[i]))
                        .toList();
                Scenario expected = ScenarioReader.read(STRESSED, settings).scenario();
                Scenario variant = variants.scenario(values);
                assertThat(variant.settlements().equals(expected.settlements())
                                && variant.rules().equals(expected.rules()))
                        .as(String.join(", ", settings))
                        .isTrue();
            }
        }
    }

    @Test
    void ofManyFaultsTheFirstAreToldAndTheOthersCounted() throws Exception {
        ResolvedScenario stressed = ScenarioReader.read(STRESSED, List.of());
        String many = IntStream.range(0, 5000).mapToObj(i -> i + 2 + "\n").collect(Collectors.joining());
        ParameterSets outside = ParameterSets.read(file("office.lapse\n" + many));
        assertThatThrownBy(() -> outside.variants(stressed)).satisfies(e -> {
            List<Fault> faults = ((ScenarioException) e).faults();
            assertThat(faults).hasSize(101);
            assertThat(faults.get(0).toString())
                    .endsWith("sets.csv:2:1: settlements.Crossford.office.lapse: 2 is outside 0.001 to 1 per day");
            assertThat(faults.get(100).toString()).endsWith("sets.csv: 4900 more faults are not told here");
        });
        assertThatThrownBy(() -> ParameterSets.read(file("office.lapse\n" + many.replace("\n", "x\n"))))
                .satisfies(e -> assertThat(((ScenarioException) e).faults())
                        .hasSize(101)
                        .last()
                        .asString()
                        .endsWith("sets.csv: 4900 more faults are not told here"));
    }

    @Test
    void aKeyThatRecursIsToldHoweverFarApart() throws Exception {
        String rows = IntStream.range(0, 3000)
                .mapToObj(i -> "row " + i % 2999 + ",1\n")
                .collect(Collectors.joining());
        assertThatThrownBy(() -> ParameterSets.read(file("key,office.capacity\n" + rows)))
                .satisfies(e -> assertThat(((ScenarioException) e).faults())
                        .singleElement()
                        .asString()
                        .endsWith("sets.csv:3001:1: key: \"row 0\" is the key of line 2 already"));
    }

    @Test
    void aFileThatChangesAfterItWasCheckedIsNotRead() throws Exception {
        String rows = "1.5\n".repeat(3000);
        ParameterSets sets = ParameterSets.read(file("office.capacity\n" + rows));
        file("office.capacity\n" + rows.replace('5', '6'));
        assertThatIOException()
                .isThrownBy(() -> sets.write(folder.resolve("copy.csv")))
                .withMessageEndingWith("sets.csv was changed since it was checked");
        file("office.capacity\n");
        assertThatThrownBy(() -> sets.values(2999))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageEndingWith("sets.csv was changed since it was checked");
    }

    private Path file(String text) throws Exception {
        return Files.writeString(folder.resolve("sets.csv"), text);
    }
}
