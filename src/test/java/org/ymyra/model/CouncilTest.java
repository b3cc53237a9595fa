package org.ymyra.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ymyra.scenario.EldersCouncil;
import org.ymyra.scenario.Scenario;

/** Volunteers tire, legitimacy follows composition and record, and a council only refers. */
class CouncilTest {
    private static final String COUNCIL = "levers={elders: {lever: elders-council, %s}}";

    private static Settlement still(String council) {
        Scenario scenario = Scenarios.still(Scenarios.households(100), COUNCIL.formatted(council));
        District district = new District(scenario, 17, 0);
        district.runUntil(1);
        return district.settlements().get(0);
    }

    private static EldersCouncil elders(Settlement settlement) {
        return settlement.councils.get(0).lever;
    }

    private static Dispute across(Settlement settlement) {
        return new Dispute(settlement.households.first[0], settlement.households.first[1], 0.4);
    }

    /** v* = recovery / (recovery + tiring · u). */
    @ParameterizedTest
    @CsvSource({"0.15, 0.2, 1", "0.15, 0.2, 0.3", "1, 0.1, 0.5", "0.4, 0.5, 3", "0.4, 0, 1", "0, 0.2, 1"})
    void underAConstantLoadStrengthSettlesWhereTiringAndRecoveryMeet(double tiring, double recovery, double load) {
        EldersCouncil council = elders(still("tiring: " + tiring + ", recovery: " + recovery));
        double strength = 1;
        for (int day = 0; day < 30 * 200; day++) {
            strength = Council.tire(council, strength, load);
        }
        assertThat(strength).isCloseTo(recovery / (recovery + tiring * load), within(1e-9));
    }

    /** The step is exact: at rest 1 − v falls by exp(−recovery) a month, and without recovery v by exp(−tiring · u). */
    @Test
    void strengthFallsAndComesBackExponentially() {
        EldersCouncil council = elders(still("tiring: 0.4, recovery: 0"));
        EldersCouncil recovering = elders(still("tiring: 0.4, recovery: 0.2"));
        double tired = 1;
        double resting = 0.25;
        for (int day = 0; day < 30; day++) {
            tired = Council.tire(council, tired, 0.5);
            resting = Council.tire(recovering, resting, 0);
        }
        assertThat(tired).isCloseTo(Math.exp(-0.2), within(1e-12));
        assertThat(resting).isCloseTo(1 - 0.75 * Math.exp(-0.2), within(1e-12));
    }

    /** A council that takes whatever it can: u = v, so v* solves recovery (1 − v) = tiring v². */
    @Test
    void aCouncilThatTakesAllItCanIsHeldDownByItsOwnWork() {
        Settlement settlement = still("cases: 700, tiring: 0.5, recovery: 0.25");
        Council council = settlement.councils.get(0);
        int taken = 0;
        for (int day = 1; day <= 1200; day++) {
            while (council.hasCapacity()) {
                council.mediate(across(settlement), settlement.random(Streams.Purpose.DISPUTES, taken));
                taken += day > 900 ? 1 : 0;
            }
            council.work();
        }
        double rest = (Math.sqrt(0.25 * 0.25 + 4 * 0.5 * 0.25) - 0.25) / (2 * 0.5);
        assertThat(council.strength()).isCloseTo(rest, within(0.01));
        assertThat(taken / 300.0 / 10).isCloseTo(rest, within(0.01));
    }

    @Test
    void aDayOnTheStreetIsADayOfFullLoad() {
        Settlement settlement = still("cases: 700, tiring: 0.5, recovery: 0.2");
        settlement.councils.get(0).goOntoTheStreet();
        settlement.councils.get(0).work();
        assertThat(settlement.councils.get(0).strength()).isEqualTo(Council.tire(elders(settlement), 1, 1));
        double tired = settlement.councils.get(0).strength();
        settlement.councils.get(0).work();
        assertThat(settlement.councils.get(0).strength()).isEqualTo(Council.tire(elders(settlement), tired, 0));
    }

