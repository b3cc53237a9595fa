package org.ymyra.scenario;

import java.util.List;

/** The settlements in which a lever acts: those that fit everything that is said. */
public record Where(
        @Parameter(text = "Names of settlements; left out, all", value = "[]")
        List<String> settlements,

        @Parameter(
                text = "Least share of the largest community: compactly settled places have a high one",
                value = "0",
                min = "0",
                max = "1")
        double largestShareFrom,

        @Parameter(text = "Greatest share of the largest community", value = "1", min = "0", max = "1")
        double largestShareTo,

        @Parameter(
                text = "Greatest mean proficiency in the common language over the households, as the scenario gives it",
                value = "1",
                min = "0",
                max = "1")
        double languageTo) {
    /** Returns whether a settlement fits. */
    public boolean fits(Settlement settlement) {
        double largest = 0;
        double language = 0;
        for (Community community : settlement.communities()) {
            largest = Math.max(largest, community.share());
            language += community.share() * community.language();
        }
        return (settlements.isEmpty() || settlements.contains(settlement.name()))
                && largest >= largestShareFrom
                && largest <= largestShareTo
                && language <= languageTo;
    }
}
