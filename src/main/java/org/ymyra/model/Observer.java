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

    /**
     * Something happened to a household.
     *
     * @param household whose it is
     * @param other household on the other side; −1 if there is none
     */
    default void happened(Settlement settlement, double day, Happening happening, int household, int other) {}

    /**
     * A household dropped a dispute or took it into its own hands, by chance: it did not complain, and no council settled or referred the case. Told
     * before the act, if any, is entered.
     *
     * @param probability probability that it takes it into its own hands, given that
     * @param due day on which it is to happen; −1 if the dispute is dropped
     */
    default void undecided(Settlement settlement, int day, Dispute dispute, double probability, int due) {}

    /** A dispute is answered by a retaliation that is an incendiary event. Told before what it sets off. */
    default void retaliates(Settlement settlement, int day, Dispute dispute) {}

    /** A crisis opens: its first hour begins, at {@link Crisis#opened}. */
    default void opened(Crisis crisis, double day) {}

    /** A crisis reached a level for the first time. */
    default void reached(Settlement settlement, double day, Level level) {}

    /**
     * In an hour of a crisis a crowd of one community did harm to another.
     *
     * @param by community of the crowd
     * @param on community that suffered it
     * @param injured persons injured, those killed included
     * @param damaged homes and shops damaged
     * @param deaths persons killed
     */
    default void harmed(Crisis crisis, double day, int by, int on, int injured, int damaged, int deaths) {}

    /**
     * A story starts, or what has happened joins one that goes round already.
     *
     * @param household victim, or where it starts
     */
    default void told(Settlement settlement, double day, Story story, Spark spark, int household) {}

    /** What is false in a story has been answered. */
    default void answered(Settlement settlement, double day, Story story) {}

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

    /** A lever has begun to act, or acts no longer; {@link LeverState#intensity} says which. */
    default void switched(Settlement settlement, double day, LeverState lever) {}

    /**
     * Something was decided about a lever, by its rule or as a step of its own.
     *
     * @param lever its name
     * @param value the indicator that decided; NaN if there is none
     */
    default void decided(Settlement settlement, double day, String lever, Action action, double value) {}

    /**
     * Monitoring took a reading.
     *
     * @param values what is known of each {@link org.ymyra.scenario.WatchedIndicator}, in their order; NaN if it is not known, or of which
     *     nothing has happened
     */
    default void read(Settlement settlement, double day, double[] values) {}

    /** A crisis closed. */
    default void closed(Crisis crisis, double day) {}
}
