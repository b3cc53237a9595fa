package org.ymyra.analysis;

import java.util.List;
import java.util.function.Predicate;
import org.ymyra.scenario.Level;

/**
 * In how many parameter sets a scenario makes a level less probable than the baseline does, and how far its effect differs
 * between them. An effect is the difference of probabilities, scenario minus baseline, over replications that share their luck.
 * Sets are counted by their own difference, luck included. Sets with the same values share their replications, and each is counted.
 *
 * @param baseline key of the baseline scenario
 * @param scenario key of the scenario compared
 * @param level the level
 * @param day day by which the level is reached or not, since the start of the horizon
 * @param effect the effect over the sets
 * @param less sets whose difference is below 0
 * @param equal sets whose difference is 0, as where the level is never reached
 * @param more sets whose difference is above 0
 * @param surelyLess sets whose difference has an interval below 0
 * @param surelyMore sets whose difference has an interval above 0
 */
public record Robustness(
        String baseline,
        String scenario,
        Level level,
        double day,
        BetweenSets effect,
        int less,
        int equal,
        int more,
        int surelyLess,
        int surelyMore) {

    /** What a contrast comes to in the parameter sets over which its pairs are spread. */
    static Robustness of(Contrast contrast, Pairs pairs, int[] sets) {
        Estimate mean = contrast.difference();
        SetMeans effects = pairs.differences(contrast.level(), contrast.day(), sets);
        List<Estimate> own = pairs.reached(contrast.level(), contrast.day(), sets).stream()
                .map(table -> table.difference(mean.confidence()))
                .toList();
        return new Robustness(
                contrast.baseline(),
                contrast.scenario(),
                contrast.level(),
                contrast.day(),
                effects.between(mean, -1, 1),
                count(effects, own, difference -> difference.value() < 0),
                count(effects, own, difference -> difference.value() == 0),
                count(effects, own, difference -> difference.value() > 0),
                count(effects, own, difference -> difference.high() < 0),
                count(effects, own, difference -> difference.low() > 0));
    }

    private static int count(SetMeans effects, List<Estimate> own, Predicate<Estimate> condition) {
        int count = 0;
        for (int set = 0; set < own.size(); set++) {
            count += condition.test(own.get(set)) ? effects.copies()[set] : 0;
        }
        return count;
    }
}
