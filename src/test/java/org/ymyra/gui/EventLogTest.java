package org.ymyra.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.ymyra.chart.Language;
import org.ymyra.gui.EventLog.Event;
import org.ymyra.gui.EventLog.Party;
import org.ymyra.model.Counts;
import org.ymyra.model.District;
import org.ymyra.model.Fingerprint;
import org.ymyra.model.Happening;
import org.ymyra.model.Observer;
import org.ymyra.model.Settlement;
import org.ymyra.scenario.Action;
import org.ymyra.scenario.Level;
import org.ymyra.scenario.ResolvedScenario;
import org.ymyra.scenario.Scenario;
import org.ymyra.scenario.ScenarioException;
import org.ymyra.scenario.ScenarioReader;
import org.ymyra.scenario.Spark;

/** The log tells all that happens, in order, in every language; to keep it changes nothing. */
class EventLogTest {
    private static final int END = 200;

    private static District district;
    private static EventLog log;
    private static List<Level> reached;

    /** A district in which much happens. */
    static ResolvedScenario resolved() throws ScenarioException {
        return ScenarioReader.read(
                Path.of("scenarios/compact/three-communities.yaml"),
                List.of(
                        "run.spin-up=60 days",
                        "run.horizon=200 days",
                        "sparks.provocations=12",
                        "sparks.crimes=200",
                        "office.capacity=0.6",
                        "rules.violence.damaged=0.3",
                        "rules.aftermath.displaced=0.1",
                        "rules.aftermath.loss=0.3",
                        "levers={elders: {lever: elders-council, from: 10 days},"
                                + " reform: {lever: complaint-reform, from: 50 days, until: 90 days},"
                                + " watch: {lever: monitoring, interval: 15 days},"
                                + " control: {lever: rumour-control,"
                                + " when: {indicator: rumour-reach, above: 0.2, delay: 5 days, runs: 30 days}}}"));
    }

    private static Scenario scenario() throws ScenarioException {
        return resolved().scenario();
    }

    @BeforeAll
    static void run() throws ScenarioException {
        district = new District(scenario(), 4, 1);
        log = new EventLog();
        log.begin(district);
        reached = new ArrayList<>();
        Observers observers = new Observers();
        observers.add(log);
        observers.add(new Observer() {
            @Override
            public void reached(Settlement settlement, double day, Level level) {
                reached.add(level);
            }
        });
        district.observe(observers);
        district.runUntil(district.horizonStart() + END);
    }

    private static List<Event> all() {
        return log.from(0, Integer.MAX_VALUE);
    }

    private static long inHorizon(EventKind... kinds) {
        return all().stream()
                .filter(event -> Arrays.asList(kinds).contains(event.kind()) && event.day() >= district.horizonStart())
                .count();
    }

    private static long sum(ToLongFunction<Counts> count) {
        return district.settlements().stream()
                .mapToLong(settlement -> count.applyAsLong(settlement.counts()))
                .sum();
    }

    @Test
    void tellsAsMuchAsTheModelCounts() {
        assertThat(inHorizon(EventKind.COMPLAINT)).isPositive().isEqualTo(sum(counts -> counts.complaints));
        assertThat(inHorizon(EventKind.FAIR)).isPositive().isEqualTo(sum(counts -> counts.fair));
        assertThat(inHorizon(EventKind.UNFAIR, EventKind.FAVOURED))
                .isPositive()
                .isEqualTo(sum(counts -> counts.unfair));
        assertThat(inHorizon(EventKind.LAPSED)).isPositive().isEqualTo(sum(counts -> counts.lapsed));
        assertThat(inHorizon(EventKind.MEDIATED)).isPositive().isEqualTo(sum(counts -> counts.mediated));
        assertThat(inHorizon(EventKind.SELF_HELP)).isPositive().isEqualTo(sum(counts -> counts.selfHelp));
        assertThat(inHorizon(EventKind.RETALIATED)).isPositive().isEqualTo(sum(counts -> counts.retaliations));
        assertThat(inHorizon(EventKind.ARRESTED)).isPositive().isEqualTo(sum(counts -> counts.arrests));
        assertThat(inHorizon(EventKind.FLED)).isPositive().isEqualTo(sum(counts -> counts.displaced));
        assertThat(inHorizon(EventKind.LEVEL)).isPositive().isEqualTo(reached.size());
        assertThat(value(EventKind.HARM, 0)).isPositive().isEqualTo(sum(counts -> counts.injured));
        assertThat(value(EventKind.HARM, 1)).isPositive().isEqualTo(sum(counts -> counts.damaged));
        assertThat(value(EventKind.HARM, 2)).isEqualTo(sum(counts -> counts.deaths));
        assertThat(log.count(EventKind.OPENED))
                .isPositive()
                .isEqualTo(log.count(EventKind.CLOSED) + district.openCrises().size());
    }

