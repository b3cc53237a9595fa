package org.ymyra.cli;

import org.ymyra.chart.Language;
import org.ymyra.chart.Texts;
import picocli.CommandLine.Option;

/** The language in which a command tells what came out. */
final class LanguageOption {
    /** The words of the command line. */
    static final String BUNDLE = "org.ymyra.cli.messages";

    /** In English, for what is said in no other language. */
    static final Texts ENGLISH = new Texts(Language.EN, BUNDLE);

    @Option(
            names = "--lang",
            paramLabel = "LANGUAGE",
            defaultValue = "en",
            description = "Language of what is told and drawn: en, ru or kk; ${DEFAULT-VALUE} if left out, whatever"
                    + " the locale. Help and faults are in English.")
    private Language language;

    Language language() {
        return language;
    }

    /** The words and numbers of the command line in the language. */
    Texts texts() {
        return new Texts(language, BUNDLE);
    }
}
