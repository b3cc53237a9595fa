package org.ymyra.scenario;

/** What monitoring reads in a settlement. Shares are over the time since the previous reading. */
public enum WatchedIndicator {
    /** Complaints waiting or in hand, per 1,000 households. */
    BACKLOG,
    /** Share of the complaints that ended which lapsed unanswered, 0 to 1. */
    LAPSED,
    /** Share of the disputes that were answered by self-help, 0 to 1. */
    SELF_HELP,
    /** Greatest share of a community that a rumour reached, 0 to 1. */
    RUMOUR_REACH,
    /** Mean trust in officials in the latest survey, 0 to 1. */
    SURVEY_TRUST,
    /** Mean grievance in the latest survey, 0 to 1. */
    SURVEY_GRIEVANCE,
    /** Mean proficiency in the common language in the latest survey (a dictation), 0 to 1. */
    LANGUAGE_ASSESSMENT;

    /** Returns whether it comes from surveys. */
    public boolean surveyed() {
        return compareTo(SURVEY_TRUST) >= 0;
    }
}
