package org.ymyra.gui;

import java.awt.BorderLayout;
import java.awt.image.BufferedImage;
import javax.swing.Box;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JToolBar;
import org.ymyra.model.District;

/**
 * The district as a map: settlements with their homes, roads, institutions with their load, and crises. What is drawn is copied from the
 * model in {@link #refresh}; to draw does not touch the model.
 */
public final class MapView implements View {
    private final Player player;
    private final Selected selected;
    private final HarmMarks harms = new HarmMarks();
    private final MapCanvas canvas;
    private final JPanel panel = new JPanel(new BorderLayout());
    private final JLabel colouringLabel = new JLabel();
    private final JComboBox<Colouring> colourings = new JComboBox<>(Colouring.values());
    private final JCheckBox ties = new JCheckBox();
    private final JButton closer = new JButton("+");
    private final JButton farther = new JButton("−");
    private final JButton whole = new JButton();
    private Words words;
    private Ground ground;

    /** A map that shows what is selected and lets one select. */
    public MapView(Selected selected, Player player) {
        this.selected = selected;
        this.player = player;
        canvas = new MapCanvas(selected);
        player.observe(harms);
        ties.setSelected(true);
        Choices.show(colourings, each -> words == null ? "" : words.get(Legend.key(each)));
        colourings.addActionListener(event -> redraw());
        ties.addActionListener(event -> redraw());
        closer.addActionListener(event -> canvas.zoom(2));
        farther.addActionListener(event -> canvas.zoom(0.5));
        whole.addActionListener(event -> selected.show(new Place.Whole()));
        selected.onSelect(place -> redraw());
        selected.onShow(canvas::go);
        JToolBar bar = new JToolBar();
        bar.setFloatable(false);
        colouringLabel.setLabelFor(colourings);
        colourings.setMaximumSize(colourings.getPreferredSize());
        bar.add(Box.createHorizontalStrut(6));
        bar.add(colouringLabel);
        bar.add(Box.createHorizontalStrut(6));
        bar.add(colourings);
        bar.addSeparator();
        bar.add(ties);
        bar.add(Box.createHorizontalGlue());
        bar.add(farther);
        bar.add(closer);
        bar.add(whole);
        panel.add(bar, BorderLayout.NORTH);
        panel.add(canvas, BorderLayout.CENTER);
    }

    @Override
    public JComponent component() {
        return panel;
    }

    /** Returns a picture, in any size, of the part of the map that is shown, as it is now. */
    public BufferedImage picture(int width, int height) {
        redraw();
        return canvas.picture(width, height);
    }

    /** Returns what colours the homes. */
    Colouring colouring() {
        return (Colouring) colourings.getSelectedItem();
    }

    void colouring(Colouring next) {
        colourings.setSelectedItem(next);
    }

    /** Returns what is drawn on. */
    MapCanvas canvas() {
        return canvas;
    }

    @Override
    public void begun(District district) {
        harms.clear();
        ground = Ground.of(district);
    }

    @Override
    public void refresh(District district) {
        SceneReader reader = new SceneReader(ground, harms, colouring(), MapColours.current());
        canvas.show(reader.read(district, selected.place()));
    }

    private void redraw() {
        canvas.ties(ties.isSelected());
        if (ground != null) {
            player.read(district -> {
                refresh(district);
                return null;
            });
        }
    }

    @Override
    public void relabel(Words next) {
        words = next;
        colouringLabel.setText(next.get("map.colouring"));
        ties.setText(next.get("map.ties"));
        whole.setText(next.get("map.whole"));
        closer.setToolTipText(next.get("map.closer"));
        farther.setToolTipText(next.get("map.farther"));
        whole.setToolTipText(next.get("map.whole.tip"));
        colourings.setMaximumSize(null);
        colourings.setMaximumSize(colourings.getPreferredSize());
        canvas.words(next);
        if (ground != null) {
            redraw();
        }
    }
}
