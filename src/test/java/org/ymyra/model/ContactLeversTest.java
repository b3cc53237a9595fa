package org.ymyra.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ymyra.scenario.Level;
import org.ymyra.scenario.Spark;

/** Levers that bring households together: whom they take, and what that does to them. */
class ContactLeversTest {
    /** Relaxation that takes back half of a change in the month of the change, and nothing of what is at its baseline. */
    private static final String[] HALF = {
        "rules.attitudes.hostility-half-life=30 days",
        "rules.attitudes.trust-half-life=30 days",
        "rules.attitudes.grievance-half-life=30 days",
        "livelihoods.job-finding=0"
    };

    private static District still(String... settings) {
        return new District(
                Scenarios.still(Stream.concat(Arrays.stream(HALF), Arrays.stream(settings))
                        .toArray(String[]::new)),
                31,
                0);
    }

    /** Forty pairs a month: in each community forty households with youth lose what a contact takes. */
    @Test
    void exchangeTakesOneHouseholdWithYouthOfEachCommunityAPair() {
        District district = still(
                "communities={Riverside: {share: 0.7}, Hillside: {share: 0.3}}",
                "levers={exchange: {lever: youth-exchange, places: 960, contact: 0.4}}");
        Households h = district.settlements().get(0).households;
        district.runUntil(31);
        int[] met = new int[2];
        for (int i = 0; i < h.size; i++) {
            int k = 2 * i + 1 - h.community[i];
            if (h.hostility[k] != h.baseHostility[k]) {
                assertThat(h.hasYouth(i)).isTrue();
                assertThat(h.hostility[k]).isCloseTo(0.8 * h.baseHostility[k], within(1e-12));
                met[h.community[i]]++;
            }
        }
        assertThat(met).containsExactly(40, 40);
    }

    /**
     * With n places a year, a share q = c n / 24 / a of the hostility of a community with a households with youth goes each
     * month, and a share s of the distance to the baseline: it settles at s h* / (1 − (1 − s)(1 − q)) in the mean. The standard error of the
     * mean is below 0.001.
     */
    @Test
    void hostilitySettlesWhereExchangeAndRelaxationBalance() {
        District district = still(
                Scenarios.households(10_000),
                "communities={Riverside: {share: 0.7}, Hillside: {share: 0.3}}",
                "livelihoods.youth=10",
                "rules.attitudes.hostility-half-life=360 days",
                "levers={exchange: {lever: youth-exchange, places: 500, contact: 0.3}}");
        Households h = district.settlements().get(0).households;
        district.runUntil(10 * 365);
        double s = 1 - Math.pow(2, -1 / 12.0);
        for (int g = 0; g < 2; g++) {
            double q = 0.3 * 500 * 10 / 24 / h.members[g];
            double expected = s / (1 - (1 - s) * (1 - q));
            assertThat(mean(h, h.hostility, g) / mean(h, h.baseHostility, g)).isCloseTo(expected, within(0.015));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"youth-exchange", "joint-projects", "community-meetings"})
    void whereThereIsOneCommunityNobodyMeetsAnother(String kind) {
        District district = still(
                "communities={Riverside: {share: 1}, Hillside: {share: 0}}", "levers={meeting: {lever: " + kind + "}}");
        Households h = district.settlements().get(0).households;
        district.runUntil(100);
        assertThat(h.hostility).isEqualTo(h.baseHostility);
    }

    /** When one community has no more households that could take part, the other places stay empty. */
    @Test
    void thereAreNoMorePairsThanHouseholdsOfTheSmallerCommunity() {
        District district = still(
                "communities={Riverside: {share: 0.99}, Hillside: {share: 0.01}}",
                "levers={projects: {lever: joint-projects, places: 1000, spill-over: 0}}");
        Households h = district.settlements().get(0).households;
        district.runUntil(31);
        assertThat(changed(h, 0)).isEqualTo(10);
        assertThat(changed(h, 1)).isEqualTo(10);
    }

