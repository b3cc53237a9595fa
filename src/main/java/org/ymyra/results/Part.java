package org.ymyra.results;

import java.util.List;

/**
 * One of several parts of an experiment, each of them run by itself and stored as a result of its own. The numbers of the replications
 * of a part follow one another, those of the first part begin with 0, and no two parts differ by more than one replication.
 *
 * @param number which part, from 1
 * @param of how many parts there are
 * @param replications replications of each scenario in all parts together
 * @param command words of the command line that began it, the name of the command first
 */
public record Part(int number, int of, int replications, List<String> command) {

    public Part {
        if (number < 1 || number > of || replications < 1) {
            throw new IllegalArgumentException("there is no part " + number + " of " + of);
        }
        command = List.copyOf(command);
    }

    /** Returns the number of its first replication. */
    public int first() {
        return (int) ((long) replications * (number - 1) / of);
    }

    /** Returns how many replications of each scenario it has; 0 if there are more parts than replications. */
    public int size() {
        return (int) ((long) replications * number / of) - first();
    }

    /** Returns {@code 3 of 20}. */
    @Override
    public String toString() {
        return number + " of " + of;
    }
}
