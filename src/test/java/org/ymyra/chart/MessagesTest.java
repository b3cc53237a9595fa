package org.ymyra.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ymyra.results.Outcome.Indicator;
import org.ymyra.results.Outcome.Total;
import org.ymyra.scenario.Action;
import org.ymyra.scenario.Level;
import org.ymyra.scenario.Lever;
import org.ymyra.scenario.Spark;

/** The three bundles say the same things, and the font can show all of it. */
class MessagesTest {
    private static final Pattern PLACE = Pattern.compile("\\{[0-9]+}");

    @ParameterizedTest
    @EnumSource
    void everyLanguageHasTheSameKeys(Language language) {
        Set<Object> keys = new TreeSet<>(bundle(language).keySet());
        Set<Object> english = new TreeSet<>(bundle(Language.EN).keySet());
        // Russian alone has a form for two to four
        keys.removeIf(k -> k.toString().endsWith(".few"));
        assertThat(keys).isEqualTo(english);
    }

    @ParameterizedTest
    @EnumSource
    void noMessageIsEmptyOrLosesAPlace(Language language) {
        Properties english = bundle(Language.EN);
        bundle(language).forEach((key, value) -> {
            assertThat(value.toString()).as("%s", key).isNotBlank();
            if (english.containsKey(key)) {
                assertThat(places(value.toString()))
                        .as("%s", key)
                        .isEqualTo(places(english.get(key).toString()));
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void theFontShowsEveryLetter(Language language) {
        String all = String.join(
                "", bundle(language).values().stream().map(Object::toString).toList());
        for (var font : new java.awt.Font[] {Theme.TITLE, Theme.LABEL}) {
            int missing = font.canDisplayUpTo(all);
            assertThat(missing)
                    .as(() -> "first letter that the font lacks: " + all.substring(missing))
                    .isEqualTo(-1);
        }
    }

    @Test
    void theFontShowsEveryKazakhLetterAndSign() {
        String letters = "АаӘәБбВвГгҒғДдЕеЁёЖжЗзИиЙйКкҚқЛлМмНнҢңОоӨөПпРрСсТтУуҰұҮүФфХхҺһЦцЧчШшЩщЪъЫыІіЬьЭэЮюЯя₸−–«»“”·";
        assertThat(Theme.TITLE.canDisplayUpTo(letters)).isEqualTo(-1);
        assertThat(Theme.LABEL.canDisplayUpTo(letters)).isEqualTo(-1);
    }

    @ParameterizedTest
    @EnumSource
    void everyConstantHasAWord(Language language) {
        Texts texts = new Texts(language);
        Stream.of(Level.values(), Spark.values(), Indicator.values(), Total.values(), Action.values())
                .flatMap(Stream::of)
                .forEach(constant -> assertThat(texts.word(constant)).isNotBlank());
    }

    @ParameterizedTest
    @EnumSource
    void everyKindOfLeverHasAName(Language language) {
        assertThat(Lever.class.getPermittedSubclasses())
                .extracting(kind -> "lever." + kind.getSimpleName().toLowerCase(Locale.ROOT))
                .allSatisfy(key -> assertThat(bundle(language).getProperty(key)).isNotBlank());
    }

    private static Set<String> places(String message) {
        Set<String> places = new TreeSet<>();
        Matcher matcher = PLACE.matcher(message);
        while (matcher.find()) {
            places.add(matcher.group());
        }
        return places;
    }

    private static Properties bundle(Language language) {
        Properties bundle = new Properties();
        try (Reader reader = new InputStreamReader(
                Texts.class.getResourceAsStream("messages_" + language.tag() + ".properties"),
                StandardCharsets.UTF_8)) {
            bundle.load(reader);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bundle;
    }
}
