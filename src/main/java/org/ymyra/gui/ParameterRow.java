package org.ymyra.gui;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Font;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.util.Hashtable;
import java.util.List;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JSlider;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.UIManager;
import org.ymyra.scenario.DeclaredParameter;
import org.ymyra.scenario.Draft;
import org.ymyra.scenario.Range;

/** A parameter: what it means, a slider over its plausible range, a field for any allowed value, and a way back. */
final class ParameterRow extends ControlRow {
    private static final int STEPS = 200;
    /** Share of the range within which the mark of the default would hide the label of an end. */
    private static final double CLOSE = 0.1;

    private final DeclaredParameter parameter;
    private final List<String> path;
    private final Optional<Range> range;
    private final ByHand byHand;
    private final JTextArea text = new JTextArea();
    private final JLabel details = new JLabel();
    private final JSlider slider = new JSlider(0, STEPS, 0);
    private final JTextField field = new JTextField(9);
    private final JButton reset = new JButton("↺");
    private String value = "";
    private String original = "";
    private Words words;
    private boolean setting;

    /**
     * A row.
     *
     * @param range its plausible range; empty if none is declared
     */
    ParameterRow(DeclaredParameter parameter, Optional<Range> range, ByHand byHand) {
        super("parameter." + parameter.key());
        this.parameter = parameter;
        this.range = range;
        this.byHand = byHand;
        path = List.of(parameter.key().split("\\."));
        slider.setName("slider." + parameter.key());
        field.setName("field." + parameter.key());
        reset.setName("reset." + parameter.key());
        Paragraph.style(text);
        slider.setVisible(range.isPresent());
        slider.setPaintLabels(true);
        reset.putClientProperty("JButton.buttonType", "toolBarButton");
        at(text, 0, 0, 3, 1);
        at(slider, 0, 1, 1, 1);
        at(field, 1, 1, 1, 0);
        at(reset, 2, 1, 1, 0);
        at(details, 0, 2, 3, 1);
        faultAt(3, 3);
        slider.addChangeListener(event -> slid());
        field.addActionListener(event -> typed());
        field.addFocusListener(new FocusAdapter() {
            @Override
            public void focusLost(FocusEvent event) {
                typed();
            }
        });
        reset.addActionListener(event -> attempt(() -> byHand.reset(path)));
    }

    @Override
    void complain(String message) {
        super.complain(message);
        field.putClientProperty("JComponent.outline", message.isEmpty() ? null : "error");
    }

    private void slid() {
        if (setting || range.isEmpty()) {
            return;
        }
        String wanted = range.get().text(slider.getValue() / (double) STEPS);
        field.setText(wanted);
        if (!slider.getValueIsAdjusting() && !wanted.equals(value)) {
            attempt(() -> byHand.set(path, wanted));
        }
    }

    private void typed() {
        String wanted = field.getText().strip();
        if (!wanted.equals(value)) {
            attempt(() -> byHand.set(path, wanted));
        } else {
            complain("");
        }
    }

    /** Returns the key of the section that it is in. */
    String section() {
        return String.join(".", path.subList(0, path.size() - 1));
    }

    /** Returns what is searched in. */
    String searched() {
        return parameter.key() + " " + text.getText() + " "
                + parameter.declaration().text();
    }

    boolean changed() {
        return !value.equals(original);
    }

    /** Takes over the values of a scenario, and of that at the start of the run. */
    void show(Draft now, Draft start) {
        value = ByHand.values(now, path);
        original = ByHand.values(start, path);
        setting = true;
        field.setText(value);
        complain("");
        range.ifPresent(known -> {
            double share = known.share(value);
            slider.setValue(
                    Double.isNaN(share) ? STEPS / 2 : (int) Math.round(Math.min(1, Math.max(0, share)) * STEPS));
        });
        setting = false;
        label();
    }

    void relabel(Words next) {
        words = next;
        Paragraph.style(text);
        style();
        text.setText(words.parameter(parameter));
        Font small = UIManager.getFont("small.font");
        details.setFont(small == null ? UIManager.getFont("Label.font") : small);
        details.setForeground(UIManager.getColor("Label.disabledForeground"));
        slider.getAccessibleContext().setAccessibleName(text.getText());
        field.getAccessibleContext().setAccessibleName(text.getText());
        for (JComponent each : List.of(component(), slider, field)) {
            each.setToolTipText(tip());
        }
        ends();
        label();
    }

    private String tip() {
        String source = parameter.declaration().source();
        return "<html><p width=\"" + UIScale.scale(320) + "\">" + escape(text.getText()) + "<br><code>"
                + parameter.key() + "</code><br>" + escape(words.get("parameter.source", source)) + "</p></html>";
    }

    private static String escape(String plain) {
        return plain.replace("&", "&amp;").replace("<", "&lt;");
    }

    /** Labels the ends of the slider, and marks the default on it. */
    private void ends() {
        if (range.isEmpty()) {
            return;
        }
        Range known = range.get();
        Hashtable<Integer, JLabel> labels = new Hashtable<>();
        double share = known.share(parameter.declaration().value());
        labels.put(0, end(known.text(0), share < CLOSE));
        labels.put(STEPS, end(known.text(1), share > 1 - CLOSE));
        if (share >= CLOSE && share <= 1 - CLOSE) {
            labels.put((int) Math.round(share * STEPS), end("▲", false));
        }
        slider.setLabelTable(labels);
        // the slider has given them its own font
        labels.values().forEach(label -> {
            label.setFont(details.getFont());
            label.setForeground(details.getForeground());
            label.setSize(label.getPreferredSize());
        });
    }

    private static JLabel end(String words, boolean isDefault) {
        return new JLabel(isDefault ? "▲ " + words : words);
    }

    private void label() {
        if (words == null) {
            return;
        }
        String unit = words.unit(parameter);
        String standard = parameter.declaration().value();
        String line = parameter.key() + (unit.isEmpty() ? "" : " · " + unit);
        if (!standard.isEmpty()) {
            line += " · " + words.get("parameter.default", standard);
        }
        if (changed()) {
            line += " · " + words.get("parameter.was", original);
        }
        details.setText(line);
        text.setFont(UIManager.getFont("Label.font").deriveFont(changed() ? Font.BOLD : Font.PLAIN));
        text.setForeground(changed() ? Paragraph.accent() : UIManager.getColor("Label.foreground"));
        reset.setEnabled(changed());
        reset.setToolTipText(words.get("parameter.reset"));
    }
}
