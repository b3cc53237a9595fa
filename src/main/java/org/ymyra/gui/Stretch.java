package org.ymyra.gui;

import org.ymyra.chart.TimeChart.Window;

/** How much of the time of a run charts show. */
enum Stretch {
    ALL(0),
    YEAR(365),
    MONTH(30),
    WEEK(7);

    private static final double[] STEPS = {30, 60, 120, 240, 365, 730};
    /** Of the running-in, this share of the horizon so far stays in sight. */
    private static final double RUNNING_IN = 0.12;

    private final double days;

    Stretch(double days) {
        this.days = days;
    }

    /** Returns the days of a history that are shown: its last ones, or all, with room for what comes next. */
    Window window(History history) {
        double now = history.latest();
        if (days > 0) {
            return new Window(now - days, now);
        }
        if (now <= 0) {
            return new Window(Math.min(history.first(), -1), 0);
        }
        double to = room(now);
        return new Window(Math.max(history.first(), -RUNNING_IN * to), Math.min(to, Math.max(history.horizon(), now)));
    }

    private static double room(double now) {
        for (double step : STEPS) {
            if (now <= step) {
                return step;
            }
        }
        double years = Math.ceil(now / 365);
        return 365 * (years <= 10 ? years : 5 * Math.ceil(years / 5));
    }
}
