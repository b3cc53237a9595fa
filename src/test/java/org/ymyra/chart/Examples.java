package org.ymyra.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.ymyra.analysis.Bands;
import org.ymyra.analysis.BetweenSets;
import org.ymyra.analysis.Contrast;
import org.ymyra.analysis.CostEffect;
import org.ymyra.analysis.Estimate;
import org.ymyra.analysis.KaplanMeier;
import org.ymyra.analysis.LevelProbability;
import org.ymyra.analysis.PairedProportions;
import org.ymyra.analysis.Proportions;
import org.ymyra.analysis.Robustness;
import org.ymyra.analysis.SettlementProbability;
import org.ymyra.analysis.SurvivalCurve;
import org.ymyra.analysis.VulnerabilityCurve;
import org.ymyra.analysis.WarningStudy;
import org.ymyra.analysis.WeightedSample;
import org.ymyra.results.Manifest;
import org.ymyra.results.Outcome;
import org.ymyra.results.Outcome.Crisis;
import org.ymyra.results.Outcome.Decision;
import org.ymyra.results.Outcome.Event;
import org.ymyra.results.Outcome.Indicator;
import org.ymyra.results.Outcome.Sample;
import org.ymyra.results.Outcome.Total;
import org.ymyra.results.Watched;
import org.ymyra.scenario.Action;
import org.ymyra.scenario.Cost;
import org.ymyra.scenario.EqualJustice;
import org.ymyra.scenario.Level;
import org.ymyra.scenario.Lever;
import org.ymyra.scenario.Localised;
import org.ymyra.scenario.PoliceSurge;
import org.ymyra.scenario.Range;
import org.ymyra.scenario.Scenario;
import org.ymyra.scenario.Span;
import org.ymyra.scenario.Spark;
import org.ymyra.scenario.StartRule;
import org.ymyra.scenario.Timeline;
import org.ymyra.scenario.WatchedIndicator;
import org.ymyra.scenario.When;
import org.ymyra.scenario.Where;

/** Made-up results in the shape of real ones. */
final class Examples {
    /** Early warnings 7, 30 and 90 days ahead from 60 settlements. */
    static final List<WarningStudy> WARNINGS = warnings();

    private static final List<Localised> TITLES = List.of(
            new Localised("Slow complaint handling", "Медленное рассмотрение жалоб", "Шағымдарды баяу қарау"),
            new Localised("Complaint reform", "Реформа рассмотрения жалоб", "Шағымдарды қарау реформасы"),
            new Localised("Language courses", "Языковые курсы", "Тіл курстары"),
            new Localised(
                    "Joint council of elders with seats by population share",
                    "Совместный совет старейшин с местами пропорционально численности общин",
                    "Қауымдар санына сай орындары бар бірлескен ақсақалдар кеңесі"),
            new Localised("One-sided council", "Односторонний совет", "Біржақты кеңес"),
            new Localised("Rumour control", "Опровержение слухов", "Қауесетке жедел жауап"),
            new Localised("Equal justice", "Равное правосудие", "Тең әділдік"),
            new Localised("Response protocol", "Протокол реагирования", "Жедел әрекет ету хаттамасы"));

    private static final String RULED = "equal-justice-by-rule";

    private Examples() {}

    /** Vulnerabilities of districts, or of settlements of the first. */
    static List<VulnerabilityCurve> vulnerabilities(int curves, boolean settlements, double scale) {
        List<VulnerabilityCurve> all = new ArrayList<>();
        double[] days = {1, 300, 600, 900};
        for (int k = 0; k < curves; k++) {
            Estimate[] mean = new Estimate[days.length];
            double[][] quantiles = new double[5][days.length];
            for (int t = 0; t < days.length; t++) {
                mean[t] = Proportions.wilson(Math.round(scale * (10 + 5 * t + k)), 200, 0.95);
                for (int q = 0; q < 5; q++) {
                    quantiles[q][t] = mean[t].value() * (0.5 + 0.25 * q);
                }
            }
            all.add(new VulnerabilityCurve(
                    settlements ? "s0" : "s" + k,
                    settlements ? "Village " + k : "",
                    days,
                    mean,
                    new double[days.length],
                    new double[] {0.05, 0.25, 0.5, 0.75, 0.95},
                    quantiles));
        }
        return all;
    }

