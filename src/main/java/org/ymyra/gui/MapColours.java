package org.ymyra.gui;

import java.awt.Color;
import javax.swing.UIManager;
import org.ymyra.chart.Look;
import org.ymyra.scenario.Level;

/**
 * The colours of the map, for a light or a dark ground. Communities and levels have those of charts; what alarms is kept for
 * crises, and no community has it.
 *
 * @param dark whether the ground is dark
 * @param ground between settlements
 * @param block streets of a settlement
 * @param road roads between settlements
 * @param ink words and lines that matter
 * @param soft words that matter less
 * @param empty a home of which there is nothing to tell
 */
record MapColours(boolean dark, Color ground, Color block, Color road, Color ink, Color soft, Color empty) {
    /** Who is on the street. */
    static final Color ALARM = new Color(0xE4002B);

    private static final MapColours LIGHT = new MapColours(
            false,
            new Color(0xF1F2EE),
            new Color(0xFFFFFF),
            new Color(0xC9C7BD),
            new Color(0x1F1F1F),
            new Color(0x5C5C5C),
            new Color(0xD5D7D8));
    private static final MapColours DARK = new MapColours(
            true,
            new Color(0x24272A),
            new Color(0x17191B),
            new Color(0x4B5055),
            new Color(0xF2F2F2),
            new Color(0xB4B8BB),
            new Color(0x43494E));

    private static final Look LIGHT_LOOK = Look.over(LIGHT.ground);
    private static final Look DARK_LOOK = Look.over(DARK.ground);

    /** Returns the colours that go with the look and feel. */
    static MapColours current() {
        Color panel = UIManager.getColor("Panel.background");
        return of(panel != null && lightness(panel) < 0.5);
    }

    /** Returns the colours on a light or dark ground. */
    static MapColours of(boolean dark) {
        return dark ? DARK : LIGHT;
    }

    /** Returns the colour of a community, the same as in charts. */
    Color community(int index) {
        return look().community(index);
    }

    /** Returns the colour of a level, the same as in charts. */
    Color level(Level level) {
        return look().level(level);
    }

    private Look look() {
        return dark ? DARK_LOOK : LIGHT_LOOK;
    }

    /** Returns the colour of those who are angry and at home. */
    Color angry() {
        return dark ? new Color(0xB8863B) : new Color(0xF0A94E);
    }

    /** Returns what goes round words and marks so that they can be read on any colour. */
    Color halo() {
        return dark ? new Color(0x101113) : Color.WHITE;
    }

    /** Returns the colour of officers. */
    Color police() {
        return dark ? new Color(0xC6D4E6) : new Color(0x1D3557);
    }

    /** Returns a mixture; the share of the first is given. */
    static Color mix(Color first, Color second, double share) {
        double rest = 1 - share;
        return new Color(
                (int) Math.round(first.getRed() * share + second.getRed() * rest),
                (int) Math.round(first.getGreen() * share + second.getGreen() * rest),
                (int) Math.round(first.getBlue() * share + second.getBlue() * rest));
    }

    static Color faded(Color colour, double opacity) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), (int) Math.round(opacity * 255));
    }

    /** Returns the lightness L* of CIE 1976, from 0 to 1. */
    static double lightness(Color colour) {
        double y = 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
        return y > 0.008856 ? 1.16 * Math.cbrt(y) - 0.16 : 9.033 * y;
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
