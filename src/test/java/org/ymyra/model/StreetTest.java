package org.ymyra.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ymyra.scenario.Policing;

/** Who goes onto the street: the risk of arrest (Epstein 2002) and thresholds (Granovetter 1978). */
class StreetTest {
    @Test
    void theRiskOfArrestIsThatOfEpstein() {
        Policing rules = Scenarios.typical().rules().policing();
        assertThat(ArrestRisk.perceived(rules, 1, 0)).isCloseTo(0.899741, within(5e-7));
        assertThat(ArrestRisk.perceived(rules, 50, 49)).isCloseTo(0.899741, within(5e-7));
        assertThat(ArrestRisk.perceived(rules, 25, 49)).isCloseTo(1 - Math.exp(-1.15), within(1e-12));
        assertThat(ArrestRisk.perceived(rules, 0, 0)).isEqualTo(rules.riskWithoutOfficers());
        assertThat(ArrestRisk.perceived(rules, 1, 1000)).isEqualTo(rules.riskWithoutOfficers());
    }

    @Test
    void theRiskOfArrestGrowsWithOfficersAndFallsWithTheCrowd() {
        Policing rules = Scenarios.typical().rules().policing();
        for (int k = 0; k < 100; k++) {
            assertThat(ArrestRisk.perceived(rules, k + 1, 20))
                    .isGreaterThanOrEqualTo(ArrestRisk.perceived(rules, k, 20));
            assertThat(ArrestRisk.perceived(rules, 20, k + 1)).isLessThan(ArrestRisk.perceived(rules, 20, k));
        }
    }

    /**
     * One hundred households with thresholds 0, 1, …, 99, expressed in risk aversion; one threshold is changed.
     */
    @ParameterizedTest
    @CsvSource({"0, 0, 100", "1, 2, 1", "50, 51, 50", "0, 1, 0", "99, 98, 100"})
    void aCrowdFormsAsFarAsThresholdsReach(int threshold, int changed, int active) {
        Crowd crowd = Scenarios.crowd("rules.policing.alarm=100000");
        for (int k = 0; k < 100; k++) {
            crowd.h.riskAversion[crowd.household(k)] = (k == threshold ? changed : k) / 100.0;
        }
        for (int hour = 0; hour < 150; hour++) {
            crowd.run(hour);
        }
        assertThat(crowd.street.active()).isEqualTo(active);
    }

    /** Those in sight of officers lose trust by how much of the crowd of the hour before is held: 100 of 100 + 50. */
    @Test
    void officersHoldTheCrowdOfTheHourBefore() {
        Crowd crowd = Scenarios.crowd(
                "police.local-officers=160",
                "police.local-delay=0 hours",
                "police.reinforcements=0",
                "justice.impartial=0",
                "rules.policing.trust-loss=1",
                "rules.policing.arrest-rate=0");
        for (int k = 50; k < 100; k++) {
            crowd.h.riskAversion[crowd.household(k)] = 0.1;
        }
        double[] trust = crowd.h.trust.clone();
        crowd.run(0);
        assertThat(crowd.street.active()).isEqualTo(50);
        assertThat(crowd.h.trust).isEqualTo(trust);
        crowd.run(1);
        assertThat(crowd.street.active()).isEqualTo(100);
        for (int k = 0; k < 100; k++) {
            int i = crowd.household(k);
            assertThat(crowd.h.trust[i]).isCloseTo(trust[i] / 3, within(1e-12));
        }
        crowd.run(2);
        assertThat(crowd.h.trust[crowd.household(0)]).isCloseTo(trust[crowd.household(0)] / 3, within(1e-12));
    }

    @Test
    void theArrestedAreOffTheStreetForTwoDays() {
        Crowd crowd = Scenarios.crowd(
                "police.local-officers=1000",
                "police.local-delay=0 hours",
                "rules.policing.arrest-rate=10",
                "rules.policing.officers-per-arrest=1");
        crowd.run(30);
        assertThat(crowd.street.active()).isEqualTo(100);
        crowd.run(31);
        assertThat(crowd.settlement.counts.arrests).isEqualTo(100);
        for (int hour = 31; hour < 31 + 48; hour++) {
            crowd.run(hour);
            assertThat(crowd.street.active()).isZero();
        }
        crowd.run(31 + 48);
        assertThat(crowd.street.active()).isEqualTo(100);
    }

    /** A thousand mediators who always persuade miss one of a hundred once in 200 seeds, and more hardly ever. */
    @Test
    void mediatorsCalmFromTheAlarmOn() {
        Crowd crowd = Scenarios.crowd(
                "police.local-officers=0",
                "police.reinforcements=0",
                "levers={elders: {lever: elders-council, seats: [0.8, 0.2], mediators: 1000,"
                        + " legitimacy: 1, persuasion: 1, calming: 0}}");
        crowd.run(0);
        assertThat(crowd.street.active()).isEqualTo(100);
        assertThat(crowd.h.anger[crowd.household(0) * 2 + 1]).isEqualTo(1);
        crowd.run(1);
        crowd.run(2);
        assertThat(crowd.street.active()).isLessThan(3);
    }