    /** The villages on a map, in every second scenario where roads put them. */
    static Figure map(Captions captions, int scenarios, int n, double scale) {
        Map<String, Scenario> districts = new LinkedHashMap<>();
        List<SettlementProbability> rows = new ArrayList<>();
        for (int s = 0; s < scenarios; s++) {
            Scenario district = s % 2 == 0 ? PlacesTest.villages() : PlacesTest.without(PlacesTest.villages());
            districts.put("s" + s, district);
            for (int k = 0; k < district.settlements().size(); k++) {
                long events = Math.round(scale * n * k * (s + 1) / 7.0 / (scenarios + 1));
                rows.add(new SettlementProbability(
                        "s" + s,
                        district.settlements().get(k).name(),
                        Level.RIOT,
                        Proportions.wilson(events, n, 0.95)));
            }
        }
        return HazardMap.of(captions, districts, Level.RIOT, rows);
    }

    /** A posterior of a few parameters, narrow in the first and uniform in the others. */
    private static List<WarningStudy> warnings() {
        Random random = new Random(12);
        List<Watched> watched = new ArrayList<>();
        for (int r = 0; r < 60; r++) {
            double trust = random.nextDouble();
            double[][] values = new double[53][WatchedIndicator.values().length];
            for (double[] reading : values) {
                Arrays.setAll(reading, k -> trust + random.nextDouble());
            }
            double riot = random.nextDouble() < trust ? 365 * random.nextDouble() : Double.POSITIVE_INFINITY;
            double[] days = new double[53];
            Arrays.setAll(days, k -> 7 * k);
            watched.add(new Watched(r, 0, 0, riot, days, values));
        }
        return List.of(
                WarningStudy.of(watched, 365, 7, false, 0.95),
                WarningStudy.of(watched, 365, 30, false, 0.95),
                WarningStudy.of(watched, 365, 90, false, 0.95));
    }

    static Figure posterior(Captions captions, int parameters) {
        Random random = new Random(7);
        List<Range> ranges = new ArrayList<>();
        for (int i = 0; i < parameters; i++) {
            String key = i == 0 ? "answers.delay" : "rules.policing.risk-without-officers" + i;
            ranges.add(new Range(
                    new Range.Column(key, i == 0 ? "hours" : ""), i == 0 ? 2 : 0.001, i == 0 ? 48 : 0.0099, false));
        }
        double[][] points = new double[200][];
        for (int k = 0; k < points.length; k++) {
            points[k] = ranges.stream()
                    .mapToDouble(range -> range.at(
                            range == ranges.get(0)
                                    ? Math.min(1, Math.abs(0.5 + 0.1 * random.nextGaussian()))
                                    : random.nextDouble()))
                    .toArray();
        }
        double[] weights = new double[points.length];
        Arrays.fill(weights, 1.0 / weights.length);
        return PosteriorChart.of(captions, ranges, new WeightedSample(points, weights), points[0]);
    }

    static Captions captions(Language language, int scenarios) {
        Map<String, Localised> titles = new LinkedHashMap<>();
        Map<String, String> hashes = new LinkedHashMap<>();
        Map<String, Integer> ended = new LinkedHashMap<>();
        for (int i = 0; i < scenarios; i++) {
            ended.put("s" + i, 1000);
            titles.put("s" + i, TITLES.get(i % TITLES.size()));
            hashes.put("s" + i, "%08x%056x".formatted(0x9e3779b9 * (i + 1), i));
        }
        return new Captions(
                language,
                titles,
                new Span(1095),
                new Provenance("0.1.0", hashes, List.of(), 42, 1000, ended, Manifest.Ensemble.NONE));
    }

    /** The same with every title longer than any that is shipped. */
    static Captions longTitles(Captions captions) {
        Localised more = new Localised(
                " together with a response protocol for officers on duty",
                " вместе с протоколом реагирования сотрудников местной полиции",
                " жергілікті полиция қызметкерлерінің жедел әрекет ету хаттамасымен бірге");
        Map<String, Localised> titles = new LinkedHashMap<>();
        captions.titles()
                .forEach((key, title) -> titles.put(
                        key, new Localised(title.en() + more.en(), title.ru() + more.ru(), title.kk() + more.kk())));
        return new Captions(captions.language(), titles, captions.horizon(), captions.provenance());
    }

    static List<LevelProbability> probabilities(int scenarios, long n, double scale) {
        List<LevelProbability> all = new ArrayList<>();
        double[] base = {0.93, 0.71, 0.33, 0.07};
        for (int s = 0; s < scenarios; s++) {
            for (Level level : Level.values()) {
                double p = scale * base[level.ordinal()] / (1 + 0.35 * s * level.ordinal());
                all.add(new LevelProbability("s" + s, level, Proportions.wilson(Math.round(p * n), n, 0.95)));
            }
        }
        return all;
    }

