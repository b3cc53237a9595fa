package org.ymyra.gui;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.ymyra.analysis.Estimate;
import org.ymyra.analysis.Proportions;
import org.ymyra.experiment.Vulnerability;
import org.ymyra.model.District;

/**
 * If a serious crime happened now, would it become a riot? In a settlement, or in the district as a whole, where the crime happens to
 * any household with the same probability: then each settlement has its share of the copies.
 */
final class CrimeQuestion implements VulnerabilityWatch.Question {
    private static final int COPIES = 100;
    /** How many copies are run until it is asked again whether the answer is wanted. */
    private static final int SOME = 10;

    private static final double CONFIDENCE = 0.95;

    @Override
    public Estimate ask(District district, int settlement, BooleanSupplier stop) {
        double all = district.settlements().stream()
                .mapToDouble(each -> each.households().size)
                .sum();
        long riots = 0;
        long copies = 0;
        double households = 0;
        for (int k = 0; k < district.settlements().size(); k++) {
            households += district.settlements().get(k).households().size;
            boolean asked = settlement < 0 || settlement == k;
            long due = settlement < 0 ? Math.round(COPIES * households / all) : copies + COPIES;
            for (long luck = 0; asked && copies < due; luck++) {
                if (stop.getAsBoolean()) {
                    throw new CancellationException();
                }
                int some = (int) Math.min(SOME, due - copies);
                riots += Vulnerability.of(district, k, some, luck).riots();
                copies += some;
            }
        }
        return Proportions.wilson(riots, copies, CONFIDENCE);
    }
}
