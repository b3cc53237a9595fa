package org.ymyra.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Scenarios changed key by key. */
class DraftTest {
    private static final Path SCENARIOS = Path.of("scenarios");

    @Test
    void draftWithoutChangeIsTheScenario() throws Exception {
        for (String name : List.of("base", "villages", "monitored", "combination")) {
            Scenario scenario = read(name);
            assertThat(Draft.of(scenario).scenario()).isEqualTo(scenario);
        }
    }

    @Test
    void circumstanceIsSetInTheScenarioAndInEverySettlement() throws Exception {
        Draft draft = Draft.of(read("villages")).with(List.of("office", "capacity"), "0.75");
        Scenario changed = draft.scenario();
        assertThat(changed.office().capacity()).isEqualTo(0.75);
        assertThat(changed.settlements())
                .hasSizeGreaterThan(1)
                .allSatisfy(each -> assertThat(each.office().capacity()).isEqualTo(0.75));
        assertThat(draft.values(List.of("office", "capacity")))
                .hasSameSizeAs(changed.settlements())
                .allSatisfy((path, value) -> assertThat(value).isEqualTo("0.75"));
    }

    @Test
    void valueSetBackGivesTheScenarioAgain() throws Exception {
        Scenario scenario = read("base");
        List<String> path = List.of("answers", "delay");
        String before = Draft.of(scenario).values(path).values().iterator().next();
        Scenario changed = Draft.of(scenario).with(path, "90 minutes").scenario();
        assertThat(changed.answers().delay().hours()).isEqualTo(1.5);
        assertThat(Draft.of(changed).with(path, before).scenario()).isEqualTo(scenario);
    }

    @Test
    void leverIsAddedWithItsDefaultsAndTakenAway() throws Exception {
        Scenario scenario = read("base");
        Scenario with = Draft.of(scenario)
                .with(List.of("levers", "survey"), "{lever: survey, from: 214 days}")
                .scenario();
        assertThat(with.levers()).hasSize(scenario.levers().size() + 1);
        Lever added = with.levers().get(with.levers().size() - 1);
        assertThat(added).isInstanceOf(Survey.class);
        assertThat(added.timeline().from()).isEqualTo(new When(214));
        assertThat(Draft.of(with).without(List.of("levers", "survey")).scenario())
                .isEqualTo(scenario);
    }

    @Test
    void valueThatMayBeLeftOutIsTakenAway() throws Exception {
        Scenario scenario = read("joint-council");
        List<String> until = List.of("levers", "joint-council", "until");
        Scenario ended = Draft.of(scenario).with(until, "300 days").scenario();
        assertThat(ended.levers().get(0).timeline().until()).contains(new When(300));
        assertThat(Draft.of(ended).without(until).scenario()).isEqualTo(scenario);
        assertThat(Draft.of(scenario)
                        .without(List.of("levers", "none", "until"))
                        .scenario())
                .isEqualTo(scenario);
    }

    @Test
    void faultsAreToldOnceForAllSettlements() throws Exception {
        Draft draft = Draft.of(read("villages"))
                .with(List.of("office", "capacity"), "-1")
                .with(List.of("levers", "x"), "{lever: no-such}")
                .with(List.of("answers", "delay"), "[");
        assertThatThrownBy(draft::scenario).isInstanceOfSatisfying(ScenarioException.class, e -> {
            assertThat(e.faults())
                    .extracting(Fault::problem)
                    .filteredOn(text -> text.contains("outside"))
                    .hasSize(1);
            assertThat(e).hasMessageContaining("not a kind of lever").hasMessageContaining("malformed");
        });
    }

    private static Scenario read(String name) throws ScenarioException {
        return ScenarioReader.read(SCENARIOS.resolve(name + ".yaml"), List.of()).scenario();
    }
}
