package org.ymyra.model;

import static org.ymyra.model.Streams.Purpose.SHARED_SERVICE;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * Shared service, in which young people of all communities live and work together: submodel 7.7, monthly. A household with
 * youth at home takes part with probability 30/365 of the yearly share. It gains proficiency, L ←+ gain, and meets the others:
 * h ←− loss for every other community, the size of an effect of contact in preregistered trials (Lowe 2025).
 */
final class SharedService implements Submodel {
    private final Settlement settlement;

    SharedService(Settlement settlement) {
        this.settlement = settlement;
    }

    @Override
    public void run(int today) {
        double taking = settlement.conditions.service * Settlement.MONTH / Settlement.YEAR;
        if (taking == 0 || !Settlement.monthly(today)) {
            return;
        }
        Households h = settlement.households;
        double gain = settlement.rules.attitudes().serviceLanguage();
        double loss = settlement.rules.attitudes().serviceContact();
        UniformRandomProvider random = settlement.random(SHARED_SERVICE, today);
        for (int i = 0; i < h.size; i++) {
            if (h.youth[i] > 0 && !settlement.harm.away(i) && Draw.happens(random, taking)) {
                h.language[i] = Households.towardsOne(h.language[i], gain);
                for (int k = i * h.communities; k < (i + 1) * h.communities; k++) {
                    h.hostility[k] = Households.towardsZero(h.hostility[k], loss);
                }
            }
        }
        h.languageVersion++;
    }
}
