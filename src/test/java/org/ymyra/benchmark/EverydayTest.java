package org.ymyra.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.inference.TestUtils;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ymyra.model.Counts;
import org.ymyra.model.District;
import org.ymyra.model.Households;
import org.ymyra.model.Settlement;
import org.ymyra.scenario.Scenario;

/**
 * The two other ways of everyday life to which benchmarks compare the model come to the same numbers of events as the model
 * where it has their rules only: no work is found or lost, nothing is sparked, no retaliation is incendiary, officials are so slow that no complaint
 * is decided, and self-help is frequent, so that its rules show.
 *
 * <p>Each version lives through a year from the same 30 populations of 1,000 households, with luck of its own; the means of the differences of six totals and of
 * mean hostility at the end are compared by paired t-tests. With fixed seeds; by chance one of the four cases fails with probability 0.001 at most (Bonferroni). A
 * difference of 10 % in the number of disputes, or 5 % in that of contacts, does not pass.
 */
class EverydayTest {
    private static final int POPULATIONS = 30;
    private static final double FALSE_ALARM = 0.001 / 4;
    private static final String[] EVERYDAY_ONLY = {
        "run.spin-up=0 days",
        "sparks.crimes=0",
        "sparks.provocations=0",
        "rules.disputes.incendiary-threshold=1",
        "rules.disputes.self-help-constant=-2",
        "livelihoods.job-finding=0",
        "office.capacity=0.01",
        "office.deadline=1 year"
    };

    private static final Map<String, ToDoubleFunction<Tally>> TOTALS = new LinkedHashMap<>();

    static {
        TOTALS.put("disputes", tally -> tally.disputes);
        TOTALS.put("disputes across communities", tally -> tally.crossDisputes);
        TOTALS.put("complaints", tally -> tally.complaints);
        TOTALS.put("self-help", tally -> tally.selfHelp);
        TOTALS.put("retaliations", tally -> tally.retaliations);
        TOTALS.put("contacts", tally -> tally.contacts);
        TOTALS.put("hostility", tally -> tally.hostility);
    }

    private interface Life {
        Tally live(Scenario scenario, int population);
    }

    @ParameterizedTest
    @ValueSource(strings = {"typical", "stressed"})
    void sweepComesToTheSame(String file) throws Exception {
        assertThat(differences(EverydayTest::sweep, scenario(file), scenario(file)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"typical", "stressed"})
    void villageComesToTheSame(String file) throws Exception {
        assertThat(differences(EverydayTest::village, scenario(file), scenario(file)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "rules.encounters.friction=0.0022",
        "rules.encounters.good-contact=0.1575",
        "rules.encounters.nearby=0.2",
        "rules.disputes.self-help-severity=4",
        "rules.disputes.escalation=3",
        "rules.encounters.contact-effect=0.0065",
        "rules.attitudes.hostility-half-life=60 days"
    })
    void oneChangedRuleShows(String setting) throws Exception {
        assertThat(differences(EverydayTest::sweep, scenario("stressed"), scenario("stressed", setting)))
                .isNotEmpty();
    }

    private static Scenario scenario(String file, String... settings) throws Exception {
        List<String> all = new ArrayList<>(List.of(EVERYDAY_ONLY));
        all.addAll(List.of(settings));
        return Districts.of(1000, file, all.toArray(String[]::new));
    }

    private static List<String> differences(Life life, Scenario ours, Scenario other) {
        List<Tally> model = IntStream.range(0, POPULATIONS)
                .mapToObj(population -> model(ours, population))
                .toList();
        List<Tally> compared = IntStream.range(0, POPULATIONS)
                .mapToObj(population -> life.live(other, population))
                .toList();
        List<String> found = new ArrayList<>();
        TOTALS.forEach((name, total) -> {
            double p = TestUtils.pairedTTest(values(model, total), values(compared, total));
            if (p < FALSE_ALARM / TOTALS.size()) {
                found.add(name + ": p = " + p);
            }
        });
        return found;
    }

    private static double[] values(List<Tally> tallies, ToDoubleFunction<Tally> total) {
        return tallies.stream().mapToDouble(total::applyAsDouble).toArray();
    }

    private static Tally model(Scenario scenario, int population) {
        District district = new District(scenario, 1, population);
        district.runUntil(365);
        Counts counts = settlement(district).counts();
        Tally tally = new Tally();
        tally.disputes = counts.disputes;
        tally.crossDisputes = counts.crossDisputes;
        tally.complaints = counts.complaints;
        tally.selfHelp = counts.selfHelp;
        tally.retaliations = counts.retaliations;
        tally.contacts = counts.goodContacts;
        tally.hostility = hostility(settlement(district).households());
        return tally;
    }

    private static Tally sweep(Scenario scenario, int population) {
        Sweep sweep = new Sweep(settlement(new District(scenario, 1, population)), scenario.rules(), population + 1);
        IntStream.range(0, 365).forEach(sweep::day);
        sweep.tally.hostility = sweep.hostility();
        return sweep.tally;
    }

    private static Tally village(Scenario scenario, int population) {
        Village village =
                new Village(new District(scenario, 1, population).settlements(), scenario.rules(), population + 1);
        village.start();
        village.live(365);
        village.tally.hostility = village.hostility();
        return village.tally;
    }

    private static double hostility(Households h) {
        return IntStream.range(0, h.size)
                        .mapToDouble(i -> IntStream.range(0, h.communities)
                                .mapToDouble(x -> h.hostility(i, x))
                                .sum())
                        .average()
                        .orElseThrow()
                / (h.communities - 1);
    }

    private static Settlement settlement(District district) {
        return district.settlements().get(0);
    }
}
