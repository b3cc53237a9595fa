package org.ymyra.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.ymyra.chart.Language;
import org.ymyra.chart.Texts;
import org.ymyra.experiment.Replication;
import org.ymyra.results.Outcome.Total;
import org.ymyra.scenario.Action;
import org.ymyra.scenario.Level;
import org.ymyra.scenario.Measure;
import org.ymyra.scenario.Spark;
import org.ymyra.scenario.WatchedIndicator;
import org.ymyra.validation.Group;
import org.ymyra.validation.Verdict;

/** What commands tell in Russian and Kazakh: nothing is left in English, and nothing overflows its line or column. */
class SummariesTest {
    private static final String[] SMALL = {
        "--set=settlements.Crossford.households=60", "--set=run.horizon=365 days", "--set=run.spin-up=0 days"
    };

    /** A line of a table has gaps; what is not one is broken at 100 letters. */
    private static final Pattern GAP = Pattern.compile("\\S {3,}\\S");

    private static final int SENTENCE = 100;

    private static final int ROW = 160;

    /** Names of files, keys with their units, settings, options and commands. */
    private static final Pattern NAME =
            Pattern.compile("\\S*[./=_+-]\\S*( \\[hours])?|\\b(run|compare|explain|ymyra|days)\\b");

    private static final Pattern LATIN = Pattern.compile("\\b[A-Za-z]{2,}\\b");

    /** Names of places, levers, scenarios and targets, which are what their files say, and of a measure. */
    private static final Set<String> NAMES =
            Set.of("Crossford", "small", "friction", "rate", "delay", "invented", "AUC");

    @TempDir
    static Path folder;

    private static Path targets;
    private static Path riotous;

    @BeforeAll
    static void files() throws IOException {
        riotous = Files.writeString(folder.resolve("riotous.yaml"), """
                extends: %s
                settlements: {Crossford: {households: 250}}
                sparks: {crimes: 250}
                rules: {violence: {riot-damage: 1}}
                run: {spin-up: 60 days, horizon: 300 days}
                """.formatted(
                        Path.of("scenarios/stressed.yaml").toAbsolutePath()));
        targets = Files.writeString(folder.resolve("few.yaml"), """
                title: Few
                scenarios:
                  small:
                    file: %s
                    replications: 2
                    settings: [settlements.Crossford.households=50, run.spin-up=0 days, run.horizon=100 days]
                parameters:
                  - key: rules.encounters.friction
                  - key: answers.delay
                targets:
                  - {scenario: small, measure: disputes, low: 800, high: 1200, source: invented}
                search: {particles: 10, generations: 2, check: 5}
                """.formatted(
                        Path.of("scenarios/typical.yaml").toAbsolutePath()));
    }

    /** The summaries of all commands in a language; experiments are run once and told again. */
    private static String all(Language language) {
        String compared = "scenarios/costed/as-it-is.yaml scenarios/costed/complaint-reform.yaml";
        String beside = "calibration-" + language.tag();
        return told(language, true, "compare " + compared + " --replications 6 --resume --out @costed")
                + told(
                        language,
                        true,
                        "compare " + compared + " --replications 4 --ensemble ranges --sets 2 --resume --out @sets")
                + told(
                        language,
                        true,
                        "run scenarios/costed/complaint-reform.yaml --replications 3 --resume --out @own")
                + told(
                        language,
                        true,
                        "run scenarios/typical.yaml --until-half-width 20% --replications 3 --resume --out @until")
                + told(language, true, "levers scenarios/typical.yaml --replications 1 --resume --out @levers")
                + told(
                        language,
                        true,
                        "sensitivity scenarios/typical.yaml --parameters rules.encounters.friction,rules.encounters.rate --trajectories 3 --replications 2 --outcome riot,disputes --resume --out @morris")
                + told(
                        language,
                        true,
                        "sensitivity scenarios/typical.yaml --method sobol --rows 4 --parameters rules.encounters.friction,rules.encounters.rate --replications 2 --outcome disputes --resume --out @sobol")
                + told(language, false, "rerun @costed --scenario complaint-reform --replication 1")
                + told(language, false, "advise --half-width 0.03")
                + told(language, false, "advise --half-width 10%")
                + told(language, false, "advise @costed --half-width 0.03")
                + told(language, false, "calibrate " + targets + " --out @" + beside)
                + told(language, false, "warn " + riotous + " --replications 16 --out @warn-" + language.tag())
                + told(
                        language,
                        false,
                        "warn " + riotous
                                + " --replications 16 --ensemble ranges --sets 8 --parameters office,layout --out @where-"
                                + language.tag())
                + validation(language);
    }

