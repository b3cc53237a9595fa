package org.ymyra.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
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
import org.ymyra.scenario.Level;
import org.ymyra.scenario.Localised;

class AnalysisTest {

    private static final double NEVER = Double.POSITIVE_INFINITY;

    @TempDir
    Path folder;

    @Test
    void probabilitiesCountTheReplicationsThatEndedWell() {
        analyse(
                store -> store.append(List.of(
                        ok("slow", 0, 0.2, 10, 20, NEVER, NEVER),
                        failed("slow", 1),
                        ok("slow", 2, 0.2, 0, 90, 90, NEVER),
                        ok("slow", 3, 0.2, 10, NEVER, NEVER, NEVER))),
                analysis -> {
                    List<LevelProbability> probabilities = analysis.levelProbabilities();
                    assertThat(probabilities)
                            .extracting(LevelProbability::scenario)
                            .containsExactly("slow", "slow", "slow", "slow", "fast", "fast", "fast", "fast");
                    assertThat(probabilities)
                            .extracting(LevelProbability::level)
                            .startsWith(Level.values())
                            .endsWith(Level.values());
                    assertThat(probabilities.subList(0, 4))
                            .extracting(p -> p.probability().events())
                            .containsExactly(3L, 2L, 1L, 0L);
                    assertThat(probabilities.get(0).probability()).isEqualTo(Proportions.wilson(3, 3, 0.95));
                    assertThat(probabilities.get(3).probability()).isEqualTo(Proportions.wilson(0, 3, 0.95));
                    assertThat(analysis.failed("slow")).isEqualTo(1);
                    assertThat(analysis.failed("fast")).isZero();
                });
    }

    @Test
    void survivalAtTheHorizonIsOneMinusTheProbability() {
        analyse(
                store -> {
                    List<Row> rows = new ArrayList<>();
                    for (int i = 0; i < 40; i++) {
                        rows.add(ok("slow", i, 0.2, i % 7, i % 3 == 0 ? NEVER : i, i % 5 == 0 ? 90 : NEVER, NEVER));
                    }
                    store.append(rows);
                },
                analysis -> {
                    List<LevelProbability> probabilities = analysis.levelProbabilities();
                    List<SurvivalCurve> curves = analysis.survival();
                    assertThat(curves).hasSameSizeAs(probabilities);
                    for (int i = 0; i < 4; i++) {
                        SurvivalCurve curve = curves.get(i);
                        assertThat(curve.scenario())
                                .isEqualTo(probabilities.get(i).scenario());
                        assertThat(curve.level()).isEqualTo(probabilities.get(i).level());
                        int last = curve.days().length - 1;
                        assertThat(curve.days()[0]).isZero();
                        assertThat(curve.days()[last]).isEqualTo(90);
                        assertThat(curve.survival()[last])
                                .isCloseTo(
                                        1 - probabilities.get(i).probability().value(), within(1e-12));
                    }
                });
    }

    @Test
    void contrastsPairByNumberAndLeaveOutWhatFailedInEither() {
        analyse(
                store -> store.append(List.of(
                        ok("slow", 0, 0.2, 1, 1, 1, 1),
                        ok("slow", 1, 0.2, 1, 1, 1, NEVER),
                        ok("slow", 2, 0.2, NEVER, NEVER, 1, NEVER),
                        failed("slow", 3),
                        ok("slow", 4, 0.2, 1, NEVER, NEVER, NEVER),
                        ok("fast", 0, 0.2, 1, NEVER, 1, NEVER),
                        failed("fast", 1),
                        ok("fast", 2, 0.2, 1, 1, NEVER, NEVER),
                        ok("fast", 3, 0.2, 1, 1, 1, 1),
                        ok("fast", 4, 0.2, NEVER, 1, NEVER, NEVER),
                        ok("fast", 5, 0.2, 1, 1, 1, 1))),
                analysis -> {
                    List<Contrast> contrasts = analysis.contrasts("slow");
                    assertThat(contrasts).extracting(Contrast::level).containsExactly(Level.values());
                    List<PairedProportions> pairs = List.of(
                            new PairedProportions(1, 1, 1, 0),
                            new PairedProportions(0, 2, 1, 0),
                            new PairedProportions(1, 0, 1, 1),
                            new PairedProportions(0, 0, 1, 2));
                    for (int i = 0; i < 4; i++) {
                        assertThat(contrasts.get(i))
                                .isEqualTo(new Contrast(
                                        "slow",
                                        "fast",
                                        Level.values()[i],
                                        90,
                                        pairs.get(i).difference(0.95),
                                        pairs.get(i).ratio(0.95)));
                    }
                    assertThat(contrasts.get(1).difference().value()).isCloseTo(1 / 3.0, within(1e-12));
                    assertThat(analysis.contrasts("fast").get(1).difference().value())
                            .isCloseTo(-1 / 3.0, within(1e-12));
                    assertThatIllegalArgumentException().isThrownBy(() -> analysis.contrasts("other"));
                });
    }