    private static double value(EventKind kind, int k) {
        return all().stream()
                .filter(event -> event.kind() == kind)
                .mapToDouble(event -> event.values()[k])
                .sum();
    }

    @Test
    void everyEventIsCountedAndNumberedInOrder() {
        List<Event> events = all();
        assertThat(events).hasSize((int) log.next());
        for (int k = 0; k < events.size(); k++) {
            assertThat(events.get(k).number()).isEqualTo(k);
        }
        for (EventKind kind : EventKind.values()) {
            assertThat(events.stream().filter(event -> event.kind() == kind)).hasSize((int) log.count(kind));
        }
    }

    @Test
    void keepingItChangesNothing() throws ScenarioException {
        District alone = new District(scenario(), 4, 1);
        alone.runUntil(alone.horizonStart() + END);
        assertThat(Fingerprint.of(district)).isEqualTo(Fingerprint.of(alone));
    }

    @Test
    void partiesAreOfTheCommunityTheyHave() {
        for (Event event : all()) {
            for (Party party : List.of(event.party(), event.other())) {
                if (party.household() >= 0) {
                    assertThat(party.community())
                            .isEqualTo(district.settlements()
                                    .get(event.settlement())
                                    .households()
                                    .community(party.household()));
                }
            }
        }
    }

    @Test
    void whatHappensToHouseholdsIsAKindOfItsOwn() {
        assertThat(Happening.values())
                .allSatisfy(happening -> assertThat(EventKind.of(happening)).isNotNull());
    }

    @Test
    void aKindHasAsManyValuesAsItNames() {
        assertThat(all())
                .allSatisfy(event -> assertThat(event.values())
                        .as(event.kind().name())
                        .hasSize(event.kind().values.size()));
    }

    @Test
    void beginsAnewWithAnotherRun() throws ScenarioException {
        EventLog other = new EventLog();
        District first = new District(scenario(), 4, 1);
        first.observe(other);
        first.runUntil(30);
        assertThat(other.next()).isPositive();
        other.begin(first);
        assertThat(other.next()).isZero();
        assertThat(other.from(0, 10)).isEmpty();
        assertThat(other.count(EventKind.COMPLAINT)).isZero();
    }

    @Test
    void dropsTheOldestOfEverydayLifeAndCountsItStill() {
        EventLog small = new EventLog(600);
        Settlement settlement = district.settlements().get(0);
        for (int k = 0; k < 5_000; k++) {
            small.happened(settlement, k, Happening.COMPLAINT, 1, 2);
            if (k % 50 == 0) {
                small.reached(settlement, k, Level.PROTEST);
            }
        }
        List<Event> kept = small.from(0, Integer.MAX_VALUE);
        assertThat(kept).hasSizeLessThan(600);
        assertThat(kept.stream().filter(event -> event.kind() == EventKind.LEVEL))
                .hasSize(100);
        assertThat(small.count(EventKind.COMPLAINT)).isEqualTo(5_000);
        assertThat(small.dropped()).isEqualTo(5_100 - kept.size());
        assertThat(kept).allMatch(small::keeps).isSortedAccordingTo((a, b) -> Long.compare(a.number(), b.number()));
        assertThat(kept.get(kept.size() - 1).number()).isEqualTo(5_099);
        assertThat(small.from(5_090, 3).stream().map(Event::number)).containsExactly(5_090L, 5_091L, 5_092L);
    }

