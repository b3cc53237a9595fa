package org.ymyra.validation;

import java.util.ArrayList;
import java.util.List;
import org.ymyra.analysis.Estimate;
import org.ymyra.analysis.PairedProportions;

/**
 * Intervals of paired proportions against published tables: airway hyper-responsiveness (Bentur 2009) and complete response
 * (Cavo 2012) as worked in Fagerland, Lydersen and Laake, Statistics in Medicine 33 (2014) 2850–2875, and tables of
 * Newcombe, Statistics in Medicine 17 (1998) 2635–2650, method 10.
 */
final class PairedIntervals implements Family {
    private static final double TOLERANCE = 5e-5;

    @Override
    public Group group() {
        return Group.DOCKING;
    }

    @Override
    public String name() {
        return "paired intervals: published tables";
    }

    @Override
    public List<Row> measure(Study study) {
        List<Row> rows = new ArrayList<>();
        String fagerland = "Fagerland 2014";
        String newcombe = "Newcombe 1998, method 10";
        difference(rows, new PairedProportions(1, 1, 7, 12), fagerland, -0.2857, -0.5069, -0.0256);
        difference(rows, new PairedProportions(59, 6, 16, 80), fagerland, -0.0621, -0.1186, -0.0046);
        difference(rows, new PairedProportions(36, 12, 2, 0), newcombe, 0.2, 0.0569, 0.3404);
        difference(rows, new PairedProportions(20, 12, 2, 16), newcombe, 0.2, 0.0562, 0.3292);
        ratio(rows, new PairedProportions(1, 1, 7, 12), fagerland, 0.25, 0.0677, 0.9227);
        ratio(rows, new PairedProportions(59, 6, 16, 80), fagerland, 0.8667, 0.7579, 0.9910);
        return rows;
    }

    private static void difference(
            List<Row> rows, PairedProportions table, String source, double value, double low, double high) {
        add(rows, "difference", table, source, table.difference(0.95), value, low, high);
    }

    private static void ratio(
            List<Row> rows, PairedProportions table, String source, double value, double low, double high) {
        add(rows, "ratio", table, source, table.ratio(0.95), value, low, high);
    }

    private static void add(
            List<Row> rows,
            String figure,
            PairedProportions table,
            String source,
            Estimate got,
            double value,
            double low,
            double high) {
        String what = "%s of %d, %d, %d, %d: "
                .formatted(figure, table.both(), table.scenarioOnly(), table.baselineOnly(), table.neither());
        rows.add(Row.exact("paired intervals", what + "value", source, value, TOLERANCE, got.value()));
        rows.add(Row.exact("paired intervals", what + "lower end", source, low, TOLERANCE, got.low()));
        rows.add(Row.exact("paired intervals", what + "upper end", source, high, TOLERANCE, got.high()));
    }
}
