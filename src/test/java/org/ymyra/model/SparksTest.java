package org.ymyra.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ymyra.scenario.Spark;

/** What sets off stories: trigger crimes, provocations and brawls. */
class SparksTest {
    private static Map<Spark, List<Double>> strengths(District district) {
        Map<Spark, List<Double>> strengths = new EnumMap<>(Spark.class);
        for (Spark spark : Spark.values()) {
            strengths.put(spark, new ArrayList<>());
        }
        district.observe(new Observer() {
            @Override
            public void sparked(Settlement settlement, double day, Spark spark, double strength) {
                assertThat(day).isGreaterThanOrEqualTo(district.horizonStart());
                strengths.get(spark).add(strength);
            }
        });
        return strengths;
    }

    /** Expected are 200 crimes and 400 provocations; tolerances are 4.5 standard errors. */
    @Test
    void crimesAndProvocationsComeAsOftenAsDeclaredFromTheStartOfTheHorizon() {
        District district = new District(
                Scenarios.still(
                        Scenarios.households(100),
                        "run.spin-up=100 days",
                        "sparks.crimes=500",
                        "sparks.provocations=10",
                        "rules.stories.contacts=1"),
                20,
                0);
        Map<Spark, List<Double>> strengths = strengths(district);
        district.runUntil(100 + 40 * 365);
        List<Double> crimes = strengths.get(Spark.TRIGGER_CRIME);
        assertThat((double) crimes.size()).isCloseTo(200, within(4.5 * Math.sqrt(200)));
        assertThat(crimes).allMatch(strength -> strength >= 0.5 && strength <= 1);
        double mean = crimes.stream().mapToDouble(strength -> strength).sum() / crimes.size();
        assertThat(mean).isCloseTo(0.75, within(4.5 * 0.5 / Math.sqrt(12 * 150.0)));
        List<Double> provocations = strengths.get(Spark.PROVOCATION);
        assertThat((double) provocations.size()).isCloseTo(400, within(4.5 * Math.sqrt(400)));
        assertThat(provocations).containsOnly(0.6);
    }

    /** A retaliation is graver than the dispute, makes both sides hostile, and above 0.6 is a brawl. */
    @ParameterizedTest
    @CsvSource({"0.4, 0.52, 0", "0.5, 0.65, 1", "0.9, 1, 1"})
    void aRetaliationEscalates(double severity, double graver, int brawls) {
        District district = new District(Scenarios.still(Scenarios.households(100)), 20, 0);
        Map<Spark, List<Double>> strengths = strengths(district);
        district.runUntil(1);
        Settlement settlement = district.settlements().get(0);
        Households h = settlement.households;
        int a = h.first[0];
        int b = h.first[1];
        double before = h.hostility(a, 1);
        double beforeThere = h.hostility(b, 0);
        settlement.calendar.enter(1, 0, new Dispute(a, b, severity));
        new Retaliation(settlement).run(1);
        assertThat(h.hostility(a, 1)).isCloseTo(before + 0.3 * graver * (1 - before), within(1e-12));
        assertThat(h.hostility(b, 0)).isCloseTo(beforeThere + 0.3 * graver * (1 - beforeThere), within(1e-12));
        assertThat(settlement.disputes).hasSize(1);
        Dispute next = settlement.disputes.get(0);
        assertThat(next.aggrieved()).isEqualTo(b);
        assertThat(next.respondent()).isEqualTo(a);
        assertThat(next.severity()).isCloseTo(graver, within(1e-12));
        assertThat(strengths.get(Spark.RETALIATION)).hasSize(brawls);
    }

    /** What is planned happens on its day, in the settlement that plans it, and once. */
    @Test
    void whatIsPlannedHappensOnItsDay() {
        District district = new District(
                Scenarios.still(
                        Scenarios.households(100),
                        "run.spin-up=40 days",
                        "sparks.planned=[{at: 10 days, spark: retaliation, strength: 0.7}, {at: 36 hours}]"),
                20,
                0);
        List<String> seen = new ArrayList<>();
        district.observe(new Observer() {
            @Override
            public void sparked(Settlement settlement, double day, Spark spark, double strength) {
                seen.add(day - 40 + " " + spark + " " + strength);
            }
        });
        district.runUntil(400);
        assertThat(seen).containsExactly("1.0 TRIGGER_CRIME 0.8", "10.0 RETALIATION 0.7");
    }

    /** A plan draws from a stream of its own: what else happens by chance is the same with and without it. */
    @Test
    void aPlanLeavesOtherSparksAsTheyAre() {
        List<String> without = new ArrayList<>();
        List<String> with = new ArrayList<>();
        for (String plan : List.of("[]", "[{at: 20 days, spark: provocation, strength: 0.2}]")) {
            District district = new District(
                    Scenarios.typical(
                            Scenarios.households(200),
                            "run.spin-up=0 days",
                            "sparks.crimes=500",
                            "sparks.planned=" + plan),
                    5,
                    0);
            List<String> seen = plan.equals("[]") ? without : with;
            district.observe(new Observer() {
                @Override
                public void sparked(Settlement settlement, double day, Spark spark, double strength) {
                    if (spark == Spark.TRIGGER_CRIME || spark == Spark.PROVOCATION) {
                        seen.add(day + " " + spark + " " + strength);
                    }
                }
            });
            district.runUntil(300);
        }
        assertThat(with).hasSize(without.size() + 1).containsAll(without);
    }
}
