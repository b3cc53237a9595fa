package org.ymyra.gui;

import java.util.List;
import java.util.Locale;
import org.ymyra.model.Happening;

/** A kind of event in the log, with the names of its values in files. Those that happen to households bear the names of {@link Happening}. */
enum EventKind {
    /** Something happened that sets off a story. */
    SPARK(false, "strength"),
    /** A crisis opened. */
    OPENED(false),
    /** A crisis reached a level. */
    LEVEL(false),
    /** A crowd did harm in an hour. */
    HARM(false, "injured", "damaged", "killed"),
    /** A crisis closed. */
    CLOSED(false, "most-active", "injured", "damaged", "killed", "arrests"),
    /** A rule decided about a lever, or a lever took a step of its own. */
    DECIDED(false, "indicator"),
    /** A lever began to act, or acts no longer. */
    SWITCHED(false, "intensity"),

    /** A story started, or something joined one that goes round. */
    TOLD(true, "strength"),
    /** What is false in a story was answered. */
    ANSWERED(true, "heard"),
    /** A story came to its end. */
    FADED(true, "heard", "audience", "invented"),
    /** A complaint was filed. */
    COMPLAINT(true),
    /** It was decided fairly. */
    FAIR(true),
    /** It was decided unfairly. */
    UNFAIR(true),
    /** It was decided unfairly in favour of the one who complained. */
    FAVOURED(true),
    /** It lapsed. */
    LAPSED(true),
    /** A council settled a dispute. */
    MEDIATED(true),
    /** A council could not settle a dispute. */
    MEDIATION_FAILED(true),
    /** A household decided to help itself. */
    SELF_HELP(true),
    /** A household retaliated. */
    RETALIATED(true),
    /** A household was arrested. */
    ARRESTED(true),
    /** A member of a household was injured. */
    INJURED(true),
    /** A home was damaged. */
    DAMAGED(true),
    /** A household fled. */
    FLED(true),
    /** A household came back. */
    RETURNED(true);

    /** Whether it is part of everyday life: the first to go when the log is full. */
    final boolean everyday;
    /** Names of its values, in order. */
    final List<String> values;

    EventKind(boolean everyday, String... values) {
        this.everyday = everyday;
        this.values = List.of(values);
    }

    static EventKind of(Happening happening) {
        return valueOf(happening.name());
    }

    /** Returns whether it is shown unless one chooses otherwise: of everyday life only complaints that lapse, of which there are few. */
    boolean shownAtFirst() {
        return !everyday || this == LAPSED;
    }

    /** Returns the end of the keys of its messages. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
