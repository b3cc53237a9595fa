package org.ymyra.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ymyra.results.Precision;
import org.ymyra.results.Replications;
import org.ymyra.scenario.Level;

class HalfWidthsTest {
    private static final double[] EVENTS = {1, 1, 0, 0, 1, 0, 0, 0, 0, 1};

    /** Replications of which those with 1 come to a riot, and none to anything else. */
    private static Replications riots(String scenario, double... events) {
        double[][] reached = new double[Level.values().length][events.length];
        Arrays.stream(reached).forEach(days -> Arrays.fill(days, Double.POSITIVE_INFINITY));
        IntStream.range(0, events.length)
                .filter(i -> events[i] == 1)
                .forEach(i -> reached[Level.RIOT.ordinal()][i] = 100);
        return new Replications(scenario, IntStream.range(0, events.length).toArray(), reached, Map.of());
    }

    private static Precision asked(double halfWidth, boolean relative, boolean difference) {
        return new Precision(halfWidth, relative, difference, Level.RIOT, 0.95);
    }

    private static double half(Estimate estimate) {
        return (estimate.high() - estimate.low()) / 2;
    }

    @Test
    void isThatOfTheReportedIntervals() {
        List<Replications> scenarios = List.of(riots("a", EVENTS), riots("b", 0, 0, 0, 1, 0, 0, 0, 0, 0, 0));
        double widest = half(Proportions.wilson(4, 10, 0.95));
        assertThat(HalfWidths.widest(asked(0.02, false, false), scenarios)).isEqualTo(widest);
        assertThat(HalfWidths.widest(asked(0.2, true, false), scenarios))
                .isCloseTo(half(Proportions.wilson(1, 10, 0.95)) / 0.1, within(1e-12));
        assertThat(HalfWidths.widest(asked(0.02, false, true), scenarios))
                .isEqualTo(half(new PairedProportions(0, 1, 4, 5).difference(0.95)));
    }

    @Test
    void everyScenarioMustBeShortEnough() {
        List<Replications> scenarios = List.of(riots("a", new double[50]), riots("b", EVENTS));
        double widest = HalfWidths.widest(asked(0.02, false, false), scenarios);
        assertThat(HalfWidths.reached(asked(widest + 1e-9, false, false), scenarios))
                .isTrue();
        assertThat(HalfWidths.reached(asked(widest - 1e-9, false, false), scenarios))
                .isFalse();
    }

    @Test
    void isOfTheLevelThatIsAskedFor() {
        Precision protest = new Precision(0.02, false, false, Level.PROTEST, 0.95);
        assertThat(HalfWidths.widest(protest, List.of(riots("a", EVENTS))))
                .isEqualTo(half(Proportions.wilson(0, 10, 0.95)));
    }

    @Test
    void nothingIsExactRelativeToNothing() {
        Precision relative = asked(0.5, true, false);
        assertThat(HalfWidths.reached(relative, List.of(riots("none", new double[100000]))))
                .isFalse();
        assertThat(HalfWidths.reached(relative, List.of(riots("failed")))).isFalse();
        assertThat(HalfWidths.reached(asked(0.49, false, false), List.of(riots("failed"))))
                .isFalse();
    }

    @Test
    void refusesWhatCannotBeAsked() {
        for (double wrong : new double[] {0, -0.1, 0.5, 1, Double.NaN}) {
            assertThatIllegalArgumentException().isThrownBy(() -> asked(wrong, false, false));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> asked(0.51, true, false));
        assertThatIllegalArgumentException().isThrownBy(() -> asked(0.2, true, true));
        assertThatIllegalArgumentException().isThrownBy(() -> new Precision(0.1, false, false, Level.RIOT, 95));
    }
}
