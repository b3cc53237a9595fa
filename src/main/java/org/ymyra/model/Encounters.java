package org.ymyra.model;

import static org.ymyra.model.Streams.Purpose.ENCOUNTERS;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.AliasMethodDiscreteSampler;
import org.apache.commons.rng.sampling.distribution.PoissonSampler;
import org.apache.commons.rng.sampling.distribution.SharedStateDiscreteSampler;

/**
 * Encounters: submodel 7.1, by exact Poisson thinning.
 *
 * <p>Households start c encounters a day each, with a tie, someone nearby or anyone. What comes of an encounter is said in
 * {@link Meeting}.
 *
 * <p>Only candidates are drawn: for frictions at the greatest possible rate, for contacts from the households in
 * proportion to their chance of meeting another community times L_i, which bounds u_ij.
 */
final class Encounters implements Submodel {
    private static final int VICINITY = 2;
    private static final int WIDTH = 2 * VICINITY + 1;
    private static final int SQUARE = WIDTH * WIDTH;
    /** Ways to meet another community: through ties, nearby and anywhere. */
    private static final int WAYS = 3;

    private final Settlement settlement;
    private final Households h;
    private final org.ymyra.scenario.Encounters rules;
    private final Meeting meeting;
    private final double frictionRate;

    /**
     * Probability that an encounter of each household is with another community: household by household through ties, through
     * ties or nearby, and at all.
     */
    private final double[] cross;
    /** In which cells of the square around each household another community lives, row by row, one bit a cell. */
    private final int[] strangers;

    private int languageVersion = -1;
    private double contactRate;
    private SharedStateDiscreteSampler initiators;
    private SharedStateDiscreteSampler candidates;

    Encounters(Settlement settlement) {
        this.settlement = settlement;
        h = settlement.households;
        rules = settlement.rules.encounters();
        meeting = new Meeting(settlement);
        frictionRate = rules.rate() * h.size * meeting.greatestFriction;
        cross = new double[WAYS * h.size];
        strangers = new int[h.size];
        for (int i = 0; i < h.size; i++) {
            mix(i);
        }
    }

    /** Goes on where another instance with the same rules is. */
    Encounters(Settlement settlement, Encounters other) {
        this.settlement = settlement;
        h = settlement.households;
        rules = settlement.rules.encounters();
        meeting = new Meeting(settlement);
        frictionRate = other.frictionRate;
        cross = other.cross;
        strangers = other.strangers;
        languageVersion = other.languageVersion;
        contactRate = other.contactRate;
        initiators = other.initiators;
        candidates = other.candidates;
    }

    private void mix(int i) {
        int ties = h.tieStart[i + 1] - h.tieStart[i];
        double elsewhere = Math.max(0, 1 - rules.throughTies() - rules.nearby());
        if (ties > 0) {
            cross[WAYS * i] = rules.throughTies() * (h.tieStart[i + 1] - h.crossStart[i]) / ties;
        } else {
            elsewhere += rules.throughTies();
        }
        int nobody = SQUARE;
        int x = h.cell[i] % h.side;
        int y = h.cell[i] / h.side;
        for (int v = Math.max(0, y - VICINITY); v <= Math.min(h.side - 1, y + VICINITY); v++) {
            for (int u = Math.max(0, x - VICINITY); u <= Math.min(h.side - 1, x + VICINITY); u++) {
                int j = h.occupant[v * h.side + u];
                if (j >= 0 && j != i) {
                    nobody--;
                    int place = (v - y + VICINITY) * WIDTH + u - x + VICINITY;
                    strangers[i] |= h.differ(i, j) ? 1 << place : 0;
                }
            }
        }
        elsewhere += rules.nearby() * nobody / SQUARE;
        cross[WAYS * i + 1] = cross[WAYS * i] + rules.nearby() * Integer.bitCount(strangers[i]) / SQUARE;
        cross[WAYS * i + 2] = cross[WAYS * i + 1] + elsewhere * (h.size - h.members[h.community[i]]) / (h.size - 1);
    }

    /** Weighs the households anew when proficiency has changed. */
    private void weigh() {
        double[] weight = new double[h.size];
        double sum = 0;
        for (int i = 0; i < h.size; i++) {
            weight[i] = cross[WAYS * i + 2] * h.language[i];
            sum += weight[i];
        }
        contactRate = rules.rate() * rules.goodContact() * sum;
        initiators = sum > 0 ? AliasMethodDiscreteSampler.of(Draw.UNBOUND, weight) : null;
        double rate = contactRate + frictionRate;
        candidates = rate > 0 ? PoissonSampler.of(Draw.UNBOUND, rate) : null;
        languageVersion = h.languageVersion;
    }

    @Override
    public void run(int today) {
        if (languageVersion != h.languageVersion) {
            weigh();
        }
        if (candidates == null) {
            return;
        }
        UniformRandomProvider random = settlement.random(ENCOUNTERS, today);
        int n = candidates.withUniformRandomProvider(random).sample();
        SharedStateDiscreteSampler initiator = initiators == null ? null : initiators.withUniformRandomProvider(random);
        double frictionShare = frictionRate / (frictionRate + contactRate);
        for (int k = 0; k < n; k++) {
            if (random.nextDouble() < frictionShare) {
                friction(random);
            } else {
                contact(initiator.sample(), random);
            }
        }
    }

    private void friction(UniformRandomProvider random) {
        int i = random.nextInt(h.size);
        int j = partner(i, random);
        if (random.nextDouble() * meeting.greatestFriction < meeting.friction(i, j)) {
            meeting.dispute(i, j, random);
        }
    }

    private void contact(int i, UniformRandomProvider random) {
        int j = crossPartner(i, random);
        double u = h.understanding(i, j);
        if (random.nextDouble() * h.language[i] < u * (1 - meeting.friction(i, j))) {
            meeting.contact(i, j);
        }
    }

    private int partner(int i, UniformRandomProvider random) {
        double u = random.nextDouble();
        int j = -1;
        if (u < rules.throughTies()) {
            int ties = h.tieStart[i + 1] - h.tieStart[i];
            j = ties == 0 ? -1 : h.tie[h.tieStart[i] + random.nextInt(ties)];
        } else if (u < rules.throughTies() + rules.nearby()) {
            j = Choose.nearby(h, i, VICINITY, random);
        }
        return j >= 0 ? j : Choose.anyoneElse(h, i, random);
    }

    /** A partner of another community, with the probabilities that {@link #partner} gives them. */
    private int crossPartner(int i, UniformRandomProvider random) {
        double u = random.nextDouble() * cross[WAYS * i + 2];
        if (u < cross[WAYS * i]) {
            return h.tie[h.crossStart[i] + random.nextInt(h.tieStart[i + 1] - h.crossStart[i])];
        }
        if (u < cross[WAYS * i + 1]) {
            return stranger(i, random);
        }
        return Choose.otherCommunity(h, i, random);
    }

    /** A household of another community in the vicinity, by trial and error; there must be one. */
    private int stranger(int i, UniformRandomProvider random) {
        int x;
        int y;
        do {
            x = random.nextInt(WIDTH);
            y = random.nextInt(WIDTH);
        } while ((strangers[i] >> (y * WIDTH + x) & 1) == 0);
        return h.occupant[h.cell[i] + (y - VICINITY) * h.side + x - VICINITY];
    }
}