    /** A household that took part has k own ties who did as well, and others have k such ties: (1 − c)(1 − w c)^k. */
    @Test
    void projectsSpillOverToOwnTies() {
        District district =
                still("levers={projects: {lever: joint-projects, places: 120, contact: 0.4, spill-over: 0.5}}");
        Households h = district.settlements().get(0).households;
        district.runUntil(31);
        int[] tookPart = new int[h.size];
        for (int i = 0; i < h.size; i++) {
            double left = left(h, i);
            double spills = Math.log(left) / Math.log(0.8);
            double afterContact = Math.log(left / 0.6) / Math.log(0.8);
            boolean whole = Math.abs(spills - Math.rint(spills)) < 1e-6;
            assertThat(whole || Math.abs(afterContact - Math.rint(afterContact)) < 1e-6)
                    .isTrue();
            tookPart[i] = whole ? 0 : 1;
        }
        assertThat(Arrays.stream(tookPart).sum()).isEqualTo(10);
        for (int i = 0; i < h.size; i++) {
            int k = 0;
            for (int tie : h.ties(i)) {
                k += h.differ(i, tie) ? 0 : tookPart[tie];
            }
            assertThat(left(h, i)).isCloseTo((tookPart[i] == 1 ? 0.6 : 1) * Math.pow(0.8, k), within(1e-9));
        }
    }

    /** Share of hostility left before half of the loss relaxed. */
    private static double left(Households h, int i) {
        int k = 2 * i + 1 - h.community[i];
        return 2 * h.hostility[k] / h.baseHostility[k] - 1;
    }

    /** Those who attend are heard, and lose grievance and gain trust; or nothing follows, and they lose trust. */
    @ParameterizedTest
    @CsvSource({"1, true", "0, false"})
    void meetingsHelpIfSomethingFollows(double diligence, boolean follows) {
        District district = still(
                "office.diligence=" + diligence,
                "levers={meetings: {lever: community-meetings, attendance: 100, voice: 0.4, trust: 0.2, contact: 0}}");
        Households h = district.settlements().get(0).households;
        district.runUntil(31);
        int attended = 0;
        for (int i = 0; i < h.size; i++) {
            double trust = h.baseTrust[i];
            double grievance = h.baseGrievance[i];
            if (h.trust[i] != trust) {
                attended++;
                trust = follows ? trust + 0.1 * (1 - trust) : 0.9 * trust;
                grievance = follows ? 0.8 * grievance : grievance;
            }
            assertThat(h.trust[i]).isCloseTo(trust, within(1e-12));
            assertThat(h.grievance[i]).isCloseTo(grievance, within(1e-12));
        }
        assertThat(attended).isEqualTo(100);
    }

    /** Something follows in a share follow · d of the months. Of 120 months 5 standard deviations are 27. */
    @Test
    void whetherSomethingFollowsDependsOnTheDiligenceOfTheOffice() {
        District district = still(
                Scenarios.households(50),
                "run.horizon=20 years",
                "office.diligence=0.6",
                "rules.attitudes.trust-half-life=1 day",
                "levers={meetings: {lever: community-meetings, attendance: 1000, follow: 0.5, trust: 0.5}}");
        Households h = district.settlements().get(0).households;
        int[] months = new int[2];
        for (int month = 1; month <= 120; month++) {
            district.runUntil(30 * month + 1);
            months[h.trust[0] > h.baseTrust[0] ? 1 : 0]++;
        }
        assertThat((double) months[1]).isCloseTo(120 * 0.3, within(27.0));
    }

    /** Everybody attends: of the pairs 2 p (1 − p) are across communities, and both of a pair lose hostility. */
    @Test
    void thoseWhoTalkAcrossCommunitiesLoseHostility() {
        District district = still(
                Scenarios.households(10_000),
                "communities={Riverside: {share: 0.7}, Hillside: {share: 0.3}}",
                "levers={meetings: {lever: community-meetings, attendance: 1000, contact: 0.4}}");
        Households h = district.settlements().get(0).households;
        district.runUntil(31);
        int met = changed(h, 0);
        assertThat(changed(h, 1)).isEqualTo(met);
        assertThat((double) met).isCloseTo(5000 * 2 * 0.7 * 0.3, within(5 * Math.sqrt(5000 * 0.42 * 0.58)));
    }

    private static int changed(Households h, int community) {
        int changed = 0;
        for (int i = 0; i < h.size; i++) {
            int k = 2 * i + 1 - h.community[i];
            if (h.community[i] == community && h.hostility[k] != h.baseHostility[k]) {
                assertThat(h.hostility[k]).isLessThan(h.baseHostility[k]);
                changed++;
            }
        }
        return changed;
    }

