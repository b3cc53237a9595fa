package org.ymyra.gui;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Component;
import java.util.ArrayList;
import java.util.List;
import javax.swing.AbstractButton;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JButton;
import javax.swing.JCheckBoxMenuItem;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import javax.swing.JSlider;
import javax.swing.JToggleButton;
import org.ymyra.model.District;

/** Run and pause, step, speed, halts, begin anew. */
final class ControlBar implements View {
    private final Player player;
    private final Halts halts;
    private final Settings settings;
    private final JPanel panel = new JPanel();
    private final JButton play = new JButton();
    private final JButton hour = new JButton();
    private final JButton day = new JButton();
    private final JButton again = new JButton();
    private final JButton other = new JButton();
    private final JLabel speedName = new JLabel();
    private final JSlider speed = new JSlider(0, Speed.values().length - 1, Speed.DAY.ordinal());
    private final JToggleButton slow = new JToggleButton();
    private final JButton pauses = new JButton();
    private final JPopupMenu pauseMenu = new JPopupMenu();
    private final List<JCheckBoxMenuItem> pauseItems = new ArrayList<>();
    private Words words;

    ControlBar(Player player, Halts halts, Settings settings) {
        this.player = player;
        this.halts = halts;
        this.settings = settings;
        panel.setLayout(new BoxLayout(panel, BoxLayout.X_AXIS));
        int gap = UIScale.scale(4);
        panel.setBorder(BorderFactory.createEmptyBorder(gap, 2 * gap, gap, 2 * gap));
        name(play, "play");
        name(hour, "step-hour");
        name(day, "step-day");
        name(again, "again");
        name(other, "other-luck");
        name(speed, "speed");
        name(slow, "slow");
        name(pauses, "pauses");
        play.putClientProperty("JButton.buttonType", "roundRect");
        for (Component each : List.of(play, hour, day, again, other)) {
            panel.add(each);
            panel.add(Box.createHorizontalStrut(gap));
        }
        panel.add(Box.createHorizontalStrut(2 * gap));
        panel.add(speedName);
        panel.add(speed);
        panel.add(slow);
        panel.add(Box.createHorizontalStrut(gap));
        panel.add(pauses);
        speed.setSnapToTicks(true);
        speed.setMajorTickSpacing(1);
        speed.setPaintTicks(true);
        speed.setValue(settings.number("speed", Speed.DAY.ordinal()));
        slow.setSelected(settings.flag("slow", true));
        play.addActionListener(event -> playOrPause());
        hour.addActionListener(event -> player.step(1));
        day.addActionListener(event -> player.step(24));
        again.addActionListener(event -> player.start(player.start()));
        other.addActionListener(event -> player.start(player.start().withNextLuck()));
        speed.addChangeListener(event -> speedChosen());
        slow.addActionListener(event -> speedChosen());
        pauses.addActionListener(event -> pauseMenu.show(pauses, 0, pauses.getHeight()));
        for (Halts.Reason reason : Halts.Reason.values()) {
            JCheckBoxMenuItem item = new JCheckBoxMenuItem();
            item.setSelected(settings.flag("halt." + reason, false));
            halts.set(reason, item.isSelected());
            item.addActionListener(event -> {
                halts.set(reason, item.isSelected());
                settings.remember("halt." + reason, item.isSelected());
                pausesChosen();
            });
            pauseItems.add(item);
            pauseMenu.add(item);
        }
        applySpeed();
    }

    private static void name(JComponent component, String name) {
        component.setName(name);
        if (component instanceof AbstractButton button) {
            button.setFocusable(true);
        }
    }

    void playOrPause() {
        if (player.playing()) {
            player.pause();
        } else {
            player.play();
        }
        label();
    }

    /** Makes it faster or slower by one step. */
    void faster(int steps) {
        speed.setValue(speed.getValue() + steps);
    }

    private void speedChosen() {
        settings.remember("speed", speed.getValue());
        settings.remember("slow", slow.isSelected());
        applySpeed();
        if (words != null) {
            label();
        }
    }

    private void applySpeed() {
        double usual = Speed.values()[speed.getValue()].hoursPerSecond;
        player.speed(usual, slow.isSelected() ? Math.min(usual, Speed.SIX_HOURS.hoursPerSecond) : usual);
    }

    private void pausesChosen() {
        long chosen = pauseItems.stream().filter(AbstractButton::isSelected).count();
        pauses.setText(chosen == 0 ? words.get("bar.pauses") : words.get("bar.pauses.some", chosen));
    }

    private void label() {
        boolean playing = player.playing();
        play.setText(words.get(playing ? "bar.pause" : "bar.play"));
        play.setToolTipText(words.get("bar.play.tip"));
        play.setEnabled(playing || !player.ended());
        hour.setEnabled(!playing && !player.ended());
        day.setEnabled(!playing && !player.ended());
        speedName.setText(words.get("bar.speed", words.get("speed." + Speed.values()[speed.getValue()])) + " ");
    }

    @Override
    public JComponent component() {
        return panel;
    }

    @Override
    public void begun(District district) {
        label();
    }

    @Override
    public void refresh(District district) {
        label();
    }

    @Override
    public void relabel(Words next) {
        words = next;
        hour.setText(words.get("bar.hour"));
        hour.setToolTipText(words.get("bar.hour.tip"));
        day.setText(words.get("bar.day"));
        day.setToolTipText(words.get("bar.day.tip"));
        again.setText(words.get("bar.again"));
        again.setToolTipText(words.get("bar.again.tip"));
        other.setText(words.get("bar.other"));
        other.setToolTipText(words.get("bar.other.tip"));
        slow.setText(words.get("bar.slow"));
        slow.setToolTipText(words.get("bar.slow.tip"));
        speed.setToolTipText(words.get("bar.speed.tip"));
        speed.getAccessibleContext().setAccessibleName(words.get("bar.speed.tip"));
        pauses.setToolTipText(words.get("bar.pauses.tip"));
        for (Halts.Reason reason : Halts.Reason.values()) {
            pauseItems.get(reason.ordinal()).setText(words.get("halt." + reason));
        }
        pausesChosen();
        label();
    }
}
