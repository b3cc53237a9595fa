package org.ymyra.gui;

import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.event.ActionEvent;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import javax.swing.Timer;
import javax.swing.ToolTipManager;
import javax.swing.UIManager;

/**
 * The drawn map, which is moved and zoomed by mouse and keys. The wheel zooms at the pointer, dragging moves, a click selects, a double
 * click comes closer. By keys: plus, minus, arrows, 0 for the whole district, page down and up for the next settlement and the one before, Enter
 * selects what is in the middle, Escape goes one step back.
 */
final class MapCanvas extends JComponent {
    private static final long serialVersionUID = 1;
    private static final int FRAME_MILLIS = 16;
    private static final int PULSE_MILLIS = 40;
    private static final double STEP = 1.6;

    private final transient Selected selected;
    private final transient MapPainter painter = new MapPainter();
    private final transient Camera camera = new Camera(1, 1);
    private long painted;
    private final Timer moving = new Timer(FRAME_MILLIS, event -> move());
    private final Timer pulsing = new Timer(PULSE_MILLIS, event -> repaint());
    private transient Scene scene;
    private transient Words words;
    private boolean ties = true;
    private transient Place pointed = new Place.Whole();
    private transient long last;
    /** Whether the whole district is to be seen, whatever the size. */
    private boolean whole;

