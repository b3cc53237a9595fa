package org.ymyra.gui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.ymyra.chart.Language;
import org.ymyra.model.District;
import org.ymyra.model.Fingerprint;
import org.ymyra.scenario.Draft;
import org.ymyra.scenario.Parameters;
import org.ymyra.scenario.Scenario;
import org.ymyra.scenario.ScenarioException;
import org.ymyra.scenario.ScenarioReader;

/** What is changed by hand is what a scenario would have done from that day on. */
class ByHandTest {
    private static final int SPIN_UP = 60;
    private static final int DAY = 41;
    private static final int HORIZON = 150;

    @TempDir
    Path folder;

    private static Start start(String... settings) throws ScenarioException {
        return of("triggers/serious-crime", settings);
    }

    private static Start of(String name, String... settings) throws ScenarioException {
        List<String> all =
                new ArrayList<>(List.of("run.horizon=" + HORIZON + " days", "run.spin-up=" + SPIN_UP + " days"));
        all.addAll(List.of(settings));
        return new Start(ScenarioReader.read(Path.of("scenarios", name + ".yaml"), all), 7, 2);
    }

    private static void step(Player player, int hours) throws InterruptedException {
        player.step(hours);
        while (player.playing()) {
            Thread.sleep(1);
        }
        assertThat(player.failure()).isNull();
    }

    /** Runs to some hours after a day of the horizon has begun. */
    private static void to(Player player, int day, int hours) throws InterruptedException {
        step(player, (SPIN_UP + day) * 24 + hours);
    }

    private static List<String> end(Player player) throws InterruptedException {
        step(player, (SPIN_UP + HORIZON) * 24);
        assertThat(player.ended()).isTrue();
        return player.read(Fingerprint::of);
    }

    private static List<String> plain(Start start) {
        District district = start.district();
        district.runUntil(SPIN_UP + HORIZON);
        return Fingerprint.of(district);
    }

