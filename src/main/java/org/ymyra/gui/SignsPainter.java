package org.ymyra.gui;

import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;

/** Draws the name of a settlement, how it is made up, and its institutions with their load. */
final class SignsPainter {
    private static final Color BUSY = new Color(0xE8912D);

    private SignsPainter() {}

    static void paint(Pen pen, int settlement, Scene.Town town, boolean marked) {
        TownSigns signs = TownSigns.of(pen.camera(), pen.em(), settlement, town);
        name(pen, town, signs, marked);
        for (TownSigns.Sign sign : signs.signs()) {
            sign(pen, town, sign, signs.size());
        }
    }

    private static void name(Pen pen, Scene.Town town, TownSigns signs, boolean marked) {
        Font font = pen.bold(marked ? 1.15 : 1.05);
        String name = town.ground().name();
        double width = pen.width(name, font);
        pen.writeOnMap(name, font, pen.colours().ink(), signs.middle() - width / 2, signs.name());
        Rectangle2D.Double square = pen.camera().screen(town.ground().square());
        double length = Math.min(Math.max(square.width, 4 * pen.em()), 16 * pen.em());
        double x = signs.middle() - length / 2;
        double y = signs.name() + 0.35 * pen.em();
        if (town.crisis() == null) {
            scars(pen, town, signs.middle() + width / 2 + 0.6 * pen.em(), signs.name());
        }
        double total = town.ground().communities().length;
        double height = 0.38 * pen.em();
        Shape frame = new Rectangle2D.Double(x - 1, y - 1, length + 2, height + 2);
        pen.fill(frame, pen.colours().halo());
        for (int g = 0; g < town.ground().members().length; g++) {
            double part = length * town.ground().members()[g] / total;
            pen.fill(new Rectangle2D.Double(x, y, part, height), pen.colours().community(g));
            x += part;
        }
    }

    /** Tells of a crisis that is over: damaged homes, injured, and those who have fled. */
    private static void scars(Pen pen, Scene.Town town, double x, double y) {
        double em = pen.em();
        Font font = pen.bold(0.9);
        int[] numbers = {
            town.harm().allDamaged(), town.harm().allInjured(), town.harm().away()
        };
        Shape[] shapes = {Glyphs.FLAME, Glyphs.PLUS, Glyphs.HOUSE};
        Color[] fills = {MarksPainter.FIRE, pen.colours().ink(), null};
        for (int k = 0; k < numbers.length; k++) {
            if (numbers[k] > 0) {
                Shape shape = Pen.placed(shapes[k], x, y - 0.85 * em, em);
                pen.outline(
                        shape,
                        fills[k] == null ? pen.colours().ink() : pen.colours().halo(),
                        1.4);
                if (fills[k] != null) {
                    pen.fill(shape, fills[k]);
                }
                String number = pen.words().number(numbers[k], 0);
                pen.writeOnMap(number, font, pen.colours().ink(), x + 1.15 * em, y);
                x += 1.7 * em + pen.width(number, font);
            }
        }
    }

    private static void sign(Pen pen, Scene.Town town, TownSigns.Sign sign, TownSigns.Size size) {
        Rectangle2D.Double box = sign.box();
        pen.panel(box);
        if (sign.place() instanceof Place.Office) {
            Scene.Office office = town.office();
            glyph(pen, Glyphs.OFFICE, box, pen.colours().ink());
            Color load = office.load() > 1 ? BUSY : pen.colours().soft();
            tell(
                    pen,
                    box,
                    size,
                    pen.words().number(office.waiting(), 0),
                    pen.words().get("map.office", office.waiting(), office.busy(), office.officials()));
            bar(pen, box, office.load(), load);
        } else if (sign.place() instanceof Place.CouncilHouse house) {
            Scene.Council council = town.councils().stream()
                    .filter(each -> each.index() == house.council())
                    .findFirst()
                    .orElseThrow();
            glyph(pen, Glyphs.COUNCIL, box, pen.colours().ink());
            tell(
                    pen,
                    box,
                    size,
                    pen.words().number(council.cases(), 0),
                    pen.words().get("map.council", council.cases(), pen.words().percent(council.strength(), 0)));
            bar(pen, box, council.strength(), pen.colours().soft());
        } else {
            Scene.Police police = town.police();
            boolean out = police.street() > 0;
            glyph(pen, Glyphs.SHIELD, box, pen.colours().police());
            tell(
                    pen,
                    box,
                    size,
                    out ? police.post() + "+" + police.street() : pen.words().number(police.post(), 0),
                    pen.words().get("map.police", police.post(), police.street()));
            double all = police.post() + police.street();
            bar(pen, box, all == 0 ? 0 : police.street() / all, MapColours.ALARM);
        }
    }

    private static void glyph(Pen pen, Shape glyph, Rectangle2D.Double box, Color colour) {
        double size = 1.3 * pen.em();
        pen.fill(Pen.placed(glyph, box.x + 0.3 * pen.em(), box.y + 0.18 * pen.em(), size), colour);
    }

    private static void tell(Pen pen, Rectangle2D.Double box, TownSigns.Size size, String number, String text) {
        double x = box.x + 1.9 * pen.em();
        double y = box.y + 1.22 * pen.em();
        double room = box.getMaxX() - x - 0.3 * pen.em();
        if (size == TownSigns.Size.MIDDLE) {
            Font font = pen.bold(0.95);
            pen.write(pen.fit(number, font, room), font, pen.colours().ink(), x, y);
        } else if (size == TownSigns.Size.LARGE) {
            Font font = pen.plain(0.9);
            pen.write(pen.fit(text, font, room), font, pen.colours().ink(), x, y);
        }
    }

    private static void bar(Pen pen, Rectangle2D.Double box, double share, Color colour) {
        double em = pen.em();
        double x = box.x + 0.35 * em;
        double length = box.width - 0.7 * em;
        double y = box.getMaxY() - 0.48 * em;
        double height = 0.26 * em;
        pen.fill(
                Pen.rounded(new Rectangle2D.Double(x, y, length, height), height / 2),
                MapColours.faded(pen.colours().soft(), 0.25));
        double part = length * Math.min(1, share);
        if (part > 0) {
            pen.fill(Pen.rounded(new Rectangle2D.Double(x, y, Math.max(part, height), height), height / 2), colour);
        }
    }
}
