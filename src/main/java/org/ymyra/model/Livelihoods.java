package org.ymyra.model;

import static org.ymyra.model.Streams.Purpose.WORK;

import org.apache.commons.rng.UniformRandomProvider;
import org.ymyra.scenario.Community;

/**
 * Work of youth: submodel 7.7, monthly. Unemployed youth finds work with probability j · (0.5 + L_i) · boost and loses it
 * with probability j · (0.5 + L̄_g) · u_g / (1 − u_g), so that unemployment stays near u_g.
 */
final class Livelihoods implements Submodel {
    private final Settlement settlement;
    private final double[] losing;

    Livelihoods(Settlement settlement) {
        this.settlement = settlement;
        losing = settlement.declared.communities().stream()
                .mapToDouble(this::losing)
                .toArray();
    }

    private double losing(Community community) {
        double u = community.youthUnemployment();
        return settlement.declared.livelihoods().jobFinding() * (0.5 + community.language()) * u / (1 - u);
    }

    @Override
    public void run(int today) {
        if (!Settlement.monthly(today)) {
            return;
        }
        Households h = settlement.households;
        UniformRandomProvider random = settlement.random(WORK, today);
        double finding = settlement.declared.livelihoods().jobFinding() * settlement.conditions.jobBoost;
        for (int i = 0; i < h.size; i++) {
            if (h.youth[i] == 0) {
                continue;
            }
            double u = random.nextDouble();
            if (h.youth[i] == 2) {
                if (u < finding * (0.5 + h.language[i])) {
                    h.youth[i] = 1;
                }
            } else if (u < losing[h.community[i]]) {
                h.youth[i] = 2;
            }
        }
    }
}
