package org.ymyra.gui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ymyra.analysis.Estimate;
import org.ymyra.experiment.Vulnerability;
import org.ymyra.model.District;
import org.ymyra.model.Fingerprint;
import org.ymyra.scenario.ScenarioException;
import org.ymyra.scenario.ScenarioReader;

/** The question counts what the estimate of vulnerability counts, over a hundred copies. */
class CrimeQuestionTest {
    private final CrimeQuestion question = new CrimeQuestion();
    private final District district = district("sparks.crimes=2");

    private static District district(String... more) {
        try {
            District district = new District(
                    ScenarioReader.read(
                                    Path.of("scenarios/villages.yaml"),
                                    Stream.concat(
                                                    Stream.of("run.spin-up=30 days", "rules.violence.riot-damage=1"),
                                                    Stream.of(more))
                                            .toList())
                            .scenario(),
                    1,
                    0);
            district.runUntil(45);
            return district;
        } catch (ScenarioException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void countsRiotsOfASettlement() {
        long riots = 0;
        for (long luck = 0; luck < 10; luck++) {
            riots += Vulnerability.of(district, 2, 10, CrimeQuestion.luck(district, luck))
                    .riots();
        }
        Estimate answer = question.ask(district, 2, () -> false).orElseThrow();
        assertThat(answer.events()).isEqualTo(riots);
        assertThat(answer.total()).isEqualTo(100);
        assertThat(answer.confidence()).isEqualTo(0.95);
    }

    @Test
    void asksTheWholeDistrictAHundredTimesAndLeavesItAsItIs() {
        List<String> before = Fingerprint.of(district);
        assertThat(question.ask(district, -1, () -> false).orElseThrow().total())
                .isEqualTo(100);
        assertThat(Fingerprint.of(district)).isEqualTo(before);
    }

    @Test
    void stopsWhenTheAnswerIsNotWanted() {
        assertThatThrownBy(() -> question.ask(district, -1, () -> true)).isInstanceOf(CancellationException.class);
    }

    /** Returns a setting by which one community lives alone in a village. */
    private static String alone(String village) {
        return "settlements." + village + ".communities={Orchard: {share: 1}, Meadow: {share: 0}, Terrace: {share: 0}}";
    }

    @Test
    void whereOneCommunityLivesNoSuchCrimeIsPossible() {
        District mixed = district(alone("Millbrook"));
        assertThat(question.ask(mixed, 0, () -> false)).isEmpty();
        assertThat(question.ask(mixed, 1, () -> false)).isPresent();
        assertThat(question.ask(mixed, -1, () -> false)).isPresent();
    }

    @Test
    void settlementsHaveCopiesByTheirCrimes() {
        District one = district("sparks.crimes=0", "settlements.Highmoor.sparks.crimes=1");
        assertThat(question.ask(one, -1, () -> false)).isEqualTo(question.ask(one, 6, () -> false));
        District none = district("sparks.crimes=0");
        assertThat(question.ask(none, -1, () -> false).orElseThrow().total()).isEqualTo(100);
    }

    @Test
    void answersAtDifferentTimesHaveLuckOfTheirOwn() {
        long last = CrimeQuestion.luck(district, 9);
        district.runUntil(46);
        assertThat(CrimeQuestion.luck(district, 0)).isGreaterThan(last);
    }
}
