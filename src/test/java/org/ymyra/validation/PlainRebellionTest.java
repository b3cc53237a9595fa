package org.ymyra.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.rng.core.source64.SplitMix64;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ymyra.scenario.Policing;
import org.ymyra.validation.CivilViolence.Variant;

/**
 * The sibling of Epstein's model does what a plain program by the same rules does. {@code -Dymyra.populations=16
 * -Dymyra.periods=1200} measures what the table expects.
 */
class PlainRebellionTest {
    private static final int POPULATIONS = Integer.getInteger("ymyra.populations", 10);
    private static final int PERIODS = Integer.getInteger("ymyra.periods", 150);
    private static final int WARM_UP = 50;

    /** By population: mean number active and in jail, outbursts per 1,000 periods and their mean activation. */
    private static double[] course(IntToLongFunction active, IntToLongFunction jailed) {
        double[] sums = new double[4];
        boolean loud = false;
        for (int period = 0; period < WARM_UP + PERIODS; period++) {
            long now = active.applyAsLong(period);
            long held = jailed.applyAsLong(period);
            if (period >= WARM_UP) {
                sums[0] += now;
                sums[1] += held;
                sums[2] += now > 50 && !loud ? 1 : 0;
                sums[3] += now > 50 ? now : 0;
                loud = now > 50;
            }
        }
        return new double[] {
            sums[0] / PERIODS, sums[1] / PERIODS, 1000 * sums[2] / PERIODS, sums[3] / Math.max(1, sums[2])
        };
    }

    /** Means of active and jailed over populations agree within 5 standard errors: one seed in some ten thousand fails. */
    @ParameterizedTest
    @EnumSource(names = {"FLOOR", "ROUND"})
    void theSiblingDoesWhatThePlainProgramDoes(Variant variant) throws Exception {
        Policing policing;
        try (Study study = new Study(Path.of("scenarios"), 2, 1, 1)) {
            policing = study.scenario(Study.TYPICAL, "rules.policing.risk-without-officers=0")
                    .rules()
                    .policing();
        }
        double[][] plain = IntStream.range(0, POPULATIONS)
                .parallel()
                .mapToObj(seed -> {
                    PlainRebellion model = new PlainRebellion(variant == Variant.ROUND, seed);
                    return course(
                            period -> {
                                model.step();
                                return model.actives();
                            },
                            period -> model.jailed());
                })
                .toArray(double[][]::new);
        double[][] sibling = IntStream.range(0, POPULATIONS)
                .parallel()
                .mapToObj(seed -> {
                    CivilViolence model =
                            new CivilViolence(variant, 0.82, CivilViolence.COPS, policing, new SplitMix64(seed));
                    return course(
                            period -> {
                                model.step();
                                return model.actives();
                            },
                            period -> model.jailed());
                })
                .toArray(double[][]::new);
        StringBuilder means = new StringBuilder(variant.toString());
        for (int figure = 0; figure < 4; figure++) {
            double[] a = column(plain, figure);
            double[] b = column(sibling, figure);
            double error = Math.sqrt((StatUtils.variance(a) + StatUtils.variance(b)) / POPULATIONS);
            means.append(String.format(" %.4g against %.4g (%.2g)", StatUtils.mean(a), StatUtils.mean(b), error));
            if (figure < 2) {
                assertThat(StatUtils.mean(b) - StatUtils.mean(a)).isBetween(-5 * error, 5 * error);
            }
        }
        if (PERIODS > 150) {
            System.out.println(means);
        }
    }

    private static double[] column(double[][] rows, int column) {
        return IntStream.range(0, rows.length).mapToDouble(k -> rows[k][column]).toArray();
    }
}
