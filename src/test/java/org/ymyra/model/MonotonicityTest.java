package org.ymyra.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/**
 * What must grow or fall with a circumstance does, summed over ten replications with common random numbers. The differences
 * are of many standard errors, so that the chance of a failure by luck is below one in a million.
 */
class MonotonicityTest {
    @Test
    void moreCapacityLapsesLessAndWaitsLess() {
        double before = Double.POSITIVE_INFINITY;
        for (double capacity : new double[] {0.3, 0.6, 1, 1.5, 3}) {
            double lapsed = sum(counts -> counts.lapsed, "office.capacity=" + capacity);
            assertThat(lapsed).isLessThan(before);
            before = lapsed;
        }
    }

    @Test
    void withoutFrictionThereIsNoDispute() {
        assertThat(sum(counts -> counts.disputes, "rules.encounters.friction=0"))
                .isZero();
        assertThat(sum(counts -> counts.goodContacts, "rules.encounters.friction=0"))
                .isPositive();
        assertThat(sum(counts -> counts.disputes, "rules.encounters.friction=0.004"))
                .isGreaterThan(sum(counts -> counts.disputes, "rules.encounters.friction=0.002"));
    }

    @Test
    void withoutGoodContactsThereIsNone() {
        assertThat(sum(counts -> counts.goodContacts, "rules.encounters.good-contact=0"))
                .isZero();
        assertThat(sum(counts -> counts.disputes, "rules.encounters.good-contact=0"))
                .isPositive();
    }

    @Test
    void segregatedCommunitiesMeetLess() {
        double mixed = sum(counts -> counts.goodContacts, "layout.segregation=0", "layout.mixed-ties=1");
        double apart = sum(counts -> counts.goodContacts, "layout.segregation=1", "layout.mixed-ties=0");
        assertThat(apart).isPositive().isLessThan(mixed / 2);
    }

    @Test
    void whatCannotKillKillsNobody() {
        String[] violent = {"rules.violence.injured=10", "sparks.crimes=500", "rules.violence.deaths=1"};
        assertThat(sum(counts -> counts.deaths, violent)).isPositive();
        assertThat(sum(counts -> counts.injured - counts.deaths, violent)).isZero();
        violent[2] = "rules.violence.deaths=0";
        assertThat(sum(counts -> counts.injured, violent)).isPositive();
        assertThat(sum(counts -> counts.deaths, violent)).isZero();
    }

    @Test
    void withoutOfficersNobodyIsArrested() {
        String[] policed = {"sparks.crimes=500", "police.local-officers=0", "police.reinforcements=30"};
        assertThat(sum(counts -> counts.arrests, policed)).isPositive();
        policed[2] = "police.reinforcements=0";
        assertThat(sum(counts -> counts.arrests, policed)).isPositive();
        assertThat(sum(counts -> counts.arrests, policed[0], policed[1], policed[2], "rules.aftermath.officers=0"))
                .isZero();
    }

    @Test
    void theUtilityOfSelfHelpMakesIt() {
        assertThat(sum(counts -> counts.selfHelp, "rules.disputes.self-help-constant=-6"))
                .isLessThan(sum(counts -> counts.selfHelp, "rules.disputes.self-help-constant=-2"));
    }

    private static double sum(ToDoubleFunction<Counts> figure, String... settings) {
        String[] all = Arrays.copyOf(settings, settings.length + 3);
        all[settings.length] = Scenarios.households(300);
        all[settings.length + 1] = "run.spin-up=100 days";
        all[settings.length + 2] = "run.horizon=250 days";
        double sum = 0;
        for (int r = 0; r < 10; r++) {
            District district = new District(Scenarios.stressed(all), 10, r);
            district.runUntil(350);
            sum += figure.applyAsDouble(district.settlements().get(0).counts);
        }
        return sum;
    }
}
