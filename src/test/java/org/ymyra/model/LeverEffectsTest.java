package org.ymyra.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each lever changes; what those do that act by themselves is shown by tests of their own. */
class LeverEffectsTest {
    /** Levers that act, or are asked, instead of setting a circumstance. */
    private static final Set<String> ACTING = Set.of(
            "community-meetings",
            "central-commission",
            "elders-council",
            "survey",
            "monitoring",
            "victim-aid",
            "language-courses",
            "youth-exchange",
            "joint-projects");

    /** What the stressed settlement, with all causes at work, comes to at half the intensity of the defaults. */
    private static final Map<String, Map<String, Double>> AT_HALF = Map.ofEntries(
            Map.entry(
                    "complaint-reform",
                    Map.of("officeCapacity", 1.65, "diligence", 0.75, "partiality", 0.55, "favour", 0.4)),
            Map.entry(
                    "official-training",
                    Map.of("diligence", 0.7, "partiality", 0.7, "respect", 0.85, "localDelay", 0.875 / 24)),
            Map.entry("equal-justice", Map.of("impartial", 0.525)),
            Map.entry("response-protocol", Map.of("reinforcementDelay", 5.5 / 24)),
            Map.entry("police-surge", Map.of("localOfficers", 6.0, "stops", 3.0)),
            Map.entry("counter-messaging", Map.of("agitation", 0.02 * 0.95, "collectiveBlame", 0.8 * 0.98)),
            Map.entry("rumour-control", Map.of("answerDelay", 15 / 24.0, "answerReach", 0.25)),
            Map.entry("jobs-programme", Map.of("jobBoost", 1.5)),
            Map.entry("shared-service", Map.of("service", 0.035)),
            Map.entry("school-reform", Map.of("ownLanguage", 0.3, "admission", 0.4)));

    private static final String[] CAUSES = {
        "office.favour=0.5",
        "police.stops=2",
        "rules.stories.collective-blame=0.8",
        "sparks.agitation=0.02",
        "livelihoods.service=0.02",
        "schooling.leavers=0.2",
        "schooling.own-language=0.5",
        "schooling.admission=0.3"
    };

    static Stream<String> settingCircumstances() {
        return LeverContractTest.kinds().filter(kind -> !ACTING.contains(kind));
    }

    private static Map<String, Double> circumstances(String lever) {
        District district = new District(
                Scenarios.stressed(Stream.concat(Stream.of(CAUSES), Stream.of("run.spin-up=0 days", lever))
                        .toArray(String[]::new)),
                1,
                0);
        district.runUntil(0.5);
        return LeverContractTest.numbers(district.settlements().get(0).conditions);
    }

    @ParameterizedTest
    @MethodSource("settingCircumstances")
    void setsItsCircumstancesAndNoOther(String kind) {
        assertThat(AT_HALF).containsKey(kind);
        Map<String, Double> expected = new LinkedHashMap<>(circumstances("levers={}"));
        expected.putAll(AT_HALF.get(kind));
        circumstances("levers={Remedy: {lever: " + kind + ", intensity: 0.5}}")
                .forEach((name, value) -> assertThat(value).as(name).isCloseTo(expected.get(name), within(1e-12)));
    }

    @Test
    void everyLeverSetsCircumstancesOrActs() {
        Set<String> all = LeverContractTest.kinds().collect(Collectors.toSet());
        assertThat(Stream.concat(ACTING.stream(), AT_HALF.keySet().stream())).containsExactlyInAnyOrderElementsOf(all);
    }

    private static Households still(int days, String... settings) {
        District district = new District(
                Scenarios.still(Stream.concat(Stream.of(Scenarios.households(10_000)), Stream.of(settings))
                        .toArray(String[]::new)),
                61,
                0);
        district.runUntil(days + 0.5);
        return district.settlements().get(0).households;
    }

    /** With a factor b on finding work, u settles at u/(u + b (1 − u)) where everybody's proficiency is the mean one. */
    @Test
    void aJobsProgrammeLowersUnemployment() {
        Households h = still(
                10 * 365,
                "communities.Riverside.youth-unemployment=0.3",
                "communities.Hillside.youth-unemployment=0.3",
                "rules.attitudes.concentration=1000",
                "livelihoods.job-finding=0.2",
                "levers={jobs: {lever: jobs-programme, boost: 3, intensity: 0.5}}");
        double youth = 0;
        double unemployed = 0;
        for (int i = 0; i < h.size; i++) {
            youth += h.hasYouth(i) ? 1 : 0;
            unemployed += h.hasUnemployedYouth(i) ? 1 : 0;
        }
        double expected = 0.3 / (0.3 + 2 * 0.7);
        assertThat(unemployed / youth).isCloseTo(expected, within(5 * Math.sqrt(expected * (1 - expected) / youth)));
    }

    /** Hostility settles where agitation and relaxation balance, with agitation cut by reach and effect. */
    @Test
    void counterMessagingLowersTheHostilityAtWhichAgitationSettles() {
        Households h = still(
                12 * 365,
                "sparks.agitation=0.1",
                "sparks.agitation-reach=0.5",
                "rules.attitudes.hostility-half-life=360 days",
                "levers={messages: {lever: counter-messaging, reach: 0.8, agitation: 0.5}}");
        double s = 1 - Math.pow(2, -1 / 12.0);
        double expected = 0;
        double mean = 0;
        for (int i = 0; i < h.size; i++) {
            int k = i * 2 + 1 - h.community[i];
            double q = 0.5 * 0.1 * (1 - 0.8 * 0.5) * (1 - h.baseTrust[i]);
            expected += ((1 - q) * s * h.baseHostility[k] + q) / (1 - (1 - q) * (1 - s)) / h.size;
            mean += h.hostility[k] / h.size;
        }
        assertThat(mean).isCloseTo(expected, within(0.005));
    }

    /** A leaver schooled in the common language brings it home; with n leavers expected a household, (1 − gain)^n of the gap is left. */
    @Test
    void aSchoolReformBringsTheLanguageHome() {
        double[] language = new double[2];
        for (int k = 0; k < 2; k++) {
            language[k] = mean(still(
                            10 * 365,
                            "schooling.leavers=1",
                            "schooling.own-language=1",
                            "schooling.common-language-gain=0.1",
                            "livelihoods.youth=10",
                            "levers={school: {lever: school-reform, own-language: 0.2, intensity: " + k + "}}")
                    .language);
        }
        int months = 10 * 365 / 30;
        double left = Math.pow(1 - 0.1 * 0.8 * 30 / 365, months);
        assertThat(1 - language[1]).isCloseTo((1 - language[0]) * left, within(0.005));
    }

    /** With more service h settles lower, at s h* / (1 − (1 − s)(1 − p c)). */
    @Test
    void moreSharedServiceLowersHostility() {
        Households h = still(
                12 * 365,
                "livelihoods.youth=10",
                "rules.attitudes.service-contact=0.2",
                "rules.attitudes.hostility-half-life=360 days",
                "levers={service: {lever: shared-service, service: 1, intensity: 0.5}}");
        double s = 1 - Math.pow(2, -1 / 12.0);
        double expected = s / (1 - (1 - s) * (1 - 0.2 * 0.5 * 30 / 365));
        assertThat(mean(h.hostility) / mean(h.baseHostility)).isCloseTo(expected, within(0.01));
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
