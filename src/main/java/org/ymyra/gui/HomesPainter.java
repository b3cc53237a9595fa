package org.ymyra.gui;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.HashMap;
import java.util.Map;

/**
 * Draws the homes of a settlement: from afar as points of a picture, nearer as squares, and as houses when one comes close. All homes
 * are drawn in one go; what is outside the screen is left out.
 */
final class HomesPainter {
    /** Pixels of a home from which homes are houses. */
    static final double HOUSES = 17;

    /** Of damaged homes. */
    static final Color FIRE = new Color(0xFF8C1A);

    private static final double SQUARES = 4;

    /** Pixels of a home from which its foundation has the colour of the community. */
    private static final int STRIPES = 26;

    private record Size(int width, int height, boolean dark) {}

    /** What is drawn over the colour of a home to make it a house: streets all round, a shaded roof. */
    private final Map<Size, BufferedImage> houses = new HashMap<>();

    void paint(Pen pen, Scene.Town town) {
        Rectangle2D.Double square = pen.camera().screen(town.ground().square());
        Camera camera = pen.camera();
        if (!square.intersects(0, 0, camera.width(), camera.height())) {
            return;
        }
        pen.smooth(false);
        pen.g().setColor(pen.colours().block());
        int margin = (int) Math.max(1, Math.min(8, camera.scale() / 3));
        pen.g()
                .fillRect(
                        (int) square.x - margin,
                        (int) square.y - margin,
                        (int) square.width + 2 * margin,
                        (int) square.height + 2 * margin);
        if (camera.scale() < HOUSES) {
            picture(pen, town);
        } else {
            houses(pen, town);
        }
        pen.smooth(true);
        marks(pen, town);
    }

    /** The cells of a settlement that are on the screen: columns and rows from (inclusive) and to (exclusive). */
    private record Window(int left, int top, int right, int bottom) {
        static Window of(Camera camera, Ground.Town town) {
            double cells = 1 / camera.scale();
            double x = camera.place(0, 0).x - town.square().x;
            double y = camera.place(0, 0).y - town.square().y;
            return new Window(
                    (int) Math.max(0, Math.floor(x)),
                    (int) Math.max(0, Math.floor(y)),
                    (int) Math.min(town.side(), Math.ceil(x + camera.width() * cells)),
                    (int) Math.min(town.side(), Math.ceil(y + camera.height() * cells)));
        }

        boolean holds(int cell, int side) {
            int column = cell % side;
            int row = cell / side;
            return column >= left && column < right && row >= top && row < bottom;
        }
    }

    private static int x(Camera camera, Ground.Town town, int column) {
        return (int) Math.rint(camera.screenX(town.square().x + column));
    }

    private static int y(Camera camera, Ground.Town town, int row) {
        return (int) Math.rint(camera.screenY(town.square().y + row));
    }

    private static void picture(Pen pen, Scene.Town town) {
        Camera camera = pen.camera();
        Ground.Town ground = town.ground();
        Window window = Window.of(camera, ground);
        int left = x(camera, ground, window.left());
        int top = y(camera, ground, window.top());
        int right = x(camera, ground, window.right());
        int bottom = y(camera, ground, window.bottom());
        Graphics2D g = pen.g();
        g.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION,
                camera.scale() < 1
                        ? RenderingHints.VALUE_INTERPOLATION_BILINEAR
                        : RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        g.drawImage(
                town.homes(),
                left,
                top,
                right,
                bottom,
                window.left(),
                window.top(),
                window.right(),
                window.bottom(),
                null);
        if (camera.scale() >= SQUARES) {
            int street = Math.max(1, (int) Math.round(camera.scale() / 7));
            g.setColor(pen.colours().block());
            for (int column = window.left(); column <= window.right(); column++) {
                g.fillRect(x(camera, ground, column) - street / 2, top, street, bottom - top);
            }
            for (int row = window.top(); row <= window.bottom(); row++) {
                g.fillRect(left, y(camera, ground, row) - street / 2, right - left, street);
            }
        }
    }

    private void houses(Pen pen, Scene.Town town) {
        Camera camera = pen.camera();
        Ground.Town ground = town.ground();
        Window window = Window.of(camera, ground);
        Graphics2D g = pen.g();
        for (int row = window.top(); row < window.bottom(); row++) {
            int top = y(camera, ground, row);
            int height = y(camera, ground, row + 1) - top;
            for (int column = window.left(); column < window.right(); column++) {
                int household = ground.households()[row * ground.side() + column];
                if (household >= 0) {
                    int left = x(camera, ground, column);
                    int width = x(camera, ground, column + 1) - left;
                    g.setColor(new Color(town.homes().getRGB(column, row)));
                    g.fillRect(left, top, width, height);
                    g.drawImage(house(new Size(width, height, pen.colours().dark()), pen), left, top, null);
                    if (height < STRIPES) {
                        continue;
                    }
                    g.setColor(pen.colours().community(ground.communities()[household]));
                    int stripe = Math.max(2, height / 12);
                    g.fillRect(left + width / 7, top + (int) (height * 0.92) - stripe, width - 2 * (width / 7), stripe);
                }
            }
        }
    }

