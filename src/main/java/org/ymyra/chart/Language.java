package org.ymyra.chart;

import java.util.Locale;
import org.ymyra.scenario.Localised;

/** The languages of charts. */
public enum Language {
    /** English. */
    EN,
    /** Russian. */
    RU,
    /** Kazakh. */
    KK;

    /** Returns the locale that words and numbers follow. */
    public Locale locale() {
        return Locale.forLanguageTag(tag());
    }

    /** Returns the language tag: {@code en}, {@code ru} or {@code kk}. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns a text in this language, or in English if it was not given in this language. */
    public String of(Localised text) {
        String own = switch (this) {
            case EN -> text.en();
            case RU -> text.ru();
            case KK -> text.kk();
        };
        return own == null || own.isBlank() ? text.en() : own;
    }
}
