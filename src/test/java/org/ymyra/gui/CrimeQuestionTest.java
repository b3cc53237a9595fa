package org.ymyra.gui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
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
    private final District district = district();

    private static District district() {
        try {
            District district = new District(
                    ScenarioReader.read(
                                    Path.of("scenarios/villages.yaml"),
                                    List.of("run.spin-up=30 days", "rules.violence.riot-damage=1"))
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
            riots += Vulnerability.of(district, 2, 10, luck).riots();
        }
        Estimate answer = question.ask(district, 2, () -> false);
        assertThat(answer.events()).isEqualTo(riots);
        assertThat(answer.total()).isEqualTo(100);
        assertThat(answer.confidence()).isEqualTo(0.95);
    }

    @Test
    void asksTheWholeDistrictAHundredTimesAndLeavesItAsItIs() {
        List<String> before = Fingerprint.of(district);
        assertThat(question.ask(district, -1, () -> false).total()).isEqualTo(100);
        assertThat(Fingerprint.of(district)).isEqualTo(before);
    }

    @Test
    void stopsWhenTheAnswerIsNotWanted() {
        assertThatThrownBy(() -> question.ask(district, -1, () -> true)).isInstanceOf(CancellationException.class);
    }
}
