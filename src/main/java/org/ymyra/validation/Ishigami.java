package org.ymyra.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.ymyra.analysis.Means;
import org.ymyra.analysis.SobolIndices;

/**
 * Sobol indices of y = sin x1 + 7 sin² x2 + 0.1 x3⁴ sin x1 over (−π, π), which are known in closed form. Source: Ishigami and
 * Homma, Proceedings of the First International Symposium on Uncertainty Modeling and Analysis (1990) 398–403. Intervals are
 * those of means over random shifts of the sequence.
 */
final class Ishigami implements Family {
    private static final int SHIFTS = 20;
    private static final int ROWS = 4096;
    private static final double PRECISION = 0.01;
    private static final double A = 7;
    private static final double B = 0.1;

    @Override
    public Group group() {
        return Group.DOCKING;
    }

    @Override
    public String name() {
        return "Sobol indices: the function of Ishigami and Homma";
    }

    @Override
    public List<Row> measure(Study study) throws InterruptedException {
        List<SobolIndices> shifts = study.each(SHIFTS, k -> indices(study.seed() + k));
        double pi4 = Math.pow(Math.PI, 4);
        double first = Math.pow(1 + B * pi4 / 5, 2) / 2;
        double second = A * A / 8;
        double together = B * B * pi4 * pi4 * 8 / 225;
        double variance = first + second + together;
        List<Row> rows = new ArrayList<>();
        rows.add(row(
                "variance of y",
                variance,
                PRECISION * variance,
                shifts,
                all -> all.variance().value()));
        double[] one = {first, second, 0};
        double[] total = {first + together, second, together};
        for (int i = 0; i < 3; i++) {
            int k = i;
            rows.add(row(
                    "first-order index of x" + (i + 1),
                    one[i] / variance,
                    PRECISION,
                    shifts,
                    all -> all.indices().get(k).first().value()));
        }
        for (int i = 0; i < 3; i++) {
            int k = i;
            rows.add(row(
                    "total index of x" + (i + 1),
                    total[i] / variance,
                    PRECISION,
                    shifts,
                    all -> all.indices().get(k).total().value()));
        }
        return rows;
    }

    private static SobolIndices indices(long seed) {
        double[] outcomes = Arrays.stream(SobolIndices.design(3, ROWS, seed))
                .mapToDouble(Ishigami::function)
                .toArray();
        return SobolIndices.of(outcomes, 3, Study.CONFIDENCE, seed);
    }

    private static double function(double[] point) {
        double[] x = Arrays.stream(point).map(u -> Math.PI * (2 * u - 1)).toArray();
        return Math.sin(x[0]) + A * Math.pow(Math.sin(x[1]), 2) + B * Math.pow(x[2], 4) * Math.sin(x[0]);
    }

    private static Row row(
            String what,
            double expected,
            double precision,
            List<SobolIndices> shifts,
            ToDoubleFunction<SobolIndices> figure) {
        double[] values = Study.values(shifts, figure);
        return Row.simulated(
                "Sobol indices",
                what,
                "Ishigami and Homma 1990",
                expected,
                precision,
                confidence -> Means.studentT(values, confidence));
    }
}
