package org.ymyra.analysis;

import java.util.List;
import org.ymyra.scenario.WatchedIndicator;

/**
 * How well a fitted warning announces riots in rows that it was not fitted to. Intervals are by drawing clusters again.
 *
 * @param name what it is made of
 * @param indicators its indicators, in the order of the coefficients; none if it is the base rate alone
 * @param model as fitted to the training rows
 * @param area area under the ROC curve
 * @param when the same over pairs of rows of like circumstances; NaN if there are none
 * @param where the same over pairs of rows of different circumstances; NaN if there are none
 * @param brier Brier score: mean squared difference between the probability and what came, 0 to 1
 * @param skill share of the Brier score of the base rate that it saves, at most 1; negative if it is worse than that
 * @param precision average precision, the area under the empirical precision–recall curve
 * @param alarm what alarms come to at a threshold chosen on the training rows
 * @param shares shares, ascending from 0 to 1
 * @param sensitivities the greatest sensitivity at which at most each of the shares of the rows without a riot ahead are alarms
 * @param precisions precision at the highest threshold that takes in each of the shares of the rows with a riot ahead
 * @param bins calibration, in tenths of the test rows by probability
 */
public record WarningSkill(
        String name,
        List<WatchedIndicator> indicators,
        LogisticRegression model,
        Estimate area,
        Estimate when,
        Estimate where,
        Estimate brier,
        Estimate skill,
        Estimate precision,
        Alarm alarm,
        double[] shares,
        List<Estimate> sensitivities,
        List<Estimate> precisions,
        List<Bin> bins) {

    /**
     * Alarms at a threshold.
     *
     * @param threshold probability from which on there is an alarm
     * @param sensitivity share of the rows with a riot ahead that are alarms
     * @param specificity share of the other rows that are none
     * @param falseShare share of the alarms without a riot ahead
     * @param falseSpells spells of alarms during which no riot is ahead, for each settlement and year
     * @param riots riots in the test rows
     * @param announced those before which there was an alarm in time
     * @param lead median time from the first alarm in time to the riot, in days, over those; NaN if there are none
     * @param early lower quartile of it
     * @param late upper quartile of it
     */
    public record Alarm(
            double threshold,
            Estimate sensitivity,
            Estimate specificity,
            Estimate falseShare,
            Estimate falseSpells,
            int riots,
            int announced,
            double lead,
            double early,
            double late) {}

    /**
     * Rows of similar probability.
     *
     * @param rows how many
     * @param predicted their mean probability
     * @param observed the share of them with a riot ahead
     */
    public record Bin(int rows, double predicted, Estimate observed) {}
}
