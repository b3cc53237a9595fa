package org.ymyra.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ymyra.scenario.Measure;
import org.ymyra.scenario.Scenario;
import org.ymyra.scenario.ScenarioException;
import org.ymyra.scenario.ScenarioReader;
import org.ymyra.scenario.Targets;

/** Every figure can be measured, and what is said of it before all replications have run is true. */
class FiguresTest {
    private static final List<String> LIVELY = List.of(
            "settlements.Crossford.households=200",
            "run.spin-up=0 days",
            "run.horizon=2 years",
            "run.sampling=1 year",
            "sparks.crimes=60",
            "rules.mobilisation.threshold=0.04",
            "rules.policing.risk-without-officers=0.05",
            "rules.violence.deaths=0.2");
    private static final Scenario SCENARIO = read();
    private static final List<Replica> REPLICAS =
            IntStream.range(0, 30).mapToObj(r -> Replica.run(SCENARIO, 3, r)).toList();

    private static Scenario read() {
        try {
            return ScenarioReader.read(Path.of("scenarios/stressed.yaml"), LIVELY)
                    .scenario();
        } catch (ScenarioException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @EnumSource
    void isMeasuredAndWithinItsBounds(Measure measure) {
        double value = Figures.of(measure, SCENARIO, REPLICAS).value();
        assertThat(value).isFinite().isNotNegative();
        for (int n = 0; n <= REPLICAS.size(); n++) {
            double[] bounds = Figures.bounds(measure, SCENARIO, REPLICAS.subList(0, n), REPLICAS.size());
            assertThat(value).isBetween(bounds[0], bounds[1]);
        }
    }

    @Test
    void boundsCloseInOnAProbability() {
        double[] bounds = Figures.bounds(Measure.RIOT_PROBABILITY, SCENARIO, REPLICAS, REPLICAS.size());
        double value = Figures.of(Measure.RIOT_PROBABILITY, SCENARIO, REPLICAS).value();
        assertThat(bounds).containsExactly(value, value);
    }

    @Test
    void aTargetIsAsFarOffAsItsRangeSays() {
        Targets.Target target = target(OptionalDouble.empty());
        assertThat(target.distance(0.3)).isZero();
        assertThat(target.distance(0.2)).isZero();
        assertThat(target.distance(0.65)).isCloseTo(0.5, within(1e-12));
        assertThat(target.distance(0.05)).isCloseTo(0.5, within(1e-12));
        assertThat(target.distance(Double.NaN)).isInfinite();
        assertThat(target(OptionalDouble.of(0.1)).distance(0.7)).isCloseTo(2, within(1e-12));
    }

    private static Targets.Target target(OptionalDouble scale) {
        return new Targets.Target("S", Measure.RIOT_PROBABILITY, 0.2, 0.5, scale, "");
    }
}
