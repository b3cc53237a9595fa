package org.ymyra.gui;

import java.util.Arrays;

/** The course of a number over time, in a limited number of points: when it is full, every second is dropped. */
final class Trace {
    private static final int MOST = 512;

    private final double[] days = new double[MOST];
    private final double[] values = new double[MOST];
    private int size;
    /** The least time between two points, in days. */
    private double gap = 1 / 24.0;

    /** Adds a point; one that is too close to the last, or before it, is left out. */
    void add(double day, double value) {
        if (Double.isNaN(value) || size > 0 && day < days[size - 1] + gap - 1e-9) {
            return;
        }
        if (size == MOST) {
            thin();
        }
        days[size] = day;
        values[size++] = value;
    }

    private void thin() {
        size = MOST / 2;
        for (int k = 0; k < size; k++) {
            days[k] = days[2 * k];
            values[k] = values[2 * k];
        }
        gap = Math.max(gap, (days[size - 1] - days[0]) / MOST);
    }

    int size() {
        return size;
    }

    double day(int k) {
        return days[k];
    }

    double value(int k) {
        return values[k];
    }

    double least() {
        return Arrays.stream(values, 0, size).min().orElse(Double.NaN);
    }

    double greatest() {
        return Arrays.stream(values, 0, size).max().orElse(Double.NaN);
    }
}
