package org.ymyra.results;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ymyra.scenario.Action;
import org.ymyra.scenario.Level;
import org.ymyra.scenario.Spark;

/**
 * What one replication came to. All times are days since the start of the horizon.
 *
 * @param reached for each {@link Level}, by ordinal, the time at which it was first reached anywhere
 *     in the district; positive infinity if it was not
 * @param totals sums over the horizon and the district, for every {@link Total}
 * @param crises the crises in the order in which they closed; one still open at the end of the horizon comes last
 * @param events the incendiary events in order of time
 * @param samples the indicators at the sampling times, in order of time; the first is at 0
 * @param levers what each lever cost and how long it acted, in the order of the scenario
 * @param decisions what was decided about levers, in order of time
 * @param suffered the harm to each community, in the order of the scenario; empty where it is not known
 */
public record Outcome(
        double[] reached,
        Map<Total, Double> totals,
        List<Crisis> crises,
        List<Event> events,
        List<Sample> samples,
        List<Use> levers,
        List<Decision> decisions,
        List<Suffered> suffered) {

    /**
     * Returns what is known of a replication that ended at a level: the days on which this and the levels below it were
     * reached. Those of the levels above and all totals are NaN, and the lists are empty.
     */
    public Outcome upTo(Level level) {
        double[] known = reached.clone();
        Arrays.fill(known, level.ordinal() + 1, known.length, Double.NaN);
        Map<Total, Double> unknown = new EnumMap<>(Total.class);
        for (Total total : Total.values()) {
            unknown.put(total, Double.NaN);
        }
        return new Outcome(known, unknown, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** What is counted over the horizon. */
    public enum Total {
        DISPUTES,
        CROSS_DISPUTES,
        COMPLAINTS,
        FAIR,
        UNFAIR,
        LAPSED,
        /** Sum over complaints taken up of the days from filing to the start of handling. */
        WAITING_DAYS,
        MEDIATED,
        MEDIATION_FAILED,
        SELF_HELP,
        CROSS_SELF_HELP,
        RETALIATIONS,
        GOOD_CONTACTS,
        INJURED,
        DAMAGED,
        DEATHS,
        ARRESTS,
        /** What all levers cost, in the currency of the scenario. */
        COST
    }

    /**
     * An incendiary event.
     *
     * @param day when
     * @param settlement index of the settlement
     * @param spark what set it off
     * @param strength strength of its story, 0 to 1
     */
    public record Event(double day, int settlement, Spark spark, double strength) {}

    /**
     * A crisis: hours in which a story is alive or someone is on the street.
     *
     * @param settlement index of the settlement
     * @param opened when its first story started
     * @param closed when it closed; the end of the horizon if it was still open
     * @param spark what opened it
     * @param level ordinal of the highest {@link Level} reached; −1 if none
     * @param peakActive most households active in one hour
     * @param peakHour hours from opening to that hour
     * @param firstViolenceHour hours from opening to the first incident with an injury or damage; NaN if none
     * @param lastGatheringHour hours from opening to the last hour with a gathering; NaN if none
     * @param injured persons injured
     * @param damaged homes and shops damaged
     * @param deaths persons killed
     * @param arrests households arrested
     */
    public record Crisis(
            int settlement,
            double opened,
            double closed,
            Spark spark,
            int level,
            int peakActive,
            double peakHour,
            double firstViolenceHour,
            double lastGatheringHour,
            int injured,
            int damaged,
            int deaths,
            int arrests) {}

    /** What is sampled. */
    public enum Indicator {
        /** Mean grievance of households, 0 to 1. */
        GRIEVANCE,
        /** Mean trust in officials, 0 to 1. */
        TRUST,
        /** Mean hostility towards the other communities, 0 to 1. */
        HOSTILITY,
        /** Complaints waiting or in hand. */
        BACKLOG,
        /** Mean proficiency in the common language, 0 to 1. */
        LANGUAGE,
        /** Share of youth households without work, 0 to 1. */
        UNEMPLOYMENT,
        /** Disputes since the previous sample. */
        DISPUTES,
        /** Complaints lapsed since the previous sample. */
        LAPSED,
        /** Self-help since the previous sample. */
        SELF_HELP
    }

    /**
     * The indicators at one time, over the district.
     *
     * @param day when
     * @param values one value for each {@link Indicator}, by ordinal
     */
    public record Sample(double day, double[] values) {}

    /**
     * The use of a lever over the horizon and the district.
     *
     * @param lever its name
     * @param cost what it cost, in the currency of the scenario
     * @param days how long it acted, summed over settlements, whatever its intensity
     * @param starts how many times it started
     */
    public record Use(String lever, double cost, double days, int starts) {}

    /**
     * What happened to a lever in a settlement, as its rule decided or as a step of its own.
     *
     * @param day when
     * @param settlement index of the settlement
     * @param lever name of the lever
     * @param action what was decided
     * @param value the indicator that the rule watches, at that time; NaN if there is none
     */
    public record Decision(double day, int settlement, String lever, Action action, double value) {}

    /**
     * The harm that a community suffered over the horizon and the district, whoever did it. Over the communities it adds up
     * to the {@link Total}s of the same names.
     *
     * @param community its index in the scenario
     * @param injured persons injured
     * @param damaged homes and shops damaged
     * @param deaths persons killed
     */
    public record Suffered(int community, double injured, double damaged, double deaths) {
        /**
         * Returns one of the three.
         *
         * @throws IllegalArgumentException if it is not counted by community
         */
        public double of(Total total) {
            return switch (total) {
                case INJURED -> injured;
                case DAMAGED -> damaged;
                case DEATHS -> deaths;
                default -> throw new IllegalArgumentException(total + " is not counted by community");
            };
        }
    }
}
