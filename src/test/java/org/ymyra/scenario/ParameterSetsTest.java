package org.ymyra.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParameterSetsTest {
    private static final Path STRESSED = Path.of("scenarios/stressed.yaml");
    private static final Path VILLAGES = Path.of("scenarios/villages.yaml");

    @TempDir
    Path folder;

    @Test
    void aSetTakesThePlaceOfTheValues() throws Exception {
        ParameterSets sets = ParameterSets.read(file("""
                rules.mobilisation.threshold,answers.delay [hours],communities.*.trust
                0.04, 6,0.4
                0.06,48,0.6
                """));
        ResolvedScenario stressed = ScenarioReader.read(STRESSED, List.of());
        List<Scenario> scenarios = sets.scenarios(stressed);
        assertThat(scenarios)
                .extracting(s -> s.rules().mobilisation().threshold())
                .containsExactly(0.04, 0.06);
        assertThat(scenarios)
                .extracting(s -> s.settlements().get(0).answers().delay().hours())
                .containsExactly(6.0, 48.0);
        assertThat(scenarios.get(1).settlements().get(0).communities())
                .extracting(Community::trust)
                .containsExactly(0.6, 0.6);
        assertThat(sets.scenario(stressed, 1)).isEqualTo(scenarios.get(1));
    }

    @Test
    void aSetWithTheValuesOfTheScenarioChangesNothing() throws Exception {
        ResolvedScenario stressed = ScenarioReader.read(STRESSED, List.of());
        ParameterSets sets = ParameterSets.of(
                List.of(new Range.Column("rules.mobilisation.threshold", "")),
                new double[][] {{stressed.scenario().rules().mobilisation().threshold()}});
        assertThat(sets.scenarios(stressed)).containsExactly(stressed.scenario());
    }

    @Test
    void aCircumstanceIsSetInEverySettlement() throws Exception {
        ResolvedScenario villages = ScenarioReader.read(VILLAGES, List.of());
        ParameterSets sets =
                ParameterSets.of(List.of(new Range.Column("office.capacity", "")), new double[][] {{1.25}});
        assertThat(sets.scenarios(villages).get(0).settlements())
                .hasSizeGreaterThan(1)
                .allSatisfy(
                        settlement -> assertThat(settlement.office().capacity()).isEqualTo(1.25));
    }

    @Test
    void aStarInASettingStandsForAllNames() throws Exception {
        Scenario scenario = ScenarioReader.read(STRESSED, List.of("communities.*.trust=0.3"))
                .scenario();
        assertThat(scenario.settlements().get(0).communities())
                .extracting(Community::trust)
                .containsExactly(0.3, 0.3);
    }

    @Test
    void csvReadsBackAsTheSame() throws Exception {
        List<Range> ranges = Range.of(List.of("rules.violence", "answers", "layout"));
        ParameterSets sets = ParameterSets.over(ranges, shares(5, ranges.size(), 3));
        Path csv = folder.resolve("written.csv");
        sets.write(csv);
        ParameterSets back = ParameterSets.read(csv);
        assertThat(back.hash()).isEqualTo(sets.hash());
        assertThat(back.columns()).isEqualTo(sets.columns());
        assertThat(IntStream.range(0, 5).mapToObj(back::values).flatMapToDouble(Arrays::stream))
                .containsExactlyElementsOf(IntStream.range(0, 5)
                        .mapToObj(sets::values)
                        .flatMapToDouble(Arrays::stream)
                        .boxed()
                        .toList());
    }

    @Test
    void allFaultsAreToldAtOnce() throws Exception {
        Path file = file("""
                rules.mobilisation.threshold,answers.delay (h),rules.mobilisation.threshold
                0.04,6
                x,6,0.2
                """);
        assertThatThrownBy(() -> ParameterSets.read(file))
                .hasMessageContaining(":1:30: \"answers.delay (h)\" is no heading")
                .hasMessageContaining(":1:48: rules.mobilisation.threshold: stands twice")
                .hasMessageContaining(":2:1: has 2 values where the header has 3")
                .hasMessageContaining(":3:1: rules.mobilisation.threshold: \"x\" is not a number");
    }

    @Test
    void valuesThatTheScenarioDoesNotAllowAreToldByTheirSet() throws Exception {
        ResolvedScenario stressed = ScenarioReader.read(STRESSED, List.of());
        ParameterSets sets = ParameterSets.read(file("rules.mobilisation.treshold,office.lapse\n1,0.1\n2,3\n"));
        assertThatThrownBy(() -> sets.scenarios(stressed))
                .hasMessageContaining("sets.csv:3:3: ")
                .hasMessageContaining("lapse: 3 is outside 0.001 to 1")
                .hasMessageContaining("sets.csv:2:1: rules.mobilisation.treshold: unknown key;"
                        + " did you mean rules.mobilisation.threshold?");
    }

    @Test
    void whatIsRunAndHowItIsCalledIsNoPartOfASet() throws Exception {
        Path file = file("run.horizon [years],title,description,office.lapse\n1,1,1,0.1\n");
        assertThatThrownBy(() -> ParameterSets.read(file))
                .hasMessageContaining(":1:1: run.horizon: is the same in all sets")
                .hasMessageContaining(":1:21: title: is the same in all sets")
                .hasMessageContaining(":1:27: description: is the same in all sets")
                .message()
                .doesNotContain("lapse");
    }

    @Test
    void everyNumberIsFinite() throws Exception {
        Path file = file("office.lapse\n0.1\n1e999\n-1e999\nNaN\n");
        assertThatThrownBy(() -> ParameterSets.read(file))
                .hasMessageContaining(":3:1: office.lapse: \"1e999\" is too great")
                .hasMessageContaining(":4:1: office.lapse: \"-1e999\" is too great")
                .hasMessageContaining(":5:1: office.lapse: \"NaN\" is not a number");
    }

    @Test
    void whatIsNoCsvIsToldWithoutNamesOfClasses() throws Exception {
        Path file = file("office.lapse\n\"0.1\n0.2\n");
        assertThatThrownBy(() -> ParameterSets.read(file))
                .hasMessageContaining("is no CSV: ")
                .message()
                .doesNotContain("Exception", "org.", "java.");
    }

    @Test
    void copiesOfASetAreKnown() {
        ParameterSets sets = ParameterSets.of(
                List.of(new Range.Column("office.lapse", ""), new Range.Column("office.capacity", "")),
                new double[][] {{0.1, 1}, {0.1, 2}, {0.1, 1}, {0.2, 1}, {0.1, 2}, {0.1, 1}});
        assertThat(sets.firsts()).containsExactly(0, 1, 0, 3, 1, 0);
    }

    @Test
    void theValuesOfAScenarioAreKnownByTheirKeys() throws Exception {
        ResolvedScenario stressed = ScenarioReader.read(STRESSED, List.of("communities.*.trust=0.3"));
        ParameterSets sets = ParameterSets.read(file("rules.mobilisation.threshold,communities.*.trust\n0.04,0.4\n"));
        assertThat(sets.values(stressed).get(0))
                .hasSize(1)
                .containsKey("rules.mobilisation.threshold")
                .doesNotContainValue("0.04");
        assertThat(sets.values(stressed).get(1)).hasSizeGreaterThan(1).allSatisfy((key, value) -> {
            assertThat(key).endsWith(".trust");
            assertThat(value).isEqualTo("0.3");
        });
    }

    @Test
    void anEmptyFileHasNoSets() throws Exception {
        assertThatThrownBy(() -> ParameterSets.read(file("")))
                .hasMessageContaining("has no line with values; expected a header of keys");
        assertThatThrownBy(() -> ParameterSets.read(folder.resolve("none.csv"))).hasMessageContaining("none.csv");
    }

    @Test
    void rangesAreThoseDeclared() throws Exception {
        assertThat(Range.of(List.of("rules.mobilisation.threshold")))
                .containsExactly(new Range(new Range.Column("rules.mobilisation.threshold", ""), 0.04, 0.06, false));
        assertThat(Range.of(List.of("levers.central-commission.delay")))
                .as("12 hours to 5 days")
                .containsExactly(new Range(new Range.Column("levers.central-commission.delay", "days"), 0.5, 5, false));
        assertThat(Range.of(List.of("answers")))
                .extracting(range -> range.parameter().toString())
                .containsExactly("answers.delay [hours]", "answers.reach");
        assertThat(Range.of(List.of("communities.Hillside.language", "communities")))
                .extracting(range -> range.parameter().key())
                .contains("communities.Hillside.language", "communities.*.language");
        assertThat(Range.of(List.of(Range.ALL)))
                .extracting(range -> range.parameter().key())
                .contains("rules.violence.injured", "communities.*.hostility", "office.capacity")
                .noneMatch(key -> key.startsWith("levers.") || key.startsWith("sparks.planned"));
        assertThatThrownBy(() -> Range.of(List.of("rules.violense", "run.horizon")))
                .hasMessageContaining("did you mean")
                .hasMessageContaining("has no plausible range");
    }

    @Test
    void everyCombinationOfPlausibleValuesIsAScenario() throws Exception {
        List<Range> ranges = Range.of(List.of(Range.ALL));
        double[][] shares = shares(40, ranges.size(), 1);
        for (int i = 0; i < ranges.size(); i++) {
            shares[0][i] = 0;
            shares[1][i] = 1;
            for (int set = 2; set < 20; set++) {
                shares[set][i] = Math.rint(shares[set][i]);
            }
        }
        assertThat(ParameterSets.over(ranges, shares).scenarios(ScenarioReader.read(STRESSED, List.of())))
                .hasSize(40);
    }

    private static double[][] shares(int sets, int parameters, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return IntStream.range(0, sets)
                .mapToObj(set -> random.doubles(parameters).toArray())
                .toArray(double[][]::new);
    }

    private Path file(String text) throws Exception {
        return Files.writeString(folder.resolve("sets.csv"), text);
    }
}
