package org.ymyra.gui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ymyra.chart.Language;
import org.ymyra.gui.Fact.Form;
import org.ymyra.model.District;
import org.ymyra.model.Fingerprint;
import org.ymyra.model.Households;
import org.ymyra.model.Settlement;
import org.ymyra.scenario.ResolvedScenario;

/** An inspector tells the state of the model, explains all of it, leads on to other places, and changes nothing. */
class InspectorViewTest {
    private static final Selected SELECTED = new Selected();

    private static Player player;
    private static EventLog log;
    private static InspectorView view;
    private static District plain;

    @BeforeAll
    static void run() throws Exception {
        ResolvedScenario scenario = EventLogTest.resolved();
        Start start = new Start(scenario, 4, 1);
        plain = start.district();
        plain.runUntil(plain.horizonStart() + 120);
        player = new Player(start);
        log = new EventLog();
        player.observe(log);
        SwingUtilities.invokeAndWait(() -> {
            view = new InspectorView(SELECTED, player, log);
            view.relabel(new Words(Language.EN));
            player.read(district -> {
                log.begin(district);
                view.begun(district);
                return null;
            });
            SELECTED.select(new Place.Home(0, 12));
        });
        player.step((plain.horizonStart() + 120) * 24);
        while (player.playing()) {
            Thread.sleep(5);
        }
    }

    @AfterAll
    static void close() {
        player.close();
    }

    private static List<Place> places() {
        return List.of(
                new Place.Whole(),
                new Place.Town(0),
                new Place.Town(2),
                new Place.Home(0, 12),
                new Place.Home(1, 0),
                new Place.Office(0),
                new Place.CouncilHouse(0, 0),
                new Place.PolicePost(1));
    }

    private static List<Fact> facts(Place place) {
        List<Fact> facts = new ArrayList<>();
        try {
            SwingUtilities.invokeAndWait(() -> {
                SELECTED.select(place);
                facts.addAll(view.facts());
            });
        } catch (ReflectiveOperationException | InterruptedException e) {
            throw new AssertionError(e);
        }
        return facts;
    }

    private static double number(Place place, String key, Object... arguments) {
        String id = Fact.of(Form.COUNT, 0, key, arguments).id();
        return facts(place).stream()
                .filter(fact -> fact.id().equals(id))
                .findFirst()
                .orElseThrow()
                .number();
    }

    @Test
    void watchingChangesNothing() {
        player.read(district -> assertThat(Fingerprint.of(district)).isEqualTo(Fingerprint.of(plain)));
    }

    @Test
    void aHouseholdIsToldAsItIs() {
        Settlement settlement = plain.settlements().get(0);
        Households h = settlement.households();
        Place home = new Place.Home(0, 12);
        int other = h.community(12) == 0 ? 1 : 0;
        String name = settlement.declared().communities().get(other).name();
        assertThat(number(home, "trust")).isEqualTo(h.trust(12));
        assertThat(number(home, "grievance")).isEqualTo(h.grievance(12));
        assertThat(number(home, "hostility", name)).isEqualTo(h.hostility(12, other));
        assertThat(number(home, "ties.within") + number(home, "ties.across")).isEqualTo(h.ties(12).length);
        assertThat(facts(home).stream().filter(fact -> fact.key().equals("tie")).map(Fact::link))
                .hasSize(h.ties(12).length)
                .allMatch(Place.Home.class::isInstance);
    }

    @Test
    void aHouseholdHasItsOwnEvents() {
        long most = 0;
        int busiest = 0;
        for (int i = 0; i < plain.settlements().get(1).households().size; i++) {
            int household = i;
            long own = log.from(0, Integer.MAX_VALUE).stream()
                    .filter(event -> event.settlement() == 1 && event.party().household() == household)
                    .count();
            if (own > most) {
                most = own;
                busiest = i;
            }
        }
        List<Fact> events = facts(new Place.Home(1, busiest)).stream()
                .filter(fact -> fact.form() == Form.EVENT)
                .toList();
        assertThat(events).hasSizeGreaterThan(1).hasSizeLessThanOrEqualTo(12);
        int whose = busiest;
        assertThat(events)
                .allMatch(fact -> fact.event().party().household() == whose
                        || fact.event().other().household() == whose);
        assertThat(events)
                .isSortedAccordingTo(
                        (a, b) -> Double.compare(b.event().day(), a.event().day()));
    }

