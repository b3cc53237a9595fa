package org.ymyra.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ymyra.scenario.Policing;
import org.ymyra.scenario.Spark;

/** Who goes onto the street: the risk of arrest (Epstein 2002) and thresholds (Granovetter 1978). */
class StreetTest {
    @Test
    void theRiskOfArrestIsThatOfEpstein() {
        Policing rules = Scenarios.typical().rules().policing();
        assertThat(Street.risk(rules, 1, 0)).isCloseTo(0.899741, within(5e-7));
        assertThat(Street.risk(rules, 50, 49)).isCloseTo(0.899741, within(5e-7));
        assertThat(Street.risk(rules, 25, 49)).isCloseTo(1 - Math.exp(-1.15), within(1e-12));
        assertThat(Street.risk(rules, 0, 0)).isEqualTo(0.1);
        assertThat(Street.risk(rules, 1, 1000)).isEqualTo(0.1);
    }

    @Test
    void theRiskOfArrestGrowsWithOfficersAndFallsWithTheCrowd() {
        Policing rules = Scenarios.typical().rules().policing();
        for (int k = 0; k < 100; k++) {
            assertThat(Street.risk(rules, k + 1, 20)).isGreaterThanOrEqualTo(Street.risk(rules, k, 20));
            assertThat(Street.risk(rules, 20, k + 1)).isLessThan(Street.risk(rules, 20, k));
        }
    }

    /**
     * One hundred households with thresholds 0, 1, …, 99, expressed in risk aversion: all are equally angry, the encouragement
     * is the share of active households, and the perceived risk is 1. One threshold is changed.
     */
    @ParameterizedTest
    @CsvSource({"0, 0, 100", "1, 2, 1", "50, 51, 50", "0, 1, 0", "99, 98, 100"})
    void aCrowdFormsAsFarAsThresholdsReach(int threshold, int changed, int crowd) {
        District district = new District(
                Scenarios.still(
                        Scenarios.households(125),
                        "communities.Riverside.share=0.8",
                        "communities.Hillside.share=0.2",
                        "rules.stories.anger-half-life=30 days",
                        "rules.mobilisation.street-from=0",
                        "rules.mobilisation.threshold=0",
                        "rules.mobilisation.encouragement=2",
                        "rules.policing.risk-without-officers=1",
                        "rules.policing.alarm=100000",
                        "rules.violence.incidents=0"),
                1,
                0);
        Settlement settlement = district.settlements().get(0);
        Households h = settlement.households;
        Arrays.fill(h.tieStart, 0);
        for (int k = 0; k < 100; k++) {
            int i = h.first[0] + k;
            h.youth[i] = 2;
            h.grievance[i] = 0;
            h.hostility[i * h.communities + 1] = 0.01;
            h.riskAversion[i] = (k == threshold ? changed : k) / 100.0;
            settlement.unrest.anger.add(i, 1, 1);
        }
        Street street = new Crisis(settlement, Spark.BRAWL, 0).street;
        for (int hour = 0; hour < 150; hour++) {
            street.run(hour, settlement.random(Streams.Purpose.STREET, hour));
        }
        assertThat(street.active()).isEqualTo(crowd);
    }
}