    static Set<String> kinds() {
        return Parameters.levers();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void remedyStartedByHandIsThatOfAScenarioFromThatDayOn(String kind) throws Exception {
        try (Player player = new Player(start())) {
            ByHand hand = new ByHand(player);
            to(player, DAY - 1, 7);
            hand.start(kind, kind, 0.8);
            assertThat(hand.changes()).hasSize(1).allMatch(Change::repeatable);
            assertThat(hand.changes().get(0).day()).isEqualTo(DAY);
            assertThat(end(player))
                    .isEqualTo(plain(start(
                            "levers." + kind + "={lever: " + kind + ", from: " + DAY + " days, intensity: 0.8}")));
        }
    }

    @Test
    void atTheEndOfADayARemedyStartsOnTheNextAndBeforeTheHorizonOnItsFirst() throws Exception {
        try (Player player = new Player(start())) {
            ByHand hand = new ByHand(player);
            hand.start("survey", "survey", 1);
            to(player, DAY, 0);
            hand.start("equal-justice", "equal-justice", 1);
            assertThat(hand.changes()).extracting(Change::day).containsExactly(0.0, (double) DAY);
            assertThat(end(player))
                    .isEqualTo(plain(start(
                            "levers.survey={lever: survey}",
                            "levers.equal-justice={lever: equal-justice, from: " + DAY + " days}")));
        }
    }

    @Test
    void remedyStoppedByHandIsThatOfAScenarioUntilThatDay() throws Exception {
        try (Player player = new Player(of("joint-council"))) {
            ByHand hand = new ByHand(player);
            to(player, DAY - 1, 20);
            hand.stop("joint-council");
            assertThat(end(player))
                    .isEqualTo(plain(of("joint-council", "levers.joint-council.until=" + DAY + " days")))
                    .isNotEqualTo(plain(of("joint-council")));
        }
    }

    @Test
    void remedyCalledOffIsThatOfAScenarioWithoutIt() throws Exception {
        try (Player player = new Player(of("joint-council", "levers.joint-council.from=90 days"))) {
            ByHand hand = new ByHand(player);
            to(player, DAY, 0);
            hand.stop("joint-council");
            assertThat(hand.changes().get(0).kind()).isEqualTo(Change.Kind.CALLED_OFF);
            assertThat(end(player)).isEqualTo(plain(of("stressed")));
        }
    }

    @Test
    void plannedRemedyIsStartedEarlier() throws Exception {
        try (Player player = new Player(of("joint-council", "levers.joint-council.from=90 days"))) {
            ByHand hand = new ByHand(player);
            to(player, DAY - 1, 3);
            hand.start("joint-council", "elders-council", 1);
            assertThat(end(player)).isEqualTo(plain(of("joint-council", "levers.joint-council.from=" + DAY + " days")));
        }
    }

    @Test
    void changedParameterIsThatOfTheModelContinuedWithIt() throws Exception {
        try (Player player = new Player(start())) {
            ByHand hand = new ByHand(player);
            to(player, DAY, 5);
            hand.set(List.of("office", "capacity"), "3");
            hand.set(List.of("rules", "encounters", "friction"), "0.004");
            assertThat(hand.changes()).extracting(Change::to).containsExactly("3", "0.004");
            District district = start().district();
            district.runUntil(SPIN_UP + DAY + 5 / 24.0);
            Scenario changed = Draft.of(district.scenario())
                    .with(List.of("office", "capacity"), "3")
                    .with(List.of("rules", "encounters", "friction"), "0.004")
                    .scenario();
            District continued = district.continued(changed);
            continued.runUntil(SPIN_UP + HORIZON);
            assertThat(end(player)).isEqualTo(Fingerprint.of(continued)).isNotEqualTo(plain(start()));
        }
    }

    /** What rules have decided before that day hangs on what the scenario says from its start, and on the budget. */
    @Test
    void remedyWithARuleIsNotRepeatedByAFile() throws Exception {
        String watch = "levers.watch={lever: monitoring, budget: 100}";
        String reform = "levers.reform={lever: complaint-reform, when: {indicator: lapsed, above: 0.9}}";
        for (String change : List.of("start", "stop", "intensity")) {
            try (Player player = new Player(start(watch, reform))) {
                ByHand hand = new ByHand(player);
                to(player, DAY, 5);
                switch (change) {
                    case "start" -> hand.start("reform", "complaint-reform", 1);
                    case "stop" -> hand.stop("reform");
                    default -> hand.intensity("reform", 0.5);
                }
                assertThat(hand.changes()).as(change).hasSize(1).noneMatch(Change::repeatable);
            }
        }
    }

    @Test
    void parameterSetBackIsAsIfItHadNotBeenTouched() throws Exception {
        try (Player player = new Player(start())) {
            ByHand hand = new ByHand(player);
            to(player, DAY, 5);
            List<String> path = List.of("office", "capacity");
            hand.set(path, "3");
            hand.set(path, "2.5");
            assertThat(hand.changes()).hasSize(1);
            hand.reset(path);
            assertThat(hand.changes()).isEmpty();
            assertThat(end(player)).isEqualTo(plain(start()));
        }
    }

    @Test
    void whatMakesNoScenarioIsRefusedAndChangesNothing() throws Exception {
        try (Player player = new Player(start())) {
            ByHand hand = new ByHand(player);
            to(player, DAY, 5);
            assertThatThrownBy(() -> hand.set(List.of("office", "capacity"), "-1"))
                    .isInstanceOf(ScenarioException.class)
                    .hasMessageContaining("outside");
            assertThatThrownBy(() -> hand.set(List.of("office", "capacity"), "much"))
                    .isInstanceOf(ScenarioException.class);
            assertThat(hand.changes()).isEmpty();
            assertThat(end(player)).isEqualTo(plain(start()));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void savedScenarioReadsBackAndRepeatsWhatItCan(Language language) throws Exception {
        try (Player player = new Player(of("joint-council"))) {
            ByHand hand = new ByHand(player);
            to(player, DAY, 5);
            hand.start("survey", "survey", 0.5);
            step(player, 100);
            hand.stop("joint-council");
            Scenario scenario = player.read(District::scenario);
            Path file = folder.resolve("by-hand.yaml");
            ChangesFile.write(file, scenario, player.start(), hand.changes(), new Words(language));
            Start again = new Start(ScenarioReader.read(file, List.of()), 7, 2);
            assertThat(again.scenario().scenario().levers()).isEqualTo(scenario.levers());
            assertThat(again.scenario().scenario().title()).isNotEqualTo(scenario.title());
            assertThat(plain(again)).isEqualTo(end(player));
            assertThat(Files.readString(file))
                    .contains(new Words(language).get("changes.file.same"))
                    .contains(hand.changes().get(0).inWords(new Words(language)));
            hand.set(List.of("office", "capacity"), "3");
            assertThat(ChangesFile.text(scenario, player.start(), hand.changes(), new Words(language)))
                    .contains(new Words(language).get("changes.file.other"));
        }
    }
}
