package org.ymyra.model;

import static org.ymyra.model.Streams.Purpose.SCHOOL_LEAVERS;

import org.apache.commons.rng.UniformRandomProvider;
import org.ymyra.scenario.Community;

/**
 * Young people leave school: submodel 7.7, monthly. A household with youth has a leaver with probability 30 k / 365. One
 * schooled in the common language brings it home: L ←+ gain. With probability p_u · L_i the leaver goes on to university or
 * college and counts as in work; if not, the leaver is without work with probability u_g · (1.5 − L_i), at most 1.
 */
final class SchoolLeavers implements Submodel {
    private final Settlement settlement;
    private final double leaving;
    private final double gain;
    private final double[] unemployment;

    SchoolLeavers(Settlement settlement) {
        this.settlement = settlement;
        leaving = settlement.declared.schooling().leavers() * Settlement.MONTH / Settlement.YEAR;
        gain = settlement.declared.schooling().commonLanguageGain();
        unemployment = settlement.declared.communities().stream()
                .mapToDouble(Community::youthUnemployment)
                .toArray();
    }

    @Override
    public void run(int today) {
        if (leaving == 0 || !Settlement.monthly(today)) {
            return;
        }
        Households h = settlement.households;
        UniformRandomProvider random = settlement.random(SCHOOL_LEAVERS, today);
        for (int i = 0; i < h.size; i++) {
            if (h.youth[i] > 0 && Draw.happens(random, leaving)) {
                leave(i, random.nextDouble(), random.nextDouble(), random.nextDouble());
            }
        }
        h.languageVersion++;
    }

    /** All three numbers are drawn for every leaver, so that scenarios with other schools share their luck. */
    private void leave(int i, double school, double place, double work) {
        Households h = settlement.households;
        if (school >= settlement.conditions.ownLanguage) {
            h.language[i] = Households.towardsOne(h.language[i], gain);
        }
        boolean admitted = place < settlement.conditions.admission * h.language[i];
        boolean unemployed = !admitted && work < unemployment[h.community[i]] * (1.5 - h.language[i]);
        h.youth[i] = (byte) (unemployed ? 2 : 1);
    }
}
