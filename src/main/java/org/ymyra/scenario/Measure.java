package org.ymyra.scenario;

/** A figure that is measured over replications of a scenario and that a calibration can hold against a range. */
public enum Measure {
    /** Riots per settlement and year. */
    RIOTS_PER_YEAR,
    /** Probability of a riot within the horizon. */
    RIOT_PROBABILITY,
    /** Share of riots within 7 days of a trigger crime or grave retaliation in the same settlement. */
    RIOTS_AFTER_TRIGGERS,
    /** Share of trigger crimes and grave retaliations that no riot follows within 7 days. */
    TRIGGERS_WITHOUT_RIOT,
    /** Share of crises with a gathering that become a riot. */
    RIOT_GIVEN_PROTEST,
    /** Share of crises with a gathering in which someone dies in a riot. */
    DEADLY_GIVEN_PROTEST,
    /** Share of riots in which someone dies. */
    DEADLY_GIVEN_RIOT,
    /** Most households on the street in one hour of a crisis: the quantile 0.99 over crises, divided by the median. */
    CROWD_TAIL,
    /** Riots: hours from opening to the peak, quantile 0.1. */
    PEAK_HOUR_Q10,
    /** Riots: hours from opening to the peak, median. */
    PEAK_HOUR_MEDIAN,
    /** Riots: hours from opening to the peak, quantile 0.9. */
    PEAK_HOUR_Q90,
    /** Crises with violence: hours from opening to the first, median. */
    VIOLENCE_HOUR_MEDIAN,
    /** Crises with violence: hours from opening to the first, quantile 0.9. */
    VIOLENCE_HOUR_Q90,
    /** Riots: hours from opening to the last hour with a gathering, quantile 0.9. */
    LAST_GATHERING_HOUR_Q90,
    /** Injured per death in riots in which someone dies. */
    INJURED_PER_DEATH,
    /** Homes and shops damaged per death in riots in which someone dies. */
    DAMAGED_PER_DEATH,
    /** Disputes per year and 1,000 households. */
    DISPUTES,
    /** Complaints per year and 1,000 households. */
    COMPLAINTS,
    /** Self-help per year and 1,000 households. */
    SELF_HELP,
    /** Mean wait of a complaint for its decision, in days. */
    WAIT
}
