package org.ymyra.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ymyra.scenario.DeclaredParameter;
import org.ymyra.scenario.Parameters;
import org.ymyra.scenario.Scenario;
import org.ymyra.scenario.Spark;

/** A district goes on under another scenario with its own state and luck, and with nothing left of the rules before. */
class ContinuedTest {
    private static final int END = 170;

    private static final String[] LIVELY = {
        Scenarios.households(400),
        "communities.*.hostility=0.5",
        "communities.*.trust=0.35",
        "run.spin-up=0 days",
        "sparks.provocations=12",
        "sparks.crimes=600",
        "sparks.agitation=0.02",
        "office.capacity=0.5",
        "office.officials=2",
        "office.service-shape=0.5",
        "office.favour=0.5",
        "livelihoods.cross-employment=0.2",
        "livelihoods.service=0.3",
        "rules.encounters.status-gap=1",
        "rules.encounters.friction=0.006",
        "rules.encounters.at-work=0.5",
        "rules.attitudes.voicelessness=0.2",
        "rules.violence.incidents=0.2",
        "rules.violence.damaged=0.2",
        "rules.violence.deaths=0.2",
        "rules.mobilisation.threshold=0.01",
        "rules.mobilisation.gathering=5",
        "rules.mobilisation.daytime=0.2",
        "rules.policing.alarm=3",
        "rules.policing.stand-down=8 hours",
        "rules.policing.force-seen=2",
        "rules.aftermath.displaced=0.1",
        "rules.aftermath.loss=0.3",
        "rules.stories.collective-blame=0.8",
        "schooling.leavers=0.5",
        "schooling.own-language=0.3",
        "police.stops=20"
    };

    private static final String LEVERS = "levers={elders: {lever: elders-council, seats: [0.6, 0.4], from: 10 days},"
            + " courses: {lever: language-courses, from: 20 days, until: 90 days},"
            + " watch: {lever: monitoring, interval: 15 days, budget: 400},"
            + " poll: {lever: survey, interval: 20 days, lag: 15 days, size: 100},"
            + " reform: {lever: complaint-reform, ramp: 10 days, cost: {once: 10, monthly: 30},"
            + " when: {indicator: lapsed, above: 0.2, persists: 10 days, delay: 20 days, runs: 25 days}}}";

    /** A council, so that what concerns mediation has an effect. */
    private static final String COUNCIL = "levers={elders: {lever: elders-council}}";

    private static Scenario lively(String... settings) {
        return Scenarios.typical(
                Stream.concat(Arrays.stream(LIVELY), Arrays.stream(settings)).toArray(String[]::new));
    }

    private static final District START = at(lively(COUNCIL), 0);
    private static final District MIDWAY = at(lively(COUNCIL), 40.4);
    private static final List<String> UNCHANGED = end(MIDWAY.copy());

    private static List<String> end(District district) {
        district.runUntil(END);
        return State.of(district);
    }

