package org.ymyra.analysis;

import org.ymyra.scenario.Level;

/**
 * In how many parameter sets a scenario makes a level less probable than the baseline does, and how far its effect differs
 * between them. An effect is the difference of probabilities, scenario minus baseline, over replications that share their luck.
 *
 * @param baseline key of the baseline scenario
 * @param scenario key of the scenario compared
 * @param level the level
 * @param day day by which the level is reached or not, since the start of the horizon
 * @param effect the effect over the sets
 * @param helps share of sets in which the effect is below 0, Φ(−μ/τ) with mean μ and deviation τ between sets, with the
 *     interval of Weerahandi. It takes the effects of sets to be normal. If nothing but luck differs it is 1 or 0,
 *     as the mean is; NaN if the deviation is not known or no pair differs
 * @param less sets whose own effect, luck included, is below 0
 * @param more sets whose own effect, luck included, is above 0
 * @param surelyLess sets whose own interval lies below 0; by chance one in forty at most if there is no effect
 * @param surelyMore sets whose own interval lies above 0
 */
public record Robustness(
        String baseline,
        String scenario,
        Level level,
        double day,
        BetweenSets effect,
        Estimate helps,
        int less,
        int more,
        int surelyLess,
        int surelyMore) {}
