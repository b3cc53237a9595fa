package org.ymyra.gui;

import java.awt.Color;
import java.util.stream.Collectors;
import javax.swing.JTextArea;
import javax.swing.UIManager;
import javax.swing.text.DefaultCaret;
import org.ymyra.scenario.ScenarioException;

/** Text of several lines that looks like a label, and the colours of what is not plain text. */
final class Paragraph {
    private Paragraph() {}

    /** Makes an area look like a label whose lines are as long as there is room. */
    static void style(JTextArea area) {
        area.setEditable(false);
        area.setFocusable(false);
        area.setOpaque(false);
        area.setLineWrap(true);
        area.setWrapStyleWord(true);
        area.setBorder(null);
        area.setFont(UIManager.getFont("Label.font"));
        area.setForeground(UIManager.getColor("Label.foreground"));
        // as narrow as its place, not as what it says
        area.setColumns(1);
        // another text is no reason to scroll to it
        ((DefaultCaret) area.getCaret()).setUpdatePolicy(DefaultCaret.NEVER_UPDATE);
    }

    /** Returns a new paragraph. */
    static JTextArea of(String text) {
        JTextArea area = new JTextArea(text);
        style(area);
        return area;
    }

    /** Returns what is wrong with a scenario, one fault a line. */
    static String faults(ScenarioException e) {
        return e.faults().stream()
                .map(fault -> (fault.key().isEmpty() ? "" : fault.key() + ": ") + fault.problem())
                .collect(Collectors.joining("\n"));
    }

    /** Returns the colour of what is wrong. */
    static Color alarm() {
        Color colour = UIManager.getColor("Actions.Red");
        return colour == null ? Color.RED.darker() : colour;
    }

    /** Returns the colour of what is going on or was changed. */
    static Color accent() {
        Color colour = UIManager.getColor("Component.linkColor");
        return colour == null ? UIManager.getColor("Label.foreground") : colour;
    }
}
