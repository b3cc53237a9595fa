package org.ymyra.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.ymyra.scenario.WatchedIndicator;

/** Fits one warning after another to the same rows, and draws the same clusters again for each. */
final class WarningTrial {
    private static final int BINS = 10;
    private static final double[] SHARES =
            IntStream.rangeClosed(0, 100).mapToDouble(k -> k / 100.0).toArray();

    private final WarningRows train;
    private final WarningRows test;
    private final boolean ensemble;
    private final double confidence;
    private final int[] clusters;
    private final int[][] draws;

    WarningTrial(WarningRows train, WarningRows test, boolean ensemble, double confidence) {
        this.train = train;
        this.test = test;
        this.ensemble = ensemble;
        this.confidence = confidence;
        int[] present = Arrays.stream(test.cluster()).distinct().toArray();
        clusters = new int[Arrays.stream(present).max().orElse(0) + 1];
        Arrays.fill(clusters, 0);
        for (int each : present) {
            clusters[each] = 1;
        }
        SplittableRandom random = new SplittableRandom(1);
        draws = new int[Bootstrap.REDRAWS][];
        for (int k = 0; k < draws.length; k++) {
            int[] drawn = Bootstrap.weights(present.length, random);
            draws[k] = new int[clusters.length];
            for (int c = 0; c < present.length; c++) {
                draws[k][present[c]] = drawn[c];
            }
        }
    }

    static double[] probabilities(LogisticRegression model, List<WatchedIndicator> indicators, WarningRows rows) {
        return Arrays.stream(rows.of(indicators))
                .mapToDouble(model::probability)
                .toArray();
    }

    WarningSkill of(String name, List<WatchedIndicator> indicators) {
        LogisticRegression model = LogisticRegression.fit(train.of(indicators), train.riot());
        double[] fitted = probabilities(model, indicators, train);
        double[] p = probabilities(model, indicators, test);
        RankedScores ranked = new RankedScores(p, test.riot(), test.cluster(), test.stratum(), ensemble);
        RankedScores.Curves value = ranked.curves(clusters, SHARES);
        RankedScores.Curves[] redrawn = Arrays.stream(draws)
                .map(weights -> ranked.curves(weights, SHARES))
                .toArray(RankedScores.Curves[]::new);
        double constant = train.baseRate();
        double[] squares = sums(i -> (p[i] - riot(i)) * (p[i] - riot(i)));
        double[] constants = sums(i -> (constant - riot(i)) * (constant - riot(i)));
        double[] rows = sums(i -> 1);
        double threshold = new RankedScores(fitted, train.riot(), train.cluster(), train.stratum(), ensemble)
                .threshold(1 - WarningStudy.SPECIFICITY);
        return new WarningSkill(
                name,
                indicators,
                model,
                interval(value.area(), redrawn, RankedScores.Curves::area),
                interval(value.when(), redrawn, RankedScores.Curves::when),
                interval(value.where(), redrawn, RankedScores.Curves::where),
                ratio(squares, rows, 0),
                ratio(squares, constants, 1),
                interval(value.precision(), redrawn, RankedScores.Curves::precision),
                alarm(p, threshold),
                SHARES,
                IntStream.range(0, SHARES.length)
                        .mapToObj(k -> interval(value.sensitivity()[k], redrawn, curves -> curves.sensitivity()[k]))
                        .toList(),
                IntStream.range(0, SHARES.length)
                        .mapToObj(k -> interval(value.precisions()[k], redrawn, curves -> curves.precisions()[k]))
                        .toList(),
                bins(p));
    }

    private int riot(int i) {
        return test.riot()[i] ? 1 : 0;
    }

    /** Sums over the rows of each cluster. */
    private double[] sums(IntToDoubleFunction of) {
        double[] sums = new double[clusters.length];
        for (int i = 0; i < test.size(); i++) {
            sums[test.cluster()[i]] += of.applyAsDouble(i);
        }
        return sums;
    }

    private Estimate interval(double value, RankedScores.Curves[] redrawn, ToDoubleFunction<RankedScores.Curves> of) {
        return interval(value, Arrays.stream(redrawn).mapToDouble(of));
    }

    private Estimate interval(double value, DoubleStream redrawn) {
        int units = Arrays.stream(clusters).sum();
        return Bootstrap.percentile(value, redrawn.toArray(), units, confidence);
    }

    /** The ratio of two sums over clusters; the complement of it from one if {@code from} is 1. */
    private Estimate ratio(double[] over, double[] under, double from) {
        return interval(
                ratio(over, under, from, clusters),
                Arrays.stream(draws).mapToDouble(weights -> ratio(over, under, from, weights)));
    }

