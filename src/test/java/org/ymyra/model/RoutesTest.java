package org.ymyra.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The route that a dispute takes, and what comes of it. Shares of 100,000 disputes, within 4.5 standard errors. */
class RoutesTest {
    private static final int DISPUTES = 100_000;
    private static final double SEVERITY = 0.4;

    private final District district = new District(
            Scenarios.still(
                    Scenarios.households(100),
                    "levers={elders: {lever: elders-council, seats: [0.9, 0.1], cases: 1000, legitimacy: 0.8, record: 0}}"),
            17,
            0);
    private final Settlement settlement = district.settlements().get(0);
    private final Households h = settlement.households;
    private final int a = h.first[0];

    private void dispute(int respondent) {
        for (int k = 0; k < DISPUTES; k++) {
            settlement.disputes.add(new Dispute(a, respondent, SEVERITY));
        }
        new Routes(settlement).run(1);
        assertThat(settlement.counts.disputes).isEqualTo(DISPUTES);
    }

    private static void isNear(long count, double probability) {
        double error = Math.sqrt(probability * (1 - probability) / DISPUTES);
        assertThat(count / (double) DISPUTES).isCloseTo(probability, within(4.5 * error));
    }

    @Test
    void withinACommunityTheRouteIsALogitOfTrustLanguageGrievanceAndSeverity() {
        double complain = Math.exp(-1.5 + 1.5 * h.trust[a] + h.language[a] + 2 * SEVERITY);
        double selfHelp = Math.exp(-4 + 3 * SEVERITY + 2 * h.grievance[a] - 2 * h.trust[a]);
        dispute(a + 1);
        isNear(settlement.counts.complaints, complain / (1 + complain + selfHelp));
        isNear(settlement.counts.selfHelp, selfHelp / (1 + complain + selfHelp));
        assertThat(settlement.counts.crossDisputes).isZero();
    }

    @Test
    void acrossCommunitiesHostilityAddsToSelfHelp() {
        h.hostility[a * 2 + 1] = 0.9;
        double complain = Math.exp(-1.5 + 1.5 * h.trust[a] + h.language[a] + 2 * SEVERITY);
        double selfHelp = Math.exp(-4 + 3 * SEVERITY + 1.8 + 2 * h.grievance[a] - 2 * h.trust[a]);
        dispute(h.first[1]);
        isNear(settlement.counts.complaints, complain / (1 + complain + selfHelp));
        isNear(settlement.counts.crossSelfHelp, selfHelp / (1 + complain + selfHelp));
        assertThat(settlement.counts.crossDisputes).isEqualTo(DISPUTES);
    }

    /** Those who are many dare more across communities only, and those with influence dare more always. */
    @ParameterizedTest
    @CsvSource({"0, 1, 0.2", "1, 0, -0.2", "0, 0, 0", "1, 1, 0"})
    void numbersAndInfluenceAddToSelfHelp(int of, int against, double numbers) {
        District bold = new District(
                Scenarios.still(
                        Scenarios.households(100),
                        "rules.disputes.self-help-numbers=5",
                        "rules.disputes.impunity=1.5",
                        "rules.disputes.self-help-hostility=0"),
                17,
                0);
        Settlement there = bold.settlements().get(0);
        Households some = there.households;
        int i = some.first[of];
        some.influence[i] = 0.6;
        for (int k = 0; k < DISPUTES; k++) {
            there.disputes.add(new Dispute(i, some.first[against] + 1, SEVERITY));
        }
        new Routes(there).run(1);
        double complain = Math.exp(-1.5 + 1.5 * some.trust[i] + some.language[i] + 2 * SEVERITY);
        double selfHelp =
                Math.exp(-4 + 3 * SEVERITY + 2 * some.grievance[i] - 2 * some.trust[i] + 5 * numbers + 1.5 * 0.6);
        isNear(there.counts.selfHelp, selfHelp / (1 + complain + selfHelp));
    }

