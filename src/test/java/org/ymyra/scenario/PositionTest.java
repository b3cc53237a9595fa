package org.ymyra.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Positions are for maps, and what a scenario does is the same with and without. */
class PositionTest {
    private static final Path VILLAGES = Path.of("scenarios", "villages.yaml");

    @Test
    void theHashIsThatWithoutPositions() throws ScenarioException {
        ResolvedScenario with = ScenarioReader.read(VILLAGES, List.of());
        Draft draft = Draft.of(with.scenario());
        for (Settlement settlement : with.scenario().settlements()) {
            assertThat(settlement.position()).isPresent();
            draft = draft.without(List.of("settlements", settlement.name(), "position"));
        }
        Scenario without = draft.scenario();
        assertThat(without.settlements()).allMatch(each -> each.position().isEmpty());
        ResolvedScenario resolved = ScenarioReader.resolved(without, List.of());
        assertThat(resolved.hash()).isEqualTo(with.hash());
        assertThat(with.yaml()).contains("longitude: 0.103").isNotEqualTo(resolved.yaml());
        assertThat(resolved.yaml()).doesNotContain("position");
        assertThat(Fixed.differences(with.scenario(), without))
                .as("one may go on as the other")
                .isEmpty();
    }

    @Test
    void onePositionCanBeSet() throws ScenarioException {
        Scenario scenario = ScenarioReader.read(VILLAGES, List.of("settlements.Highmoor.position.longitude=0.2"))
                .scenario();
        assertThat(scenario.settlements().get(6).position()).contains(new Position(0.2, 0.044));
    }
}
