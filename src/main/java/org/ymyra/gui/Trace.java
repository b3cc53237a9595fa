package org.ymyra.gui;

import java.util.Arrays;

/**
 * The course of a number over time, in a limited number of points: when it is full, every second is dropped. It may grow on one
 * thread and be copied on another.
 */
final class Trace {
    private static final int MOST = 512;

    private double[] days = new double[16];
    private double[] values = new double[16];
    private int size;
    /** The least time between two points, in days. */
    private double gap = 1 / 24.0;

    /** Adds a point; one that is too close to the last, or before it, is left out. NaN is a gap: there is no value for a time. */
    synchronized void add(double day, double value) {
        boolean gaps = Double.isNaN(value) && (size == 0 || Double.isNaN(values[size - 1]));
        if (gaps || size > 0 && day < days[size - 1] + gap - 1e-9) {
            return;
        }
        if (size == MOST) {
            thin();
        } else if (size == days.length) {
            days = Arrays.copyOf(days, Math.min(MOST, 2 * size));
            values = Arrays.copyOf(values, Math.min(MOST, 2 * size));
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

    /** Returns the course so far. */
    synchronized Trace copy() {
        Trace copy = new Trace();
        copy.days = Arrays.copyOf(days, size);
        copy.values = Arrays.copyOf(values, size);
        copy.size = size;
        copy.gap = gap;
        return copy;
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
        return Arrays.stream(values, 0, size)
                .filter(value -> !Double.isNaN(value))
                .min()
                .orElse(Double.NaN);
    }

    double greatest() {
        return Arrays.stream(values, 0, size)
                .filter(value -> !Double.isNaN(value))
                .max()
                .orElse(Double.NaN);
    }
}
