package org.ymyra.gui;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Insets;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import javax.swing.ToolTipManager;
import javax.swing.UIManager;
import org.ymyra.chart.Look;
import org.ymyra.chart.Texts;
import org.ymyra.chart.TimeChart;

/** A chart on the screen. It is drawn once into a picture when it changes; a line across shows the day that is pointed at. */
final class ChartPane extends JPanel {
    /** Size of the letters of the window over those of charts. */
    private static final double LETTERS = 8.2;

    private static final double WIDTH = 190;
    private static final double HEIGHT = 108;

    private final DoubleConsumer pointed;
    private final JButton more = new JButton("\u22EE");
    private TimeChart chart;
    private Texts texts;
    private Words words;
    private Look look;
    private BufferedImage picture;
    private Rectangle2D values;
    private double day = Double.NaN;
    private boolean due = true;

    /**
     * An empty pane.
     *
     * @param menu what can be done with the chart
     * @param pointed is told which day is pointed at; NaN if none is
     */
    ChartPane(Supplier<JPopupMenu> menu, DoubleConsumer pointed) {
        super(null);
        this.pointed = pointed;
        more.putClientProperty("JButton.buttonType", "toolBarButton");
        more.setMargin(new Insets(0, 0, 0, 0));
        more.addActionListener(e -> menu.get().show(more, 0, more.getHeight()));
        add(more);
        ToolTipManager.sharedInstance().registerComponent(this);
        MouseAdapter mouse = new MouseAdapter() {
            @Override
            public void mouseMoved(MouseEvent e) {
                pointed.accept(day(e.getX()));
            }

            @Override
            public void mouseExited(MouseEvent e) {
                pointed.accept(Double.NaN);
            }

            @Override
            public void mousePressed(MouseEvent e) {
                popup(e);
            }

            @Override
            public void mouseReleased(MouseEvent e) {
                popup(e);
            }

            private void popup(MouseEvent e) {
                if (e.isPopupTrigger()) {
                    menu.get().show(ChartPane.this, e.getX(), e.getY());
                }
            }
        };
        addMouseListener(mouse);
        addMouseMotionListener(mouse);
    }

    /** Returns pixels per point. */
    static double scale() {
        return UIManager.getFont("Label.font").getSize2D() / LETTERS;
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension((int) (WIDTH * scale()), (int) (HEIGHT * scale()));
    }

    @Override
    public void doLayout() {
        Dimension size = more.getPreferredSize();
        more.setBounds(getWidth() - size.width, 0, size.width, size.height);
    }

    /** Says that there is something new to be drawn. */
    void outdated() {
        due = true;
    }

    /** Returns whether it is to be drawn anew and can be seen. */
    boolean due() {
        boolean stretched = picture == null
                || picture.getWidth() != pixels(getWidth())
                || picture.getHeight() != pixels(getHeight());
        return (due || stretched) && isShowing() && !getVisibleRect().isEmpty();
    }

    private int pixels(int length) {
        return Math.max(1, (int) Math.ceil(length * density()));
    }

    private double density() {
        return getGraphicsConfiguration() == null
                ? 1
                : getGraphicsConfiguration().getDefaultTransform().getScaleX();
    }

    /** Draws a chart. */
    void show(TimeChart next, Look colours, Words in) {
        chart = next;
        look = colours;
        words = in;
        texts = new Texts(in.language());
        due = false;
        BufferedImage image = new BufferedImage(pixels(getWidth()), pixels(getHeight()), BufferedImage.TYPE_INT_RGB);
        Graphics2D g2 = image.createGraphics();
        g2.setColor(look.background());
        g2.fillRect(0, 0, image.getWidth(), image.getHeight());
        double pixelsPerPoint = scale() * density();
        g2.scale(pixelsPerPoint, pixelsPerPoint);
        values = chart.draw(
                g2,
                new Rectangle2D.Double(0, 0, image.getWidth() / pixelsPerPoint, image.getHeight() / pixelsPerPoint),
                look,
                texts);
        g2.dispose();
        picture = image;
        more.setToolTipText(words.get("ChartPane.more"));
        more.getAccessibleContext().setAccessibleName(words.get("ChartPane.more"));
        getAccessibleContext().setAccessibleName(chart.title());
        repaint();
    }

    /** Returns the chart that is shown; null before the first. */
    TimeChart chart() {
        return chart;
    }

    /** Shows which day is pointed at; NaN if none is. */
    void point(double at) {
        if (Double.compare(at, day) != 0) {
            day = at;
            repaint();
        }
    }

    private double day(int x) {
        if (values == null) {
            return Double.NaN;
        }
        double share = (x / scale() - values.getX()) / values.getWidth();
        double at = chart.window().from()
                + share * (chart.window().to() - chart.window().from());
        return share < 0 || share > 1 ? Double.NaN : at;
    }

    @Override
    public String getToolTipText(MouseEvent e) {
        double at = day(e.getX());
        if (Double.isNaN(at)) {
            return null;
        }
        List<String> lines = chart.at(at, 4 / (values.getWidth() * scale()), texts);
        return "<html><b>" + words.day(at) + "</b>" + (lines.isEmpty() ? "" : "<br>" + String.join("<br>", lines))
                + "</html>";
    }

    @Override
    protected void paintComponent(Graphics g) {
        if (picture == null) {
            return;
        }
        Graphics2D g2 = (Graphics2D) g.create();
        double density = density();
        g2.drawImage(picture, AffineTransform.getScaleInstance(1 / density, 1 / density), null);
        if (!Double.isNaN(day)
                && values != null
                && day >= chart.window().from()
                && day <= chart.window().to()) {
            double share = (day - chart.window().from())
                    / (chart.window().to() - chart.window().from());
            double x = (values.getX() + share * values.getWidth()) * scale();
            Color ink = look.soft();
            g2.setColor(ink);
            g2.draw(new Line2D.Double(x, values.getY() * scale(), x, values.getMaxY() * scale()));
        }
        g2.dispose();
    }
}
