package org.ymyra.chart;

import java.awt.Color;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ymyra.scenario.Level;

/**
 * The colours of charts: on paper, or over a light or dark window. Hues keep their meaning; over a dark background they are
 * lighter, so that all can be read.
 *
 * @param ink text that matters
 * @param soft text that explains
 * @param axis lines of axes
 * @param grid lines of grids
 * @param background what is drawn upon
 * @param dark whether the background is dark
 */
public record Look(Color ink, Color soft, Color axis, Color grid, Color background, boolean dark) {
    /** On paper. */
    public static final Look PAPER = new Look(Theme.INK, Theme.SOFT, Theme.AXIS, Theme.GRID, Color.WHITE, false);

    private static final Pattern COLOUR = Pattern.compile("\\b(?:fill|stroke)=\"(#[0-9a-f]{6})\"");
    private static final Color LIGHT_INK = new Color(0xE4E4E4);
    private static final List<Color> DARK_LEVELS =
            List.of(new Color(0xF0A040), new Color(0xEE6A70), new Color(0xCC86C8), new Color(0xF6EEFF));
    private static final List<Color> DARK_SERIES = List.of(
            LIGHT_INK,
            new Color(0x6CB2EE),
            new Color(0xF08A50),
            new Color(0x45C9A0),
            new Color(0xA5D8F5),
            new Color(0xEDBE55));
    private static final List<Color> COMMUNITIES = List.of(
            new Color(0x0072B2),
            new Color(0xB97F00),
            new Color(0x00805E),
            new Color(0xA85586),
            new Color(0x2B86B8),
            new Color(0x7D7600),
            new Color(0x76562A),
            new Color(0x5F6E7C));
    private static final List<Color> DARK_COMMUNITIES = List.of(
            new Color(0x5BB0EA),
            new Color(0xF0B429),
            new Color(0x2CCB9E),
            new Color(0xE59CC5),
            new Color(0x9AD6F7),
            new Color(0xF0E442),
            new Color(0xC9A876),
            new Color(0xA9B7C4));

    /** On a dark web page. */
    public static final Look NIGHT = over(new Color(0x16191D));

    /** Returns the colours over a background. */
    public static Look over(Color background) {
        boolean dark = luminance(background) < 0.2;
        Color ink = dark ? LIGHT_INK : Theme.INK;
        return new Look(
                ink,
                mix(ink, background, 0.28),
                mix(ink, background, 0.5),
                mix(ink, background, dark ? 0.82 : 0.87),
                background,
                dark);
    }

    /** Returns the colour of a level. */
    public Color level(Level level) {
        return dark ? DARK_LEVELS.get(level.ordinal()) : Theme.colour(level);
    }

    /** Returns the colour of a series of its own; they repeat after six. */
    public Color series(int series) {
        int index = series % Theme.LINES;
        return dark ? DARK_SERIES.get(index) : Theme.colour(index);
    }

    /** Returns the colour of a community; no scenario has more than there are. */
    public Color community(int community) {
        List<Color> colours = dark ? DARK_COMMUNITIES : COMMUNITIES;
        return colours.get(community % colours.size());
    }

    /** Returns a colour mixed with the background; its share is given. */
    public Color faint(Color colour, double share) {
        return mix(colour, background, share);
    }

    /** Returns what a colour of a chart on paper becomes in this look: lighter over a dark background, of the same hue. */
    Color of(Color paper) {
        if (!dark) {
            return paper.equals(Color.WHITE) ? background : paper;
        }
        for (Level level : Level.values()) {
            if (paper.equals(PAPER.level(level))) {
                return level(level);
            }
        }
        for (int series = 0; series < Theme.LINES; series++) {
            if (paper.equals(PAPER.series(series))) {
                return series(series);
            }
        }
        List<Color> named = List.of(PAPER.ink, PAPER.soft, PAPER.axis, PAPER.grid, PAPER.background);
        int index = named.indexOf(paper);
        return index >= 0 ? List.of(ink, soft, axis, grid, background).get(index) : turned(paper);
    }

    /** Keeps hue and saturation as seen, and turns the way from black to white into that from ink to background (Oklab). */
    private Color turned(Color paper) {
        double[] from = Oklab.of(paper);
        double light = Oklab.of(ink)[0];
        double deep = Oklab.of(background)[0];
        return Oklab.colour(light + from[0] * (deep - light), from[1], from[2]);
    }

    /**
     * Returns rules of a style sheet that show figures in this look; see {@link Figure#svg}. They belong into a block such as
     * {@code @media screen and (prefers-color-scheme: dark)}.
     *
     * @param svgs all figures of the document
     */
    public String rules(Collection<String> svgs) {
        return svgs.stream()
                .flatMap(svg -> COLOUR.matcher(svg).results())
                .map(match -> match.group(1))
                .distinct()
                .sorted()
                .map(colour -> rules(colour, Svg.hex(of(Color.decode(colour)))))
                .collect(Collectors.joining());
    }

    /** One rule each for fill and stroke; elements without a colour of their own have that of the picture. */
    private static String rules(String paper, String look) {
        return Stream.of("fill", "stroke")
                .map(name -> "svg[role=img][%s=\"%s\"],svg[role=img] [%s=\"%s\"]{%s:%s}\n"
                        .formatted(name, paper, name, paper, name, look))
                .collect(Collectors.joining());
    }

    /** Returns the relative luminance of a colour, 0 to 1, as WCAG 2 defines it. */
    static double luminance(Color colour) {
        return 0.2126 * Oklab.linear(colour.getRed())
                + 0.7152 * Oklab.linear(colour.getGreen())
                + 0.0722 * Oklab.linear(colour.getBlue());
    }

    private static Color mix(Color colour, Color other, double share) {
        return new Color(
                mix(colour.getRed(), other.getRed(), share),
                mix(colour.getGreen(), other.getGreen(), share),
                mix(colour.getBlue(), other.getBlue(), share));
    }

    private static int mix(int channel, int other, double share) {
        return (int) Math.round(channel * (1 - share) + other * share);
    }
}
