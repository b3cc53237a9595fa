package org.ymyra.model;

import org.ymyra.scenario.Attitudes;
import org.ymyra.scenario.Span;

/**
 * Grievance, trust and hostility relax to their baselines: submodel 7.7, monthly, by the exact factor
 * 1 − 2^(−30 / half-life).
 */
final class Relaxation implements Submodel {
    private final Settlement settlement;
    private final double grievance;
    private final double trust;
    private final double hostility;

    Relaxation(Settlement settlement) {
        this.settlement = settlement;
        Attitudes attitudes = settlement.rules.attitudes();
        grievance = share(attitudes.grievanceHalfLife());
        trust = share(attitudes.trustHalfLife());
        hostility = share(attitudes.hostilityHalfLife());
    }

    private static double share(Span halfLife) {
        return 1 - Math.pow(2, -30 / halfLife.days());
    }

    @Override
    public void run(int today) {
        if (Settlement.monthly(today)) {
            Households h = settlement.households;
            relax(h.grievance, h.baseGrievance, grievance);
            relax(h.trust, h.baseTrust, trust);
            relax(h.hostility, h.baseHostility, hostility);
        }
    }

    private static void relax(double[] values, double[] baseline, double share) {
        for (int i = 0; i < values.length; i++) {
            values[i] += share * (baseline[i] - values[i]);
        }
    }
}