    private static double ratio(double[] over, double[] under, double from, int[] weights) {
        double above = 0;
        double below = 0;
        for (int c = 0; c < weights.length; c++) {
            above += weights[c] * over[c];
            below += weights[c] * under[c];
        }
        return from == 1 ? 1 - above / below : above / below;
    }

    /** A share of rows; if it is 0 or 1, where drawing again shows no error, with the interval of as many clusters without an exception. */
    private Estimate proportion(double[] part, double[] whole) {
        Estimate share = ratio(part, whole, 0);
        if (share.value() > 0 && share.value() < 1 || Double.isNaN(share.value())) {
            return share;
        }
        int some = (int) Arrays.stream(whole).filter(rows -> rows > 0).count();
        return Proportions.wilson(share.value() == 0 ? 0 : some, some, confidence);
    }

    WarningSkill.Alarm alarm(double[] p, double threshold) {
        double[] hits = sums(i -> p[i] >= threshold ? riot(i) : 0);
        double[] events = sums(this::riot);
        double[] quiet = sums(i -> p[i] < threshold ? 1 - riot(i) : 0);
        double[] others = sums(i -> 1 - riot(i));
        double[] alarms = sums(i -> p[i] >= threshold ? 1 : 0);
        double[] wrong = sums(i -> p[i] >= threshold ? 1 - riot(i) : 0);
        double[] years = sums(i -> test.interval() / 365);
        double[] spells = new double[clusters.length];
        List<Double> leads = new ArrayList<>();
        int riots = 0;
        for (int start = 0; start < p.length; ) {
            int end = start;
            boolean ahead = false;
            double lead = Double.NaN;
            boolean spell = false;
            boolean right = false;
            for (; end < p.length && test.run()[end] == test.run()[start]; end++) {
                boolean on = p[end] >= threshold;
                if (!on && spell && !right) {
                    spells[test.cluster()[end]]++;
                }
                right = on && (spell && right || test.riot()[end]);
                spell = on;
                ahead |= test.riot()[end];
                lead = Double.isNaN(lead) && on && test.riot()[end] ? test.toRiot()[end] : lead;
            }
            if (spell && !right) {
                spells[test.cluster()[start]]++;
            }
            riots += ahead ? 1 : 0;
            if (!Double.isNaN(lead)) {
                leads.add(lead);
            }
            start = end;
        }
        double[] sorted =
                leads.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return new WarningSkill.Alarm(
                threshold,
                proportion(hits, events),
                proportion(quiet, others),
                proportion(wrong, alarms),
                ratio(spells, years, 0),
                riots,
                sorted.length,
                Quantiles.type7(sorted, 0.5),
                Quantiles.type7(sorted, 0.25),
                Quantiles.type7(sorted, 0.75));
    }

    /** The share of a bin; where it has no riot, as many clusters with one as there may be, with as many rows as one riot can have ahead. */
    private Estimate observed(double[] riots, double[] rows) {
        Estimate share = proportion(riots, rows);
        if (share.value() > 0) {
            return share;
        }
        double all = Arrays.stream(rows).sum();
        double most = share.high() * share.total() * (Math.floor(test.ahead() / test.interval()) + 1) / all;
        return new Estimate(0, 0, Math.min(share.high(), most), 0, share.total(), share.method(), share.confidence());
    }

    /** Tenths of the rows by probability; rows of one probability stay together. */
    private List<WarningSkill.Bin> bins(double[] p) {
        int[] order = IntStream.range(0, p.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> p[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] bin = new int[p.length];
        Arrays.fill(bin, -1);
        List<WarningSkill.Bin> bins = new ArrayList<>();
        int start = 0;
        for (int tenth = 1; tenth <= BINS; tenth++) {
            int end = Math.max(start, (int) ((long) tenth * order.length / BINS));
            while (end > start && end < order.length && p[order[end]] == p[order[end - 1]]) {
                end++;
            }
            if (end == start) {
                continue;
            }
            int number = bins.size();
            double predicted = 0;
            for (int k = start; k < end; k++) {
                bin[order[k]] = number;
                predicted += p[order[k]];
            }
            double[] rows = sums(i -> bin[i] == number ? 1 : 0);
            double[] riots = sums(i -> bin[i] == number ? riot(i) : 0);
            bins.add(new WarningSkill.Bin(end - start, predicted / (end - start), observed(riots, rows)));
            start = end;
        }
        return bins;
    }
}
