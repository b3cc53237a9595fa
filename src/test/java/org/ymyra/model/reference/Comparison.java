package org.ymyra.model.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.apache.commons.math3.stat.inference.TestUtils;

/**
 * Compares two models measure by measure: the means by Welch's test, the distributions by the
 * Kolmogorov–Smirnov test (its p-values are too large for values that repeat, which is on the safe side), and corrects
 * for the number of tests by Holm's method.
 */
final class Comparison {
    /** Fewer values than this in a sample are not compared. */
    private static final int ENOUGH = 20;

    /** A test of one measure; p is not corrected. */
    record Finding(String measure, String test, double p, double meanOfOne, double meanOfOther) {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT, "%s: %s p = %.2g, means %.5g and %.5g", measure, test, p, meanOfOne, meanOfOther);
        }
    }

    private final List<Finding> findings = new ArrayList<>();

    /** Compares the measures of two samples of replications. */
    Comparison(List<Map<String, Double>> one, List<Map<String, Double>> other) {
        for (String measure : one.get(0).keySet()) {
            compare(measure, values(one, measure), values(other, measure));
        }
        findings.sort(Comparator.comparingDouble(Finding::p));
    }

    private static double[] values(List<Map<String, Double>> sample, String measure) {
        return sample.stream()
                .mapToDouble(replication -> replication.get(measure))
                .filter(value -> !Double.isNaN(value))
                .toArray();
    }

    private void compare(String measure, double[] one, double[] other) {
        if (one.length < ENOUGH || other.length < ENOUGH) {
            return;
        }
        double mean = StatUtils.mean(one);
        double otherMean = StatUtils.mean(other);
        if (StatUtils.variance(one) + StatUtils.variance(other) < 1e-20) {
            double p = Math.abs(mean - otherMean) < 1e-9 ? 1 : 0;
            findings.add(new Finding(measure, "equality", p, mean, otherMean));
            return;
        }
        findings.add(new Finding(measure, "Welch", TestUtils.tTest(one, other), mean, otherMean));
        findings.add(new Finding(measure, "KS", kolmogorovSmirnov(one, other), mean, otherMean));
    }

    private static double kolmogorovSmirnov(double[] one, double[] other) {
        KolmogorovSmirnovTest test = new KolmogorovSmirnovTest();
        double distance = test.kolmogorovSmirnovStatistic(one, other);
        return test.approximateP(distance, one.length, other.length);
    }

    /** Returns all tests, the least p-value first. */
    List<Finding> findings() {
        return findings;
    }

    /** Returns the measures in which the two differ, if true hypotheses are to be rejected with at most this chance. */
    List<Finding> differences(double familyWise) {
        int rejected = 0;
        while (rejected < findings.size() && findings.get(rejected).p() <= familyWise / (findings.size() - rejected)) {
            rejected++;
        }
        return findings.subList(0, rejected);
    }
}