    @Test
    void whatIsReachedByADayIsFoundFromTheDays() {
        analyse(
                store -> store.append(List.of(
                        ok("slow", 0, 0.2, 5, 10, 30, NEVER),
                        ok("slow", 1, 0.2, 5, 10, 60, NEVER),
                        ok("slow", 2, 0.2, 5, NEVER, NEVER, NEVER),
                        ok("fast", 0, 0.2, 5, 30, 31, NEVER),
                        ok("fast", 1, 0.2, 5, 31, NEVER, NEVER),
                        ok("fast", 2, 0.2, 30, 10, 29, NEVER))),
                analysis -> {
                    List<Contrast> contrasts = analysis.contrasts("slow", 30);
                    assertThat(contrasts.get(0).difference())
                            .isEqualTo(new PairedProportions(3, 0, 0, 0).difference(0.95));
                    assertThat(contrasts.get(1).difference())
                            .isEqualTo(new PairedProportions(1, 1, 1, 0).difference(0.95));
                    assertThat(contrasts.get(2).ratio()).isEqualTo(new PairedProportions(0, 1, 1, 1).ratio(0.95));
                    assertThat(contrasts).extracting(Contrast::day).containsOnly(30.0);
                    assertThat(analysis.levelProbabilities(30).get(2).probability())
                            .isEqualTo(Proportions.wilson(1, 3, 0.95));
                    assertThat(analysis.levelProbabilities(90)).isEqualTo(analysis.levelProbabilities());
                    assertThat(analysis.contrasts("slow", 90)).isEqualTo(analysis.contrasts("slow"));
                    assertThatIllegalArgumentException().isThrownBy(() -> analysis.contrasts("slow", 91));
                    assertThatIllegalArgumentException().isThrownBy(() -> analysis.contrasts("slow", 0));
                });
    }

    @Test
    void costsAndEffectsOfPairsOfReplications() {
        analyse(
                store -> {
                    List<Row> rows = new ArrayList<>();
                    for (int i = 0; i < 40; i++) {
                        rows.add(costing("slow", i, 100, i < 20 ? 50 : NEVER));
                        rows.add(i == 7 ? failed("fast", 7) : costing("fast", i, 300 + i % 2, i < 5 ? 50 : NEVER));
                    }
                    store.append(rows);
                },
                analysis -> {
                    assertThat(analysis.totals().costs().get("slow").value()).isEqualTo(100);
                    List<CostEffect> effects = analysis.costEffects("slow", Level.RIOT);
                    CostEffect base = effects.get(0);
                    CostEffect fast = effects.get(1);
                    assertThat(base.costDifference().value()).isZero();
                    assertThat(base.difference().high()).isZero();
                    assertThat(base.costPerPoint().value()).isNaN();
                    assertThat(fast.probability()).isEqualTo(Proportions.wilson(5, 39, 0.95));
                    assertThat(fast.difference()).isEqualTo(new PairedProportions(5, 0, 14, 20).difference(0.95));
                    double dearer = 200 + 19 / 39.0;
                    assertThat(fast.costDifference().value()).isCloseTo(dearer, within(1e-9));
                    assertThat(fast.costDifference().total()).isEqualTo(39);
                    assertThat(fast.costPerPoint().value()).isCloseTo(dearer / (100 * 14 / 39.0), within(1e-9));
                    assertThat(effects)
                            .extracting(CostEffect::dominance)
                            .containsExactly(CostEffect.Dominance.NONE, CostEffect.Dominance.NONE);
                    CostEffect cheaper =
                            analysis.costEffects("fast", Level.RIOT).get(0);
                    assertThat(cheaper.costDifference().high()).isNegative();
                    assertThat(cheaper.costPerPoint().value())
                            .as("averts nothing")
                            .isNaN();
                    assertThat(analysis.crossings(Level.RIOT))
                            .extracting(
                                    Crossing::first,
                                    Crossing::second,
                                    crossing -> crossing.day().value())
                            .containsExactly(
                                    tuple("slow", "fast", 0.0), tuple("fast", "slow", Double.POSITIVE_INFINITY));
                });
    }

