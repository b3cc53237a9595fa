package org.ymyra.cli;

import java.util.Locale;
import org.ymyra.scenario.Level;

/** How constants are named. */
final class Words {
    private Words() {}

    /** The name of a constant in data and files, as in {@code cross_disputes}. */
    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** A level with its article, as in {@code a riot}. */
    static String with(Level level) {
        return level == Level.DEADLY ? "a deadly riot" : "a " + name(level);
    }

    /** The name of a constant in text, as in {@code cross disputes}. */
    static String text(Enum<?> constant) {
        return name(constant).replace('_', ' ');
    }
}