    @Test
    void isBoundedEvenIfNothingIsEveryday() {
        EventLog small = new EventLog(600);
        for (int k = 0; k < 5_000; k++) {
            small.reached(district.settlements().get(0), k, Level.PROTEST);
        }
        assertThat(small.from(0, Integer.MAX_VALUE)).hasSizeLessThan(600).allMatch(small::keeps);
        assertThat(small.count(EventKind.LEVEL)).isEqualTo(5_000);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyEventHasWordsInEveryLanguage(Language language) {
        EventTexts texts = new EventTexts(new Words(language), district);
        assertThat(all()).allSatisfy(event -> assertThat(texts.line(event)).doesNotContain("{", "}", "null"));
    }

    static Stream<String> keys() {
        Stream<String> kinds = Arrays.stream(EventKind.values()).map(kind -> "log.kind." + kind.key());
        Stream<String> happenings = Arrays.stream(Happening.values())
                .map(happening -> "log." + EventKind.of(happening).key());
        Stream<String> sparks = Arrays.stream(Spark.values())
                .flatMap(spark ->
                        Stream.of("log.spark.", "log.opened.", "log.told.").map(key -> key + key(spark)));
        Stream<String> levels = Arrays.stream(Level.values()).map(level -> "log.level." + key(level));
        Stream<String> actions = Arrays.stream(Action.values()).map(action -> "log.decided." + key(action));
        return Stream.of(kinds, happenings, sparks, levels, actions).flatMap(each -> each);
    }

    private static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @ParameterizedTest
    @MethodSource("keys")
    void everythingThatCanHappenHasWords(String key) {
        for (Language language : Language.values()) {
            assertThat(ResourceBundle.getBundle(Words.BUNDLE, language.locale()).containsKey(key))
                    .isTrue();
        }
    }

    static Stream<Arguments> plurals() {
        return Stream.of(
                Arguments.of(Language.EN, 1, "1 injured, 1 home or shop damaged, 1 killed"),
                Arguments.of(Language.EN, 2, "2 injured, 2 homes or shops damaged, 2 killed"),
                Arguments.of(Language.RU, 1, "1 раненый, повреждён 1 дом или магазин, 1 погибший"),
                Arguments.of(Language.RU, 3, "3 раненых, повреждено 3 дома или магазина, 3 погибших"),
                Arguments.of(Language.RU, 11, "11 раненых, повреждено 11 домов или магазинов, 11 погибших"),
                Arguments.of(Language.KK, 5, "5 адам жараланды, 5 үй не дүкен бүлінді, 5 адам қаза болды"));
    }

    @ParameterizedTest
    @MethodSource("plurals")
    void harmIsCountedInTheFormsOfTheLanguage(Language language, int count, String words) {
        Event event = new Event(
                0, EventKind.HARM, 60, 0, Party.ofCommunity(0), Party.ofCommunity(1), null, "", count, count, count);
        assertThat(new EventTexts(new Words(language), district).what(event)).contains(words);
    }

    @Test
    void theTableHasAllEventsAndNumbersForMachines() throws IOException, ScenarioException {
        EventTexts texts = new EventTexts(new Words(Language.RU), district);
        StringWriter out = new StringWriter();
        EventCsv.write(all(), texts, new Origin(new Start(resolved(), 4, 1), false), out);
        List<CSVRecord> rows = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(out.toString()))
                .getRecords();
        assertThat(rows).hasSize(all().size());
        for (int k = 0; k < rows.size(); k++) {
            Event event = all().get(k);
            CSVRecord row = rows.get(k);
            double day = Double.parseDouble(row.get("day")) + Double.parseDouble(row.get("hour")) / 24;
            assertThat(event.day() - district.horizonStart()).isBetween(day - 1e-6, day + 1 / 24.0);
            assertThat(row.get("kind")).isEqualTo(event.kind().key());
            assertThat(row.get("settlement"))
                    .isEqualTo(district.settlements().get(event.settlement()).name());
            assertThat(row.get("household"))
                    .isEqualTo(
                            event.party().household() < 0
                                    ? ""
                                    : Integer.toString(event.party().household() + 1));
            assertThat(row.get("changed-by-hand")).isEqualTo("no");
            if (event.kind() == EventKind.HARM) {
                assertThat(row.get("other-community")).isEmpty();
            }
            assertThat(row.get("text")).isEqualTo(texts.what(event));
            List<String> names = event.kind().values;
            for (int v = 0; v < names.size(); v++) {
                String written = row.get(names.get(v));
                Double read = written.isEmpty() ? Double.NaN : Double.valueOf(written);
                assertThat(read).isEqualTo(Double.valueOf(event.values()[v]));
            }
        }
    }
}
