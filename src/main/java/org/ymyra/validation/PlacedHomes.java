package org.ymyra.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.ymyra.analysis.Means;
import org.ymyra.model.District;
import org.ymyra.model.Households;
import org.ymyra.scenario.Scenario;
import org.ymyra.scenario.ScenarioException;

/**
 * Indices of segregation: on units made up by hand, and on the homes that the model places, against the segregation s that was
 * asked for. Two communities of equal size fill a square whose columns are the units.
 *
 * <p>A cell in column c of K is taken by the first community if s c/K + (1 − s) U is below the median t = s (K − 1)/(2K) + (1 −
 * s)/2: with probability π = (t − s c/K)/(1 − s), kept within 0 and 1. In the limit of a large square dissimilarity is s/(2(1 −
 * s)) up to s = 1/2 and 1 − (1 − s)/(2s) beyond. Expected values are those of this square, cells being independent but for the
 * equal sizes: at s = 0 η² is (K − 1)/(N − 1).
 */
final class PlacedHomes implements Family {
    private static final String SUBJECT = "homes";
    private static final String SOURCE = "model.md, section 5";
    private static final int SIDE = 100;
    private static final int PLACED = 24;
    private static final double[] SOME = {0, 0.2, 0.4, 0.6, 0.8};

    /** Indices of the homes of a replication. */
    private record Indices(double eta2, double dissimilarity, double alike) {}

    @Override
    public Group group() {
        return Group.DOCKING;
    }

    @Override
    public String name() {
        return "homes";
    }

    @Override
    public List<Row> measure(Study study) throws ScenarioException, InterruptedException {
        List<Row> rows = new ArrayList<>();
        units(rows);
        for (double segregation : SOME) {
            List<Indices> placed = place(study, segregation, PLACED);
            double[] share = shares(segregation);
            String asked = " of placed homes at segregation " + segregation;
            rows.add(row("η² by column" + asked, placed, Indices::eta2, eta2(share), 0.01));
            rows.add(row(
                    "dissimilarity by column" + asked, placed, Indices::dissimilarity, dissimilarity(share), 0.015));
            rows.add(row("share of neighbours alike" + asked, placed, Indices::alike, alike(share), 0.01));
        }
        Indices complete = place(study, 1, 1).get(0);
        rows.add(exact("η² by column of placed homes at segregation 1", SOURCE, 1, complete.eta2));
        rows.add(exact("dissimilarity by column of placed homes at segregation 1", SOURCE, 1, complete.dissimilarity));
        return rows;
    }

    private static void units(List<Row> rows) {
        int[] a = {80, 60, 20, 40};
        int[] b = {20, 40, 80, 60};
        String units = " of four units with 80 + 20, 60 + 40, 20 + 80 and 40 + 60 people";
        String source = "Duncan & Duncan 1955, by hand";
        rows.add(exact("dissimilarity" + units, source, 0.4, Segregation.dissimilarity(a, b)));
        rows.add(exact("isolation" + units, source, 0.6, Segregation.isolation(a, b)));
        rows.add(exact("exposure" + units, source, 0.4, Segregation.exposure(a, b)));
        rows.add(exact("η²" + units, source, 0.2, Segregation.eta2(a, b)));
    }

    private static Row exact(String what, String source, double expected, double got) {
        return Row.exact(SUBJECT, what, source, expected, 1e-12, got);
    }

    private static Row row(
            String what, List<Indices> placed, ToDoubleFunction<Indices> index, double expected, double precision) {
        double[] values = Study.values(placed, index);
        return Row.simulated(
                SUBJECT, what, SOURCE, expected, precision, confidence -> Means.studentT(values, confidence));
    }

    private static List<Indices> place(Study study, double segregation, int n)
            throws ScenarioException, InterruptedException {
        Scenario scenario = study.scenario(
                Study.TYPICAL,
                "settlements.Crossford.households=" + SIDE * SIDE,
                "communities.Riverside.share=0.5",
                "communities.Hillside.share=0.5",
                "layout.segregation=" + segregation);
        return study.each(
                n,
                replication -> indices(new District(scenario, study.seed(), replication)
                        .settlements()
                        .get(0)
                        .households()));
    }

    private static Indices indices(Households households) {
        int side = households.side();
        int[][] members = new int[2][side];
        byte[] groups = new byte[side * side];
        Arrays.fill(groups, (byte) -1);
        for (int i = 0; i < households.size; i++) {
            members[households.community(i)][households.cell(i) % side]++;
            groups[households.cell(i)] = (byte) households.community(i);
        }
        return new Indices(
                Segregation.eta2(members[0], members[1]),
                Segregation.dissimilarity(members[0], members[1]),
                Segregation.alike(groups, neighbours(side)));
    }

    private static int[][] neighbours(int side) {
        int[][] neighbours = new int[side * side][];
        for (int cell = 0; cell < neighbours.length; cell++) {
            List<Integer> near = new ArrayList<>();
            for (int y = Math.max(0, cell / side - 1); y <= Math.min(side - 1, cell / side + 1); y++) {
                for (int x = Math.max(0, cell % side - 1); x <= Math.min(side - 1, cell % side + 1); x++) {
                    if (y * side + x != cell) {
                        near.add(y * side + x);
                    }
                }
            }
            neighbours[cell] = near.stream().mapToInt(Integer::intValue).toArray();
        }
        return neighbours;
    }

    /** Returns the expected share of one community by column. */
    static double[] shares(double segregation) {
        double median = segregation * (SIDE - 1) / (2.0 * SIDE) + (1 - segregation) / 2;
        double[] share = new double[SIDE];
        for (int c = 0; c < SIDE; c++) {
            share[c] = Math.max(0, Math.min(1, (median - segregation * c / SIDE) / (1 - segregation)));
        }
        return share;
    }

    private static double eta2(double[] share) {
        double sum = 0;
        for (double p : share) {
            sum += (p - 0.5) * (p - 0.5) + p * (1 - p) / SIDE * (1 - 1.0 / SIDE);
        }
        return 4 * sum / SIDE;
    }

    private static double dissimilarity(double[] share) {
        double sum = 0;
        for (double p : share) {
            BinomialDistribution members = new BinomialDistribution(null, SIDE, p);
            for (int k = 0; k <= SIDE; k++) {
                sum += members.probability(k) * Math.abs(2.0 * k / SIDE - 1);
            }
        }
        return sum / SIDE;
    }

    /** Counts pairs within a column, of one row and of two, and those of two columns: side by side and diagonally. */
    private static double alike(double[] share) {
        double alike = 0;
        double pairs = 0;
        for (int c = 0; c < SIDE; c++) {
            alike += (SIDE - 1) * alike(share[c], share[c]);
            pairs += SIDE - 1;
            if (c > 0) {
                alike += (3 * SIDE - 2) * alike(share[c], share[c - 1]);
                pairs += 3 * SIDE - 2;
            }
        }
        return alike / pairs;
    }

    private static double alike(double p, double q) {
        return p * q + (1 - p) * (1 - q);
    }
}
