package org.ymyra.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ymyra.benchmark.Districts;
import org.ymyra.model.District;
import org.ymyra.model.Fingerprint;
import org.ymyra.model.Months;
import org.ymyra.model.Observer;
import org.ymyra.results.Outcome;
import org.ymyra.scenario.Scenario;
import org.ymyra.scenario.Spark;

/** A district that lives through its horizon month by month, settlement by settlement, comes to what it comes to day by day, to the last bit. */
class MonthsTest {
    private static final String[] RESTLESS = {
        "run.spin-up=40 days",
        "sparks.crimes=150",
        "sparks.provocations=30",
        "rules.stories.news-distance=40",
        "rules.aftermath.displaced=0.1",
        "rules.aftermath.loss=0.3"
    };

    private static Scenario district(String file, String horizon, String sampling) throws Exception {
        List<String> settings = new ArrayList<>(List.of(RESTLESS));
        settings.add("run.horizon=" + horizon);
        settings.add("run.sampling=" + sampling);
        if (file.equals("monitored")) {
            settings.add("levers.monitoring={lever: monitoring, interval: 30 days}");
        }
        return Districts.of(8_000, file, settings.toArray(new String[0]));
    }

    /** With riots in most months, whose news brings about others; some settlements live through a month several times. */
    @ParameterizedTest
    @CsvSource({
        "stressed, 90 days, 10 days",
        "stressed, 100.3 days, 33.3 days",
        "stressed, 60 days, 1 day",
        "monitored, 150 days, 7 days"
    })
    void outcomeIsThatOfDayByDay(String file, String horizon, String sampling) throws Exception {
        Scenario scenario = district(file, horizon, sampling);
        long news = 0;
        for (int replication = 0; replication < 3; replication++) {
            District dayByDay = District.atHorizon(scenario, 5, replication);
            Recorder recorder = new Recorder(dayByDay);
            dayByDay.runUntil(dayByDay.horizonStart() + scenario.run().horizon().days());
            Outcome outcome = Recorder.ofMonths(scenario, 5, replication);
            assertThat(lines(outcome)).isEqualTo(lines(recorder.outcome()));
            news += outcome.events().stream()
                    .filter(event -> event.spark() == Spark.NEWS)
                    .count();
        }
        assertThat(news).isPositive();
    }

    /** Returns all of an outcome in text, in which numbers are equal only if they are the same. */
    private static List<String> lines(Outcome outcome) {
        List<String> lines = new ArrayList<>();
        lines.add(Arrays.toString(outcome.reached()));
        lines.add(new TreeMap<>(outcome.totals()).toString());
        outcome.crises().forEach(crisis -> lines.add(crisis.toString()));
        outcome.events().forEach(event -> lines.add(event.toString()));
        outcome.samples().forEach(sample -> lines.add(sample.day() + " " + Arrays.toString(sample.values())));
        lines.add(outcome.levers().toString());
        outcome.decisions().forEach(decision -> lines.add(decision.toString()));
        lines.add(outcome.suffered().toString());
        return lines;
    }

    @Test
    void districtAtTheEndIsThatOfDayByDay() throws Exception {
        Scenario scenario = district("stressed", "90 days", "10 days");
        District dayByDay = District.atHorizon(scenario, 5, 0);
        dayByDay.runUntil(dayByDay.horizonStart() + 90);
        District byMonths = Months.run(scenario, 5, 0, Observer.NONE, (time, settlements) -> {});
        assertThat(Fingerprint.of(byMonths)).isEqualTo(Fingerprint.of(dayByDay));
        dayByDay.runUntil(dayByDay.horizonStart() + 120);
        byMonths.runUntil(byMonths.horizonStart() + 120);
        assertThat(Fingerprint.of(byMonths)).isEqualTo(Fingerprint.of(dayByDay));
    }

    @Test
    void largeDistrictsOfSmallSettlementsWithoutBudgetsAreLivedThroughByMonths() throws Exception {
        assertThat(Months.suit(Districts.of(20_000, "stressed"))).isTrue();
        assertThat(Months.suit(Districts.of(new int[] {20_000}, "stressed"))).isFalse();
        assertThat(Months.suit(Districts.of(new int[] {20_000, 1_000}, "stressed")))
                .isFalse();
        assertThat(Months.suit(Districts.of(5_000, "stressed"))).isFalse();
        assertThat(Months.suit(Districts.of(20_000, "monitored"))).isFalse();
        assertThat(Months.suit(Districts.of(20_000, "stressed", "run.sampling=9 days")))
                .isFalse();
    }
}
