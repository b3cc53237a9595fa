package org.ymyra.gui;

import java.util.List;
import java.util.Optional;
import org.ymyra.scenario.Lever;

/**
 * Something that was changed by hand in the run that is watched.
 *
 * @param day from when it holds, in days since the start of the horizon
 * @param kind what kind of change it is
 * @param path key of what was changed, as in a setting
 * @param lever the lever as it is since; empty if it is no lever
 * @param from the value before; empty if there was none
 * @param to the value since; empty if there is none
 * @param repeatable whether a run of the changed scenario from its start does the same on that day
 */
record Change(
        double day, Kind kind, List<String> path, Optional<Lever> lever, String from, String to, boolean repeatable) {
    /** What kind of change it is. */
    enum Kind {
        /** A remedy was started; the values are intensities. */
        STARTED,
        /** A remedy was stopped. */
        STOPPED,
        /** A remedy that had not started yet was called off. */
        CALLED_OFF,
        /** A remedy got another intensity. */
        INTENSITY,
        /** A parameter got another value. */
        PARAMETER
    }

    /** Returns the change in a sentence. */
    String inWords(Words words) {
        Object[] arguments = {
            words.hour(day),
            lever.map(words::lever).orElseGet(() -> ParametersView.named(path, words)),
            kind == Kind.PARAMETER ? from : percent(words, from),
            kind == Kind.PARAMETER ? to : percent(words, to)
        };
        return words.get("change." + kind, arguments);
    }

    private static String percent(Words words, String share) {
        return share.isEmpty() ? "" : words.percent(Double.parseDouble(share), 1);
    }

    /** Returns the same change since an earlier one of the same value at the same time. */
    Change after(Change earlier) {
        return new Change(day, kind, path, lever, earlier.from, to, repeatable);
    }

    /** Returns whether it changes the same as another one did, at the same time. */
    boolean amends(Change earlier) {
        return (kind == Kind.PARAMETER || kind == Kind.INTENSITY)
                && kind == earlier.kind
                && path.equals(earlier.path)
                && day == earlier.day;
    }
}
