package org.ymyra.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.ymyra.results.Watched;
import org.ymyra.scenario.WatchedIndicator;

class WarningStudyTest {
    private static final int HORIZON = 364;

    /** One settlement read every week, its lapsed complaints and backlog as given. */
    private static Watched watched(int replication, int set, double riot, double[] lapsed, double[] backlog) {
        double[] days = new double[lapsed.length];
        double[][] values = new double[days.length][WatchedIndicator.values().length];
        for (int k = 0; k < days.length; k++) {
            days[k] = 7 * k;
            Arrays.fill(values[k], Double.NaN);
            values[k][WatchedIndicator.LAPSED.ordinal()] = lapsed[k];
            values[k][WatchedIndicator.BACKLOG.ordinal()] = backlog[k];
        }
        return new Watched(replication, set, 0, riot, days, values);
    }

    private static Watched constant(int replication, double riot, int readings) {
        return watched(replication, 0, riot, new double[readings], new double[readings]);
    }

    private static WarningRows rows(Watched... watched) {
        return WarningRows.of(List.of(watched), HORIZON, 30, false, cluster -> true);
    }

    /** A riot on day 50.5: readings up to day 49 count, those from day 21 on have it ahead. */
    @Test
    void aRowSaysWhetherTheFirstRiotComesWithinTheDaysAhead() {
        WarningRows rows = rows(constant(0, 50.5, 53));
        assertThat(rows.day()).containsExactly(0, 7, 14, 21, 28, 35, 42, 49);
        assertThat(rows.riot()).containsExactly(false, false, false, true, true, true, true, true);
        assertThat(rows.toRiot()[7]).isCloseTo(1.5, within(1e-12));
        assertThat(rows.baseRate()).isEqualTo(5.0 / 8);
    }

    /** A reading whose days ahead reach beyond the horizon is left out, whatever follows it. */
    @Test
    void rowsNearTheEndOfTheHorizonAreLeftOut() {
        WarningRows quiet = rows(constant(0, Double.POSITIVE_INFINITY, 53));
        assertThat(quiet.size()).isEqualTo(48);
        assertThat(quiet.day()[47]).isEqualTo(329);
        assertThat(quiet.riots()).isZero();
        WarningRows late = rows(constant(0, 360, 53));
        assertThat(late.day()[47]).isEqualTo(329);
        assertThat(late.riots()).isZero();
    }

    @Test
    void noRumourIsAReachOfZero() {
        double[] values = rows(constant(0, 50, 53)).values()[0];
        assertThat(values[WatchedIndicator.RUMOUR_REACH.ordinal()]).isZero();
        assertThat(values[WatchedIndicator.SURVEY_TRUST.ordinal()]).isNaN();
    }

    @Test
    void replicationsAndSetsAreNeverDividedBetweenTheHalves() {
        List<Watched> watched = new ArrayList<>();
        for (int r = 0; r < 20; r++) {
            watched.add(watched(r, r % 5, 100 + r, noise(r, 0), noise(r + 50, 0)));
        }
        WarningStudy study = WarningStudy.of(watched, HORIZON, 30, false, 0.95);
        assertThat(Arrays.stream(study.train().cluster())).allMatch(cluster -> cluster % 2 == 0);
        assertThat(Arrays.stream(study.test().cluster())).allMatch(cluster -> cluster % 2 == 1);
        WarningStudy bySet = WarningStudy.of(watched, HORIZON, 30, true, 0.95);
        assertThat(Arrays.stream(bySet.train().cluster()).distinct()).containsExactlyInAnyOrder(0, 2, 4);
        assertThat(Arrays.stream(bySet.test().cluster()).distinct()).containsExactlyInAnyOrder(1, 3);
    }

    private static double[] noise(int seed, double add) {
        Random random = new Random(seed);
        double[] values = new double[53];
        Arrays.setAll(values, k -> add + random.nextDouble());
        return values;
    }

    /** Lapsed complaints rise by far before the riot and backlog is noise. */
    private static List<Watched> telling() {
        List<Watched> watched = new ArrayList<>();
        Random random = new Random(3);
        for (int r = 0; r < 80; r++) {
            double riot = r % 4 == 3 ? Double.POSITIVE_INFINITY : 40 + 280 * random.nextDouble();
            double[] lapsed = new double[53];
            Arrays.setAll(lapsed, k -> 0.3 * random.nextDouble() + (riot - 7 * k <= 30 && riot - 7 * k > 0 ? 0.35 : 0));
            watched.add(watched(r, 0, riot, lapsed, noise(1000 + r, 0)));
        }
        return watched;
    }

