package org.ymyra.gui;

/** How fast a run is shown. */
enum Speed {
    HOUR(1),
    SIX_HOURS(6),
    DAY(24),
    WEEK(7 * 24),
    MONTH(30 * 24),
    YEAR(365 * 24),
    FLAT_OUT(Player.FLAT_OUT);

    /** Hours of the district per second. */
    final double hoursPerSecond;

    Speed(double hoursPerSecond) {
        this.hoursPerSecond = hoursPerSecond;
    }
}
