package org.ymyra.gui;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Dimension;
import java.awt.Font;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JSlider;
import javax.swing.JTextArea;
import javax.swing.UIManager;
import org.ymyra.model.District;
import org.ymyra.scenario.Lever;
import org.ymyra.scenario.Scenario;

/** A remedy: what it is and does, its state and cost, and the means to start, stop and strengthen it. */
final class RemedyRow extends ControlRow {
    private static final int PERCENT = 100;

    private final String name;
    private final String kind;
    private final ByHand byHand;
    private final JLabel title = new JLabel();
    private final JTextArea state = new JTextArea();
    private final JTextArea does = new JTextArea();
    private final JLabel share = new JLabel();
    private final JSlider intensity = new JSlider(0, PERCENT, PERCENT);
    private final JButton start = new JButton();
    private final JButton stop = new JButton();
    private final JButton branch = new JButton();
    private RemedyState shown;
    private Lever lever;
    private String currency = "";
    private Words words;
    private boolean setting;

    /**
     * A row.
     *
     * @param name name of the lever, in the scenario or if it is started
     * @param kind its kind, as files name it
     * @param compare is given the name if the run is to be compared with and without it
     */
    RemedyRow(String name, String kind, ByHand byHand, Consumer<String> compare) {
        super("remedy." + name);
        this.name = name;
        this.kind = kind;
        this.byHand = byHand;
        start.setName("start." + name);
        stop.setName("stop." + name);
        branch.setName("branch." + name);
        intensity.setName("intensity." + name);
        Paragraph.style(does);
        Paragraph.style(state);
        intensity.setPreferredSize(new Dimension(UIScale.scale(60), intensity.getPreferredSize().height));
        at(title, 0, 0, 5, 1);
        at(does, 0, 1, 5, 1);
        at(state, 0, 2, 5, 1);
        at(start, 0, 3, 1, 0);
        at(stop, 1, 3, 1, 0);
        at(branch, 2, 3, 1, 0);
        at(intensity, 3, 3, 1, 1);
        at(share, 4, 3, 1, 0);
        faultAt(4, 5);
        start.addActionListener(event ->
                attempt(() -> byHand.start(name, kind, Math.max(1, intensity.getValue()) / (double) PERCENT)));
        stop.addActionListener(event -> attempt(() -> byHand.stop(name)));
        branch.addActionListener(event -> compare.accept(name));
        intensity.addChangeListener(event -> slid());
    }

    private void slid() {
        label();
        if (setting || intensity.getValueIsAdjusting() || lever == null) {
            return;
        }
        double wanted = intensity.getValue() / (double) PERCENT;
        if (Math.round(lever.timeline().intensity() * PERCENT) != intensity.getValue()) {
            attempt(() -> byHand.intensity(name, wanted));
        }
    }

    String name() {
        return name;
    }

    String kind() {
        return kind;
    }

    /** Returns what is searched in. */
    String text() {
        return title.getText() + " " + does.getText() + " " + name + " " + kind;
    }

    /** Takes over what the scenario of a district says of it. */
    void changed(District district) {
        Scenario scenario = district.scenario();
        lever = ByHand.lever(scenario, name).orElse(null);
        if (words != null) {
            currency = words.of(scenario.run().currency());
        }
        if (lever != null && !intensity.getValueIsAdjusting()) {
            setting = true;
            intensity.setValue((int) Math.round(lever.timeline().intensity() * PERCENT));
            setting = false;
        }
        shown = null;
    }

    void refresh(District district) {
        RemedyState next = lever == null ? RemedyState.NONE : RemedyState.of(district, lever);
        if (!next.equals(shown)) {
            shown = next;
            label();
        }
    }

    void relabel(Words next, String heading, String explanation, String unit) {
        words = next;
        currency = unit;
        title.setText(heading);
        title.setFont(UIManager.getFont("Label.font").deriveFont(Font.BOLD));
        does.setText(explanation);
        Paragraph.style(does);
        Paragraph.style(state);
        does.setForeground(UIManager.getColor("Label.disabledForeground"));
        style();
        start.setText(words.get("remedy.start"));
        start.setToolTipText(words.get("remedy.start.tip"));
        branch.setText(words.get("remedy.branch"));
        branch.setToolTipText(words.get("remedy.branch.tip"));
        intensity.setToolTipText(words.get("remedy.intensity.tip"));
        intensity.getAccessibleContext().setAccessibleName(words.get("remedy.intensity.name", heading));
        label();
    }

    private void label() {
        if (words == null) {
            return;
        }
        share.setText(words.percent(intensity.getValue() / (double) PERCENT, 0));
        RemedyState now = shown == null ? RemedyState.NONE : shown;
        RemedyState.Phase phase = now.phase();
        String text = now.inWords(words);
        if (now.cost() > 0) {
            text += words.get("remedy.cost", words.number(now.cost(), now.cost() < 100 ? 1 : 0), currency);
        }
        state.setText(text);
        state.setVisible(phase != RemedyState.Phase.OFF);
        boolean acting = phase == RemedyState.Phase.ACTING;
        state.setForeground(acting ? Paragraph.accent() : UIManager.getColor("Label.foreground"));
        start.setEnabled(!acting || now.settlements() < now.of());
        stop.setEnabled(lever != null && phase != RemedyState.Phase.ENDED && phase != RemedyState.Phase.OFF);
        boolean planned = phase == RemedyState.Phase.PLANNED;
        stop.setText(words.get(planned ? "remedy.call-off" : "remedy.stop"));
        stop.setToolTipText(words.get(planned ? "remedy.call-off.tip" : "remedy.stop.tip"));
    }
}