    /** Legitimacy for the smaller community, with a third of its share of the seats, is 0.8 / 3. */
    @Test
    void theCouncilTakesWhatItCanAndSucceedsByItsLegitimacy() {
        district.runUntil(1);
        Council council = settlement.councils.get(0);
        assertThat(council.legitimacy(0)).isEqualTo(0.8);
        assertThat(council.legitimacy(1)).isCloseTo(0.8 / 3, within(1e-12));
        double understanding = Math.min(h.language[a], h.language[h.first[1]]);
        double success = 0.8 / 3 * (1 - SEVERITY / 2) * (1 + understanding) / 2;
        int successes = 0;
        for (int k = 0; k < DISPUTES; k++) {
            Dispute dispute = new Dispute(a, h.first[1], SEVERITY);
            successes += council.mediate(dispute, settlement.random(Streams.Purpose.DISPUTES, k)) ? 1 : 0;
        }
        isNear(successes, success);
        assertThat(settlement.counts.mediated).isEqualTo(successes);
        assertThat(h.grievance[a]).isLessThan(1e-6);
        assertThat(h.hostility(a, 1)).isLessThan(1e-6);
    }

    /** Two weeks' worth for 50 households is 0.7 cases, with which it could never begin. */
    @Test
    void theCouncilOfAHamletSavesUpForACase() {
        District hamlet = new District(
                Scenarios.still(
                        Scenarios.households(50), "levers={elders: {lever: elders-council, seats: [0.7, 0.3]}}"),
                17,
                0);
        Council council = hamlet.settlements().get(0).councils.get(0);
        hamlet.runUntil(18);
        assertThat(council.hasCapacity()).isFalse();
        hamlet.runUntil(21);
        assertThat(council.hasCapacity()).isTrue();
    }

