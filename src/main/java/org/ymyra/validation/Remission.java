package org.ymyra.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ymyra.analysis.KaplanMeier;
import org.ymyra.analysis.SurvivalCurve;
import org.ymyra.scenario.Level;

/**
 * Kaplan and Meier's estimate of weeks of remission under 6-mercaptopurine. Data: Freireich and others, Blood 21 (1963)
 * 699–716; estimates, Greenwood's standard errors and log-log limits as tabulated in Lawless (1982) and Collett (2003).
 */
final class Remission implements Family {
    private static final String SUBJECT = "Kaplan–Meier";
    private static final String SOURCE = "Freireich 1963; Collett 2003";
    private static final double Z = 1.959963984540054;

    /** Negative times are censored. */
    private static final double[] WEEKS = {
        6, 6, 6, -6, 7, -9, 10, -10, -11, 13, 16, -17, -19, -20, 22, 23, -25, -32, -32, -34, -35
    };

    private static final int[] AT_RISK = {21, 17, 15, 12, 11, 7, 6};
    private static final double[] REMISSION = {0.857, 0.807, 0.753, 0.690, 0.627, 0.538, 0.448};
    private static final double[] ERROR = {0.0764, 0.0869, 0.0963, 0.1068, 0.1141, 0.1282, 0.1346};
    private static final double[] LOW = {0.6197, 0.5631, 0.5032, 0.4316, 0.3675, 0.2678, 0.1881};
    private static final double[] HIGH = {0.9516, 0.9228, 0.8894, 0.8491, 0.8049, 0.7468, 0.6801};

    @Override
    public Group group() {
        return Group.DOCKING;
    }

    @Override
    public String name() {
        return "survival curves: remission under 6-mercaptopurine";
    }

    @Override
    public List<Row> measure(Study study) {
        boolean[] ended = new boolean[WEEKS.length];
        for (int i = 0; i < WEEKS.length; i++) {
            ended[i] = WEEKS[i] > 0;
        }
        SurvivalCurve curve = KaplanMeier.curve(
                "6-MP", Level.RIOT, Arrays.stream(WEEKS).map(Math::abs).toArray(), ended, 35, 0.95);
        List<Row> rows = new ArrayList<>();
        double limits = 0;
        double errors = 0;
        for (int k = 0; k < REMISSION.length; k++) {
            // the curve begins with a step at 0
            double s = curve.survival()[k + 1];
            double low = curve.low()[k + 1];
            double high = curve.high()[k + 1];
            double error = -s * Math.log(s) * Math.log(Math.log(low) / Math.log(high)) / 2 / Z;
            limits = Math.max(limits, Math.max(Math.abs(low - LOW[k]), Math.abs(high - HIGH[k])));
            errors = Math.max(errors, Math.abs(error - ERROR[k]));
            String what = "6-MP: share in remission after " + (int) curve.days()[k + 1] + " weeks";
            rows.add(Row.exact(SUBJECT, what, SOURCE, REMISSION[k], 5.1e-4, s));
        }
        rows.add(Row.exact(SUBJECT, "6-MP: greatest deviation of seven standard errors", SOURCE, 0, 5.1e-5, errors));
        rows.add(Row.exact(SUBJECT, "6-MP: greatest deviation of seven 95 % intervals", SOURCE, 0, 5.1e-5, limits));
        long wrong = IntStream.range(0, AT_RISK.length)
                .filter(k -> curve.atRisk()[k + 1] != AT_RISK[k])
                .count();
        rows.add(Row.exact(SUBJECT, "6-MP: wrong ones of seven numbers at risk", SOURCE, 0, 0, wrong));
        return rows;
    }
}
