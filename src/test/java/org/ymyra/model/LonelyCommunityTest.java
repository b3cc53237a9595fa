package org.ymyra.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ymyra.experiment.Replication;
import org.ymyra.results.Outcome;
import org.ymyra.results.Outcome.Total;

/** A community that lives alone never clashes with another, whether the other is not declared or has no households. */
class LonelyCommunityTest {
    @ParameterizedTest
    @ValueSource(strings = {"communities.Hillside=", "communities.Hillside.share=0"})
    void nothingHappensAcrossCommunities(String alone) {
        Outcome outcome = Replication.run(
                Scenarios.stressed(
                        Scenarios.households(300),
                        "communities.Riverside.share=1",
                        alone,
                        "run.spin-up=1 years",
                        "sparks.crimes=1000",
                        "sparks.provocations=300"),
                7,
                0);
        assertThat(outcome.totals().get(Total.DISPUTES)).isPositive();
        assertThat(outcome.totals().get(Total.RETALIATIONS)).isPositive();
        assertThat(outcome.totals().get(Total.CROSS_DISPUTES)).isZero();
        assertThat(outcome.totals().get(Total.CROSS_SELF_HELP)).isZero();
        assertThat(outcome.totals().get(Total.GOOD_CONTACTS)).isZero();
        assertThat(outcome.events()).isEmpty();
        assertThat(outcome.crises()).isEmpty();
        assertThat(outcome.reached()).containsOnly(Double.POSITIVE_INFINITY);
    }
}
