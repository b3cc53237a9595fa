package org.ymyra.scenario;

/** What monitoring reads in a settlement. What happens is counted over the window of the monitoring. */
public enum WatchedIndicator {
    /** Complaints waiting or in hand, per 1,000 households. */
    BACKLOG,
    /** Mean time from filing to the start of handling, of the complaints taken up, in days. */
    WAITING,
    /** Complaints filed, per 1,000 households and 30 days. */
    COMPLAINTS,
    /** Share of the complaints that ended which lapsed unanswered, 0 to 1. */
    LAPSED,
    /** Disputes across communities, per 1,000 households and 30 days. */
    DISPUTES,
    /** Share of the disputes that were answered by self-help, 0 to 1. */
    SELF_HELP,
    /** Crimes, acts of revenge and provocations that anger a community, and news of riots elsewhere, per 30 days. */
    INCIDENTS,
    /** Persons injured in crises, per 30 days. */
    INJURED,
    /** Greatest share of a community that a rumour reached, 0 to 1. */
    RUMOUR_REACH,
    /** Mean trust in officials in the latest survey, 0 to 1. */
    SURVEY_TRUST,
    /** Mean grievance in the latest survey, 0 to 1. */
    SURVEY_GRIEVANCE,
    /** Mean proficiency in the common language in the latest survey (a dictation), 0 to 1. */
    LANGUAGE_ASSESSMENT,
    /** Probability of a riot by the fitted warning of the monitoring, 0 to 1. */
    WARNING;

    /** Returns whether it comes from surveys. */
    public boolean surveyed() {
        return this == SURVEY_TRUST || this == SURVEY_GRIEVANCE || this == LANGUAGE_ASSESSMENT;
    }

    /** Returns whether it is counted or measured in the settlement itself: all but the warning, which is made of the others. */
    public boolean observed() {
        return this != WARNING;
    }

    /** Returns whether it is a share or a mean that is at most 1. */
    public boolean share() {
        return surveyed() || this == LAPSED || this == SELF_HELP || this == RUMOUR_REACH || this == WARNING;
    }
}
