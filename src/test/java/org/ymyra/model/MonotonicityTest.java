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
    void whereStatusCountsThereAreMoreDisputes() {
        double before = sum(counts -> counts.disputes, "rules.encounters.status-gap=0");
        for (double gap : new double[] {0.5, 1, 3}) {
            double disputes = sum(counts -> counts.disputes, "rules.encounters.status-gap=" + gap);
            assertThat(disputes).isGreaterThan(before);
            before = disputes;
        }
    }

    /** At work people meet across communities: more good contacts and more disputes. */
    @Test
    void thoseWhoWorkForTheOthersMeetThemMore() {
        String[] apart = {"livelihoods.cross-employment=0", "rules.encounters.at-work=0.5"};
        String[] together = {"livelihoods.cross-employment=0.3", "rules.encounters.at-work=0.5"};
        assertThat(sum(counts -> counts.goodContacts, together))
                .isGreaterThan(sum(counts -> counts.goodContacts, apart) * 1.1);
        assertThat(sum(counts -> counts.crossDisputes, together))
                .isGreaterThan(sum(counts -> counts.crossDisputes, apart) * 1.1);
    }

    @Test
    void connectionsOnEitherSideMakeDecisionsUnfair() {
        String[] heard = {"office.capacity=10", "office.diligence=1", "office.partiality=0", "office.favour=0"};
        assertThat(sum(counts -> counts.unfair, heard)).isZero();
        heard[3] = "office.favour=0.5";
        double some = sum(counts -> counts.unfair, heard);
        heard[3] = "office.favour=1";
        assertThat(sum(counts -> counts.unfair, heard)).isGreaterThan(some).isPositive();
        assertThat(some).isPositive();
    }

    @Test
    void withoutAVoiceGrievanceIsGreaterAndThoseWithInfluenceDareMore() {
        assertThat(sum(counts -> counts.selfHelp, "rules.attitudes.voicelessness=1"))
                .isGreaterThan(sum(counts -> counts.selfHelp, "rules.attitudes.voicelessness=0"));
        assertThat(sum(counts -> counts.selfHelp, "rules.disputes.impunity=3"))
                .isGreaterThan(sum(counts -> counts.selfHelp, "rules.disputes.impunity=0"));
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