    @Test
    void theCouncilKeepsAtMostTwoWeeksOfCapacity() {
        district.runUntil(60);
        int left = 0;
        while (settlement.councils.get(0).hasCapacity()) {
            settlement
                    .councils
                    .get(0)
                    .mediate(new Dispute(a, h.first[1], 0.1), settlement.random(Streams.Purpose.DISPUTES, left));
            left++;
        }
        assertThat(left).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void aFairDecisionHeartensAndAnUnfairOneEmbitters(int diligence) {
        District office = new District(
                Scenarios.still(Scenarios.households(100), "office.diligence=" + diligence, "office.partiality=0"),
                17,
                0);
        Settlement there = office.settlements().get(0);
        Households some = there.households;
        int aggrieved = some.first[0];
        int tie = some.tie[some.tieStart[aggrieved]];
        assertThat(some.differ(aggrieved, tie)).isFalse();
        office.runUntil(0.1);
        there.office.file(new Dispute(aggrieved, some.first[1], SEVERITY), 0.1);
        double[] grievance = some.grievance.clone();
        double[] trust = some.trust.clone();
        double[] hostility = some.hostility.clone();
        office.runUntil(25);
        assertThat(there.counts.fair).isEqualTo(diligence);
        assertThat(there.counts.unfair).isEqualTo(1 - diligence);
        for (int i : new int[] {aggrieved, tie}) {
            double s = i == aggrieved ? SEVERITY : 0.1 * SEVERITY;
            double g = diligence == 1 ? grievance[i] * (1 - 0.3 * s) : grievance[i] + 1.2 * s * (1 - grievance[i]);
            double t = diligence == 1 ? trust[i] + 0.2 * s * (1 - trust[i]) : trust[i] * (1 - 1.5 * s);
            double x = hostility[2 * i + 1];
            x += diligence == 1 ? 0 : 0.3 * s * (1 - trust[i]) * (1 - x);
            assertThat(some.grievance[i]).isCloseTo(g, within(1e-12));
            assertThat(some.trust[i]).isCloseTo(t, within(1e-12));
            assertThat(some.hostility[2 * i + 1]).isCloseTo(x, within(1e-12));
        }
    }

    /** The complainant is satisfied as by a fair decision, the respondent disappointed as by an unfair one. */
    @Test
    void connectionsOfTheComplainantEmbitterTheRespondent() {
        District office = favouring("office.favour=1");
        Settlement there = office.settlements().get(0);
        Households some = there.households;
        int winner = some.first[0];
        int loser = some.first[1];
        some.influence[winner] = 1;
        some.influence[loser] = 0;
        office.runUntil(0.1);
        there.office.file(new Dispute(winner, loser, SEVERITY), 0.1);
        double[] grievance = some.grievance.clone();
        double[] trust = some.trust.clone();
        double[] hostility = some.hostility.clone();
        office.runUntil(25);
        assertThat(there.counts.unfair).isEqualTo(1);
        assertThat(there.counts.fair).isZero();
        assertThat(some.grievance[winner]).isCloseTo(grievance[winner] * (1 - 0.3 * SEVERITY), within(1e-12));
        assertThat(some.hostility(winner, 1)).isEqualTo(hostility[2 * winner + 1]);
        int tie = some.tie[some.tieStart[loser]];
        assertThat(some.differ(loser, tie)).isFalse();
        for (int i : new int[] {loser, tie}) {
            double s = i == loser ? SEVERITY : 0.1 * SEVERITY;
            assertThat(some.grievance[i]).isCloseTo(grievance[i] + 1.2 * s * (1 - grievance[i]), within(1e-12));
            assertThat(some.trust[i]).isCloseTo(trust[i] * (1 - 1.5 * s), within(1e-12));
            double x = hostility[2 * i];
            assertThat(some.hostility(i, 0)).isCloseTo(x + 0.3 * s * (1 - trust[i]) * (1 - x), within(1e-12));
        }
    }

    /** A case is decided for a better connected complainant with probability q_a times the difference, and levers lower q_a. */
    @ParameterizedTest
    @CsvSource({"{}, 0.8", "{reform: {lever: complaint-reform}}, 0.3", "{training: {lever: official-training}}, 0.6"})
    void favourGoesByTheDifferenceOfInfluence(String levers, double favour) {
        District office =
                favouring("office.favour=0.8", "office.capacity=1000", "office.officials=1000", "levers=" + levers);
        Settlement there = office.settlements().get(0);
        there.households.influence[0] = 0.2;
        there.households.influence[1] = 0.7;
        for (int day = 1; day <= 100; day++) {
            office.runUntil(day * 100);
            for (int k = 0; k < DISPUTES / 200; k++) {
                there.office.file(new Dispute(0, 1, 0), office.time());
                there.office.file(new Dispute(1, 0, 0), office.time());
            }
        }
        office.runUntil(20_000);
        assertThat(there.counts.fair + there.counts.unfair).isEqualTo(DISPUTES);
        isNear(there.counts.unfair, favour * 0.5 / 2);
    }

    /** Where nobody is better connected it changes nothing: what decides a case otherwise is the same luck. */
    @Test
    void favourLeavesTheLuckOfACaseAsItIs() {
        assertThat(amongEquals("office.favour=1")).isEqualTo(amongEquals("office.favour=0"));
    }

    private static List<String> amongEquals(String favour) {
        District district =
                new District(Scenarios.stressed(Scenarios.households(200), "run.spin-up=0 days", favour), 17, 0);
        Arrays.fill(district.settlements().get(0).households.influence, 0.5);
        district.runUntil(200);
        assertThat(district.settlements().get(0).counts.complaints).isPositive();
        return State.of(district);
    }

    private static District favouring(String... settings) {
        String[] all = Arrays.copyOf(settings, settings.length + 3);
        all[settings.length] = Scenarios.households(100);
        all[settings.length + 1] = "office.diligence=1";
        all[settings.length + 2] = "office.partiality=0";
        return new District(Scenarios.still(all), 17, 0);
    }

    /** A respondent with better connections wins by them with probability q times the difference of influence. */
    @Test
    void connectionsDecideByTheirDifference() {
        District office = new District(
                Scenarios.still(
                        Scenarios.households(100),
                        "office.capacity=1000",
                        "office.officials=1000",
                        "office.diligence=1",
                        "office.partiality=0.8"),
                17,
                0);
        Settlement there = office.settlements().get(0);
        there.households.influence[0] = 0.2;
        there.households.influence[1] = 0.7;
        for (int day = 1; day <= 100; day++) {
            office.runUntil(day * 100);
            for (int k = 0; k < DISPUTES / 200; k++) {
                there.office.file(new Dispute(0, 1, 0), office.time());
                there.office.file(new Dispute(1, 0, 0), office.time());
            }
        }
        office.runUntil(20_000);
        assertThat(there.counts.fair + there.counts.unfair).isEqualTo(DISPUTES);
        isNear(there.counts.unfair, 0.8 * 0.5 / 2);
    }
}
