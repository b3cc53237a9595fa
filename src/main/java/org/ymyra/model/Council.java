package org.ymyra.model;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.ymyra.scenario.EldersCouncil;

/**
 * The council of elders, an agent whose time is limited: submodel 1.4. Its capacity accrues day by day, up to two weeks'
 * worth but at least one case. Its legitimacy for a community is ℓ0 · min(1, share of the seats / share of the households).
 */
final class Council {
    private static final int MOST_DAYS = 14;

    private final Settlement settlement;
    private double capacity;
    private EldersCouncil seated;
    private double[] legitimacy = {};

    Council(Settlement settlement) {
        this.settlement = settlement;
    }

    Council(Settlement settlement, Council other) {
        this.settlement = settlement;
        capacity = other.capacity;
        seated = other.seated;
        legitimacy = other.legitimacy;
    }

    /** Accrues the capacity of a day. */
    void work(int today) {
        Acting<EldersCouncil> council = settlement.conditions.council.orElse(null);
        if (council == null) {
            seated = null;
            capacity = 0;
            return;
        }

        if (council.lever() != seated) {
            seated = council.lever();
            legitimacy = legitimacy(seated);
        }
        double daily = council.intensity() * seated.cases() * settlement.households.size / 1000.0 / 7;
        capacity = Math.min(Math.max(1, MOST_DAYS * daily), capacity + daily);
    }

    private double[] legitimacy(EldersCouncil council) {
        int[] members = settlement.households.members;
        List<Integer> bySize = IntStream.range(0, members.length)
                .boxed()
                .sorted(Comparator.comparingInt((Integer g) -> -members[g])
                        .thenComparingInt(g -> settlement.households.first[g]))
                .toList();
        double[] values = new double[members.length];
        for (int k = 0; k < members.length; k++) {
            int g = bySize.get(k);
            double share = members[g] / (double) settlement.households.size;
            values[g] = council.legitimacy()
                    * Math.min(
                            1, (council.seats().isEmpty() ? 1 : council.seats().get(k) / share));
        }
        return values;
    }

    boolean hasCapacity() {
        return capacity >= 1;
    }

    /** Returns the council's legitimacy for a community. */
    double legitimacy(int community) {
        return legitimacy[community];
    }

    /** Returns the lesser of its legitimacies for the two sides. */
    double legitimacy(Dispute dispute) {
        byte[] community = settlement.households.community;
        return Math.min(legitimacy[community[dispute.aggrieved()]], legitimacy[community[dispute.respondent()]]);
    }

    /**
     * Takes a case. It succeeds with probability ℓ (1 − s/2) (1 + u)/2; then grievance and hostility fall.
     *
     * @return whether it succeeded
     */
    boolean mediate(Dispute dispute, UniformRandomProvider random) {
        Households h = settlement.households;
        int a = dispute.aggrieved();
        int b = dispute.respondent();
        double s = dispute.severity();
        capacity--;
        double success = legitimacy(dispute) * (1 - s / 2) * (1 + h.understanding(a, b)) / 2;
        if (!Draw.happens(random, success)) {
            settlement.counts.mediationFailed++;
            return false;
        }
        settlement.counts.mediated++;
        h.grievance[a] = Households.towardsZero(
                h.grievance[a], settlement.rules.attitudes().grievanceRelief() * s);
        heal(a, h.community[b], s);
        heal(b, h.community[a], s);
        return true;
    }

    private void heal(int i, int other, double severity) {
        Households h = settlement.households;
        int k = i * h.communities + other;
        h.hostility[k] = Households.towardsZero(
                h.hostility[k], settlement.rules.disputes().mediationHealing() * severity);
    }
}
