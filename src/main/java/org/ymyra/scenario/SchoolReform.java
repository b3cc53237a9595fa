package org.ymyra.scenario;

/** Schools teach the common language to all, and more school leavers find a place at a university or college. */
@Described("Schools teach the common language to all, and more school leavers find a place at a university or college.")
public record SchoolReform(
        @Unfolded Timeline timeline,

        @Parameter(
                text = "Share of the pupils schooled only in their own community's language, at most",
                value = "0.1",
                min = "0",
                max = "1",
                low = "0",
                high = "0.3")
        double ownLanguage,

        @Parameter(
                text = "Probability of a place for a school leaver of full proficiency, at least",
                value = "0.5",
                min = "0",
                max = "1",
                low = "0.3",
                high = "0.7")
        double admission)
        implements Lever {}
