package org.ymyra.model;

import static org.ymyra.model.Streams.Purpose.AGITATION;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * Talk of threat, by whoever lives on it: submodel 7.7, monthly, after attitudes have relaxed. It reaches a share of the households,
 * whatever their community, and raises their hostility towards every other community: h ←+ a · (1 − τ_i). An assumption:
 * that hate media raise hostility is known, how much is not.
 */
final class Agitation implements Submodel {
    private final Settlement settlement;

    Agitation(Settlement settlement) {
        this.settlement = settlement;
    }

    @Override
    public void run(int today) {
        double push = settlement.conditions.agitation;
        if (push == 0 || !Settlement.monthly(today)) {
            return;
        }
        Households h = settlement.households;
        double reach = settlement.declared.sparks().agitationReach();
        UniformRandomProvider random = settlement.random(AGITATION, today);
        for (int i = 0; i < h.size; i++) {
            if (Draw.happens(random, reach)) {
                for (int x = 0; x < h.communities; x++) {
                    if (x != h.community[i]) {
                        int k = i * h.communities + x;
                        h.hostility[k] = Households.towardsOne(h.hostility[k], push * (1 - h.trust[i]));
                    }
                }
            }
        }
    }
}
