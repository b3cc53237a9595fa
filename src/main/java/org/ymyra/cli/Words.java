package org.ymyra.cli;

import java.util.Locale;

/** How constants are named. */
final class Words {
    private Words() {}

    /** The name of a constant in data and files, as in {@code cross_disputes}. */
    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** The name of a constant in text, as in {@code cross disputes}. */
    static String text(Enum<?> constant) {
        return name(constant).replace('_', ' ');
    }
}
