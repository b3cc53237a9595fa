package org.ymyra.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.apache.commons.rng.core.source64.SplitMix64;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ymyra.scenario.Policing;
import org.ymyra.validation.CivilViolence.Variant;

/** Short runs of the siblings of published models; the full ones are in the table. */
class PublishedModelsTest {
    private static Policing policing;

    @BeforeAll
    static void read() throws Exception {
        try (Study study = new Study(Path.of("scenarios"), 2, 1, 1)) {
            policing = study.scenario(Study.TYPICAL, "rules.policing.risk-without-officers=0")
                    .rules()
                    .policing();
        }
    }

    private static CivilViolence model(Variant variant, double legitimacy, double cops, long seed) {
        return new CivilViolence(variant, legitimacy, cops, policing, new SplitMix64(seed));
    }

    /** The mean of the active over 200 periods. */
    private static double active(CivilViolence model) {
        double sum = 0;
        for (int period = 0; period < 200; period++) {
            model.step();
            assertThat(model.actives() + model.jailed()).isBetween(0, model.citizens());
            sum += model.actives();
        }
        return sum / 200;
    }

    /** Without cops the active are those with H (1 − L) above T, always the same; 4.5 standard errors of 1,120. */
    @Test
    void withoutCopsGrievanceAloneDecides() {
        for (Variant variant : Variant.values()) {
            assertThat(active(model(variant, 0.9, 0, 1))).isZero();
            CivilViolence model = model(variant, 0.8, 0, 2);
            model.step();
            int first = model.actives();
            assertThat(first).isBetween(560 - 76, 560 + 76);
            assertThat(active(model)).isEqualTo(first);
            assertThat(model.jailed()).isZero();
        }
    }

    /** Rounding decides whether there are outbursts: some 0.5, 41 and 14 are active in the mean. */
    @Test
    void rulesOfRoundingDiffer() {
        double printed = 0;
        double floor = 0;
        double round = 0;
        for (int seed = 0; seed < 4; seed++) {
            printed += active(model(Variant.PRINTED, 0.82, 0.04, seed)) / 4;
            floor += active(model(Variant.FLOOR, 0.82, 0.04, seed)) / 4;
            round += active(model(Variant.ROUND, 0.82, 0.04, seed)) / 4;
        }
        assertThat(printed).isBetween(0.05, 2.0);
        assertThat(floor).isBetween(30.0, 60.0);
        assertThat(round).isBetween(7.0, 24.0);
    }

    @Test
    void twoGroupsLiveInPeaceOrOneDiesOut() {
        EthnicViolence peace = new EthnicViolence(0.9, new SplitMix64(3));
        EthnicViolence war = new EthnicViolence(0.8, new SplitMix64(3));
        for (int period = 0; period < 100; period++) {
            peace.step();
            war.step();
            assertThat(peace.members(0) + peace.members(1)).isLessThanOrEqualTo(1600);
        }
        assertThat(peace.killed()).isZero();
        assertThat(Math.min(peace.members(0), peace.members(1))).isPositive();
        assertThat(Math.min(war.members(0), war.members(1))).isZero();
        assertThat(war.killed()).isGreaterThan(200);
    }

    /** Who wants nothing stays, half of the neighbours being alike; who wants more ends up among more of its like. */
    @Test
    void relocationSegregatesBeyondWhatIsWanted() {
        assertThat(Schelling.settle(0, new SplitMix64(4))).isBetween(0.47, 0.53);
        assertThat(Schelling.settle(0.3, new SplitMix64(4))).isBetween(0.7, 0.8);
        assertThat(Schelling.settle(0.5, new SplitMix64(4))).isBetween(0.82, 0.92);
    }
}
