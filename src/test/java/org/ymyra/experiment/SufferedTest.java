package org.ymyra.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ymyra.model.District;
import org.ymyra.results.Outcome;
import org.ymyra.results.Outcome.Suffered;
import org.ymyra.results.Outcome.Total;
import org.ymyra.scenario.Community;
import org.ymyra.scenario.Scenario;

/** Harm by the community that suffered it. */
class SufferedTest {
    private static final Scenario SCENARIO = Fakes.scenario(
                    "villages",
                    "run.horizon=300 days",
                    "settlements.*.sparks.provocations=12",
                    "rules.violence.incidents=0.5",
                    "rules.violence.deaths=0.3")
            .scenario();

    /** In every settlement a community has the same place, whatever the order in which the settlement states its shares. */
    @Test
    void aCommunityHasTheSamePlaceInAllSettlements() {
        Scenario turned = Fakes.scenario(
                        "villages",
                        "settlements.Stonebridge.communities={Terrace: {share: 0.2}, Meadow: {share: 0.7}, Orchard: {share: 0.1}}")
                .scenario();
        List<String> names = names(turned.communities());
        assertThat(turned.settlements())
                .allSatisfy(settlement ->
                        assertThat(names(settlement.communities())).isEqualTo(names));
    }

    private static List<String> names(List<Community> communities) {
        return communities.stream().map(Community::name).toList();
    }

    /** Whatever has happened, the parts add up to the totals, and they are those of the settlements. */
    @Test
    void overCommunitiesHarmAddsUpToTheTotals() {
        double deaths = 0;
        for (int r = 0; r < 3; r++) {
            District district = new District(SCENARIO, 5, r);
            Recorder recorder = new Recorder(district);
            district.runUntil(district.horizonStart() + 300);
            Outcome outcome = recorder.outcome();
            assertThat(outcome.suffered().stream().map(Suffered::community)).containsExactly(0, 1, 2);
            for (Total total : List.of(Total.INJURED, Total.DAMAGED, Total.DEATHS)) {
                assertThat(outcome.suffered().stream()
                                .mapToDouble(one -> one.of(total))
                                .sum())
                        .isEqualTo(outcome.totals().get(total));
            }
            IntStream.range(0, 3)
                    .forEach(g -> assertThat(outcome.suffered().get(g).injured())
                            .isEqualTo(district.settlements().stream()
                                    .mapToLong(settlement -> settlement.counts().injuredOf[g])
                                    .sum()));
            deaths += outcome.totals().get(Total.DEATHS);
        }
        assertThat(deaths).isPositive();
    }
}