    @Test
    void mediatorsOnTheStreetTire() {
        Crowd crowd = Scenarios.crowd("levers={elders: {lever: elders-council, tiring: 1, persuasion: 0}}");
        crowd.run(24);
        crowd.settlement.councils.get(0).work();
        assertThat(crowd.settlement.councils.get(0).strength()).isEqualTo(1);
        crowd.run(49);
        crowd.settlement.councils.get(0).work();
        assertThat(crowd.settlement.councils.get(0).strength()).isLessThan(1);
    }

    /** Each case pushes ℓ for both sides, whichever of them complained; seats scale it; others are not concerned. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void casesAddToTheRecordOrTakeFromIt(int persuaded) {
        Settlement settlement = still("cases: 1000, legitimacy: 0.5, record: 0.1, seats: [0.65, 0.35]");
        Council council = settlement.councils.get(0);
        Dispute dispute = across(settlement);
        double larger = 0.65 / 0.7;
        for (int k = 0; k < 40; k++) {
            long before = settlement.counts.mediated;
            double largerBefore = council.legitimacy(0);
            double smallerBefore = council.legitimacy(1);
            council.mediate(
                    persuaded == 1 ? dispute : new Dispute(dispute.respondent(), dispute.aggrieved(), 0.4),
                    settlement.random(Streams.Purpose.DISPUTES, k));
            boolean settled = settlement.counts.mediated > before;
            assertThat(council.legitimacy(0) / larger)
                    .isCloseTo(
                            settled
                                    ? Households.towardsOne(largerBefore / larger, 0.1)
                                    : Households.towardsZero(largerBefore / larger, 0.1),
                            within(1e-12));
            assertThat(council.legitimacy(1))
                    .isCloseTo(
                            settled
                                    ? Households.towardsOne(smallerBefore, 0.1)
                                    : Households.towardsZero(smallerBefore, 0.1),
                            within(1e-12));
        }
        assertThat(settlement.counts.mediated).isPositive();
        assertThat(settlement.counts.mediationFailed).isPositive();
    }

    /** Seats left out are those in proportion, for which each community has full legitimacy. */
    @Test
    void seatsLeftOutAreInProportion() {
        Settlement settlement = still("legitimacy: 0.6");
        assertThat(settlement.councils.get(0).legitimacy(0)).isEqualTo(0.6);
        assertThat(settlement.councils.get(0).legitimacy(1)).isEqualTo(0.6);
    }

