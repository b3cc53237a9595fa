package org.ymyra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All bundles of messages say the same in English, Russian and Kazakh. */
class BundlesTest {
    private static final Path RESOURCES = Path.of("src/main/resources/org/ymyra");
    private static final Pattern FORM = Pattern.compile("\\.(one|few|many)$");
    private static final Pattern PLACE = Pattern.compile("\\{([0-9]+)}");
    private static final Pattern ENGLISH = Pattern.compile("[a-z]{3}");
    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");

    /** So long a text is not the same in Russian and Kazakh by itself. */
    private static final int LONG = 25;

    static Stream<Path> bundles() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            return files.filter(file -> file.endsWith("messages_en.properties")).map(Path::getParent).toList().stream();
        }
    }

    @Test
    void everyPackageThatSpeaksHasOne() throws IOException {
        assertThat(bundles().map(folder -> folder.getFileName().toString()))
                .contains("briefing", "chart", "cli", "gui");
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void noKeyIsMissingOrSuperfluous(Path bundle) throws IOException {
        Set<String> english = stems(keys(bundle, "messages_en"));
        assertThat(stems(keys(bundle, "messages_ru"))).isEqualTo(english);
        assertThat(stems(keys(bundle, "messages_kk"))).isEqualTo(english);
    }

    /** What parameters mean is declared in English; the other languages have bundles of their own. */
    @Test
    void whatIsToldInRussianIsToldInKazakh() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            for (Path file : files.filter(path -> path.toString().endsWith("_ru.properties"))
                    .toList()) {
                String name = file.getFileName().toString().replace(".properties", "");
                assertThat(stems(keys(file.getParent(), name.replace("_ru", "_kk"))))
                        .as(file.toString())
                        .isEqualTo(stems(keys(file.getParent(), name)));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void pluralsHaveTheFormsOfTheirLanguage(Path bundle) throws IOException {
        Set<String> english = keys(bundle, "messages_en");
        List<String> missing = new ArrayList<>();
        Map.of("ru", List.of("one", "few", "many"), "kk", List.of("one", "many"))
                .forEach((language, forms) -> {
                    Set<String> keys = keys(bundle, "messages_" + language);
                    stems(english).stream()
                            .filter(stem -> english.contains(stem + ".one") && english.contains(stem + ".many"))
                            .flatMap(stem -> forms.stream().map(form -> stem + "." + form))
                            .filter(key -> !keys.contains(key))
                            .forEach(key -> missing.add(language + " " + key));
                });
        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyTranslationHasThePlacesOfTheEnglishAndCanBeFilledIn(Path bundle) throws IOException {
        Map<String, String> english = read(bundle, "messages_en");
        List<String> faults = new ArrayList<>();
        for (String language : List.of("en", "ru", "kk")) {
            read(bundle, "messages_" + language).forEach((key, text) -> {
                String model =
                        english.getOrDefault(key, english.get(FORM.matcher(key).replaceFirst(".many")));
                if (!places(text).equals(places(model)) && !FORM.matcher(key).find()) {
                    faults.add(language + " " + key + ": " + places(text) + ", not " + places(model));
                }
                Object[] numbered = Stream.iterate(0, i -> i + 1)
                        .limit(20)
                        .map(i -> "#" + i + "#")
                        .toArray();
                String filled = new MessageFormat(text).format(numbered);
                places(text).stream()
                        .filter(place -> !filled.contains("#" + place + "#"))
                        .forEach(place -> faults.add(language + " " + key + ": {" + place + "} is never filled in"));
            });
        }
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void nothingIsLeftInEnglishOrCopiedFromTheOtherLanguage(Path bundle) throws IOException {
        Map<String, String> english = read(bundle, "messages_en");
        Map<String, String> russian = read(bundle, "messages_ru");
        Map<String, String> kazakh = read(bundle, "messages_kk");
        List<String> faults = new ArrayList<>();
        Map.of("ru", russian, "kk", kazakh)
                .forEach((language, messages) -> messages.forEach((key, text) -> {
                    String model = english.getOrDefault(key, "");
                    if (ENGLISH.matcher(PLACE.matcher(model).replaceAll("")).find()
                            && !CYRILLIC.matcher(text).find()
                            && !isName(model)) {
                        faults.add(language + " " + key + ": " + text);
                    }
                }));
        kazakh.forEach((key, text) -> {
            if (text.length() > LONG && text.equals(russian.get(key))) {
                faults.add("kk as ru " + key + ": " + text);
            }
        });
        assertThat(faults).isEmpty();
    }

    /** Names that are the same in all languages: of the program, of files and of keys on the keyboard. */
    private static boolean isName(String text) {
        return text.matches("(\\{\\d+}|[\\s()·:–*.×]|Ymyra|PNG|SVG|CSV|GIF|YAML|MASON|Ctrl|σ|μ|mu|sigma)*");
    }

    private static Set<String> stems(Set<String> keys) {
        return keys.stream()
                .map(key -> FORM.matcher(key).replaceFirst(""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> keys(Path bundle, String name) {
        try {
            return read(bundle, name).keySet();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> places(String message) {
        return PLACE.matcher(message)
                .results()
                .map((MatchResult place) -> place.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Reads a bundle and fails if it has a key twice. */
    private static Map<String, String> read(Path bundle, String name) throws IOException {
        Map<String, String> messages = new LinkedHashMap<>();
        Properties properties = new Properties() {
            private static final long serialVersionUID = 1;

            @Override
            public synchronized Object put(Object key, Object value) {
                assertThat(messages).as("%s of %s", name, bundle).doesNotContainKey(key.toString());
                assertThat(value.toString()).as("%s", key).isNotBlank();
                return messages.put(key.toString(), value.toString());
            }
        };
        try (Reader reader = Files.newBufferedReader(bundle.resolve(name + ".properties"))) {
            properties.load(reader);
        }
        return messages;
    }
}