    private static String told(Language language, boolean small, String command) {
        String[] words = Stream.of(
                        Arrays.stream(command.split(" "))
                                .map(word -> word.replace("@", folder.resolve("_") + ""))
                                .filter(word -> !word.equals("--resume") || Files.exists(out(command))),
                        Stream.of("--lang", language.tag()),
                        small ? Arrays.stream(SMALL) : Stream.<String>empty())
                .flatMap(part -> part)
                .toArray(String[]::new);
        Invocation run = Invocation.with(Replication::run, words);
        assertThat(run.code()).as("%s: %s", command, run.err()).isLessThan(2);
        assertThat(run.err()).as(command).doesNotStartWith("error");
        return "== " + command.split(" ")[0] + "\n" + run.out() + run.err();
    }

    private static Path out(String command) {
        return folder.resolve("_" + command.split("@")[1].split(" ")[0]);
    }

    private static String validation(Language language) {
        StringWriter text = new StringWriter();
        new ValidationReport(
                        List.of(),
                        org.ymyra.results.Build.current(),
                        1,
                        1000,
                        new Texts(language, LanguageOption.BUNDLE))
                .print(new PrintWriter(text, true));
        return text.toString();
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "EN", mode = Mode.EXCLUDE)
    void nothingIsLeftInEnglishAndNothingOverflowsItsLine(Language language) {
        List<String> faults = new ArrayList<>();
        String settings =
                new Texts(language, LanguageOption.BUNDLE).get("settings", "@").split("@")[0];
        all(language).lines().filter(line -> !line.startsWith("==")).forEach(line -> {
            boolean path = line.contains(folder.toString());
            boolean row = GAP.matcher(line).find();
            if (!path && line.length() > (row ? ROW : SENTENCE)) {
                faults.add("too long: " + line);
            }
            if (!line.startsWith(settings)) {
                LATIN.matcher(NAME.matcher(line).replaceAll(" "))
                        .results()
                        .map(MatchResult::group)
                        .filter(word -> !NAMES.contains(word))
                        .forEach(word -> faults.add(word + " in: " + line));
            }
        });
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyConstantHasAWord(Language language) {
        Texts texts = new Texts(language, LanguageOption.BUNDLE);
        Stream.of(
                        Level.values(),
                        Spark.values(),
                        Action.values(),
                        Total.values(),
                        WatchedIndicator.values(),
                        Measure.values(),
                        Verdict.values(),
                        Group.values())
                .flatMap(Stream::of)
                .map(constant -> (Enum<?>) constant)
                .forEach(constant -> {
                    assertThat(texts.word(constant)).isNotBlank();
                    assertThat(Words.text(texts, constant))
                            .matches(language == Language.EN ? "[a-z0-9 ]+" : "\\P{Lu}.*");
                });
    }

    /** Marks over letters take no place of their own. */
    @Test
    void columnsAreAlignedInEveryScript() {
        TextTable table = new TextTable("сценарий", ">үлес", "y");
        table.row("Й", "12,5\u00a0%", "а");
        table.row("И\u0306", "7\u00a0%", "б");
        table.row("Аңғал", "100\u00a0%", "в");
        StringWriter text = new StringWriter();
        table.print(new PrintWriter(text, true));

        assertThat(text.toString().lines())
                .containsExactly(
                        "сценарий     үлес   y",
                        "Й          12,5\u00a0%   а",
                        "И\u0306             7\u00a0%   б",
                        "Аңғал       100\u00a0%   в");
    }
}
