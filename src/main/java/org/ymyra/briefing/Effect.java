package org.ymyra.briefing;

import java.util.List;
import org.ymyra.analysis.Estimate;

/**
 * What a scenario changes in the probability of a riot against the baseline.
 *
 * @param scenario key of the scenario
 * @param probability probability of a riot within the horizon
 * @param differences difference to the baseline by each of {@link Findings#days}, the last at the horizon
 */
record Effect(String scenario, Estimate probability, List<Estimate> differences) {

    /** The difference within the horizon. */
    Estimate difference() {
        return differences.get(differences.size() - 1);
    }

    /** The direction within the horizon: −1 if the whole interval lies below 0, 1 if above, else 0. */
    int direction() {
        return direction(difference());
    }

    /** Index of the day from which on all differences have the direction of the last; −1 if that has none. */
    int since() {
        int since = -1;
        for (int day = differences.size() - 1;
                day >= 0 && direction() != 0 && direction(differences.get(day)) == direction();
                day--) {
            since = day;
        }
        return since;
    }

    private static int direction(Estimate difference) {
        return difference.high() < 0 ? -1 : difference.low() > 0 ? 1 : 0;
    }
}