    static List<Contrast> contrasts(int scenarios) {
        List<Contrast> all = new ArrayList<>();
        for (int s = 1; s < scenarios; s++) {
            for (Level level : Level.values()) {
                int both = 20 / (level.ordinal() + 1);
                PairedProportions pairs = new PairedProportions(both, 15, 10L + 12 * s / (level.ordinal() + 1), 250);
                all.add(new Contrast("s0", "s" + s, level, 1095, pairs.difference(0.95), pairs.ratio(0.95)));
            }
        }
        return all;
    }

    /** Levers on top of a baseline, by 1, 3 and 8 years: some act fast, some slowly, some not at all, one does harm. */
    static List<Contrast> levers(int levers) {
        List<Contrast> all = new ArrayList<>();
        int[] years = {1, 3, 8};
        double[] risk = {0.12, 0.34, 0.66};
        for (int s = 1; s <= levers; s++) {
            for (int y = 0; y < years.length; y++) {
                double strength = s % 9 == 8 ? -0.3 : s % 3 == 0 ? 0.01 * (s % 5) : 0.6 * Math.exp(-s / 12.0);
                double fast = s % 2 == 0 ? 1 : new double[] {0.2, 0.6, 1}[y];
                long baseline = Math.round(2000 * risk[y]);
                long averted = Math.round(baseline * strength * fast * (1 - 0.3 * y / 2));
                long moved = Math.round(0.08 * baseline);
                PairedProportions pairs = new PairedProportions(
                        baseline - Math.max(averted, 0) - moved,
                        moved + Math.max(-averted, 0),
                        moved + Math.max(averted, 0),
                        2000 - baseline - moved - Math.max(-averted, 0));
                all.add(new Contrast(
                        "s0", "s" + s, Level.RIOT, 365 * years[y], pairs.difference(0.95), pairs.ratio(0.95)));
            }
        }
        return all;
    }

    /** Effects over parameter sets: great and sure, small, none, with and without spread between sets, spread unknown. */
    static List<Robustness> robustness(int scenarios) {
        List<Robustness> all = new ArrayList<>();
        for (int s = 1; s < scenarios; s++) {
            double mean = s % 5 == 4 ? 0.03 : -0.22 / s;
            double deviation = s % 7 == 6 ? Double.NaN : s % 3 == 0 ? 0 : 0.06;
            Estimate effect = new Estimate(
                    mean, mean - 0.02, mean + 0.02, -1, 1200, "Newcombe paired square-and-add over sets", 0.95);
            Estimate spread = new Estimate(deviation, 0, 1, -1, 100, "chi-squared less noise", 0.95);
            BetweenSets between = new BetweenSets(effect, spread, 0.046, 100, -1, 1);
            all.add(new Robustness("s0", "s" + s, Level.RIOT, 1095, between, 70, 10, 20, 10, 1));
        }
        return all;
    }

    /** What levers cost and do: some cheap and good, some dear and idle. */
    static List<CostEffect> costs(int scenarios) {
        List<CostEffect> all = new ArrayList<>();
        Random random = new Random(8);
        for (int s = 0; s < scenarios; s++) {
            double cost = s == 0 ? 0 : 2e6 + 1.1e8 * random.nextDouble() * random.nextDouble();
            double effect = s == 0 ? 0 : 0.45 * random.nextDouble() * Math.pow(cost / 1.1e8, 0.3);
            double width = s % 3 == 0 ? 0 : 0.12 * cost;
            Estimate difference = new Estimate(cost, cost - width, cost + width, -1, 1000, "Student t", 0.95);
            Estimate risk = Proportions.wilson(Math.round(1000 * (0.62 - effect)), 1000, 0.95);
            Estimate averted = new Estimate(-effect, -1, 1, -1, 1000, "paired", 0.95);
            all.add(new CostEffect(
                    "s" + s, difference, difference, risk, averted, difference, CostEffect.Dominance.NONE));
        }
        return CostEffect.marked(all);
    }

    static List<SurvivalCurve> curves(int scenarios, int n, double scale) {
        List<SurvivalCurve> all = new ArrayList<>();
        for (int s = 0; s < scenarios; s++) {
            double[] days = new double[n];
            boolean[] reached = new boolean[n];
            for (int i = 0; i < n; i++) {
                double day = scale == 0 ? Double.POSITIVE_INFINITY : -900 * (1 + 0.4 * s) * Math.log((i + 0.5) / n);
                reached[i] = day < 1095;
                days[i] = Math.min(day, 1095);
            }
            all.add(KaplanMeier.curve("s" + s, Level.RIOT, days, reached, 1095, 0.95));
        }
        return all;
    }

