package org.ymyra.model;

import static org.ymyra.model.Streams.Purpose.MEETINGS;

import org.apache.commons.rng.UniformRandomProvider;
import org.ymyra.scenario.CommunityMeetings;

/**
 * Meetings of officials with residents: submodel 7.12, monthly. Random households attend; with probability follow · d, where
 * d is the diligence of the office, something follows. Then γ ←− voice and τ ←+ trust for all who attended, otherwise
 * τ ←− trust. Those who attend talk two by two, in random pairs: two of different communities lose hostility towards each
 * other's community, h ←− contact.
 */
final class Meetings implements Submodel {
    private final Settlement settlement;

    Meetings(Settlement settlement) {
        this.settlement = settlement;
    }

    @Override
    public void run(int today) {
        if (Settlement.monthly(today)) {
            for (Acting<CommunityMeetings> meetings : settlement.conditions.acting(CommunityMeetings.class)) {
                meet(
                        meetings.lever(),
                        meetings.intensity(),
                        settlement.random(MEETINGS, Streams.key(meetings.lever(), today)));
            }
        }
    }

    private void meet(CommunityMeetings meetings, double intensity, UniformRandomProvider random) {
        Households h = settlement.households;
        boolean follows = Draw.happens(random, meetings.follow() * settlement.conditions.diligence);
        Pool pool = new Pool(settlement, i -> true);
        double places = intensity * meetings.attendance() * h.size / 1000;
        int last = -1;
        for (int k = 0; pool.left() > 0 && Draw.another(random, places, k); k++) {
            int i = pool.take(random);
            if (follows) {
                h.grievance[i] = Households.towardsZero(h.grievance[i], meetings.voice());
                h.trust[i] = Households.towardsOne(h.trust[i], meetings.trust());
            } else {
                h.trust[i] = Households.towardsZero(h.trust[i], meetings.trust());
            }
            if (k % 2 == 1) {
                h.reconcile(i, last, meetings.contact());
            }
            last = i;
        }
    }
}
