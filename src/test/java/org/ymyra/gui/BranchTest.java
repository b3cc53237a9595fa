package org.ymyra.gui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ymyra.analysis.PairedProportions;
import org.ymyra.experiment.Ahead;
import org.ymyra.model.District;
import org.ymyra.model.Fingerprint;
import org.ymyra.model.Observer;
import org.ymyra.model.Settlement;
import org.ymyra.scenario.Draft;
import org.ymyra.scenario.Level;
import org.ymyra.scenario.ScenarioException;
import org.ymyra.scenario.ScenarioReader;

/** A run that branches goes on as it would have, and otherwise only by what is changed. */
class BranchTest {
    private static final int SPIN_UP = 60;
    private static final int DAYS = 120;
    private static final List<String> SHORT =
            List.of("run.horizon=200 days", "run.spin-up=" + SPIN_UP + " days", "settlements.*.households=300");
    private static final List<String> CAPACITY = List.of("office", "capacity");

    private static District district() throws ScenarioException {
        District district = new Start(
                        ScenarioReader.read(Path.of("scenarios/triggers/serious-crime.yaml"), SHORT), 3, 1)
                .district();
        district.runUntil(SPIN_UP + 1.25);
        return district;
    }

    /** A change to what is there already. */
    private static ByHand.Action nothing(District district) {
        String now = ByHand.values(Draft.of(district.scenario()), CAPACITY);
        return (other, day) -> ByHand.setting(other, CAPACITY, now);
    }

    private static ByHand.Action council() {
        return (other, day) -> ByHand.starting(other, day, "elders-council", "elders-council", 1);
    }

    private static String text(Ahead ahead) {
        StringBuilder text = new StringBuilder(ahead.reached() + " " + ahead.injured() + " " + ahead.damaged() + " "
                + ahead.deaths() + " " + ahead.from() + " " + ahead.until());
        ahead.samples().forEach(sample -> text.append(sample.day()).append(java.util.Arrays.toString(sample.values())));
        return text.toString();
    }

    @Test
    void branchWithoutChangeIsTheOriginal() throws Exception {
        District original = district();
        Branch branch = new Branch(original, nothing(original));
        String asItIs = text(branch.asItIs(DAYS, () -> true).orElseThrow());
        assertThat(text(branch.changed(DAYS, () -> true).orElseThrow())).isEqualTo(asItIs);
        assertThat(text(Ahead.of(original, DAYS, () -> true).orElseThrow())).isEqualTo(asItIs);
        assertThat(branch.day()).isEqualTo(1.25, org.assertj.core.api.Assertions.within(1e-9));
    }

    @Test
    void theOriginalIsNotTouched() throws Exception {
        District original = district();
        Branch branch = new Branch(original, council());
        branch.changed(DAYS, () -> true);
        branch.pairs(Level.RIOT, 30, 3, 2, () -> true, pairs -> {});
        District other = district();
        original.runUntil(SPIN_UP + 100);
        other.runUntil(SPIN_UP + 100);
        assertThat(Fingerprint.of(original)).isEqualTo(Fingerprint.of(other));
    }

    @Test
    void whatIsTakenForLevelsAndHarmIsWhatHappens() throws Exception {
        District original = district();
        Ahead ahead = new Branch(original, council()).asItIs(DAYS, () -> true).orElseThrow();
        List<Ahead.Reached> reached = new ArrayList<>();
        original.observe(new Observer() {
            @Override
            public void reached(Settlement settlement, double day, Level level) {
                reached.add(new Ahead.Reached(day - SPIN_UP, level, settlement.index()));
            }
        });
        long before = original.settlements().stream()
                .mapToLong(settlement -> settlement.counts().injured)
                .sum();
        original.runUntil(SPIN_UP + 1.25 + DAYS);
        assertThat(ahead.reached()).isEqualTo(reached);
        assertThat(ahead.injured())
                .isEqualTo(original.settlements().stream()
                                .mapToLong(settlement -> settlement.counts().injured)
                                .sum()
                        - before);
        assertThat(ahead.highest())
                .isEqualTo(reached.stream().map(Ahead.Reached::level).max(Level::compareTo));
    }

    @Test
    void pairsThatDifferInNothingComeToTheSame() throws Exception {
        District original = district();
        PairedProportions pairs =
                new Branch(original, nothing(original)).pairs(Level.PROTEST, 60, 12, 2, () -> true, so -> {});
        assertThat(pairs.pairs()).isEqualTo(12);
        assertThat(pairs.scenarioOnly() + pairs.baselineOnly()).isZero();
    }

    @Test
    void pairsDoNotDependOnThreadsAndAreToldOneByOne() throws Exception {
        Branch branch = new Branch(district(), council());
        List<Long> told = Collections.synchronizedList(new ArrayList<>());
        PairedProportions one = branch.pairs(Level.PROTEST, 40, 8, 1, () -> true, so -> told.add(so.pairs()));
        PairedProportions two = branch.pairs(Level.PROTEST, 40, 8, 2, () -> true, so -> {});
        assertThat(one).isEqualTo(two);
        assertThat(told).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
    }

    /** Were pairs counted as they are done, quick ones, without crises, would be among the first too often. */
    @Test
    void pairsThatAreStoppedAreTheFirstOnes() throws Exception {
        Branch branch = new Branch(district(), council());
        List<PairedProportions> inOrder = new ArrayList<>();
        branch.pairs(Level.PROTEST, 40, 12, 1, () -> true, inOrder::add);
        long[] done = {0};
        PairedProportions stopped =
                branch.pairs(Level.PROTEST, 40, 12, 3, () -> done[0] < 5, so -> done[0] = so.pairs());
        assertThat(stopped.pairs()).isBetween(5L, 12L);
        assertThat(stopped).isEqualTo(inOrder.get((int) stopped.pairs() - 1));
    }

    @Test
    void aPairThatFailsEndsTheOthers() throws Exception {
        Branch branch = new Branch(district(), council());
        int[] asked = {0};
        assertThatThrownBy(() -> branch.pairs(
                        Level.RIOT,
                        40,
                        100,
                        1,
                        () -> {
                            asked[0]++;
                            return true;
                        },
                        so -> {
                            throw new IllegalArgumentException("none");
                        }))
                .hasRootCauseMessage("none");
        assertThat(asked[0]).isLessThan(3 * 120);
    }

    @Test
    void nothingIsLeftAtTheEndOfTheHorizon() throws Exception {
        District district = district();
        assertThat(Branch.left(district)).isEqualTo(198.75, org.assertj.core.api.Assertions.within(1e-9));
        district.runUntil(SPIN_UP + 200);
        assertThat(Branch.left(district)).isZero();
    }

    @Test
    void pairsAreStoppedAndGiveWhatThereIs() throws Exception {
        Branch branch = new Branch(district(), council());
        long[] done = {0};
        PairedProportions pairs = branch.pairs(Level.RIOT, 40, 100, 1, () -> done[0] < 3, so -> done[0] = so.pairs());
        assertThat(pairs.pairs()).isEqualTo(3);
        assertThat(branch.changed(40, () -> false)).isEmpty();
    }

    @Test
    void whatMakesNoScenarioIsRefused() throws Exception {
        District original = district();
        assertThatThrownBy(() -> new Branch(original, (other, day) -> ByHand.setting(other, CAPACITY, "-1")))
                .isInstanceOf(ScenarioException.class);
    }
}