    @Test
    void findsTheIndicatorThatTells() {
        WarningStudy study = WarningStudy.of(telling(), HORIZON, 30, false, 0.95);
        WarningSkill lapsed = study.skill("lapsed");
        assertThat(study.bestSingle()).isSameAs(lapsed);
        assertThat(lapsed.area().value()).isEqualTo(1);
        assertThat(lapsed.skill().value()).isGreaterThan(0.9);
        assertThat(lapsed.when().value()).isEqualTo(1);
        assertThat(lapsed.where().value()).isNaN();
        WarningSkill backlog = study.skill("backlog");
        // half the width of the interval is about 0.05
        assertThat(backlog.area().value()).isCloseTo(0.5, within(0.1));
        assertThat(backlog.area().low()).isLessThan(backlog.area().value());
        WarningSkill all = study.skill(WarningStudy.ALL);
        assertThat(all.area().value()).isGreaterThan(0.999);
        assertThat(all.indicators()).containsExactly(WatchedIndicator.BACKLOG, WatchedIndicator.LAPSED);
        WarningSkill constant = study.skill(WarningStudy.CONSTANT);
        assertThat(constant.area().value()).isEqualTo(0.5);
        assertThat(constant.skill().value()).isZero();
        double b = study.test().baseRate();
        double p = study.train().baseRate();
        assertThat(constant.brier().value()).isCloseTo(b * (1 - b) + (p - b) * (p - b), within(1e-12));
    }

    @Test
    void anAlarmThatTellsHasTheLeadOfTheDaysAhead() {
        WarningSkill.Alarm alarm = WarningStudy.of(telling(), HORIZON, 30, false, 0.95)
                .skill("lapsed")
                .alarm();
        assertThat(alarm.sensitivity().value()).isEqualTo(1);
        assertThat(alarm.announced()).isEqualTo(alarm.riots());
        assertThat(alarm.lead()).isBetween(23.0, 30.0);
        assertThat(alarm.specificity().value()).isBetween(0.8, 1.0);
    }

    /** Two settlements, alarms above 0.5: spells on days 0 and 14 to 21, the second of which has the riot of day 40 ahead; and one on day 0. */
    @Test
    void countsSpellsOfFalseAlarms() {
        double[] first = new double[53];
        first[0] = 1;
        first[2] = 1;
        first[3] = 1;
        double[] second = new double[53];
        second[0] = 1;
        WarningRows rows = rows(
                watched(0, 0, 40, first, new double[53]),
                watched(1, 0, Double.POSITIVE_INFINITY, second, new double[53]));
        double[] p = Arrays.stream(rows.of(List.of(WatchedIndicator.LAPSED)))
                .mapToDouble(row -> row[0])
                .toArray();
        WarningSkill.Alarm alarm = new WarningTrial(rows, rows, false, 0.95).alarm(p, 0.5);
        assertThat(rows.size()).isEqualTo(6 + 48);
        assertThat(alarm.falseSpells().value()).isCloseTo(2 / (54 * 7 / 365.0), within(1e-12));
        assertThat(alarm.sensitivity().value()).isCloseTo(2.0 / 4, within(1e-12));
        assertThat(alarm.specificity().value()).isCloseTo(48.0 / 50, within(1e-12));
        assertThat(alarm.falseShare().value()).isCloseTo(2.0 / 4, within(1e-12));
        assertThat(alarm.falseShare().value())
                .isCloseTo(
                        BaseRate.falseAlarms(
                                rows.baseRate(),
                                alarm.sensitivity().value(),
                                alarm.specificity().value()),
                        within(1e-12));
        assertThat(alarm.riots()).isEqualTo(1);
        assertThat(alarm.announced()).isEqualTo(1);
        assertThat(alarm.lead()).isEqualTo(26);
    }

    @Test
    void binsHoldAllRowsAndAgreeWithThem() {
        WarningSkill all = WarningStudy.of(telling(), HORIZON, 30, false, 0.95).skill(WarningStudy.ALL);
        int rows = all.bins().stream().mapToInt(WarningSkill.Bin::rows).sum();
        double riots = all.bins().stream()
                .mapToDouble(bin -> bin.rows() * bin.observed().value())
                .sum();
        WarningRows test = WarningStudy.of(telling(), HORIZON, 30, false, 0.95).test();
        assertThat(rows).isEqualTo(test.size());
        assertThat(riots).isCloseTo(test.riots(), within(1e-9));
        assertThat(all.bins()).hasSizeBetween(9, 11);
        assertThat(all.bins().stream().mapToDouble(WarningSkill.Bin::predicted).toArray())
                .isSorted();
    }

    @Test
    void withoutARiotInBothHalvesThereIsNothingToTell() {
        assertThat(WarningStudy.of(
                                List.of(constant(0, 60, 53), constant(1, Double.POSITIVE_INFINITY, 53)),
                                HORIZON,
                                30,
                                false,
                                0.95)
                        .skills())
                .isEmpty();
    }
}
