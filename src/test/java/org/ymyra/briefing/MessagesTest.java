package org.ymyra.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ymyra.chart.Language;

/** The three bundles say the same things, wholly in their language, and the fonts can show all of it. */
class MessagesTest {
    private static final Pattern PLACE = Pattern.compile("\\{[0-9]+}");
    /** Commands stand in quotation marks; these words are names. */
    private static final Pattern NAMES = Pattern.compile("«ymyra[^»]*»|Ymyra");

    @ParameterizedTest
    @EnumSource
    void everyLanguageHasTheSameKeys(Language language) {
        Set<Object> keys = new TreeSet<>(bundle(language).keySet());
        keys.removeIf(key -> key.toString().endsWith(".few")); // Russian alone has a form for two to four
        assertThat(keys).isEqualTo(new TreeSet<>(bundle(Language.EN).keySet()));
    }

    @Test
    void russianHasAFormForTwoToFourOfEveryCount() {
        Properties russian = bundle(Language.RU);
        assertThat(russian.stringPropertyNames())
                .filteredOn(key -> key.endsWith(".one"))
                .isNotEmpty()
                .allMatch(key -> russian.containsKey(key.replace(".one", ".few")));
    }

    @ParameterizedTest
    @EnumSource
    void noMessageIsEmptyOrLosesAPlace(Language language) {
        Properties english = bundle(Language.EN);
        bundle(language).forEach((key, value) -> {
            assertThat(value.toString()).as("%s", key).isNotBlank();
            String model = english.getProperty(key.toString().replace(".few", ".many"));
            assertThat(places(value.toString())).as("%s", key).isEqualTo(places(model));
        });
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "EN")
    void nothingIsLeftInEnglish(Language language) {
        bundle(language)
                .forEach((key, value) -> assertThat(
                                NAMES.matcher(value.toString()).replaceAll(""))
                        .as("%s", key)
                        .doesNotContainPattern("[A-Za-z]"));
    }

    @ParameterizedTest
    @EnumSource
    void theTemplateHasWordsForAllThatItAsksFor(Language language) {
        Pattern asked = Pattern.compile("\\{\\{#t}}([^{]+)\\{\\{/t}}");
        for (String file : List.of("briefing.html", "figure.html")) {
            assertThat(asked.matcher(resource(file)).results().map(match -> match.group(1)))
                    .isNotEmpty()
                    .allMatch(key -> bundle(language).containsKey(key));
        }
    }

    @ParameterizedTest
    @EnumSource
    void theFontsShowEveryLetter(Fonts font) throws IOException, FontFormatException {
        Font shown = Font.createFont(Font.TRUETYPE_FONT, font.open());
        String letters =
                "АаӘәБбВвГгҒғДдЕеЁёЖжЗзИиЙйКкҚқЛлМмНнҢңОоӨөПпРрСсТтУуҰұҮүФфХхҺһЦцЧчШшЩщЪъЫыІіЬьЭэЮюЯя₸−–…«»“”’";
        String messages = Arrays.stream(Language.values())
                .flatMap(language -> bundle(language).values().stream())
                .map(Object::toString)
                .collect(Collectors.joining());
        String all = letters + messages;
        int missing = shown.canDisplayUpTo(all);
        assertThat(missing)
                .as(() -> "first letter that it lacks: " + all.substring(missing))
                .isEqualTo(-1);
    }

    private static Set<String> places(String message) {
        return PLACE.matcher(message).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String resource(String file) {
        try (InputStream in = Words.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties bundle(Language language) {
        Properties bundle = new Properties();
        try (Reader reader = new InputStreamReader(
                Words.class.getResourceAsStream("messages_" + language.tag() + ".properties"),
                StandardCharsets.UTF_8)) {
            bundle.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bundle;
    }
}
