package org.ymyra.cli;

import java.util.Locale;
import org.ymyra.chart.Language;
import org.ymyra.chart.Texts;
import org.ymyra.scenario.Level;

/** How constants are named. */
final class Words {
    private Words() {}

    /** The name of a constant in data and files, as in {@code cross_disputes}. */
    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** The name of a constant in English text, as in {@code cross disputes}. */
    static String text(Enum<?> constant) {
        return name(constant).replace('_', ' ');
    }

    /** The word for a constant: in English its name, by which data has it as well, else that of charts, in lower case. */
    static String text(Texts texts, Enum<?> constant) {
        if (texts.language() == Language.EN) {
            return text(constant);
        }
        String word = texts.word(constant);
        return word.substring(0, 1).toLowerCase(texts.locale()) + word.substring(1);
    }

    /** A level with its article, as in {@code a riot}; in other languages in the case that sentences about its probability need. */
    static String with(Texts texts, Level level) {
        return texts.get("a." + name(level));
    }
}
