package org.ymyra.gui;

import java.util.List;

/**
 * Which run something is saved from.
 *
 * @param start how it began
 * @param byHand whether it was changed by hand: then it is not the run of the scenario
 */
record Origin(Start start, boolean byHand) {
    /** Names of the columns that say in a table which run it is from. */
    static final List<String> COLUMNS = List.of("scenario", "seed", "replication", "changed-by-hand");

    /** Returns the title of the scenario, with a word if the run was changed by hand. */
    String title(Words words) {
        String title = words.of(start.scenario().scenario().title());
        return byHand ? words.get("changes.title", title) : title;
    }

    /** Returns what stands in the columns. */
    List<String> cells(Words words) {
        return List.of(
                title(words), String.valueOf(start.seed()), String.valueOf(start.replication()), byHand ? "yes" : "no");
    }
}