    /**
     * Households all turn to the council and hardly ever complain themselves, and it settles nothing: the share of
     * complaints is the probability of referral, within 4.5 standard errors of 14,000 disputes.
     */
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.3, 1})
    void whatTheCouncilCannotSettleIsReferred(double referral) {
        Scenario scenario = Scenarios.still(
                Scenarios.households(100),
                "rules.disputes.mediation-constant=10",
                "rules.disputes.complain-constant=-10",
                COUNCIL.formatted("cases: 1000, legitimacy: 0, tiring: 0, referral: " + referral));
        District district = new District(scenario, 17, 0);
        district.runUntil(1);
        Settlement settlement = district.settlements().get(0);
        Routes routes = new Routes(settlement);
        for (int day = 1; day <= 1000; day++) {
            settlement.disputes.addAll(Collections.nCopies(14, across(settlement)));
            routes.run(day);
        }
        assertThat(settlement.counts.mediationFailed).isGreaterThan(13_900);
        assertThat(settlement.counts.complaints / 14_000.0)
                .isCloseTo(referral, within(4.5 * Math.sqrt(referral * (1 - referral) / 14_000) + 0.01));
        if (referral == 1) {
            assertThat(settlement.counts.selfHelp)
                    .as("who was referred takes no other route")
                    .isLessThan(100);
        } else {
            assertThat(settlement.counts.selfHelp).isGreaterThan(100);
        }
    }

    /** Without tiring, record and referral it is the council that it was: nothing else that is said about them counts. */
    @Test
    void whatIsOffChangesNothing() {
        List<String> off = lively("tiring: 0, record: 0, referral: 0");
        assertThat(lively("tiring: 0, record: 0, referral: 0, recovery: 0")).isEqualTo(off);
        assertThat(lively("tiring: 0.4, record: 0, referral: 0")).isNotEqualTo(off);
        assertThat(lively("tiring: 0, record: 0.02, referral: 0")).isNotEqualTo(off);
        assertThat(lively("tiring: 0, record: 0, referral: 1")).isNotEqualTo(off);
    }

    private static List<String> lively(String council) {
        District district = new District(
                Scenarios.stressed(
                        Scenarios.households(300),
                        "run.spin-up=60 days",
                        "sparks.crimes=100",
                        COUNCIL.formatted(council)),
                9,
                0);
        district.runUntil(260);
        return State.of(district);
    }

    /**
     * A council decides nothing for the office: service takes nearly the same time for each (a gamma of shape 100), so that no more
     * cases are decided in any month than the officials can, whatever the council is and refers.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "cases: 0",
                "cases: 1000, legitimacy: 0, referral: 1, tiring: 0",
                "cases: 1000, legitimacy: 0, referral: 1, intensity: 0.5",
                "cases: 1000, legitimacy: 1, referral: 1",
                "cases: 30, legitimacy: 0.2, referral: 0.5, seats: [1, 0]"
            })
    void theOfficeDecidesNoMoreThanItCan(String council) {
        String[] settings = {
            Scenarios.households(500),
            "run.spin-up=30 days",
            "office.capacity=0.8",
            "office.officials=1",
            "office.service-shape=100",
            COUNCIL.formatted(council)
        };
        District district = new District(Scenarios.stressed(settings), 4, 0);
        Settlement settlement = district.settlements().get(0);
        district.runUntil(31);
        long before = settlement.counts.fair + settlement.counts.unfair;
        for (int month = 1; month <= 12; month++) {
            district.runUntil(31 + 30 * month);
            long decided = settlement.counts.fair + settlement.counts.unfair;
            assertThat(decided - before).isBetween(10L, Math.round(0.8 * 0.5 * 30) + 2);
            before = decided;
        }
        assertThat(settlement.backlog()).isPositive();
    }

    /** A copy goes on with the same strength and record. */
    @Test
    void aCopyIsAsTiredAndAsTrusted() {
        Settlement settlement = still("cases: 1000, record: 0.1, tiring: 1");
        for (int k = 0; k < 10; k++) {
            settlement.councils.get(0).mediate(across(settlement), settlement.random(Streams.Purpose.DISPUTES, k));
        }
        settlement.councils.get(0).work();
        Council copy = new Council(settlement, settlement.councils.get(0).lever, settlement.councils.get(0));
        assertThat(copy.strength())
                .isEqualTo(settlement.councils.get(0).strength())
                .isLessThan(1);
        double legitimacy = copy.legitimacy(0);
        settlement.councils.get(0).mediate(across(settlement), settlement.random(Streams.Purpose.DISPUTES, 99));
        assertThat(copy.legitimacy(0))
                .isEqualTo(legitimacy)
                .isNotEqualTo(settlement.councils.get(0).legitimacy(0));
    }

    private static District lively(String levers, int seed) {
        District district = new District(
                Scenarios.stressed(
                        Scenarios.households(300), "run.spin-up=60 days", "sparks.crimes=100", "levers=" + levers),
                seed,
                0);
        district.runUntil(260);
        return district;
    }

    /** All that is not told of the council itself. */
    private static List<String> others(District district) {
        return State.of(district).stream()
                .filter(line -> !line.contains(" mediationFailed "))
                .toList();
    }

    /** Its luck is its own: cases that change nothing, and mediators whom nobody hears, leave all else to the last bit. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "cases: 1000, legitimacy: 0, record: 0, referral: 0",
                "cases: 1000, legitimacy: 0, record: 0, referral: 0, mediators: 0",
                "cases: 0, persuasion: 0",
                "cases: 0, calming: 1",
                "cases: 0, mediators: 100, legitimacy: 0"
            })
    void aCouncilWithoutEffectChangesNothingElse(String keys) {
        District with = lively("{elders: {lever: elders-council, " + keys + "}}", 9);
        assertThat(others(with)).isEqualTo(others(lively("{}", 9)));
        assertThat(with.settlements().get(0).counts.mediationFailed > 0).isEqualTo(keys.contains("cases: 1000"));
    }

    private static Settlement two(String first, String second) {
        Scenario scenario = Scenarios.still(
                Scenarios.households(100),
                "rules.disputes.mediation-constant=20",
                "levers={elders: {lever: elders-council, tiring: 0, record: 0, " + first
                        + "}, mothers: {lever: elders-council, tiring: 0, record: 0, " + second + "}}");
        District district = new District(scenario, 17, 0);
        district.runUntil(60);
        return district.settlements().get(0);
    }

    private static long cases(Settlement settlement, int disputes) {
        settlement.disputes.addAll(Collections.nCopies(disputes, across(settlement)));
        new Routes(settlement).run(60);
        return settlement.counts.mediated + settlement.counts.mediationFailed;
    }

    /** Two weeks' worth of 100 cases a week and 1,000 households is 20 for 100 households, of 50 it is 10. */
    @Test
    void whatCouncilsCanTakeAddsUp() {
        assertThat(cases(two("cases: 100", "cases: 0"), 500)).isEqualTo(20);
        assertThat(cases(two("cases: 0", "cases: 50"), 500)).isEqualTo(10);
        assertThat(cases(two("cases: 100", "cases: 50"), 500)).isEqualTo(30);
    }

    /** The one that is more legitimate to both sides takes all it can, whichever comes first in the file; then the other. */
    @ParameterizedTest
    @CsvSource({"0.9, 0.5, 0", "0.5, 0.9, 1", "0.7, 0.7, 0"})
    void aDisputeGoesToTheMoreLegitimateCouncil(double first, double second, int chosen) {
        Settlement settlement = two("cases: 100, legitimacy: " + first, "cases: 100, legitimacy: " + second);
        assertThat(cases(settlement, 20)).isEqualTo(20);
        assertThat(settlement.councils.get(chosen).hasCapacity()).isFalse();
        assertThat(settlement.councils.get(1 - chosen).hasCapacity()).isTrue();
        assertThat(cases(settlement, 20)).isGreaterThanOrEqualTo(38);
    }

    /** Seats count: full legitimacy for one side is none for a dispute with the other. */
    @Test
    void legitimacyCountsForBothSides() {
        Settlement settlement =
                two("cases: 100, legitimacy: 1, seats: [1, 0]", "cases: 100, legitimacy: 0.3, seats: [0.5, 0.5]");
        assertThat(cases(settlement, 20)).isEqualTo(20);
        assertThat(settlement.councils.get(0).hasCapacity()).isTrue();
        assertThat(settlement.councils.get(1).hasCapacity()).isFalse();
    }

    /** A second council that hardly exists leaves the first all its strength, time and mediators. */
    @Test
    void aFaintCouncilDoesNotHarmAnother() {
        String strong = "elders: {lever: elders-council, cases: 100}";
        for (String levers : List.of(
                "{" + strong + ", mothers: {lever: elders-council, cases: 0, legitimacy: 0, intensity: 0.01}}",
                "{mothers: {lever: elders-council, cases: 0, legitimacy: 0, intensity: 0.01}, " + strong + "}")) {
            assertThat(State.of(lively(levers, 9))).isEqualTo(State.of(lively("{" + strong + "}", 9)));
        }
        Settlement settlement = two("cases: 100", "cases: 800, intensity: 0.01");
        assertThat(cases(settlement, 500)).isEqualTo(21);
    }

    /** 20 and 30 mediators who always persuade halve the anger of a household 50 times in an hour. */
    @Test
    void eachCouncilSendsItsOwnMediators() {
        String council = "{lever: elders-council, legitimacy: 1, persuasion: 1, calming: 0.5, tiring: 1, mediators: ";
        Crowd crowd = Scenarios.crowd(
                "police.local-officers=0",
                "police.reinforcements=0",
                "levers={elders: " + council + "20}, mothers: " + council + "30}}");
        crowd.run(0);
        crowd.run(1);
        double halvings = 0;
        for (int k = 0; k < 100; k++) {
            halvings -= Math.log(crowd.h.anger[crowd.household(k) * 2 + 1]) / Math.log(2);
        }
        assertThat(halvings).isCloseTo(50, within(1e-9));
        for (Council each : crowd.settlement.councils) {
            each.work();
            assertThat(each.strength()).isLessThan(1);
        }
    }
}
