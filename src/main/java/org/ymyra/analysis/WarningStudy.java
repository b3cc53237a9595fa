package org.ymyra.analysis;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ymyra.results.Watched;
import org.ymyra.scenario.WatchedIndicator;

/**
 * Which indicators, and which of them together, announce a riot: warnings fitted to the clusters of even number and tried on those
 * of odd number.
 *
 * @param train rows to which the warnings are fitted
 * @param test rows on which they are tried
 * @param skills the base rate alone, each indicator alone, what is counted, what is asked in surveys, and all; none if one half has no
 *     riot
 */
public record WarningStudy(WarningRows train, WarningRows test, List<WarningSkill> skills) {
    /** Name of the warning that is the base rate alone. */
    public static final String CONSTANT = "base rate";
    /** Name of the warning by all that is counted. */
    public static final String COUNTED = "all counts";
    /** Name of the warning by surveys. */
    public static final String SURVEYED = "surveys";
    /** Name of the warning by all indicators. */
    public static final String ALL = "all";
    /** Specificity in the training rows from which the threshold of an alarm follows. */
    public static final double SPECIFICITY = 0.9;

    /**
     * Fits and tries.
     *
     * @param watched what was read
     * @param horizon days that were observed
     * @param ahead days within which the riot comes
     * @param ensemble whether parameter sets are the clusters, else replications
     * @param confidence confidence level, between 0 and 1
     */
    public static WarningStudy of(
            List<Watched> watched, double horizon, double ahead, boolean ensemble, double confidence) {
        WarningRows train = WarningRows.of(watched, horizon, ahead, ensemble, cluster -> cluster % 2 == 0);
        WarningRows test = WarningRows.of(watched, horizon, ahead, ensemble, cluster -> cluster % 2 == 1);
        if (train.riots() == 0 || test.riots() == 0) {
            return new WarningStudy(train, test, List.of());
        }
        WarningTrial trial = new WarningTrial(train, test, ensemble, confidence);
        return new WarningStudy(
                train,
                test,
                candidates(train).entrySet().parallelStream()
                        .map(candidate -> trial.of(candidate.getKey(), candidate.getValue()))
                        .toList());
    }

    private static Map<String, List<WatchedIndicator>> candidates(WarningRows train) {
        List<WatchedIndicator> varying = Arrays.stream(WatchedIndicator.values())
                .filter(WatchedIndicator::observed)
                .filter(indicator -> Arrays.stream(train.values())
                                .mapToDouble(row -> row[indicator.ordinal()])
                                .filter(x -> !Double.isNaN(x))
                                .distinct()
                                .limit(2)
                                .count()
                        == 2)
                .toList();
        Map<String, List<WatchedIndicator>> candidates = new LinkedHashMap<>();
        candidates.put(CONSTANT, List.of());
        varying.forEach(indicator -> candidates.put(name(indicator), List.of(indicator)));
        List<WatchedIndicator> surveyed =
                varying.stream().filter(WatchedIndicator::surveyed).toList();
        List<WatchedIndicator> counted =
                varying.stream().filter(indicator -> !indicator.surveyed()).toList();
        if (!surveyed.isEmpty() && !counted.isEmpty()) {
            candidates.put(COUNTED, counted);
            candidates.put(SURVEYED, surveyed);
        }
        candidates.put(ALL, varying);
        return candidates;
    }

    /** Returns the name of an indicator as scenario files have it. */
    public static String name(WatchedIndicator indicator) {
        return indicator.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the warning of a name. */
    public WarningSkill skill(String name) {
        return skills.stream()
                .filter(skill -> skill.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Returns the single indicator that tells most in the training rows. */
    public WarningSkill bestSingle() {
        return skills.stream()
                .filter(skill -> skill.indicators().size() == 1)
                .max(Comparator.comparingDouble(skill -> trainArea(skill)))
                .orElseThrow();
    }

    private double trainArea(WarningSkill skill) {
        return Discrimination.area(
                        WarningTrial.probabilities(skill.model(), skill.indicators(), train), train.riot(), 0.95)
                .value();
    }
}