    @Test
    void whereTheIntervalOfTheDifferenceIncludesZeroAPointHasNoPrice() {
        analyse(
                store -> {
                    List<Row> rows = new ArrayList<>();
                    for (int i = 0; i < 40; i++) {
                        rows.add(costing("slow", i, 100, i < 20 ? 50 : NEVER));
                        rows.add(costing("fast", i, 300, i < 19 ? 50 : NEVER));
                    }
                    store.append(rows);
                },
                analysis -> {
                    CostEffect fast = analysis.costEffects("slow", Level.RIOT).get(1);
                    assertThat(fast.difference().value()).isNegative();
                    assertThat(fast.costPerPoint().value()).isNaN();
                    assertThat(fast.costPerPoint().high()).isInfinite();
                });
    }

    @Test
    void bandsOverReplicationsAtEachTime() {
        analyse(
                store -> {
                    store.append(List.of(failed("slow", 0)));
                    for (int i = 1; i <= 5; i++) {
                        store.append(List.of(ok("slow", i, i / 10.0, NEVER, NEVER, NEVER, NEVER)));
                    }
                },
                analysis -> {
                    List<Bands> all = analysis.bands(List.of(Indicator.GRIEVANCE, Indicator.BACKLOG));
                    assertThat(all).extracting(Bands::scenario).containsExactly("slow", "slow", "fast", "fast");
                    Bands bands = all.get(0);
                    assertThat(bands.indicator()).isEqualTo(Indicator.GRIEVANCE);
                    assertThat(bands.days()).containsExactly(0, 10);
                    assertThat(bands.mean()[0]).isEqualTo(Means.studentT(new double[] {0.1, 0.2, 0.3, 0.4, 0.5}, 0.95));
                    assertThat(bands.mean()[1].value()).isCloseTo(0.15, within(1e-12));
                    assertThat(bands.probabilities()).containsExactly(0.05, 0.25, 0.5, 0.75, 0.95);
                    assertThat(bands.quantile(2)).containsExactly(new double[] {0.3, 0.15}, within(1e-12));
                    assertThat(bands.quantile(4)).containsExactly(new double[] {0.48, 0.24}, within(1e-12));
                    assertThat(all.get(1).indicator()).isEqualTo(Indicator.BACKLOG);
                    assertThat(all.get(2).days()).isEmpty();
                });
    }

    @Test
    void nothingKnownFromNoReplications() {
        analyse(store -> store.append(List.of(failed("slow", 0), failed("fast", 0), failed("fast", 1))), analysis -> {
            assertThat(analysis.failed("fast")).isEqualTo(2);
            for (LevelProbability probability : analysis.levelProbabilities()) {
                assertThat(probability.probability()).isEqualTo(Proportions.wilson(0, 0, 0.95));
            }
            for (SurvivalCurve curve : analysis.survival()) {
                assertThat(curve.survival()).containsOnly(Double.NaN);
                assertThat(curve.low()).containsOnly(0);
                assertThat(curve.high()).containsOnly(1);
            }
            for (Contrast contrast : analysis.contrasts("slow")) {
                assertThat(contrast.difference().value()).isNaN();
                assertThat(contrast.difference().total()).isZero();
                assertThat(contrast.ratio().value()).isNaN();
            }
            assertThat(analysis.bands(List.of(Indicator.TRUST)))
                    .allSatisfy(bands -> assertThat(bands.mean()).isEmpty());
        });
    }

