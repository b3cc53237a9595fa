package org.ymyra.model;

import java.util.Arrays;
import org.ymyra.scenario.Scenario;
import org.ymyra.scenario.Spark;

/**
 * The street of the model (7.9) with a crowd of which the answer is known: the households of the first community of a
 * settlement, without ties, all fully angry at the second, differ in nothing but their risk aversion. With a perceived risk
 * of 1, no threshold θ and an encouragement w_p of 2 a household is active if the share of its community that is active, plus
 * 0.005, exceeds its risk aversion: the crowd of Granovetter (1978).
 */
public final class Crowd {
    final District district;
    final Settlement settlement;
    final Households h;
    final Street street;

    /**
     * Has a crowd meet in which nobody is averse to risk, and nobody active yet.
     *
     * @param scenario gives the rules; its first settlement has two communities, and nothing happens there by itself on the
     *     first day
     */
    public Crowd(Scenario scenario) {
        district = new District(scenario, 1, 0);
        district.runUntil(1);
        settlement = district.settlements().get(0);
        h = settlement.households;
        Arrays.fill(h.tieStart, 0);
        Arrays.fill(h.crossStart, 0);
        for (int k = 0; k < size(); k++) {
            int i = household(k);
            h.youth[i] = 2;
            h.grievance[i] = 0;
            h.hostility[i * 2 + 1] = 0.01;
            h.riskAversion[i] = 0;
            settlement.unrest.anger.add(i, 1, 1);
        }
        street = new Crisis(settlement, Spark.RETALIATION, 0).street;
    }

    /** Returns how many households the crowd may have. */
    public int size() {
        return h.members[0];
    }

    /** Sets the risk aversion of a household of the crowd, from 0 to 1. */
    public void averse(int k, double riskAversion) {
        h.riskAversion[household(k)] = riskAversion;
    }

    /** Lets an hour pass on the street. */
    public void run(int hour) {
        street.run(hour, settlement.random(Streams.Purpose.STREET, hour));
    }

    /** Returns how many households are active. */
    public int active() {
        return street.active();
    }

    int household(int k) {
        return h.first[0] + k;
    }
}
