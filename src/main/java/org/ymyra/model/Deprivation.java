package org.ymyra.model;

import org.ymyra.scenario.Attitudes;

/**
 * Income ranks and the baseline of grievance: submodel 1.7, monthly. γ*_i = min(1, γ_b + k_d · RD_i + k_u · u_i), where
 * relative deprivation RD_i is the mean over ties of max(0, y_j − y_i), divided by the mean income of i and its ties
 * (after Yitzhaki 1979).
 */
final class Deprivation implements Submodel {
    private final Settlement settlement;

    Deprivation(Settlement settlement) {
        this.settlement = settlement;
    }

    @Override
    public void run(int today) {
        if (Settlement.monthly(today)) {
            update(settlement);
        }
    }

    static void update(Settlement settlement) {
        Households h = settlement.households;
        Attitudes attitudes = settlement.rules.attitudes();
        double withoutWork = settlement.declared.livelihoods().incomeWithoutWork();
        double[] income = new double[h.size];
        for (int i = 0; i < h.size; i++) {
            income[i] = h.incomeNow(i, withoutWork);
        }
        rank(income, h.rank);
        for (int i = 0; i < h.size; i++) {
            double unemployed = h.youth[i] == 2 ? attitudes.unemployment() : 0;
            double deprivation = relativeDeprivation(h, income, i);
            h.baseGrievance[i] =
                    Math.min(1, attitudes.baseGrievance() + attitudes.deprivation() * deprivation + unemployed);
        }
    }

    private static double relativeDeprivation(Households h, double[] income, int i) {
        double own = income[i];
        double gap = 0;
        double sum = own;
        int ties = h.tieStart[i + 1] - h.tieStart[i];
        for (int k = h.tieStart[i]; k < h.tieStart[i + 1]; k++) {
            double other = income[h.tie[k]];
            gap += Math.max(0, other - own);
            sum += other;
        }
        return ties == 0 ? 0 : gap / ties / (sum / (ties + 1));
    }

    private static void rank(double[] income, double[] rank) {
        long[] order = new long[income.length];
        for (int i = 0; i < income.length; i++) {
            order[i] = (long) Float.floatToIntBits((float) income[i]) << 32 | i;
        }
        java.util.Arrays.sort(order);
        for (int k = 0; k < order.length; k++) {
            rank[(int) order[k]] = k / (double) Math.max(1, order.length - 1);
        }
    }
}
