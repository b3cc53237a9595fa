package org.ymyra.scenario;

/**
 * A remedy that changes circumstances, or acts, for a time. In a scenario file the key {@code lever} names the kind: the name
 * of the record in kebab case ({@code language-courses}). No lever names a community: it acts by circumstance. A lever that
 * sets a circumstance improves it to at least the value given, and leaves alone what is better already.
 */
public sealed interface Lever
        permits ComplaintReform,
                OfficialTraining,
                CommunityMeetings,
                CentralCommission,
                EldersCouncil,
                Survey,
                Monitoring,
                VictimAid,
                EqualJustice,
                ResponseProtocol,
                PoliceSurge,
                CounterMessaging,
                RumourControl,
                LanguageCourses,
                YouthExchange,
                JointProjects,
                JobsProgramme,
                SharedService,
                SchoolReform {
    /** Returns when, where and how strongly it acts, and what it costs. */
    Timeline timeline();

    /** Returns the name of the lever in texts and charts. */
    default String name() {
        return timeline().name();
    }
}
