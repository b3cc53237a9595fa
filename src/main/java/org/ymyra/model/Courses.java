package org.ymyra.model;

import static org.ymyra.model.Streams.Purpose.COURSES;

import org.apache.commons.rng.UniformRandomProvider;
import org.ymyra.scenario.LanguageCourses;

/**
 * Language courses: submodel 7.12, monthly. Random households below a proficiency take the seats and gain; who lacks the
 * language is the only criterion.
 */
final class Courses implements Submodel {
    private final Settlement settlement;

    Courses(Settlement settlement) {
        this.settlement = settlement;
    }

    @Override
    public void run(int today) {
        if (Settlement.monthly(today)) {
            for (Acting<LanguageCourses> courses : settlement.conditions.acting(LanguageCourses.class)) {
                teach(
                        courses.lever(),
                        courses.intensity(),
                        settlement.random(COURSES, Streams.key(courses.lever(), today)));
            }
        }
    }

    private void teach(LanguageCourses courses, double intensity, UniformRandomProvider random) {
        Households h = settlement.households;
        Pool pool = new Pool(settlement, i -> h.language[i] < courses.below());
        double seats = intensity * courses.seats() * h.size / 1000;
        for (int k = 0; pool.left() > 0 && Draw.another(random, seats, k); k++) {
            int i = pool.take(random);
            h.language[i] = Math.min(1, h.language[i] + courses.gain());
        }
        if (seats > 0) {
            h.languageVersion++;
        }
    }
}