    static List<Bands> bands(int scenarios, Indicator indicator, double level) {
        double[] probabilities = {0.1, 0.25, 0.5, 0.75, 0.9};
        List<Bands> all = new ArrayList<>();
        for (int s = 0; s < scenarios; s++) {
            int steps = 110;
            double[] days = new double[steps];
            Estimate[] mean = new Estimate[steps];
            Estimate[][] quantiles = new Estimate[probabilities.length][steps];
            for (int t = 0; t < steps; t++) {
                days[t] = 10 * t;
                double m = level * (1 + 0.2 * Math.sin(t / 20.0) - 0.05 * s * t / steps);
                for (int q = 0; q < probabilities.length; q++) {
                    double value = m * (1 + (q - 2) * 0.08 * Math.sqrt(t / 40.0));
                    quantiles[q][t] = new Estimate(value, value, value, -1, 1000, "order statistics", 0.95);
                }
                mean[t] = new Estimate(1.03 * m, 1.01 * m, 1.05 * m, -1, 1000, "Student t", 0.95);
            }
            all.add(new Bands("s" + s, indicator, days, mean, probabilities, quantiles));
        }
        return all;
    }

    static List<Lever> levers() {
        return List.of(
                new EqualJustice(timeline("Тең әділдік · Equal justice", 0, Optional.empty(), List.of()), 0.8),
                new PoliceSurge(
                        timeline(
                                "Көбейтілген жергілікті полиция қызметкерлері, жұмыс уақытынан тыс",
                                700,
                                Optional.of(new When(900)),
                                List.of("Ақбұлақ", "Көктөбе")),
                        8,
                        4),
                new EqualJustice(
                        new Timeline(
                                RULED,
                                new When(0),
                                Optional.empty(),
                                new Span(0),
                                1,
                                new Where(List.of(), 0, 1, 1),
                                new Cost(0, 0),
                                Optional.of(new StartRule(
                                        WatchedIndicator.values()[0],
                                        OptionalDouble.of(0.3),
                                        OptionalDouble.empty(),
                                        new Span(0),
                                        new Span(30),
                                        Optional.empty(),
                                        0.2))),
                        0.8));
    }

    /** A rule strengthens a lever in one settlement, ends it, puts it off and lets it go on to the end in another. */
    private static List<Decision> decisions() {
        return List.of(
                new Decision(200, 0, RULED, Action.STRENGTHENED, 0.4),
                new Decision(420, 0, RULED, Action.ENDED, Double.NaN),
                new Decision(600, 0, RULED, Action.POSTPONED, 0.5),
                new Decision(800, 1, RULED, Action.STARTED, 0.6),
                new Decision(850, 1, RULED, Action.ARRIVED, Double.NaN),
                new Decision(900, 1, RULED, Action.FOUND_JUST, Double.NaN),
                new Decision(950, 1, RULED, Action.FOUND_UNJUST, Double.NaN));
    }

    private static Timeline timeline(String name, double from, Optional<When> until, List<String> settlements) {
        Where where = new Where(settlements, 0, 1, 1);
        return new Timeline(name, new When(from), until, new Span(0), 1, where, new Cost(0, 0), Optional.empty());
    }

    static Outcome outcome(long seed) {
        Random random = new Random(seed);
        List<Event> events = new ArrayList<>();
        List<Crisis> crises = new ArrayList<>();
        double day = 0;
        while ((day += -25 * Math.log(1 - random.nextDouble())) < 1090) {
            Spark spark = Spark.values()[random.nextInt(4)];
            events.add(new Event(day, 0, spark, random.nextDouble()));
            int level = (int) Math.floor(random.nextDouble() * random.nextDouble() * 5) - 1;
            crises.add(new Crisis(0, day, day + 3, spark, level, 30, 19, Double.NaN, Double.NaN, 0, 0, 0, 0));
        }
        List<Sample> samples = new ArrayList<>();
        for (int t = 0; t <= 109; t++) {
            double[] values = new double[Indicator.values().length];
            values[Indicator.GRIEVANCE.ordinal()] = 0.25 + 0.05 * Math.sin(t / 9.0);
            values[Indicator.TRUST.ordinal()] = 0.45 - 0.001 * t;
            values[Indicator.HOSTILITY.ordinal()] = 0.22 + 0.0005 * t;
            values[Indicator.DISPUTES.ordinal()] = 20 + random.nextInt(10);
            samples.add(new Sample(10 * t, values));
        }
        return new Outcome(
                new double[4],
                Map.of(Total.DISPUTES, 2645.0),
                crises,
                events,
                samples,
                List.of(),
                decisions(),
                List.of());
    }
}