    @Test
    void oneReplication() {
        analyse(
                store -> store.append(List.of(
                        ok("slow", 0, 0.2, 3, NEVER, NEVER, NEVER), ok("fast", 0, 0.4, NEVER, NEVER, NEVER, NEVER))),
                analysis -> {
                    Estimate protest = analysis.levelProbabilities().get(0).probability();
                    assertThat(protest.value()).isEqualTo(1);
                    assertThat(protest.low()).isBetween(0.2, 0.21);
                    Contrast contrast = analysis.contrasts("slow").get(0);
                    assertThat(contrast.difference().value()).isEqualTo(-1);
                    assertThat(contrast.difference().high()).isGreaterThan(0);
                    assertThat(contrast.ratio().value()).isZero();
                    assertThat(contrast.ratio().high()).isGreaterThan(1);
                    Bands bands = analysis.bands(List.of(Indicator.GRIEVANCE)).get(1);
                    assertThat(bands.mean()[0].value()).isEqualTo(0.4);
                    assertThat(bands.mean()[0].high()).isInfinite();
                    assertThat(bands.quantile(0)).containsExactly(bands.quantile(4));
                });
    }

    @Test
    void indicatorThatIsNotDefinedIsLeftOut() {
        analyse(
                store -> store.append(List.of(
                        ok("slow", 0, 0.2, NEVER, NEVER, NEVER, NEVER),
                        ok("slow", 1, Double.NaN, NEVER, NEVER, NEVER, NEVER))),
                analysis -> {
                    Bands bands = analysis.bands(List.of(Indicator.GRIEVANCE)).get(0);
                    assertThat(bands.mean()[0].value()).isEqualTo(0.2);
                    assertThat(bands.mean()[0].total()).isEqualTo(1);
                });
    }

    /** Sets 0 and 1 are helped, set 2 is harmed in each of its replications, set 3 stays as it is. */
    @Test
    void setsAreCountedByTheDirectionOfTheirEffects() {
        try (Store store = Store.create(folder.resolve("sets.duckdb"), List.of("slow", "fast"))) {
            List<Row> rows = new ArrayList<>();
            for (int i = 0; i < 80; i++) {
                int set = i % 4;
                boolean before = set < 2 || set == 3 && i < 40;
                boolean after = set == 2 || set == 0 && i < 72 && i % 8 == 0 || set == 3 && i < 40;
                rows.add(costing("slow", i, 0, before ? 50 : NEVER));
                rows.add(costing("fast", i, set, after ? 50 : NEVER));
            }
            store.append(rows);
            Analysis analysis =
                    new Analysis(store, List.of(entry("slow", 90), entry("fast", 90)), new int[] {0, 1, 2, 3}, 0.95);
            Robustness riot = analysis.robustness("slow", 90).get(Level.RIOT.ordinal());
            assertThat(riot.scenario()).isEqualTo("fast");
            assertThat(riot.less()).isEqualTo(2);
            assertThat(riot.more()).isEqualTo(1);
            assertThat(riot.surelyLess()).isEqualTo(2);
            assertThat(riot.surelyMore()).isEqualTo(1);
            // 20 replications a set: 9 of set 0 still come to a riot
            assertThat(riot.effect().mean().value()).isCloseTo((-11 / 20.0 - 1 + 1 + 0) / 4, within(1e-12));
            assertThat(analysis.spreads(49))
                    .allSatisfy(spread ->
                            assertThat(spread.probability().mean().value()).isZero());
            assertThat(analysis.totals().hasCosts()).isTrue();
            assertThat(analysis.totals().costs().get("fast").value()).isEqualTo(1.5);
            assertThat(analysis.totals().costs().get("fast").total()).as("sets").isEqualTo(4);
        }
    }