    private static District at(Scenario scenario, double day) {
        District district = new District(scenario, 4, 0);
        if (day > 0) {
            district.runUntil(day);
        }
        return district;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 17, 33.3, 77.7, 120})
    void underTheSameScenarioItIsACopy(double day) {
        District district = at(lively(LEVERS), day);
        List<String> now = State.of(district);
        District continued = district.continued(lively(LEVERS));
        assertThat(State.of(continued)).isEqualTo(now);
        List<String> costs = costs(continued);
        assertThat(end(continued)).isEqualTo(end(district.copy()));
        assertThat(State.of(district)).isEqualTo(now);
        assertThat(end(continued.continued(lively(LEVERS)).copy())).isEqualTo(end(district));
        assertThat(costs(continued)).isEqualTo(costs(district)).isNotEqualTo(costs);
    }

    private static List<String> costs(District district) {
        List<String> lines = new ArrayList<>();
        for (Settlement settlement : district.settlements()) {
            settlement
                    .levers()
                    .forEach(lever -> lines.add(lever.name() + " " + lever.cost() + " " + lever.days() + " "
                            + lever.starts() + " " + lever.committed()));
        }
        return lines;
    }

    @Test
    void inTheMiddleOfACrisisUnderTheSameScenarioItIsACopy() {
        District district = at(lively(), 1);
        while (district.openCrises().stream().noneMatch(crisis -> crisis.active().length > 5 && crisis.arrests > 0)) {
            district.schedule.step(district);
        }
        assertThat(district.time()).isLessThan(END - 30);
        assertThat(end(district.continued(lively()))).isEqualTo(end(district));
    }

    /** What changes nothing of what happens: titles, when it is looked at, and from when on it counts as a protest; or nothing where there is one settlement. */
    private static final Set<String> WITHOUT_EFFECT = Set.of(
            "title",
            "description",
            "run.horizon",
            "run.sampling",
            "run.start",
            "run.currency",
            "rules.stories.news-distance",
            "rules.mobilisation.gathering");

    /** Parameters that have their effect on what is set up as well, so that a run that had them from the start is another. */
    private static final Set<String> AT_SET_UP_TOO = Set.of(
            "communities.*.youth-unemployment",
            "livelihoods.income-without-work",
            "rules.attitudes.base-grievance",
            "rules.attitudes.deprivation",
            "rules.attitudes.unemployment",
            "rules.attitudes.voicelessness");

    static Stream<DeclaredParameter> changeable() {
        return Parameters.all().stream()
                .filter(parameter -> !parameter.fixed())
                .filter(parameter -> !WITHOUT_EFFECT.contains(parameter.key()))
                .filter(parameter -> !parameter.key().matches("(levers|roads|sparks\\.planned)\\..*"));
    }

    /** Values for parameters that have no plausible range, or whose range is too narrow to matter within so short a time. */
    private static final Map<String, String> STRONG = Map.of(
            "office.officials", "4",
            "office.diligence", "0.1",
            "rules.disputes.incendiary-threshold", "0.1",
            "rules.violence.riot-damage", "1");

    /** Returns another value for a parameter than it has in the lively scenario. */
    private static String other(DeclaredParameter parameter) {
        String key = parameter.key();
        String set = Arrays.stream(LIVELY)
                .filter(setting -> setting.startsWith(key + "="))
                .findFirst()
                .map(setting -> setting.substring(key.length() + 1))
                .orElse(parameter.declaration().value());
        String low = parameter.declaration().low();
        String high = parameter.declaration().high();
        if (STRONG.containsKey(key)) {
            return key + "=" + STRONG.get(key);
        }
        return key + "=" + (low.isEmpty() || !high.equals(set) && !high.equals("0") ? high : low);
    }

    /**
     * Each parameter that may change is taken up in mid-run; under another value from the start, it is as if it had always been
     * so.
     */
    @ParameterizedTest
    @MethodSource("changeable")
    @Tag("slow")
    void aParameterThatMayChangeIsTakenUp(DeclaredParameter parameter) {
        Scenario changed = lively(COUNCIL, other(parameter));
        assertThat(end(MIDWAY.continued(changed))).isNotEqualTo(UNCHANGED);
        if (!AT_SET_UP_TOO.contains(parameter.key())) {
            assertThat(end(START.continued(changed))).isEqualTo(end(at(changed, 0)));
        }
    }

    @Test
    void roadsAndTheReachOfNewsAreThoseOfTheNewScenario() {
        District district = new District(Scenarios.villages("run.spin-up=0 days"), 4, 0);
        District continued = district.continued(Scenarios.villages(
                "run.spin-up=0 days",
                "rules.stories.news-distance=0.1",
                "roads=[{between: [Millbrook, Ashvale], km: 0.1}]"));
        for (District each : List.of(district, continued)) {
            each.runUntil(1);
            each.spreadNews(each.settlements().get(0), 23);
        }
        assertThat(district.openCrises()).hasSizeGreaterThan(1);
        assertThat(continued.openCrises()).hasSize(1);
        assertThat(continued.openCrises().get(0).settlement().name()).isEqualTo("Ashvale");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "elders-council",
                "complaint-reform",
                "official-training",
                "community-meetings",
                "central-commission",
                "victim-aid",
                "equal-justice",
                "response-protocol",
                "police-surge",
                "counter-messaging",
                "rumour-control",
                "language-courses",
                "youth-exchange",
                "joint-projects",
                "jobs-programme",
                "shared-service, service: 0.9",
                "school-reform"
            })
    void aLeverThatIsAddedIsAsIfItHadBeenPlanned(String kind) {
        Scenario with = lively("levers={remedy: {lever: " + kind + ", from: 60 days, until: 150 days}}");
        District district = at(lively(), 47.7);
        List<String> added = end(district.continued(with));
        assertThat(added).isEqualTo(end(at(with, 0)));
        if (!kind.equals("central-commission")) {
            assertThat(added).isNotEqualTo(end(district));
        }
    }

    @Test
    void aRuleThatIsAddedIsAsIfItHadBeenPlanned() {
        String levers = "levers={watch: {lever: monitoring, from: 60 days, interval: 10 days},"
                + " reform: {lever: complaint-reform, when: {indicator: lapsed, above: 0.1, delay: 5 days}}}";
        District district = at(lively(), 47.7);
        District continued = district.continued(lively(levers));
        assertThat(end(continued)).isEqualTo(end(at(lively(levers), 0))).isNotEqualTo(end(district));
        assertThat(continued.settlements().get(0).levers().get(1).starts()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"elders-council", "complaint-reform", "language-courses", "police-surge"})
    void aLeverThatIsTakenAwayEnds(String kind) {
        Scenario with = lively("levers={remedy: {lever: " + kind + "}}");
        Scenario until = lively("levers={remedy: {lever: " + kind + ", until: 60 days}}");
        District district = at(with, 60);
        assertThat(end(district.continued(lively())))
                .isEqualTo(end(district.continued(until)))
                .isEqualTo(end(at(until, 0)))
                .isNotEqualTo(end(district));
    }

    @Test
    void aLeverWhoseTimelineChangesKeepsItsCosts() {
        String lever = "levers={remedy: {lever: complaint-reform, cost: {once: 10, monthly: 30}%s}}";
        District district = at(lively(String.format(lever, "")), 60);
        District continued = district.continued(lively(String.format(lever, ", until: 80 days")));
        end(continued);
        LeverState state = continued.settlements().get(0).levers().get(0);
        assertThat(state.cost()).isCloseTo(10 + 80, within(1e-9));
        assertThat(state.days()).isEqualTo(80);
    }

    @ParameterizedTest
    @CsvSource({
        "run.spin-up=1 day, run.spin-up",
        "settlements.Crossford.households=401, settlements.",
        "communities.*.trust=0.6, .communities.",
        "layout.segregation=0.5, .layout.segregation",
        "livelihoods.cross-employment=0.1, .livelihoods.cross-employment",
        "rules.attitudes.concentration=5, rules.attitudes.concentration"
    })
    void whatIsFixedAtSetUpCannotChange(String setting, String named) {
        District district = at(lively(), 0);
        assertThatThrownBy(() -> district.continued(lively(setting)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("fixed at set-up: ")
                .hasMessageContaining(named);
    }

    @Test
    void settlementsCannotCome() {
        District district = at(lively(), 0);
        assertThatThrownBy(() -> district.continued(Scenarios.villages("run.spin-up=0 days")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("settlements");
    }

    /** No official is idle while complaints wait; those let go finish what they have; every complaint comes to one end. */
    @ParameterizedTest
    @CsvSource({"2, 5", "5, 2", "5, 1", "1, 2"})
    void officialsComeAndGo(int before, int after) {
        District district = at(lively("office.officials=" + before), 60.5);
        District continued = district.continued(lively("office.officials=" + after));
        assertThat(district.settlements())
                .allMatch(settlement -> settlement.waiting().size() > 4);
        for (double day = 60.6; day < 120; day += 0.7) {
            for (Settlement settlement : continued.settlements()) {
                Counts counts = settlement.counts();
                assertThat(counts.fair + counts.unfair + counts.lapsed + settlement.backlog())
                        .isEqualTo(counts.complaints);
                long idle = Stream.iterate(0, k -> k + 1)
                        .limit(settlement.officials())
                        .filter(k -> settlement.inHand(k).isEmpty())
                        .count();
                assertThat(settlement.officials()).isEqualTo(after);
                assertThat(idle == 0 || settlement.waiting().isEmpty()).isTrue();
                if (day > 100) {
                    assertThat(settlement.backlog())
                            .isEqualTo(after - idle + settlement.waiting().size());
                }
            }
            continued.runUntil(day);
        }
    }

    /** Self-help that is to come keeps its day, whether the calendar now reaches farther or less far. */
    @ParameterizedTest
    @CsvSource({"3", "7", "20"})
    void whatIsInTheCalendarKeepsItsDay(int reach) {
        Calendar calendar = new Calendar(7);
        for (int day = 101; day <= 107; day++) {
            calendar.enter(day, 0, new Dispute(day, 0, 1));
        }
        calendar.due(101);
        Calendar next = new Calendar(calendar, reach, 102);
        assertThat(next.reach()).isEqualTo(reach);
        next.enter(102 + reach, 0, new Dispute(1, 0, 1));
        assertThat(next.size()).isEqualTo(7);
        for (int day = 102; day <= 130; day++) {
            int expected = (day <= 107 ? 1 : 0) + (day == 102 + reach ? 1 : 0);
            assertThat(next.due(day)).hasSize(expected);
        }
    }

    /**
     * A rate of sparks that changes in mid-run is the new rate from then on. Expected are 200 crimes before and after; tolerances
     * are 4.5 standard errors of a Poisson number, about one false alarm in 70,000 for each of the four.
     */
    @ParameterizedTest
    @CsvSource({"500, 100", "0, 500"})
    void sparksComeAtTheNewRate(double before, double after) {
        String[] still = {"run.spin-up=0 days", Scenarios.households(100), "rules.stories.contacts=1"};
        District district = new District(
                Scenarios.still(Stream.concat(Arrays.stream(still), Stream.of("sparks.crimes=" + before))
                        .toArray(String[]::new)),
                20,
                0);
        district.runUntil(20 * 365);
        District continued = district.continued(
                Scenarios.still(Stream.concat(Arrays.stream(still), Stream.of("sparks.crimes=" + after))
                        .toArray(String[]::new)));
        int[] crimes = new int[1];
        continued.observe(new Observer() {
            @Override
            public void sparked(Settlement settlement, double day, Spark spark, double strength) {
                crimes[0]++;
            }
        });
        double expected = 200;
        continued.runUntil(20 * 365 + expected / (after * 100 / 1e4 / 365));
        assertThat((double) crimes[0]).isCloseTo(expected, within(4.5 * Math.sqrt(expected)));
    }
}
