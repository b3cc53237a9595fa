package org.ymyra.gui;

import java.awt.Color;

/**
 * Colours for values from 0 to 1, ever darker or ever lighter, so that colour-blind readers and grey prints tell the same. More of it
 * stands out more from the ground: darker on a light one, lighter on a dark one. The colours are those of Brewer, Harrower
 * and The Pennsylvania State University (ColorBrewer, Apache-2.0).
 */
enum Scale {
    /** Of what weighs on people: ColorBrewer's BuPu. */
    BURDEN(0xE0ECF4, 0xBFD3E6, 0x9EBCDA, 0x8C96C6, 0x8C6BB1, 0x88419D, 0x810F7C, 0x4D004B),
    /** Of what helps people: ColorBrewer's YlGnBu. */
    RESOURCE(0xEDF8B1, 0xC7E9B4, 0x7FCDBB, 0x41B6C4, 0x1D91C0, 0x225EA8, 0x253494, 0x081D58),
    /** Of anger: ColorBrewer's YlOrRd. */
    ANGER(0xFFEDA0, 0xFED976, 0xFEB24C, 0xFD8D3C, 0xFC4E2A, 0xE31A1C, 0xBD0026, 0x800026);

    /** Steps of a table of colours. */
    static final int STEPS = 256;

    private final int[] fixed;

    Scale(int... fixed) {
        this.fixed = fixed;
    }

    /** Returns the colours from 0 to 1, as opaque ARGB. */
    int[] table(boolean dark) {
        int[] table = new int[STEPS];
        for (int k = 0; k < STEPS; k++) {
            double share = k / (STEPS - 1.0);
            table[k] = at(dark ? 1 - share : share);
        }
        return table;
    }

    private int at(double share) {
        double place = share * (fixed.length - 1);
        int below = Math.min((int) place, fixed.length - 2);
        return MapColours.mix(new Color(fixed[below + 1]), new Color(fixed[below]), place - below)
                .getRGB();
    }
}
