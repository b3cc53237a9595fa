package org.ymyra.gui;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
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

    /** Pixels of a home from which there are streets between homes. */
    static final double SQUARES = 4;

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
        MarksPainter.paint(pen, town);
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
        Cells cells = Cells.of(camera, ground);
        int left = x(camera, ground, cells.left());
        int top = y(camera, ground, cells.top());
        int right = x(camera, ground, cells.right());
        int bottom = y(camera, ground, cells.bottom());
        Graphics2D g = pen.g();
        g.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION,
                camera.scale() < 1
                        ? RenderingHints.VALUE_INTERPOLATION_BILINEAR
                        : RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        g.drawImage(
                town.homes(), left, top, right, bottom, cells.left(), cells.top(), cells.right(), cells.bottom(), null);
        if (camera.scale() >= SQUARES) {
            int street = Math.max(1, (int) Math.round(camera.scale() / 7));
            g.setColor(pen.colours().block());
            for (int column = cells.left(); column <= cells.right(); column++) {
                g.fillRect(x(camera, ground, column) - street / 2, top, street, bottom - top);
            }
            for (int row = cells.top(); row <= cells.bottom(); row++) {
                g.fillRect(left, y(camera, ground, row) - street / 2, right - left, street);
            }
        }
    }

    private void houses(Pen pen, Scene.Town town) {
        Camera camera = pen.camera();
        Ground.Town ground = town.ground();
        Cells cells = Cells.of(camera, ground);
        Graphics2D g = pen.g();
        for (int row = cells.top(); row < cells.bottom(); row++) {
            int top = y(camera, ground, row);
            int height = y(camera, ground, row + 1) - top;
            for (int column = cells.left(); column < cells.right(); column++) {
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
}
