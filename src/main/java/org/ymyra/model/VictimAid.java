package org.ymyra.model;

import static org.ymyra.model.Streams.Purpose.VICTIM_AID;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * Aid for victims: submodel 7.12, monthly. Each household that was harmed, of whatever community, and has not been helped by it
 * since is helped with probability reach: γ ←− relief, h ←− reconciliation towards those who did the harm, and its home is
 * rebuilt faster. Without a loss or displacement among the rules of the aftermath nobody is harmed.
 */
final class VictimAid implements Submodel {
    private final Settlement settlement;

    VictimAid(Settlement settlement) {
        this.settlement = settlement;
    }

    @Override
    public void run(int today) {
        if (Settlement.monthly(today)) {
            for (Acting<org.ymyra.scenario.VictimAid> aid :
                    settlement.conditions.acting(org.ymyra.scenario.VictimAid.class)) {
                help(aid.lever(), aid.intensity(), today);
            }
        }
    }

    private void help(org.ymyra.scenario.VictimAid aid, double intensity, int today) {
        UniformRandomProvider random = settlement.random(VICTIM_AID, Streams.key(aid, today));
        for (int i : settlement.harm.unaided()) {
            if (Draw.happens(random, intensity * aid.reach())) {
                settlement.harm.aid(i, aid.relief(), aid.reconciliation(), aid.rebuilding(), today);
            }
        }
    }
}