    private BufferedImage house(Size size, Pen pen) {
        if (houses.size() > 64) {
            houses.clear();
        }
        return houses.computeIfAbsent(size, key -> draw(key, pen.colours()));
    }

    private static BufferedImage draw(Size size, MapColours colours) {
        BufferedImage image = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        double side = Math.min(size.width(), size.height());
        g.setColor(colours.block());
        g.fillRect(0, 0, size.width(), size.height());
        g.setComposite(AlphaComposite.DstOut);
        g.fill(Pen.placed(Glyphs.HOUSE, 0, 0, side));
        g.setComposite(AlphaComposite.SrcOver);
        g.setColor(MapColours.faded(Color.BLACK, colours.dark() ? 0.35 : 0.22));
        g.fill(Pen.placed(Glyphs.ROOF, 0, 0, side));
        g.setColor(MapColours.faded(colours.soft(), 0.55));
        g.draw(Pen.placed(Glyphs.HOUSE, 0, 0, side));
        g.dispose();
        return image;
    }

    /** Draws what happened to homes and who is on the street. */
    private static void marks(Pen pen, Scene.Town town) {
        Camera camera = pen.camera();
        Ground.Town ground = town.ground();
        Window window = Window.of(camera, ground);
        double cell = camera.scale();
        for (int i = 0; i < town.marks().length; i++) {
            if (town.marks()[i] != 0 && window.holds(ground.cells()[i], ground.side())) {
                mark(pen, Scene.Mark.values()[town.marks()[i]], at(camera, ground, i), cell);
            }
        }
        if (town.crisis() != null) {
            int[] active = town.crisis().active();
            for (int k = 0; k < active.length; k++) {
                if (window.holds(ground.cells()[active[k]], ground.side())) {
                    Rectangle2D.Double home = at(camera, ground, active[k]);
                    active(pen, home, pen.colours().community(town.crisis().against()[k]), cell);
                }
            }
        }
    }

    private static Rectangle2D.Double at(Camera camera, Ground.Town ground, int household) {
        return new Rectangle2D.Double(
                camera.screenX(ground.homeX(household)),
                camera.screenY(ground.homeY(household)),
                camera.scale(),
                camera.scale());
    }

    private static void mark(Pen pen, Scene.Mark mark, Rectangle2D.Double home, double cell) {
        if (cell < SQUARES) {
            return;
        }
        switch (mark) {
            case DAMAGED -> {
                double size = cell * 0.8;
                Shape flame =
                        Pen.placed(Glyphs.FLAME, home.getCenterX() - size / 2, home.getCenterY() - size / 2, size);
                pen.fill(flame, FIRE);
            }
            case INJURED -> {
                double size = Math.max(4, cell * 0.42);
                double x = home.getMaxX() - size;
                pen.fill(
                        new Ellipse2D.Double(x, home.y, size, size),
                        pen.colours().ink());
                pen.fill(
                        Pen.placed(Glyphs.PLUS, x + size * 0.1, home.y + size * 0.1, size * 0.8),
                        pen.colours().halo());
            }
            case FLED -> {
                double inset = cell * 0.22;
                Shape empty =
                        new Rectangle2D.Double(home.x + inset, home.y + inset, cell - 2 * inset, cell - 2 * inset);
                if (cell < HOUSES) {
                    pen.outline(empty, pen.colours().soft(), 1);
                }
            }
            case NONE -> {}
        }
    }

    /** A household on the street: a person who holds up the colour of the community against which it is. */
    private static void active(Pen pen, Rectangle2D.Double home, Color against, double cell) {
        if (cell < SQUARES) {
            double size = Math.max(3, cell);
            double x = Math.rint(home.getCenterX() - size / 2);
            double y = Math.rint(home.getCenterY() - size / 2);
            pen.fill(new Rectangle2D.Double(x, y, Math.ceil(size), Math.ceil(size)), MapColours.ALARM);
        } else if (cell < HOUSES) {
            double size = Math.max(5, cell * 0.92);
            Shape disc = new Ellipse2D.Double(home.getCenterX() - size / 2, home.getCenterY() - size / 2, size, size);
            pen.fill(disc, MapColours.ALARM);
            pen.outline(disc, pen.colours().halo(), 1);
            double dot = size * 0.4;
            pen.fill(new Ellipse2D.Double(home.getCenterX() - dot / 2, home.getCenterY() - dot / 2, dot, dot), against);
        } else {
            Shape placard = Pen.placed(Glyphs.PLACARD, home.x, home.y, cell);
            Shape person = Pen.placed(Glyphs.PERSON, home.x, home.y, cell);
            pen.outline(person, pen.colours().halo(), Math.max(1.5, cell / 10));
            pen.fill(person, MapColours.ALARM);
            pen.fill(placard, against);
            pen.outline(placard, pen.colours().halo(), Math.max(1, cell / 24));
        }
    }
}
