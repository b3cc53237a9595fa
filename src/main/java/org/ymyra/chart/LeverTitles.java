package org.ymyra.chart;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ymyra.scenario.Localised;

/** Titles for levers by their kind, in every language of the charts. */
public final class LeverTitles {
    private LeverTitles() {}

    /**
     * Returns the title of one or more levers together.
     *
     * @param kinds kinds as scenario files name them ({@code language-courses})
     * @throws java.util.MissingResourceException if a kind is not known
     */
    public static Localised of(List<String> kinds) {
        Map<Language, String> titles = Arrays.stream(Language.values())
                .collect(Collectors.toMap(Function.identity(), language -> of(kinds, new Texts(language))));
        return new Localised(titles.get(Language.EN), titles.get(Language.RU), titles.get(Language.KK));
    }

    private static String of(List<String> kinds, Texts texts) {
        return kinds.stream()
                .map(kind -> texts.get("lever." + kind.replace("-", "")))
                .collect(Collectors.joining(" + "));
    }
}
