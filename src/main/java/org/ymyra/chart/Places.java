package org.ymyra.chart;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.ymyra.scenario.Position;
import org.ymyra.scenario.Road;
import org.ymyra.scenario.Scenario;
import org.ymyra.scenario.Settlement;

/**
 * Where the settlements of a district lie on a plane.
 *
 * <p>Where the scenario states positions, the plane is the azimuthal equidistant projection of the globe, a sphere of {@value
 * #RADIUS_KM} km, from the middle of the district: directions and distances from there are true, and over a district of a hundred kilometres
 * all others to one part in ten thousand (Snyder 1987, Map Projections: A Working Manual, equations 5-3, 22-4 and 22-5, 25-2).
 *
 * <p>Where it does not, places are derived from the lengths of roads: they are those whose distances agree best with the square
 * roots of the shortest ways by road, which keep what is far near enough to be seen (stress majorisation, Gansner, Koren and North
 * 2005, from the start of classical scaling, Torgerson 1952). Without roads settlements stand in rows, in their order. The same
 * settlements and roads always give the same places.
 *
 * @param at a point {x, y} for each settlement in the order of the scenario, x to the right and y down; km if it is stated where they lie,
 *     otherwise of no unit
 * @param stated whether the scenario states where they lie
 */
public record Places(List<double[]> at, boolean stated) {
    private static final double RADIUS_KM = 6371.0088;
    private static final int ROUNDS = 300;

    /** Returns the places of the settlements of a scenario. */
    public static Places of(Scenario scenario) {
        List<Settlement> settlements = scenario.settlements();
        if (settlements.stream().allMatch(each -> each.position().isPresent())) {
            return new Places(
                    projected(settlements.stream()
                            .map(each -> each.position().get())
                            .toList()),
                    true);
        }
        double[][] at = scenario.roads().isEmpty() ? rows(settlements.size()) : scaled(distances(scenario));
        return new Places(List.of(at), false);
    }

    private static List<double[]> projected(List<Position> positions) {
        double[] middle = new double[3];
        for (Position each : positions) {
            double[] v = vector(Math.toRadians(each.longitude()), Math.toRadians(each.latitude()));
            for (int k = 0; k < 3; k++) {
                middle[k] += v[k];
            }
        }
        double length = Math.sqrt(middle[0] * middle[0] + middle[1] * middle[1] + middle[2] * middle[2]);
        if (length < 1e-9) {
            // they lie all around the globe, and any of them is as good a middle
            middle = vector(
                    Math.toRadians(positions.get(0).longitude()),
                    Math.toRadians(positions.get(0).latitude()));
            length = 1;
        }
        double longitude = Math.atan2(middle[1], middle[0]);
        double latitude = Math.asin(middle[2] / length);
        return positions.stream()
                .map(each -> projected(
                        Math.toRadians(each.longitude()) - longitude, Math.toRadians(each.latitude()), latitude))
                .toList();
    }

    private static double[] vector(double longitude, double latitude) {
        return new double[] {
            Math.cos(latitude) * Math.cos(longitude), Math.cos(latitude) * Math.sin(longitude), Math.sin(latitude)
        };
    }

    private static double[] projected(double east, double latitude, double middle) {
        double x = Math.cos(latitude) * Math.sin(east);
        double y = Math.cos(middle) * Math.sin(latitude) - Math.sin(middle) * Math.cos(latitude) * Math.cos(east);
        double cosine = Math.sin(middle) * Math.sin(latitude) + Math.cos(middle) * Math.cos(latitude) * Math.cos(east);
        double sine = Math.hypot(x, y);
        double km = RADIUS_KM * (sine < 1e-12 ? 1 : Math.atan2(sine, cosine) / sine);
        return new double[] {km * x, -km * y};
    }

    /** Returns the square roots of the shortest ways by road (Floyd 1962); where none leads, of a little more than the longest. */
    private static double[][] distances(Scenario scenario) {
        int n = scenario.settlements().size();
        Map<String, Integer> index = new HashMap<>();
        scenario.settlements().forEach(settlement -> index.put(settlement.name(), index.size()));
        double[][] km = new double[n][n];
        for (double[] row : km) {
            Arrays.fill(row, Double.POSITIVE_INFINITY);
        }
        for (Road road : scenario.roads()) {
            int a = index.get(road.between().get(0));
            int b = index.get(road.between().get(1));
            km[a][b] = Math.min(km[a][b], road.km());
            km[b][a] = km[a][b];
        }
        double longest = 0;
        for (int k = 0; k < n; k++) {
            km[k][k] = 0;
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    km[i][j] = Math.min(km[i][j], km[i][k] + km[k][j]);
                }
            }
        }
        for (double[] row : km) {
            for (double d : row) {
                longest = Double.isInfinite(d) ? longest : Math.max(longest, d);
            }
        }
        for (double[] row : km) {
            for (int j = 0; j < n; j++) {
                row[j] = Math.sqrt(Double.isInfinite(row[j]) ? 1.2 * longest : row[j]);
            }
        }
        return km;
    }

    private static double[][] rows(int n) {
        int columns = (int) Math.ceil(Math.sqrt(1.5 * n));
        double[][] at = new double[n][];
        for (int k = 0; k < n; k++) {
            at[k] = new double[] {k % columns, k / columns};
        }
        return at;
    }

    private static double[][] scaled(double[][] km) {
        double[][] at = classical(km);
        for (int round = 0; round < ROUNDS; round++) {
            at = majorise(at, km);
        }
        return at;
    }

    /** Classical scaling: the two main axes of the doubly centred squares of the distances. */
    private static double[][] classical(double[][] km) {
        int n = km.length;
        RealMatrix centring = MatrixUtils.createRealIdentityMatrix(n).subtract(ones(n).scalarMultiply(1.0 / n));
        RealMatrix squares = MatrixUtils.createRealMatrix(n, n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                squares.setEntry(i, j, -km[i][j] * km[i][j] / 2);
            }
        }
        EigenDecomposition axes =
                new EigenDecomposition(centring.multiply(squares).multiply(centring));
        double[][] at = new double[n][2];
        for (int axis = 0; axis < Math.min(2, n); axis++) {
            double length = Math.sqrt(Math.max(0, axes.getRealEigenvalue(axis)));
            for (int k = 0; k < n; k++) {
                // the second term keeps settlements apart that would lie on one spot or line
                at[k][axis] = length * axes.getEigenvector(axis).getEntry(k) + 1e-3 * Math.cos(k + 2.0 * axis);
            }
        }
        return at;
    }

    private static RealMatrix ones(int n) {
        RealMatrix ones = MatrixUtils.createRealMatrix(n, n);
        return ones.scalarAdd(1);
    }

    /** Moves each settlement to where the others want it, near ones having more to say: weights 1/d². */
    private static double[][] majorise(double[][] at, double[][] km) {
        int n = at.length;
        double[][] next = new double[n][2];
        for (int i = 0; i < n; i++) {
            double weights = 0;
            for (int j = 0; j < n; j++) {
                if (i != j) {
                    double dx = at[i][0] - at[j][0];
                    double dy = at[i][1] - at[j][1];
                    double stretch = km[i][j] / Math.max(1e-9, Math.hypot(dx, dy));
                    double weight = 1 / (km[i][j] * km[i][j]);
                    next[i][0] += weight * (at[j][0] + stretch * dx);
                    next[i][1] += weight * (at[j][1] + stretch * dy);
                    weights += weight;
                }
            }
            next[i][0] /= weights;
            next[i][1] /= weights;
        }
        return next;
    }
}