    private static double mean(Households h, double[] hostility, int community) {
        double sum = 0;
        for (int i = 0; i < h.size; i++) {
            sum += h.community[i] == community ? hostility[2 * i + 1 - community] : 0;
        }
        return sum / h.members[community];
    }

    /** 1,000 months with 1.3 places: between 1 and 2 each month, and 1.3 in the mean within five standard errors. */
    @Test
    void aFractionOfAPlaceIsAPlaceNowAndThen() {
        Settlement settlement = still().settlements().get(0);
        int places = 0;
        for (int month = 0; month < 1000; month++) {
            int k = 0;
            while (Draw.another(settlement.random(Streams.Purpose.COURSES, month), 1.3, k)) {
                k++;
            }
            assertThat(k).isBetween(1, 2);
            places += k;
        }
        assertThat(places / 1000.0).isCloseTo(1.3, within(5 * Math.sqrt(0.21 / 1000)));
    }

    /** A twentieth of the seats, which is half a household a month, teaches a twentieth in the mean: of 300 months 150 ± 44. */
    @Test
    void coursesOfSmallIntensityTeachNowAndThen() {
        District district = still(
                Scenarios.households(250),
                "run.horizon=25 years",
                "levers={courses: {lever: language-courses, seats: 40, intensity: 0.05, gain: 0.001}}");
        Households h = district.settlements().get(0).households;
        double before = Arrays.stream(h.language).sum();
        district.runUntil(300 * 30 + 1);
        double taught = (Arrays.stream(h.language).sum() - before) / 0.001;
        assertThat(taught).isCloseTo(150, within(44.0));
    }

    /** Who knows the language as far as the courses go takes no seat: three seats a month are for the three who do not. */
    @Test
    void coursesTakeOnlyThoseBelowTheirLevel() {
        District district = still(
                Scenarios.households(1000),
                "levers={courses: {lever: language-courses, seats: 3, below: 0.6, gain: 0.2}}");
        Households h = district.settlements().get(0).households;
        Arrays.fill(h.language, 0.6);
        int[] below = {5, 500, 995};
        for (int i : below) {
            h.language[i] = 0.3;
        }
        district.runUntil(31);
        for (int i : below) {
            assertThat(h.language[i]).isEqualTo(0.5);
        }
        assertThat(Arrays.stream(h.language).filter(language -> language == 0.6))
                .hasSize(997);
    }

    /** Half of both communities have fled; only those at home take part. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "levers={courses: {lever: language-courses, seats: 1000, below: 1}}",
                "levers={meetings: {lever: community-meetings, attendance: 1000}}",
                "levers={exchange: {lever: youth-exchange, places: 1000}}",
                "levers={projects: {lever: joint-projects, places: 1000, spill-over: 0}}",
                "livelihoods.service=1"
            })
    void thoseWhoHaveFledTakeNoPart(String lever) {
        District district = still(lever, "rules.aftermath.displaced=0.5", "rules.aftermath.returning=10 years");
        Settlement settlement = district.settlements().get(0);
        district.runUntil(20);
        Crisis riot = new Crisis(settlement, Spark.TRIGGER_CRIME, 24 * 19);
        riot.level = Level.RIOT.ordinal();
        Arrays.fill(riot.injuredOf, 1);
        settlement.harm.flee(riot, 24 * 20, settlement.random(Streams.Purpose.HARM, 24 * 20));
        Households h = settlement.households;
        double[][] before = {h.language.clone(), h.trust.clone(), h.hostility.clone()};
        district.runUntil(31);
        assertThat(settlement.away()).isGreaterThan(h.size / 3);
        int tookPart = 0;
        for (int i = 0; i < h.size; i++) {
            int k = 2 * i + 1 - h.community[i];
            boolean changed = h.language[i] != before[0][i]
                    || Math.abs(h.trust[i] - before[1][i]) > 1e-9
                    || Math.abs(h.hostility[k] - before[2][k]) > 1e-9;
            assertThat(changed && settlement.harm.away(i)).isFalse();
            tookPart += changed ? 1 : 0;
        }
        assertThat(tookPart).isGreaterThan(10);
    }
}
