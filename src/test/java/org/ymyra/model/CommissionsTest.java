package org.ymyra.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ymyra.scenario.Action;
import org.ymyra.scenario.Level;
import org.ymyra.scenario.Spark;

/** What a commission brings after a riot: when, for whom, and how much depends on who is seated. */
class CommissionsTest {
    private static final double RIOT = 1 + 13 / 24.0;

    private District district;
    private Settlement settlement;
    private Households h;
    private final List<String> told = new ArrayList<>();

    /** A settlement in which nothing happens by itself; a riot breaks out at 13 h of the second day. */
    private void riot(String commission, String... settings) {
        String[] all = Stream.concat(
                        Stream.of(
                                Scenarios.households(200),
                                "livelihoods.job-finding=0",
                                "rules.attitudes.grievance-half-life=100 years",
                                "rules.attitudes.trust-half-life=100 years",
                                "rules.attitudes.hostility-half-life=100 years",
                                "levers={commission: {lever: central-commission, " + commission + "}}"),
                        Arrays.stream(settings))
                .toArray(String[]::new);
        district = new District(Scenarios.still(all), 23, 0);
        district.runUntil(1.5);
        district.observe(new Observer() {
            @Override
            public void decided(Settlement where, double day, String lever, Action action, double value) {
                told.add(lever + " " + action + " " + Math.round(day * 24));
            }
        });
        settlement = district.settlements().get(0);
        h = settlement.households;
        settlement.commissions.riot(RIOT);
    }

    @Test
    void itArrivesAfterTheDelayAndFindsAfterTheInquiry() {
        riot("delay: 30 hours, inquiry: 40 days, impartial: 1");
        district.runUntil(60);
        assertThat(told).containsExactly("commission ARRIVED " + (24 + 13 + 30), "commission FOUND_JUST " + 24 * 43);
    }

    @Test
    void officersAreThereForTheirStay() {
        riot("delay: 30 hours, stay: 20 days, inquiry: 5 days, officers: 60, intensity: 0.5");
        double arrival = RIOT + 1.25;
        district.runUntil(15);
        assertThat(settlement.commissions.officers(arrival - 0.01)).isZero();
        assertThat(settlement.commissions.officers(arrival + 0.01)).isEqualTo(30);
        assertThat(settlement.commissions.officers(arrival + 19.99)).isEqualTo(30);
        assertThat(settlement.commissions.officers(arrival + 20.01)).isZero();
    }

    /** τ ←+ trust · ℓ, γ ←− relief · ℓ, h ←− relief · ℓ: for each community by its own legitimacy. */
    @ParameterizedTest
    @CsvSource({
        "'', 0.8, 0.8",
        "'seats: [1, 0],', 0.8, 0",
        "'seats: [0.85, 0.15],', 0.8, 0.4",
        "'intensity: 0.5,', 0.4, 0.4"
    })
    void impartialFindingsHealByLegitimacy(String keys, double larger, double smaller) {
        riot(keys + " legitimacy: 0.8, trust: 0.2, relief: 0.3, impartial: 1");
        double[] trust = h.trust.clone();
        double[] grievance = h.grievance.clone();
        double[] hostility = h.hostility.clone();
        district.runUntil(70);
        for (int i = 0; i < h.size; i++) {
            int g = h.community[i];
            double weight = g == 0 ? larger : smaller;
            int k = i * 2 + 1 - g;
            assertThat(h.trust[i]).isCloseTo(trust[i] + 0.2 * weight * (1 - trust[i]), within(2e-3));
            assertThat(h.grievance[i]).isCloseTo(grievance[i] * (1 - 0.3 * weight), within(2e-3));
            assertThat(h.hostility[k]).isCloseTo(hostility[k] * (1 - 0.3 * weight), within(2e-3));
        }
    }

    /** Partial findings cost trust alike on both sides, whoever is seated, and change nothing else. */
    @ParameterizedTest
    @ValueSource(strings = {"", "seats: [1, 0],", "seats: [0, 1],"})
    void otherFindingsCostTrustOnBothSides(String seats) {
        riot(seats + "trust: 0.2, relief: 0.3, impartial: 0");
        double[] trust = h.trust.clone();
        double[] grievance = h.grievance.clone();
        double[] hostility = h.hostility.clone();
        district.runUntil(70);
        assertThat(told).anyMatch(line -> line.contains("FOUND_UNJUST"));
        for (int i = 0; i < h.size; i++) {
            assertThat(h.trust[i]).isCloseTo(0.8 * trust[i], within(2e-3));
            assertThat(h.grievance[i]).isCloseTo(grievance[i], within(2e-3));
        }
        assertThat(h.hostility).usingComparatorWithPrecision(2e-3).containsExactly(hostility);
    }