    @Test
    void anOfficeIsToldAsItIs() {
        Settlement settlement = plain.settlements().get(1);
        Place office = new Place.Office(1);
        assertThat(number(office, "office.waiting"))
                .isEqualTo(settlement.waiting().size());
        assertThat(number(office, "office.lapsed")).isPositive().isEqualTo(settlement.counts().lapsed);
        assertThat(facts(office).stream().filter(fact -> fact.key().equals("office.official")))
                .hasSize(settlement.officials());
    }

    @Test
    void aSettlementIsToldAsItIs() {
        Settlement settlement = plain.settlements().get(2);
        Households h = settlement.households();
        Place town = new Place.Town(2);
        double trust = 0;
        for (int i = 0; i < h.size; i++) {
            trust += h.community(i) == 1 ? h.trust(i) : 0;
        }
        String name = settlement.declared().communities().get(1).name();
        assertThat(number(town, "mean.trust", name)).isCloseTo(trust / h.members(1), within(1e-9));
        assertThat(number(town, "count.disputes")).isEqualTo(settlement.counts().disputes);
        assertThat(number(town, "population.share", name)).isEqualTo(h.members(1) / (double) h.size);
        assertThat(number(town, "harm.injured", name)).isEqualTo(settlement.counts().injuredOf[1]);
        assertThat(number(town, "population.apart")).isBetween(0.2, 1.0);
    }

    @Test
    void theDistrictIsTheSumOfItsSettlements() {
        assertThat(number(new Place.Whole(), "count.disputes"))
                .isEqualTo(plain.settlements().stream()
                        .mapToLong(settlement -> settlement.counts().disputes)
                        .sum());
        Set<Place> links = new HashSet<>();
        facts(new Place.Whole()).forEach(fact -> links.add(fact.link()));
        assertThat(links).contains(new Place.Town(0), new Place.Town(1), new Place.Town(2));
    }

    @Test
    void aValueIsFollowedWeekByWeekSinceItWasSelected() throws Exception {
        facts(new Place.Home(0, 12));
        SwingUtilities.invokeAndWait(() -> {
            Trace trace = view.trace(Fact.of(Form.DEGREE, 0, "trust"));
            assertThat(trace.size()).isBetween(17, 25);
            assertThat(trace.day(0)).isBetween((double) plain.horizonStart(), plain.horizonStart() + 7.0);
            assertThat(trace.value(trace.size() - 1))
                    .isEqualTo(plain.settlements().get(0).households().trust(12));
        });
    }

    @Test
    void settlementsAndInstitutionsAreFollowedFromTheStart() throws Exception {
        for (Place place : PlaceNames.institutions(plain)) {
            List<Fact> facts = facts(place);
            SwingUtilities.invokeAndWait(() -> {
                Fact first = facts.stream()
                        .filter(fact -> fact.form().numeric() && !Double.isNaN(fact.number()))
                        .findFirst()
                        .orElseThrow();
                Trace trace = view.trace(first);
                assertThat(trace.size()).as(place + " " + first.key()).isGreaterThanOrEqualTo(4);
                assertThat(trace.day(0)).isLessThanOrEqualTo(plain.horizonStart() + 35.0);
            });
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everythingIsNamedAndExplainedInEveryLanguage(Language language) {
        Words words = new Words(language);
        PlaceNames names = new PlaceNames(words, plain);
        for (Place place : places()) {
            assertThat(names.name(place)).isNotBlank().doesNotContain("{");
            assertThat(names.kind(place)).isNotBlank().doesNotContain("{");
            Set<String> ids = new HashSet<>();
            for (Fact fact : facts(place)) {
                if (fact.form() == Form.EVENT) {
                    continue;
                }
                assertThat(ids.add(fact.id())).as(fact.id()).isTrue();
                assertThat(fact.name(words)).as(fact.key()).isNotBlank().doesNotContain("{", "null");
                assertThat(fact.value(words)).as(fact.key()).doesNotContain("{", "null", "NaN");
                if (fact.form() != Form.HEADING) {
                    assertThat(fact.value(words)).as(fact.key()).isNotBlank();
                    assertThat(fact.explanation(words))
                            .as(fact.key())
                            .isNotBlank()
                            .doesNotContain("{", "null");
                }
            }
        }
    }

    @Test
    void allCanBeCopied() throws Exception {
        facts(new Place.Office(0));
        SwingUtilities.invokeAndWait(() -> assertThat(view.text().split("\n"))
                .hasSize(view.facts().size() + 1)
                .allMatch(line -> line.contains("\t"))
                .anyMatch(line -> line.matches("Complaints filed\t[\\d,]+")));
    }
}
