package org.ymyra.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ymyra.chart.Language;

/** The words of the window are complete in all languages. */
class WordsTest {
    private static final Pattern FORM = Pattern.compile("\\.(one|few|many)$");

    private static ResourceBundle bundle(Language language) {
        return ResourceBundle.getBundle(Words.BUNDLE, language.locale());
    }

    /** Keys without plural forms, of which languages have different ones. */
    private static Set<String> keys(Language language) {
        return bundle(language).keySet().stream()
                .map(key -> FORM.matcher(key).replaceFirst(""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void languagesHaveTheSameKeys(Language language) {
        assertThat(keys(language)).isEqualTo(keys(Language.EN));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyMessageCanBeFilledInAndTakesAsMuchAsTheEnglishOne(Language language) {
        ResourceBundle bundle = bundle(language);
        for (String key : bundle.keySet()) {
            int places = new MessageFormat(bundle.getString(key), language.locale()).getFormatsByArgumentIndex().length;
            String english = Language.EN == language || bundle(Language.EN).containsKey(key) ? key : null;
            assertThat(bundle.getString(key)).as(key).isNotBlank();
            if (english != null && !FORM.matcher(key).find()) {
                assertThat(places)
                        .as(key)
                        .isEqualTo(new MessageFormat(bundle(Language.EN).getString(key), language.locale())
                                .getFormatsByArgumentIndex()
                                .length);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPluralHasTheFormsOfItsLanguage(Language language) {
        Set<String> forms = language == Language.RU ? Set.of("one", "few", "many") : Set.of("one", "many");
        ResourceBundle bundle = bundle(language);
        for (String key : bundle.keySet()) {
            if (FORM.matcher(key).find()) {
                String stem = FORM.matcher(key).replaceFirst("");
                assertThat(forms).as(stem).allMatch(form -> bundle.containsKey(stem + "." + form));
            }
        }
    }

    @Test
    void timesAreDaysOfTheHorizon() {
        Words words = new Words(Language.EN);
        assertThat(words.day(0)).isEqualTo("day 0, year 1");
        assertThat(words.day(730.5)).isEqualTo("day 730, year 3");
        assertThat(words.day(-3)).isEqualTo("running in, 3 days to go");
        assertThat(words.hour(300 + 15 / 24.0)).isEqualTo("day 300, 15:00");
    }

    @Test
    void everySpeedAndReasonToPauseHasAName() {
        Set<String> keys = bundle(Language.EN).keySet();
        assertThat(Arrays.stream(Speed.values()).map(speed -> "speed." + speed)).allMatch(keys::contains);
        assertThat(Arrays.stream(Halts.Reason.values()).map(reason -> "halt." + reason))
                .allMatch(keys::contains);
    }
}