    @Test
    void aSecondRiotBringsNoSecondCommissionUntilTheFirstHasGone() {
        riot("delay: 1 days, stay: 30 days, inquiry: 60 days");
        district.runUntil(20);
        settlement.commissions.riot(20);
        assertThat(settlement.commissions.officers(22)).isEqualTo(40);
        district.runUntil(100);
        assertThat(told).hasSize(2);
        settlement.commissions.riot(100);
        district.runUntil(200);
        assertThat(told).hasSize(4);
    }

    @Test
    void itHelpsAShareOfTheHarmed() {
        riot("aid: 1", "rules.aftermath.loss=0.4");
        settlement.harm.strike(0, 1, 0, 30, 30, settlement.random(Streams.Purpose.HARM, 30));
        assertThat(settlement.harm.uncompensated()).isNotEmpty();
        district.runUntil(4);
        assertThat(settlement.harm.uncompensated()).isEmpty();
    }

    /** The one takes the loss, the other a share of 0.3, each once, whatever the size of the loss. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.4})
    void aidForVictimsReachesThoseWhomACommissionHasHelped(double loss) {
        riot(
                "aid: 1, impartial: 1, relief: 0}, victims: {lever: victim-aid, reach: 1, relief: 0.3",
                "rules.aftermath.displaced=0.000001",
                "rules.aftermath.loss=" + loss);
        settlement.harm.strike(0, 1, 0, 30, 30, settlement.random(Streams.Purpose.HARM, 30));
        int[] harmed = settlement.harm.unaided();
        double[] grievance = h.grievance.clone();
        district.runUntil(4);
        assertThat(settlement.harm.uncompensated()).isEmpty();
        assertThat(settlement.harm.unaided()).isEqualTo(harmed).isNotEmpty();
        for (int until : new int[] {31, 100}) {
            district.runUntil(until);
            assertThat(settlement.harm.unaided()).isEmpty();
            for (int i : harmed) {
                assertThat(h.grievance[i]).isCloseTo((1 - loss) * 0.7 * grievance[i], within(2e-3));
            }
        }
    }

    /** Of 8 local officers, 20 who stay after a riot, and those of a commission, the lesser of the last two are not counted. */
    @ParameterizedTest
    @CsvSource({"0, 28", "10, 28", "30, 38"})
    void thoseWhoStayAfterARiotCountAsFarAsTheyAreMore(int sent, double all) {
        riot("delay: 1 days, officers: " + sent, Scenarios.households(2000));
        settlement.unrest.surgeUntil = 100;
        assertThat(settlement.officers(20)).isCloseTo(all, within(1e-9));
        settlement.unrest.surgeUntil = 0;
        assertThat(settlement.officers(20)).isCloseTo(8 + sent, within(1e-9));
        assertThat(settlement.officers(2)).as("before it arrives").isCloseTo(8, within(1e-9));
    }

    @Test
    void aRiotCallsItAndOthersDoNot() {
        riot("from: 100 days");
        assertThat(settlement.commissions.officers(5)).isZero();
        Crisis crisis = new Crisis(settlement, Spark.NEWS, 24 * 110);
        district.runUntil(110);
        crisis.reach(Level.BRAWL);
        assertThat(settlement.commissions.officers(112)).isZero();
        crisis.reach(Level.RIOT);
        assertThat(settlement.commissions.officers(112)).isEqualTo(40);
    }

    /** From its arrival the officers hold the crowd together with those who came before: 100 of 100 + 50, then less. */
    @Test
    void itsOfficersAreOnTheStreetWithoutDelay() {
        Crowd crowd = Scenarios.crowd(
                "police.local-officers=0",
                "police.reinforcements=0",
                "justice.impartial=0",
                "rules.policing.arrest-rate=10",
                "rules.policing.officers-per-arrest=1",
                "levers={commission: {lever: central-commission, officers: 1000, delay: 5 hours}}");
        crowd.settlement.commissions.riot(30 / 24.0);
        for (int hour = 30; hour <= 34; hour++) {
            crowd.run(hour);
        }
        assertThat(crowd.settlement.counts.arrests).isZero();
        assertThat(crowd.street.active()).isEqualTo(100);
        crowd.run(35);
        assertThat(crowd.settlement.counts.arrests).isEqualTo(100);
    }

    /** A copy taken while a commission is on its way, at work or staying goes on the same. */
    @ParameterizedTest
    @ValueSource(doubles = {1.75, 10, 45})
    void aCopyHasTheSameCommission(double moment) {
        riot("delay: 1 days, stay: 60 days, inquiry: 30 days");
        district.runUntil(moment);
        District copy = district.copy();
        List<String> now = State.of(district);
        copy.runUntil(80);
        assertThat(State.of(district)).isEqualTo(now);
        district.runUntil(80);
        assertThat(State.of(copy)).isEqualTo(State.of(district)).isNotEqualTo(now);
    }
}
