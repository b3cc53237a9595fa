package org.ymyra.gui;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.LayoutManager;
import java.awt.Rectangle;
import javax.swing.JPanel;
import javax.swing.Scrollable;

/** Charts of one size in as many columns as fit, which grow with the view and are scrolled if they are too many for it. */
final class ChartColumns extends JPanel implements Scrollable, LayoutManager {
    /** How much higher than it would be a chart grows at most. */
    private static final double GROWTH = 1.7;

    ChartColumns() {
        super(null);
        setLayout(this);
    }

    private int columns() {
        return Math.max(1, getWidth() / one().width);
    }

    private int rows() {
        return (getComponentCount() + columns() - 1) / columns();
    }

    private Dimension one() {
        return getComponent(0).getPreferredSize();
    }

    @Override
    public Dimension preferredLayoutSize(Container parent) {
        return new Dimension(one().width, rows() * one().height);
    }

    @Override
    public Dimension minimumLayoutSize(Container parent) {
        return one();
    }

    @Override
    public void layoutContainer(Container parent) {
        int columns = columns();
        int width = getWidth() / columns;
        int height = Math.max(one().height, Math.min(getHeight() / rows(), (int) (GROWTH * one().height)));
        for (int i = 0; i < getComponentCount(); i++) {
            getComponent(i).setBounds(i % columns * width, i / columns * height, width, height);
        }
    }

    @Override
    public void addLayoutComponent(String name, Component child) {}

    @Override
    public void removeLayoutComponent(Component child) {}

    @Override
    public Dimension getPreferredScrollableViewportSize() {
        return getPreferredSize();
    }

    @Override
    public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
        return UIScale.scale(24);
    }

    @Override
    public int getScrollableBlockIncrement(Rectangle visible, int orientation, int direction) {
        return visible.height;
    }

    @Override
    public boolean getScrollableTracksViewportWidth() {
        return true;
    }

    @Override
    public boolean getScrollableTracksViewportHeight() {
        return getParent().getHeight() > getPreferredSize().height;
    }
}
