package org.ymyra.gui;

import org.ymyra.model.District;
import org.ymyra.model.LeverState;
import org.ymyra.model.Settlement;
import org.ymyra.scenario.Lever;
import org.ymyra.scenario.Timeline;
import org.ymyra.scenario.When;

/**
 * What a remedy does in a district now.
 *
 * @param phase what it does
 * @param day day of the horizon from which it acts or is over, according to the phase; NaN if there is none
 * @param intensity mean intensity over the settlements in which it acts, 0 to 1
 * @param settlements in how many settlements it acts
 * @param of in how many it may act
 * @param byRule whether its rule has started it where it acts
 * @param cost what it has cost in all settlements, in the currency of the scenario
 */
record RemedyState(Phase phase, double day, double intensity, int settlements, int of, boolean byRule, double cost) {
    /** What a remedy does. */
    enum Phase {
        /** The scenario does not have it. */
        OFF,
        /** It is to start. */
        PLANNED,
        /** Its rule has not started it. */
        WAITING,
        /** It acts. */
        ACTING,
        /** It is over. */
        ENDED
    }

    /** A remedy that the scenario does not have. */
    static final RemedyState NONE = new RemedyState(Phase.OFF, Double.NaN, 0, 0, 0, false, 0);

    /** Returns what a lever of the scenario does. */
    static RemedyState of(District district, Lever lever) {
        double now = district.time() - district.horizonStart();
        int acting = 0;
        int of = 0;
        double sum = 0;
        double cost = 0;
        boolean byRule = false;
        for (Settlement settlement : district.settlements()) {
            for (LeverState state : settlement.levers()) {
                if (state.name().equals(lever.name())) {
                    of++;
                    cost += state.cost();
                    sum += state.intensity();
                    acting += state.intensity() > 0 ? 1 : 0;
                    byRule |= state.byRule();
                }
            }
        }
        Timeline timeline = lever.timeline();
        double end = timeline.until().map(When::day).orElse(Double.NaN);
        if (acting > 0) {
            return new RemedyState(Phase.ACTING, end, sum / acting, acting, of, byRule, cost);
        } else if (end <= ByHand.day(district)) {
            return new RemedyState(Phase.ENDED, end, 0, 0, of, false, cost);
        } else if (now < timeline.from().day() || timeline.when().isEmpty()) {
            return new RemedyState(Phase.PLANNED, timeline.from().day(), 0, 0, of, false, cost);
        }
        return new RemedyState(Phase.WAITING, Double.NaN, 0, 0, of, false, cost);
    }

    /** Returns it in a few words. */
    String inWords(Words words) {
        return switch (phase) {
            case OFF, WAITING -> words.get("remedy." + phase);
            case PLANNED, ENDED -> words.get("remedy." + phase, words.day(day));
            case ACTING -> {
                String text = words.get(byRule ? "remedy.BY_RULE" : "remedy.ACTING", words.percent(intensity, 0));
                if (settlements < of) {
                    text += words.get("remedy.some", settlements, of);
                }
                yield Double.isNaN(day) ? text : text + words.get("remedy.until", words.day(day));
            }
        };
    }
}