    /** All hundred are arrested: they lose trust by that and by the force their whole community sees; nobody else does. */
    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "0.5, 0.5", "5, 1"})
    void arrestsCostGrievanceAndTheTrustOfTheWholeCommunity(double forceSeen, double share) {
        Crowd crowd = Scenarios.crowd(
                "police.local-officers=1000",
                "police.local-delay=0 hours",
                "justice.impartial=0",
                "rules.policing.arrest-rate=10",
                "rules.policing.officers-per-arrest=1",
                "rules.policing.trust-loss=0.1",
                "rules.policing.grievance-gain=0.3",
                "rules.policing.force-seen=" + forceSeen);
        crowd.run(30);
        double[] trust = crowd.h.trust.clone();
        double[] grievance = crowd.h.grievance.clone();
        crowd.run(31);
        assertThat(crowd.settlement.counts.arrests).isEqualTo(100);
        double contained = 5 * 125 / (5 * 125 + 100.0);
        for (int i = 0; i < crowd.h.size; i++) {
            boolean arrested = crowd.h.community[i] == 0;
            double lost = arrested ? (1 - 0.1 * contained) * (1 - 0.1) * (1 - 0.1 * share) : 1;
            assertThat(crowd.h.trust[i]).isCloseTo(trust[i] * lost, within(1e-12));
            assertThat(crowd.h.grievance[i]).isCloseTo(arrested ? 0.3 : grievance[i], within(1e-12));
        }
    }

    /** Reinforcements that keep cautious people at home leave after six hours, and the crowd comes back. */
    @ParameterizedTest
    @CsvSource({"6 hours, 100", "8 hours, 0"})
    void reinforcementsThatStandDownCannotHoldTheNextCrowd(String standDown, int active) {
        Crowd crowd = Scenarios.crowd(
                "rules.policing.stand-down=" + standDown,
                "police.local-officers=0",
                "police.reinforcements=1000",
                "police.reinforcement-delay=0 hours",
                "rules.policing.risk-without-officers=0",
                "rules.policing.arrest-rate=0",
                "rules.mobilisation.encouragement=0");
        for (int k = 0; k < 100; k++) {
            crowd.h.riskAversion[crowd.household(k)] = 1;
        }
        crowd.run(0);
        assertThat(crowd.street.active()).isEqualTo(100);
        for (int hour = 1; hour < 7; hour++) {
            crowd.run(hour);
            assertThat(crowd.street.active()).isZero();
        }
        crowd.run(7);
        assertThat(crowd.street.active()).isEqualTo(active);
        crowd.run(8);
        assertThat(crowd.street.active()).isZero();
    }

    /**
     * Who goes out is what the equation says, household by household, also where all that drives it is at its greatest and anger
     * is next to what that takes: the threshold and the cost by the availability and, from the second hour on, by 1 + w φ.
     */
    @ParameterizedTest
    @CsvSource({"0.051, 0.3", "0, 0.3", "0.051, 0", "0.4, 1"})
    void whoGoesOutIsWhatTheEquationSays(double threshold, double risk) {
        double[] availability = {0.2, 0.6, 1};
        Random random = new Random(8);
        int out = 0;
        int next = 0;
        for (int round = 0; round < 20; round++) {
            Crowd crowd = Scenarios.crowd(
                    "rules.mobilisation.threshold=" + threshold,
                    "rules.policing.risk-without-officers=" + risk,
                    "rules.policing.alarm=100000");
            Households h = crowd.h;
            for (int k = 0; k < crowd.size(); k++) {
                int i = crowd.household(k);
                h.youth[i] = (byte) random.nextInt(3);
                h.grievance[i] = random.nextBoolean() ? 1 : random.nextDouble();
                h.trust[i] = random.nextBoolean() ? 0 : random.nextDouble();
                h.hostility[i * 2 + 1] = random.nextBoolean() ? 1 : random.nextDouble();
                h.riskAversion[i] = random.nextDouble();
                double enough = (threshold + h.riskAversion[i] * risk) / availability[h.youth[i]];
                double off = new double[] {-1e-12, 0, 1e-12, -0.3, 0.1}[random.nextInt(5)];
                h.anger[i * 2 + 1] = Math.min(1, enough * (1 + off));
            }
            for (int hour = 0; hour < 3; hour++) {
                int active = crowd.active();
                double encouragement = active == 0 ? 0 : 2 * ((0 + active / (double) crowd.size()) / 2);
                int expected = 0;
                for (int k = 0; k < crowd.size(); k++) {
                    int i = crowd.household(k);
                    double hardship = 0.5 * h.grievance[i] * (1 - h.trust[i])
                            + (1 - 0.5) * h.hostility[i * 2 + 1]
                            + encouragement;
                    double net = h.anger[i * 2 + 1] * availability[h.youth[i]] * hardship - h.riskAversion[i] * risk;
                    expected += net > threshold ? 1 : 0;
                }
                crowd.run(hour);
                assertThat(crowd.active()).isEqualTo(expected);
                out += expected;
                next += hour == 0 ? crowd.size() - expected : 0;
            }
        }
        assertThat(out).as("cases of going out").isPositive();
        assertThat(next).as("cases of staying at home").isPositive();
    }
}
