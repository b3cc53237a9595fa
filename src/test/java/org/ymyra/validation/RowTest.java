package org.ymyra.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ymyra.analysis.Proportions;

class RowTest {
    private final Row simulated =
            Row.simulated("coin", "heads", "symmetry", 0.5, 0.2, confidence -> Proportions.wilson(48, 100, confidence));
    private final Row exact = Row.exact("sum", "2 + 2", "arithmetic", 4, 0, 4);
    private final Row never = Row.never("law", "breaches", "law", 0, 10);

    @Test
    void onlyRowsWithSimulationErrorAndAKnownValueShareTheLevel() {
        assertThat(Study.joint(List.of(simulated, exact, never, simulated))).isCloseTo(0.975, within(1e-12));
        assertThat(Study.joint(List.of(exact))).isCloseTo(0.95, within(1e-12));
    }

    @Test
    void theIntervalIsMadeAtTheLevelGiven() {
        Finding narrow = simulated.finding(Group.DOCKING, 0.95);
        Finding wide = simulated.finding(Group.DOCKING, 0.999);

        assertThat(wide.measured().confidence()).isEqualTo(0.999);
        assertThat(wide.measured().low()).isLessThan(narrow.measured().low());
        assertThat(narrow.verdict()).isEqualTo(Verdict.MET);
        assertThat(narrow.exact()).isFalse();
        assertThat(exact.finding(Group.DOCKING, 0.999).exact()).isTrue();
        assertThat(never.finding(Group.INVARIANTS, 0.999).measured().confidence())
                .isEqualTo(0.95);
    }

    @Test
    void aSingleBreachIsAMiss() {
        assertThat(Row.never("law", "breaches", "law", 1, 1_000_000)
                        .finding(Group.INVARIANTS, 0.95)
                        .verdict())
                .isEqualTo(Verdict.MISSED);
    }
}
