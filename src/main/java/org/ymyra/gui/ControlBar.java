package org.ymyra.gui;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Component;
import java.awt.Dimension;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JPanel;
import org.ymyra.model.District;

/** Run and pause, step, speed, begin anew. */
final class ControlBar implements View {
    private static final Speed FIRST = Speed.DAY;
    private static final double CRISIS = Speed.SIX_HOURS.hoursPerSecond;

    private final Player player;
    private final Settings settings;
    private final Consumer<Start> restart;
    private final JPanel panel = new JPanel();
    private final JButton play = new JButton();
    private final JButton hour = new JButton();
    private final JButton day = new JButton();
    private final JButton again = new JButton();
    private final JButton other = new JButton();
    private final JComboBox<Speed> speed = new JComboBox<>(Speed.values());
    private Words words;

    ControlBar(Player player, Settings settings, Consumer<Start> restart) {
        this.restart = restart;
        this.player = player;
        this.settings = settings;
        panel.setLayout(new BoxLayout(panel, BoxLayout.X_AXIS));
        int gap = UIScale.scale(4);
        panel.setBorder(BorderFactory.createEmptyBorder(gap, 2 * gap, gap, 2 * gap));
        play.setName("play");
        hour.setName("step-hour");
        day.setName("step-day");
        again.setName("again");
        other.setName("other-luck");
        speed.setName("speed");
        for (Component each : List.of(play, hour, day, again, other, speed)) {
            panel.add(each);
            panel.add(Box.createHorizontalStrut(gap));
        }
        panel.add(Box.createHorizontalGlue());
        Choices.show(speed, each -> words == null ? "" : words.get("speed." + each));
        speed.setSelectedIndex(within(settings.number("speed", FIRST.ordinal())));
        play.addActionListener(event -> playOrPause());
        hour.addActionListener(event -> player.step(1));
        day.addActionListener(event -> player.step(24));
        again.addActionListener(event -> again());
        other.addActionListener(event -> otherLuck());
        speed.addActionListener(event -> applySpeed());
        applySpeed();
    }

    /** Has the first key press run it. */
    void focus() {
        play.requestFocusInWindow();
    }

    void playOrPause() {
        if (player.playing()) {
            player.pause();
        } else {
            player.play();
        }
        label();
    }

    void again() {
        restart.accept(player.start());
    }

    void otherLuck() {
        restart.accept(player.start().withNextLuck());
    }

    private static int within(int index) {
        return Math.max(0, Math.min(Speed.values().length - 1, index));
    }

    /** Makes it faster, or slower if negative, by some steps. */
    void faster(int steps) {
        speed.setSelectedIndex(within(speed.getSelectedIndex() + steps));
    }

    /** Sets whether it slows down in crises. */
    void slow(boolean slow) {
        settings.remember("slow", slow);
        applySpeed();
    }

    /** Returns whether it slows down in crises. */
    boolean slow() {
        return settings.flag("slow", true);
    }

    private void applySpeed() {
        settings.remember("speed", speed.getSelectedIndex());
        double usual = Speed.values()[speed.getSelectedIndex()].hoursPerSecond;
        player.speed(usual, slow() ? Math.min(usual, CRISIS) : usual);
    }

    private void label() {
        boolean playing = player.playing();
        play.setText(words.get(playing ? "bar.pause" : "bar.play"));
        play.setEnabled(playing || !player.ended());
        hour.setEnabled(!playing && !player.ended());
        day.setEnabled(!playing && !player.ended());
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
        day.setText(words.get("bar.day"));
        again.setText(words.get("bar.again"));
        other.setText(words.get("bar.other"));
        play.setToolTipText(words.get("bar.play.tip"));
        hour.setToolTipText(words.get("bar.hour.tip"));
        day.setToolTipText(words.get("bar.day.tip"));
        again.setToolTipText(words.get("bar.again.tip"));
        other.setToolTipText(words.get("bar.other.tip"));
        speed.setToolTipText(words.get("bar.speed.tip"));
        speed.getAccessibleContext().setAccessibleName(words.get("bar.speed.tip"));
        // as wide for either word, so that the buttons beside it stay where they are
        play.setPreferredSize(null);
        play.setText(words.get("bar.play"));
        int first = play.getPreferredSize().width;
        play.setText(words.get("bar.pause"));
        play.setPreferredSize(
                new Dimension(Math.max(first, play.getPreferredSize().width), play.getPreferredSize().height));
        play.setMaximumSize(play.getPreferredSize());
        // its width is that of the words
        speed.setMaximumSize(null);
        speed.setMaximumSize(speed.getPreferredSize());
        label();
    }
}
