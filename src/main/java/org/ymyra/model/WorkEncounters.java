package org.ymyra.model;

import static org.ymyra.model.Streams.Purpose.WORK_ENCOUNTERS;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * Encounters at work: part of submodel 7.1, by exact Poisson thinning. A household that works for one of another community
 * meets its employer a times a day, beside its other encounters. What comes of it is what comes of any encounter, as said in {@link Meeting}: working together
 * makes for contact (ports in which communities depended on each other had fewer riots: Jha 2013), and the gap in status for friction.
 */
final class WorkEncounters implements Submodel {
    private final Settlement settlement;
    private final Meeting meeting;
    private final double goodContact;
    /** The greatest probability that an encounter is a friction or a good contact. */
    private final double greatest;

    private final double candidates;

    WorkEncounters(Settlement settlement) {
        this.settlement = settlement;
        meeting = new Meeting(settlement);
        goodContact = settlement.rules.encounters().goodContact();
        greatest = Math.min(1, meeting.greatestFriction + goodContact);
        candidates = settlement.rules.encounters().atWork() * settlement.households.workers.length * greatest;
    }

    @Override
    public void run(int today) {
        if (candidates == 0) {
            return;
        }
        Households h = settlement.households;
        UniformRandomProvider random = settlement.random(WORK_ENCOUNTERS, today);
        for (int n = Draw.poisson(random, candidates); n > 0; n--) {
            int i = h.workers[random.nextInt(h.workers.length)];
            int j = h.employer[i];
            double friction = meeting.friction(i, j);
            double contact = (1 - friction) * goodContact * h.understanding(i, j);
            double u = random.nextDouble() * greatest;
            if (u < friction) {
                meeting.dispute(i, j, random);
            } else if (u < friction + contact) {
                meeting.contact(i, j);
            }
        }
    }
}
