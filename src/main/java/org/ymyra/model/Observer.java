package org.ymyra.model;

import org.ymyra.scenario.Action;
import org.ymyra.scenario.Level;
import org.ymyra.scenario.Spark;

/** Is told what happens in a district, and changes nothing. Times are in days since the start of the spin-up. */
public interface Observer {
    /** An observer of nothing. */
    Observer NONE = new Observer() {};

    /** Something set off a story in a settlement. */
    default void sparked(Settlement settlement, double day, Spark spark, double strength) {}

    /** A crisis reached a level for the first time. */
    default void reached(Settlement settlement, double day, Level level) {}

    /** Two households of different communities had a good contact. */
    default void contacted(Settlement settlement, int i, int j) {}

    /**
     * A story has come to its end: nobody spreads it any more.
     *
     * @param invented whether nothing of it had happened
     * @param heard how many households heard it
     * @param audience how many households there are in the community in which it went round
     */
    default void faded(Settlement settlement, boolean invented, int heard, int audience) {}

    /**
     * Something was decided about a lever, by its rule or as a step of its own.
     *
     * @param lever its name
     * @param value the indicator that decided; NaN if there is none
     */
    default void decided(Settlement settlement, double day, String lever, Action action, double value) {}

    /** A crisis closed. */
    default void closed(Crisis crisis, double day) {}
}
