package org.ymyra.scenario;

import java.util.List;
import java.util.Optional;

/**
 * A remedy that changes circumstances for a time. In a scenario file the key {@code lever} names the kind: the name of
 * the record in kebab case ({@code language-courses}). No lever names a community: it acts by circumstance.
 */
public sealed interface Lever
        permits ComplaintReform,
                LanguageCourses,
                EldersCouncil,
                RumourControl,
                EqualJustice,
                ResponseProtocol,
                PoliceSurge,
                JobsProgramme {
    /** Returns the name of the lever in texts and charts. */
    String name();

    /** Returns when it starts. */
    When from();

    /** Returns when it ends; empty if it lasts to the end of the horizon. */
    Optional<When> until();

    /** Returns the names of the settlements where it acts; empty if it acts everywhere. */
    List<String> where();
}
