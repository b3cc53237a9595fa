package org.ymyra.gui;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.IntStream;
import org.ymyra.scenario.Level;

/**
 * What the map shows at one moment, read from the district while the model stands still; it never changes afterwards.
 *
 * @param day days of the horizon, negative during the spin-up
 * @param colouring what the colours of homes tell
 * @param towns in the order of the scenario
 * @param ties the ties of the selected home, or null
 */
record Scene(double day, Ground ground, Colouring colouring, List<Town> towns, Ties ties) {
    /**
     * A settlement.
     *
     * @param homes the colours of the homes, one pixel a cell
     * @param shares what the colour of each household tells, 0 to 1; null if colours stand for kinds
     * @param marks what has happened to each household of late: an entry of {@link Mark}, by ordinal
     * @param harm what the settlement has suffered of late
     * @param crisis the crisis, or null
     */
    record Town(
            Ground.Town ground,
            BufferedImage homes,
            float[] shares,
            byte[] marks,
            Harm harm,
            Office office,
            List<Council> councils,
            Police police,
            Crisis crisis) {}

    /** What a home shows besides its colour. */
    enum Mark {
        /** Nothing. */
        NONE,
        /** Someone of the household was injured. */
        INJURED,
        /** The household has fled. */
        FLED,
        /** The home is damaged. */
        DAMAGED
    }

    /**
     * Harm.
     *
     * @param injured persons of each community
     * @param damaged homes and shops of each community
     * @param away households that have fled and are not back yet
     * @param known whether the model tells which homes they are
     */
    record Harm(int[] injured, int[] damaged, int deaths, int away, boolean known) {
        int allInjured() {
            return IntStream.of(injured).sum();
        }

        int allDamaged() {
            return IntStream.of(damaged).sum();
        }
    }

    /**
     * The complaint office.
     *
     * @param load the days that the waiting complaints will take, over the days allowed for an answer
     */
    record Office(int officials, int busy, int waiting, double load) {}

    /**
     * A council.
     *
     * @param index as in the model
     * @param strength of its members, 0 to 1
     * @param cases taken on the last day
     */
    record Council(int index, String name, double strength, int cases) {}

    /**
     * The police.
     *
     * @param post officers at the post
     * @param street officers on the street
     */
    record Police(int post, int street) {}

    /**
     * A crisis.
     *
     * @param level the highest level so far, or null
     * @param active households on the street
     * @param against community against which each of them is, in the same order
     * @param crowds households on the street by own community and the one against which they are, row by row
     */
    record Crisis(
            Level level,
            int[] active,
            byte[] against,
            int[] crowds,
            int officers,
            int injured,
            int damaged,
            int deaths,
            int arrests) {}

    /**
     * Whom a household knows.
     *
     * @param to households tied to
     * @param own how many of them, the first ones, are of the own community
     */
    record Ties(int settlement, int household, int[] to, int own) {}
}
