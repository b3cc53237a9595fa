package org.ymyra.gui;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ymyra.chart.Places;
import org.ymyra.scenario.Scenario;
import org.ymyra.scenario.Settlement;

/**
 * Where the settlements of a district stand on the map: at their {@link Places}, those that are derived from roads turned so that they fit a window
 * and the first lies to the left and up, and stretched to its shape. Then the settlements, each a square of its homes, are moved
 * apart until they do not touch. They are thus drawn larger than the roads between them, whose lengths are written on them.
 *
 * <p>The same settlements and roads always give the same places.
 *
 * @param squares the square of each settlement, in cells
 */
record Sites(List<Rectangle2D.Double> squares) {
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
        Places places = Places.of(scenario);
        double[][] at = places.at().toArray(double[][]::new);
        if (places.stated()) {
            spread(at, room, 1);
        } else if (scenario.roads().isEmpty()) {
            spread(at, room, MOST_STRETCH);
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

    /** Turns the plane by the angle at which the district, once spread, fits a window best, and its first settlement to the left and up. */
    private static double[][] turned(double[][] at, Room room) {
        double[][] best = at;
        double smallest = Double.POSITIVE_INFINITY;
        for (int turn = 0; turn < TURNS; turn++) {
            double[][] candidate = turned(at, Math.PI * turn / TURNS);
            spread(candidate, room, MOST_STRETCH);
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
    private static void spread(double[][] at, Room room, double mostStretch) {
        int n = at.length;
        double area = 0;
        for (double side : room.side()) {
            area += (side + room.beside()) * (side + room.above());
        }
        double width = extent(at, 0);
        double height = extent(at, 1);
        double taller = Math.max(1, Math.min(mostStretch, width / (SHAPE * Math.max(height, 1e-9))));
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
