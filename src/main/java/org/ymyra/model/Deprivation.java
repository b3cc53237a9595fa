package org.ymyra.model;

import java.util.Arrays;
import org.ymyra.scenario.Attitudes;

/**
 * Income ranks and the baseline of grievance: submodel 7.7, monthly.
 * γ*_i = min(1, γ_b + k_d · RD_i + k_u · u_i + k_v · (1 − L_i)(1 − c_i)). Relative deprivation RD_i is the mean over ties and
 * employer of max(0, y_j − y_i), divided by the mean income of i and them (after Yitzhaki 1979). Who has neither the
 * common language nor influence has no voice.
 *
 * <p>Incomes change with work only. So a month's work is to merge the households whose income has changed into the order
 * of incomes, and to look again at them, their ties and those who have an employer; at all households if voice counts and
 * proficiency has changed.
 */
final class Deprivation implements Submodel {
    private final Settlement settlement;
    private final Households h;
    private final Attitudes attitudes;
    /** Incomes as of the last update; replaced, not changed, as copies share them. */
    private double[] income;
    /** Work of youth as of the last update. */
    private final byte[] youth;
    /** Income and household of each rank, poorest first: unique, so that the order does not depend on its history. */
    private long[] order;

    private int languageVersion = -1;

    Deprivation(Settlement settlement) {
        this.settlement = settlement;
        h = settlement.households;
        attitudes = settlement.rules.attitudes();
        income = new double[h.size];
        youth = h.youth.clone();
        order = new long[h.size];
        for (int i = 0; i < h.size; i++) {
            income[i] = incomeNow(i);
            order[i] = key(i);
        }
        Arrays.sort(order);
    }

    /** Goes on where another instance is. */
    Deprivation(Settlement settlement, Deprivation other) {
        this.settlement = settlement;
        h = settlement.households;
        attitudes = settlement.rules.attitudes();
        income = other.income;
        youth = other.youth.clone();
        order = other.order;
        languageVersion = other.languageVersion;
    }

    /** Sets ranks and baselines from scratch. */
    void start() {
        rank();
        for (int i = 0; i < h.size; i++) {
            deprive(i);
        }
    }

    @Override
    public void run(int today) {
        if (!Settlement.monthly(today)) {
            return;
        }
        int[] changed = new int[h.size];
        int n = 0;
        for (int i = 0; i < h.size; i++) {
            if (h.youth[i] != youth[i]) {
                youth[i] = h.youth[i];
                changed[n++] = i;
            }
        }
        reorder(changed, n);
        rank();
        for (int k = 0; k < n; k++) {
            int i = changed[k];
            deprive(i);
            for (int t = h.tieStart[i]; t < h.tieStart[i + 1]; t++) {
                deprive(h.tie[t]);
            }
        }
        for (int i : h.workers) {
            deprive(i);
        }
        if (attitudes.voicelessness() > 0 && languageVersion != h.languageVersion) {
            for (int i = 0; i < h.size; i++) {
                deprive(i);
            }
            languageVersion = h.languageVersion;
        }
    }

    private double incomeNow(int i) {
        return h.incomeNow(i, settlement.declared.livelihoods().incomeWithoutWork());
    }

    private long key(int i) {
        return (long) Float.floatToIntBits((float) income[i]) << 32 | i;
    }

    /** Takes the changed households out of the order and merges them in at their new places. */
    private void reorder(int[] changed, int n) {
        income = income.clone();
        long[] gone = new long[n];
        long[] come = new long[n];
        for (int k = 0; k < n; k++) {
            gone[k] = key(changed[k]);
            income[changed[k]] = incomeNow(changed[k]);
            come[k] = key(changed[k]);
        }
        Arrays.sort(gone);
        Arrays.sort(come);
        long[] merged = new long[order.length];
        int g = 0;
        int c = 0;
        int m = 0;
        for (long key : order) {
            if (g < n && gone[g] == key) {
                g++;
                continue;
            }
            while (c < n && come[c] < key) {
                merged[m++] = come[c++];
            }
            merged[m++] = key;
        }
        while (c < n) {
            merged[m++] = come[c++];
        }
        order = merged;
    }

    private void rank() {
        double most = Math.max(1, order.length - 1);
        for (int k = 0; k < order.length; k++) {
            h.rank[(int) order[k]] = k / most;
        }
    }

    private void deprive(int i) {
        double unemployed = h.youth[i] == 2 ? attitudes.unemployment() : 0;
        double voiceless = (1 - h.language[i]) * (1 - h.influence[i]);
        h.baseGrievance[i] = Math.min(
                1,
                attitudes.baseGrievance()
                        + attitudes.deprivation() * relativeDeprivation(i)
                        + unemployed
                        + attitudes.voicelessness() * voiceless);
    }

    private double relativeDeprivation(int i) {
        double own = income[i];
        double gap = 0;
        double sum = own;
        int others = h.tieStart[i + 1] - h.tieStart[i];
        for (int k = h.tieStart[i]; k < h.tieStart[i + 1]; k++) {
            double other = income[h.tie[k]];
            gap += Math.max(0, other - own);
            sum += other;
        }
        if (h.employer[i] >= 0) {
            double other = income[h.employer[i]];
            gap += Math.max(0, other - own);
            sum += other;
            others++;
        }
        return gap == 0 ? 0 : gap / others / (sum / (others + 1));
    }
}
