package org.ymyra.gui;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.ymyra.analysis.Estimate;
import org.ymyra.analysis.Proportions;
import org.ymyra.experiment.Vulnerability;
import org.ymyra.model.District;
import org.ymyra.model.Households;
import org.ymyra.model.Settlement;

/**
 * If a serious crime happened now, would it become a riot? In a settlement, or in the district as a whole, where the crime happens
 * as the model draws it: then each settlement has a share of the copies in proportion to its crimes a year. Where only one
 * community lives no such crime is possible.
 */
final class CrimeQuestion implements VulnerabilityWatch.Question {
    private static final int COPIES = 100;
    /** How many copies are run until it is asked again whether the answer is wanted. */
    private static final int SOME = 10;

    private static final double CONFIDENCE = 0.95;

    @Override
    public Optional<Estimate> ask(District district, int settlement, BooleanSupplier stop) {
        double[] weights = weights(district.settlements(), settlement);
        double all = 0;
        for (double weight : weights) {
            all += weight;
        }
        if (all == 0) {
            return Optional.empty();
        }
        long riots = 0;
        long copies = 0;
        double sum = 0;
        for (int k = 0; k < weights.length; k++) {
            sum += weights[k];
            long due = Math.round(COPIES * sum / all);
            for (long batch = 0; copies < due; batch++) {
                if (stop.getAsBoolean()) {
                    throw new CancellationException();
                }
                int some = (int) Math.min(SOME, due - copies);
                riots += Vulnerability.of(district, k, some, luck(district, batch))
                        .riots();
                copies += some;
            }
        }
        return Optional.of(Proportions.wilson(riots, copies, CONFIDENCE));
    }

    /** Returns the luck of some copies, which is another at every hour: answers at different times are independent. */
    static long luck(District district, long batch) {
        return Math.round(Math.max(0, district.time()) * 24) * COPIES + batch;
    }

    /** Returns the crimes of each settlement that is asked about; where none are declared anywhere, its households. */
    private static double[] weights(List<Settlement> settlements, int asked) {
        double[] crimes = new double[settlements.size()];
        double[] households = new double[settlements.size()];
        boolean any = false;
        for (int k = 0; k < crimes.length; k++) {
            Settlement settlement = settlements.get(k);
            if ((asked < 0 || asked == k) && mixed(settlement.households())) {
                households[k] = settlement.households().size;
                crimes[k] = households[k] * settlement.declared().sparks().crimes();
                any |= crimes[k] > 0;
            }
        }
        return any ? crimes : households;
    }

    private static boolean mixed(Households households) {
        for (int g = 0; g < households.communities; g++) {
            if (households.members(g) == households.size) {
                return false;
            }
        }
        return true;
    }
}
