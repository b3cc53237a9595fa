package org.ymyra.model;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * What comes of an encounter of two households i and j, wherever they meet: submodel 7.1.
 *
 * <p>It is a friction with probability p_f = f · (1 + b_L (1 − u_ij) + b_h h̄ + b_s |r_i − r_j|), and if it is not and
 * the communities differ, a good contact with probability p_c · u_ij, which lowers hostility on both sides:
 * h ← h · (1 − η_c (1 − |r_i − r_j|)). Here u_ij is mutual understanding, h̄ mean mutual hostility and r income rank.
 * Nothing comes of it while one of them is away.
 */
final class Meeting {
    /** The greatest probability of friction that two households can have. */
    final double greatestFriction;

    private final Settlement settlement;
    private final Households h;
    private final org.ymyra.scenario.Encounters rules;

    Meeting(Settlement settlement) {
        this.settlement = settlement;
        h = settlement.households;
        rules = settlement.rules.encounters();
        greatestFriction =
                Math.min(1, rules.friction() * (1 + rules.languageGap() + rules.hostilityEffect() + rules.statusGap()));
    }

    /** Returns the probability of friction. */
    double friction(int i, int j) {
        double hostility = (h.hostilityTowards(i, j) + h.hostilityTowards(j, i)) / 2;
        double factor = 1
                + rules.languageGap() * (1 - h.understanding(i, j))
                + rules.hostilityEffect() * hostility
                + rules.statusGap() * statusGap(i, j);
        return Math.min(1, rules.friction() * factor);
    }

    private double statusGap(int i, int j) {
        return Math.abs(h.rank[i] - h.rank[j]);
    }

    /** Either side feels wronged, with even odds; the severity is not known yet. */
    void dispute(int i, int j, UniformRandomProvider random) {
        if (apart(i, j)) {
            return;
        }
        boolean first = random.nextBoolean();
        settlement.disputes.add(new Dispute(first ? i : j, first ? j : i, Double.NaN));
    }

    /** A good contact across communities. */
    void contact(int i, int j) {
        if (apart(i, j)) {
            return;
        }
        double rest = 1 - rules.contactEffect() * (1 - statusGap(i, j));
        h.hostility[i * h.communities + h.community[j]] *= rest;
        h.hostility[j * h.communities + h.community[i]] *= rest;
        settlement.counts.goodContacts++;
        settlement.district.observer().contacted(settlement, i, j);
    }

    private boolean apart(int i, int j) {
        return settlement.harm.away(i) || settlement.harm.away(j);
    }
}