    MapCanvas(Selected selected) {
        this.selected = selected;
        setFocusable(true);
        setOpaque(true);
        setPreferredSize(new Dimension(800, 600));
        setMinimumSize(new Dimension(120, 100));
        Mouse mouse = new Mouse();
        addMouseListener(mouse);
        addMouseMotionListener(mouse);
        addMouseWheelListener(mouse);
        addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent event) {
                resized();
            }
        });
        ToolTipManager.sharedInstance().registerComponent(this);
        keys();
    }

    /** Shows another scene; one of another ground is shown as a whole. */
    void show(Scene next) {
        boolean other = scene == null || scene.ground() != next.ground();
        scene = next;
        if (other) {
            whole = true;
            resized();
        }
        boolean crisis = scene.towns().stream().anyMatch(town -> town.crisis() != null);
        if (crisis && isShowing()) {
            pulsing.start();
        } else {
            pulsing.stop();
        }
        repaint();
    }

    void words(Words next) {
        words = next;
        repaint();
    }

    void ties(boolean drawn) {
        ties = drawn;
        repaint();
    }

    private void resized() {
        if (getWidth() > 0 && getHeight() > 0) {
            camera.resize(getWidth(), getHeight() - legend(measure()));
            if (scene != null) {
                Rectangle2D.Double all = roomy(scene.ground().whole());
                camera.limit(all);
                if (whole) {
                    camera.show(all, true);
                }
            }
        }
    }

    private static int legend(Font font) {
        return (int) Math.ceil(Legend.height() * font.getSize2D());
    }

    /** A part of the plane with room for names and signs around it. */
    private Rectangle2D.Double roomy(Rectangle2D.Double part) {
        double em = measure().getSize2D();
        double cells = Math.max(
                part.width / Math.max(em, camera.width() - 4 * em),
                part.height / Math.max(em, camera.height() - 8 * em));
        return new Rectangle2D.Double(
                part.x - 2 * em * cells,
                part.y - 4.2 * em * cells,
                part.width + 4 * em * cells,
                part.height + 8 * em * cells);
    }

    /** Goes to a place. */
    void go(Place place) {
        if (scene == null) {
            return;
        }
        whole = place.town() < 0;
        if (whole) {
            camera.show(roomy(scene.ground().whole()), false);
        } else {
            Ground.Town town = scene.ground().towns().get(place.town());
            Rectangle2D.Double part = roomy(town.square());
            if (place instanceof Place.Home home) {
                part = new Rectangle2D.Double(
                        town.homeX(home.household()) - 7, town.homeY(home.household()) - 7, 15, 15);
            }
            camera.show(part, false);
        }
        start();
    }

    void zoom(double factor) {
        zoom(factor, getWidth() / 2.0, getHeight() / 2.0);
    }

    private void zoom(double factor, double x, double y) {
        whole = false;
        camera.zoom(factor, x, y);
        start();
    }

    private void pan(double dx, double dy) {
        whole = false;
        camera.pan(dx, dy, false);
        start();
    }

    /** Steps back: from a home to its settlement, from there to the district. */
    private void back() {
        Place place = selected.place();
        selected.show(
                place.town() < 0 || place instanceof Place.Town ? new Place.Whole() : new Place.Town(place.town()));
    }

    /** Goes to another settlement, in their order. */
    private void next(int step) {
        if (scene != null) {
            int towns = scene.towns().size();
            int from = selected.place().town();
            selected.show(new Place.Town(from < 0 ? (step > 0 ? 0 : towns - 1) : Math.floorMod(from + step, towns)));
        }
    }

    private void start() {
        if (!isShowing()) {
            camera.pass(1);
            repaint();
        } else if (!moving.isRunning()) {
            last = System.nanoTime();
            moving.start();
        }
    }

    private void move() {
        long now = System.nanoTime();
        boolean goesOn = camera.pass((now - last) / 1e9);
        last = now;
        if (!goesOn) {
            moving.stop();
        }
        repaint();
    }

    private static Font measure() {
        Font font = UIManager.getFont("Label.font");
        return font == null ? new Font(Font.SANS_SERIF, Font.PLAIN, 13) : font;
    }

    Place at(Point point) {
        return scene == null
                ? new Place.Whole()
                : MapPlaces.at(camera, measure().getSize2D(), scene, point.x, point.y);
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        paint(g, camera, measure(), System.nanoTime() / 1e9);
        g.dispose();
        painted++;
    }

    /** Returns how many times it has been painted. */
    long painted() {
        return painted;
    }

    private void paint(Graphics2D g, Camera from, Font font, double seconds) {
        MapColours colours = MapColours.current();
        if (scene == null || words == null) {
            g.setColor(colours.ground());
            g.fillRect(0, 0, from.width(), from.height() + legend(font));
        } else {
            MapPainter.Look look = new MapPainter.Look(ties, selected.place(), pointed, seconds);
            painter.paint(g, scene, from, colours, words, font, look);
        }
    }

    /** Returns a picture of what is shown; words and signs grow with it. */
    BufferedImage picture(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        double larger = getWidth() == 0 ? 1 : Math.min(width / (double) getWidth(), height / (double) getHeight());
        Font font = measure().deriveFont((float) Math.max(6, measure().getSize2D() * larger));
        Camera from = camera.at(width, Math.max(1, height - legend(font)));
        // in a film a crisis pulses with the hours
        paint(g, from, font, scene == null ? 0 : scene.day() * 24 / 4 * CrisisPainter.PULSE);
        g.dispose();
        return image;
    }

    @Override
    public String getToolTipText(MouseEvent event) {
        return scene == null || words == null ? null : MapTips.of(at(event.getPoint()), scene, words);
    }

    private void keys() {
        key("PLUS", () -> zoom(STEP));
        key("EQUALS", () -> zoom(STEP));
        key("ADD", () -> zoom(STEP));
        key("MINUS", () -> zoom(1 / STEP));
        key("SUBTRACT", () -> zoom(1 / STEP));
        key("LEFT", () -> pan(getWidth() / 6.0, 0));
        key("RIGHT", () -> pan(-getWidth() / 6.0, 0));
        key("UP", () -> pan(0, getHeight() / 6.0));
        key("DOWN", () -> pan(0, -getHeight() / 6.0));
        key("0", () -> selected.show(new Place.Whole()));
        key("NUMPAD0", () -> selected.show(new Place.Whole()));
        key("ESCAPE", this::back);
        key("PAGE_DOWN", () -> next(1));
        key("PAGE_UP", () -> next(-1));
        key("ENTER", () -> selected.select(at(new Point(camera.width() / 2, camera.height() / 2))));
    }

    private void key(String stroke, Runnable action) {
        getInputMap(WHEN_FOCUSED).put(KeyStroke.getKeyStroke(stroke), stroke);
        getActionMap().put(stroke, new AbstractAction() {
            private static final long serialVersionUID = 1;

            @Override
            public void actionPerformed(ActionEvent event) {
                action.run();
            }
        });
    }

    private final class Mouse extends MouseAdapter {
        private Point pressed;
        private boolean dragged;

        @Override
        public void mousePressed(MouseEvent event) {
            requestFocusInWindow();
            pressed = event.getPoint();
            dragged = false;
        }

        @Override
        public void mouseDragged(MouseEvent event) {
            if (pressed != null && (dragged || event.getPoint().distance(pressed) > 3)) {
                dragged = true;
                whole = false;
                camera.pan(event.getX() - pressed.x, event.getY() - pressed.y, true);
                pressed = event.getPoint();
                repaint();
            }
        }

        @Override
        public void mouseClicked(MouseEvent event) {
            if (!SwingUtilities.isLeftMouseButton(event) || dragged) {
                return;
            }
            Place place = at(event.getPoint());
            if (event.getClickCount() == 2) {
                selected.show(place);
            } else {
                selected.select(place);
            }
        }

        @Override
        public void mouseMoved(MouseEvent event) {
            point(at(event.getPoint()));
        }

        @Override
        public void mouseExited(MouseEvent event) {
            point(new Place.Whole());
        }

        private void point(Place place) {
            if (!place.equals(pointed)) {
                pointed = place;
                repaint();
            }
        }

        @Override
        public void mouseWheelMoved(MouseWheelEvent event) {
            zoom(Math.pow(1.25, -event.getPreciseWheelRotation()), event.getX(), event.getY());
        }
    }
}
