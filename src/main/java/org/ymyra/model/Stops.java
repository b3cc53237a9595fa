package org.ymyra.model;

import static org.ymyra.model.Streams.Purpose.STOPS;

import org.apache.commons.rng.UniformRandomProvider;
import org.ymyra.scenario.Attitudes;

/**
 * Stops by officers in quiet times: submodel 7.7, monthly. Their number is Poisson distributed with the stops of an officer times the
 * officers present; each stops a random household, which with probability {@code respect} feels treated fairly. With the
 * severity s of a stop, whose effects are those of a complaint decided fairly or unfairly:
 *
 * <ul>
 *   <li>fair: τ ←+ t1 · s
 *   <li>unfair: γ ←+ g2 · s; τ ←− t2 · s
 * </ul>
 *
 * <p>A bad experience weighs several times a good one (Skogan 2006), so that many stops cost trust even if most are fair.
 */
final class Stops implements Submodel {
    private final Settlement settlement;

    Stops(Settlement settlement) {
        this.settlement = settlement;
    }

    @Override
    public void run(int today) {
        if (Settlement.monthly(today) && settlement.conditions.stops > 0) {
            UniformRandomProvider random = settlement.random(STOPS, today);
            int stops = Draw.poisson(random, settlement.conditions.stops * settlement.officers(today));
            for (int n = 0; n < stops; n++) {
                boolean fair = Draw.happens(random, settlement.conditions.respect);
                feel(random.nextInt(settlement.households.size), fair);
            }
        }
    }

    private void feel(int i, boolean fair) {
        Households h = settlement.households;
        Attitudes attitudes = settlement.rules.attitudes();
        double severity = settlement.rules.policing().stopSeverity();
        if (fair) {
            h.trust[i] = Households.towardsOne(h.trust[i], attitudes.trustGain() * severity);
        } else {
            h.grievance[i] = Households.towardsOne(h.grievance[i], attitudes.grievanceGain() * severity);
            h.trust[i] = Households.towardsZero(h.trust[i], attitudes.trustLoss() * severity);
        }
    }
}
