package org.ymyra.gui;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.ymyra.scenario.Road;
import org.ymyra.scenario.Scenario;
import org.ymyra.scenario.Settlement;

/**
 * Where the settlements of a district stand on the map. A scenario states no coordinates, only the lengths of roads: the places are those
 * whose distances agree best with the square roots of the shortest ways by road, which keep what is far near enough to be seen (stress majorisation, Gansner, Koren and North 2005, from the
 * start of classical scaling, Torgerson 1952), turned so that it fits a window, and its first settlement lies to the left and up.
 * Then the plane is stretched to the shape of a window, and the settlements, each a square of its homes, are moved apart until they
 * do not touch. They are thus drawn larger than the roads between them, whose lengths are written on them.
 *
 * <p>The same settlements and roads always give the same places.
 *
 * @param squares the square of each settlement, in cells
 */
record Sites(List<Rectangle2D.Double> squares) {
    private static final int ROUNDS = 300;

    /** Width of the district over its height, for which it is stretched up to so many times. */
    private static final double SHAPE = 1.6;

    private static final double MOST_STRETCH = 3;

    private static final int TURNS = 24;

    static Sites of(Scenario scenario) {
        List<Settlement> settlements = scenario.settlements();
        int n = settlements.size();
        double[] side = new double[n];
        for (int k = 0; k < n; k++) {
            side[k] = Math.ceil(Math.sqrt(settlements.get(k).households()));
        }
        double mean = Arrays.stream(side).average().orElse(0);
        Room room = new Room(side, 3 + 0.35 * mean, 4 + 1.15 * mean);
        double[][] at = scenario.roads().isEmpty() ? rows(n) : scaled(distances(scenario));
        if (scenario.roads().isEmpty()) {
            spread(at, room);
        } else {
            at = turned(at, room);
        }
        List<Rectangle2D.Double> squares = new ArrayList<>();
        for (int k = 0; k < n; k++) {
            squares.add(new Rectangle2D.Double(
                    Math.rint(at[k][0] - side[k] / 2), Math.rint(at[k][1] - side[k] / 2), side[k], side[k]));
        }
        return new Sites(List.copyOf(squares));
    }

    /** Returns the smallest part of the plane that holds all settlements. */
    Rectangle2D.Double bounds() {
        Rectangle2D.Double all = (Rectangle2D.Double) squares.get(0).clone();
        squares.forEach(all::add);
        return all;
    }

    /**
     * The squares, and what is to be free between two, beside and above each other: there names and institutions are written.
     */
    private record Room(double[] side, double beside, double above) {
        double free(int i, int j, int axis) {
            return (side[i] + side[j]) / 2 + (axis == 0 ? beside : above);
        }
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

    /** Without roads there are no distances: settlements stand in rows, in their order. */
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

    /** Turns the plane by the angle at which the district, once spread, fits a window best, and its first settlement to the left and up. */
    private static double[][] turned(double[][] at, Room room) {
        double[][] best = at;
        double smallest = Double.POSITIVE_INFINITY;
        for (int turn = 0; turn < TURNS; turn++) {
            double[][] candidate = turned(at, Math.PI * turn / TURNS);
            spread(candidate, room);
            double size = Math.max(extent(candidate, 0) / SHAPE, extent(candidate, 1));
            if (size < smallest) {
                smallest = size;
                best = candidate;
            }
        }
        double mx = Arrays.stream(best).mapToDouble(p -> p[0]).average().orElse(0);
        double my = Arrays.stream(best).mapToDouble(p -> p[1]).average().orElse(0);
        scale(best, best[0][0] > mx ? -1 : 1, best[0][1] > my ? -1 : 1);
        return best;
    }

    private static double[][] turned(double[][] at, double angle) {
        double[][] turned = new double[at.length][2];
        for (int k = 0; k < at.length; k++) {
            turned[k][0] = at[k][0] * Math.cos(angle) + at[k][1] * Math.sin(angle);
            turned[k][1] = -at[k][0] * Math.sin(angle) + at[k][1] * Math.cos(angle);
        }
        return turned;
    }

    /** Brings the plane to the size and shape of the squares, and pushes apart what still touches. */
    private static void spread(double[][] at, Room room) {
        int n = at.length;
        double area = 0;
        for (double side : room.side()) {
            area += (side + room.beside()) * (side + room.above());
        }
        double width = extent(at, 0);
        double height = extent(at, 1);
        double taller = Math.max(1, Math.min(MOST_STRETCH, width / (SHAPE * Math.max(height, 1e-9))));
        double roomy = Math.sqrt(area / Math.max(width * height * taller, width * width / 25 + 1e-9));
        scale(at, roomy, roomy * taller);
        for (int round = 1; n > 1 && push(at, room); round++) {
            double wider = round % 50 == 0 ? 1.1 : 1;
            scale(at, wider, wider);
        }
    }

    private static void scale(double[][] at, double x, double y) {
        for (double[] p : at) {
            p[0] *= x;
            p[1] *= y;
        }
    }

    private static double extent(double[][] at, int axis) {
        return Arrays.stream(at).mapToDouble(p -> p[axis]).max().orElse(0)
                - Arrays.stream(at).mapToDouble(p -> p[axis]).min().orElse(0);
    }

    /** Pushes apart each two that touch, rather aside than up and down; returns whether there were any. */
    private static boolean push(double[][] at, Room room) {
        boolean pushed = false;
        for (int i = 0; i < at.length; i++) {
            for (int j = 0; j < i; j++) {
                double besides = room.free(i, j, 0) - Math.abs(at[i][0] - at[j][0]);
                double above = room.free(i, j, 1) - Math.abs(at[i][1] - at[j][1]);
                if (besides > 1e-6 && above > 1e-6) {
                    int axis = besides < SHAPE * above ? 0 : 1;
                    double by = ((axis == 0 ? besides : above) / 2 + 1e-6) * (at[i][axis] >= at[j][axis] ? 1 : -1);
                    at[i][axis] += by;
                    at[j][axis] -= by;
                    pushed = true;
                }
            }
        }
        return pushed;
    }
}
