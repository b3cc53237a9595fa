package org.ymyra.gui;

import java.awt.Color;
import java.util.List;
import javax.swing.UIManager;
import org.ymyra.scenario.Level;

/**
 * The colours of the map, for a light or a dark ground. The first hues of communities are those of Okabe and Ito, which colour-blind readers
 * can tell apart; the alarming ones are kept for crises, and no community has one.
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

    private static final List<Color> COMMUNITIES = List.of(
            new Color(0x0072B2),
            new Color(0xE69F00),
            new Color(0x009E73),
            new Color(0xCC79A7),
            new Color(0x56B4E9),
            new Color(0xC9BE2F),
            new Color(0x8C6D31),
            new Color(0x7C8B99));
    private static final List<Color> COMMUNITIES_ON_DARK = List.of(
            new Color(0x2E96DA),
            new Color(0xF0B429),
            new Color(0x1DBE91),
            new Color(0xDF93BE),
            new Color(0x8ED0F5),
            new Color(0xF0E442),
            new Color(0xB79B6A),
            new Color(0xA9B7C4));
    private static final List<Color> LEVELS =
            List.of(new Color(0xE8912D), new Color(0xC8434E), new Color(0x7B1F72), new Color(0x1B0C41));

    /** Returns the colours that go with the look and feel. */
    static MapColours current() {
        Color panel = UIManager.getColor("Panel.background");
        return of(panel != null && lightness(panel) < 0.5);
    }

    /** Returns the colours on a light or dark ground. */
    static MapColours of(boolean dark) {
        return dark ? DARK : LIGHT;
    }

    /** Returns the colour of a community. */
    Color community(int index) {
        List<Color> hues = dark ? COMMUNITIES_ON_DARK : COMMUNITIES;
        return hues.get(index % hues.size());
    }

    /** Returns the colour of a level, the same as in charts; the darkest is lighter on a dark ground. */
    Color level(Level level) {
        return dark && level == Level.DEADLY ? new Color(0x9C86E8) : LEVELS.get(level.ordinal());
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
