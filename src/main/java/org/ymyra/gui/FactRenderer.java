package org.ymyra.gui;

import com.formdev.flatlaf.ui.FlatUIUtils;
import com.formdev.flatlaf.util.UIScale;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Component;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import javax.swing.JTable;
import javax.swing.SwingUtilities;
import javax.swing.UIManager;
import javax.swing.table.DefaultTableCellRenderer;
import javax.swing.table.TableColumnModel;
import org.ymyra.gui.Fact.Form;

/** Draws facts: a value between 0 and 1 with a bar, a course as a line, what leads somewhere in the colour of links. */
final class FactRenderer extends DefaultTableCellRenderer {
    private static final long serialVersionUID = 1;

    private final FactTable table;
    private transient Fact fact;
    private int column;
    private String words = "";

    FactRenderer(FactTable table) {
        this.table = table;
    }

    @Override
    public Component getTableCellRendererComponent(
            JTable owner, Object value, boolean marked, boolean focused, int row, int at) {
        fact = table.fact(row);
        column = at;
        // what is too long for its column goes on in the next: it is drawn below
        super.getTableCellRendererComponent(owner, "", marked, false, row, at);
        setFont(owner.getFont().deriveFont(fact.form() == Form.HEADING ? Font.BOLD : Font.PLAIN));
        if (!marked) {
            setForeground(
                    fact.link() != null && at == FactTable.NAME
                            ? UIManager.getColor("Component.linkColor")
                            : owner.getForeground());
        }
        words = words(row);
        return this;
    }

    /** Returns what is written in the cell, or goes on in it. */
    private String words(int row) {
        if (fact.form() == Form.HEADING) {
            return (String) table.getValueAt(row, FactTable.NAME);
        } else if (column == FactTable.NAME) {
            return table.getValueAt(row, FactTable.NAME) + (fact.link() == null ? "" : " ›");
        }
        return column == FactTable.VALUE || wide() ? (String) table.getValueAt(row, FactTable.VALUE) : "";
    }

    private boolean wide() {
        return fact.form() == Form.PHRASE || fact.form() == Form.EVENT;
    }

    private void write(Graphics2D pen) {
        TableColumnModel columns = table.getColumnModel();
        int from = fact.form() == Form.HEADING ? FactTable.NAME : Math.min(column, FactTable.VALUE);
        int to = wide() && column > FactTable.NAME || fact.form() == Form.HEADING ? FactTable.COURSE : from;
        int width = 0;
        int before = 0;
        for (int k = from; k <= to; k++) {
            before += k < column ? columns.getColumn(k).getWidth() : 0;
            width += columns.getColumn(k).getWidth();
        }
        int gap = UIScale.scale(6);
        FontMetrics metrics = getFontMetrics(getFont());
        String text = SwingUtilities.layoutCompoundLabel(
                this,
                metrics,
                words,
                null,
                0,
                0,
                0,
                0,
                new Rectangle(width - 2 * gap, getHeight()),
                new Rectangle(),
                new Rectangle(),
                0);
        pen.setFont(getFont());
        pen.setColor(getForeground());
        int base = (getHeight() - metrics.getHeight()) / 2 + metrics.getAscent();
        FlatUIUtils.drawString(table, pen, text, gap - before, base);
    }

    @Override
    protected void paintComponent(Graphics g) {
        super.paintComponent(g);
        Graphics2D pen = (Graphics2D) g.create();
        write(pen);
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        if (fact.form() == Form.HEADING) {
            pen.setColor(UIManager.getColor("Separator.foreground"));
            pen.fill(new Rectangle2D.Double(0, getHeight() - 1, getWidth(), 1));
        } else if (column == FactTable.VALUE && fact.form().bounded() && !Double.isNaN(fact.number())) {
            bar(pen);
        } else if (column == FactTable.COURSE && !wide()) {
            course(pen, table.trace(fact));
        }
        pen.dispose();
    }

    private void bar(Graphics2D pen) {
        double left = UIScale.scale(54f);
        double height = UIScale.scale(5f);
        double width = getWidth() - left - UIScale.scale(10f);
        double top = (getHeight() - height) / 2;
        pen.setColor(UIManager.getColor("ProgressBar.background"));
        pen.fill(new Rectangle2D.Double(left, top, width, height));
        pen.setColor(accent());
        pen.fill(new Rectangle2D.Double(left, top, width * Math.max(0, Math.min(1, fact.number())), height));
    }

    private void course(Graphics2D pen, Trace trace) {
        if (trace == null) {
            return;
        }
        double edge = UIScale.scale(4f);
        double width = getWidth() - 3 * edge;
        double height = getHeight() - 2 * edge;
        double since = trace.day(0);
        double span = Math.max(1e-9, trace.day(trace.size() - 1) - since);
        double least = trace.least();
        // what hardly changes is to look so
        double range = Math.max(trace.greatest() - least, fact.form().bounded() ? 0.05 : 1);
        double middle = (trace.greatest() + least) / 2;
        Path2D line = new Path2D.Double();
        double x = 0;
        double y = 0;
        boolean gap = true;
        for (int k = 0; k < trace.size(); k++) {
            if (Double.isNaN(trace.value(k))) {
                gap = true;
                continue;
            }
            x = edge + width * (trace.day(k) - since) / span;
            y = edge + height * (0.5 - (trace.value(k) - middle) / range);
            if (gap) {
                line.moveTo(x, y);
            }
            line.lineTo(x, y);
            gap = false;
        }
        pen.setColor(accent());
        pen.setStroke(new BasicStroke(UIScale.scale(1.2f), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(line);
        double dot = UIScale.scale(3f);
        pen.fill(new Ellipse2D.Double(x - dot / 2, y - dot / 2, dot, dot));
    }

    /** Returns the colour of bars and lines, also on a row that is marked. */
    private Color accent() {
        Color own = UIManager.getColor("ProgressBar.foreground");
        return getBackground().equals(table.getSelectionBackground()) ? table.getSelectionForeground() : own;
    }
}