    /** Over communities the means add up to that of the total; no interval goes below 0. */
    @Test
    void harmByCommunityAddsUpToTheTotal() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            rows.add(harming("slow", i, i == 7 ? 1 : 0, i % 3));
            rows.add(i == 9 ? failed("fast", i) : ok("fast", i, 0.2, 1, 1, 1, 1));
        }
        analyse(store -> store.append(rows), analysis -> {
            for (Total total : List.of(Total.INJURED, Total.DAMAGED, Total.DEATHS)) {
                List<Estimate> suffered = analysis.totals().suffered("slow", total);
                assertThat(suffered).hasSize(2);
                assertThat(suffered.stream().mapToDouble(Estimate::value).sum())
                        .isCloseTo(analysis.totals().harms(total).get("slow").value(), within(1e-12));
                assertThat(suffered).allMatch(mean -> mean.low() >= 0 && mean.low() <= mean.value());
            }
            assertThat(analysis.totals().suffered("slow", Total.INJURED).get(0).value())
                    .isCloseTo(1 / 30.0, within(1e-12));
            assertThat(analysis.totals().suffered("fast", Total.INJURED)).isEmpty();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> analysis.totals().suffered("slow", Total.DISPUTES));
        });
    }

    /** A replication in which two communities suffered so much: the injured, twice as many damaged, three times the deaths. */
    private static Row harming(String scenario, int replication, double first, double second) {
        Outcome none = ok(scenario, replication, 0.2, 1, 1, 1, 1).outcome().orElseThrow();
        none.totals().put(Total.INJURED, first + second);
        none.totals().put(Total.DAMAGED, 2 * (first + second));
        none.totals().put(Total.DEATHS, 3 * (first + second));
        List<Suffered> suffered =
                List.of(new Suffered(0, first, 2 * first, 3 * first), new Suffered(1, second, 2 * second, 3 * second));
        return Row.of(
                scenario,
                replication,
                new Outcome(
                        none.reached(),
                        none.totals(),
                        none.crises(),
                        none.events(),
                        none.samples(),
                        none.levers(),
                        none.decisions(),
                        suffered));
    }

    @Test
    void whereNothingCostsAnythingThereAreNoCosts() {
        analyse(
                store -> store.append(List.of(ok("slow", 0, 0.2, 1, 1, 1, 1), failed("fast", 0))),
                analysis -> assertThat(analysis.totals().hasCosts()).isFalse());
    }

    @Test
    void horizonsMustAgreeToBeCompared() {
        Path file = folder.resolve("horizons.duckdb");
        try (Store store = Store.create(file, List.of("short", "long"))) {
            Analysis analysis =
                    new Analysis(store, List.of(entry("short", 90), entry("long", 365)), Analysis.NONE, 0.95);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> analysis.contrasts("short"))
                    .withMessageContaining("horizon of long is 365.0 days, that of short 90.0");
            assertThatIllegalArgumentException().isThrownBy(() -> new Analysis(store, List.of(), Analysis.NONE, 95));
        }
    }

    private void analyse(Consumer<Store> fill, Consumer<Analysis> check) {
        try (Store store = Store.create(folder.resolve("results.duckdb"), List.of("slow", "fast"))) {
            fill.accept(store);
            check.accept(new Analysis(store, List.of(entry("slow", 90), entry("fast", 90)), Analysis.NONE, 0.95));
        }
    }

    private static Manifest.Entry entry(String key, double horizon) {
        return new Manifest.Entry(
                key, new Localised(key, "", ""), "", horizon, new Localised("₸", "₸", "₸"), List.of("Upper", "Lower"));
    }

    private static Row failed(String scenario, int replication) {
        return Row.failed(scenario, replication, new IllegalStateException("broken"));
    }

    /** A replication that cost so much and in which all levels were reached on one day. */
    private static Row costing(String scenario, int replication, double cost, double day) {
        Row row = ok(scenario, replication, 0.2, day, day, day, day);
        row.outcome().get().totals().put(Total.COST, cost);
        return row;
    }

    /** A replication whose levels were reached on these days; all indicators start at a value and end at half of it. */
    private static Row ok(String scenario, int replication, double indicator, double... reached) {
        Map<Total, Double> totals = new EnumMap<>(Total.class);
        Arrays.stream(Total.values()).forEach(total -> totals.put(total, 0.0));
        double[] first = new double[Indicator.values().length];
        double[] second = first.clone();
        Arrays.fill(first, indicator);
        Arrays.fill(second, indicator / 2);
        return Row.of(
                scenario,
                replication,
                new Outcome(
                        reached,
                        totals,
                        List.of(),
                        List.of(),
                        List.of(new Sample(0, first), new Sample(10, second)),
                        List.of(),
                        List.of(),
                        List.of()));
    }
}
