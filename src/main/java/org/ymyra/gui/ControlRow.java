package org.ymyra.gui;

import com.formdev.flatlaf.util.UIScale;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import org.ymyra.scenario.ScenarioException;

/** A row with means to change something by hand, which says why if that is refused. */
abstract class ControlRow {
    private final JPanel panel = new JPanel(new GridBagLayout());
    private final JTextArea fault = Paragraph.of("");

    ControlRow(String name) {
        panel.setName(name);
        fault.setVisible(false);
        int gap = UIScale.scale(3);
        panel.setBorder(BorderFactory.createEmptyBorder(2 * gap, 3 * gap, 2 * gap, 3 * gap));
    }

    JComponent component() {
        return panel;
    }

    /** Puts a component into the grid of the row. */
    final void at(JComponent component, int x, int y, int width, double weight) {
        int gap = UIScale.scale(3);
        GridBagConstraints place = new GridBagConstraints();
        place.gridx = x;
        place.gridy = y;
        place.gridwidth = width;
        place.weightx = weight;
        place.anchor = GridBagConstraints.LINE_START;
        place.fill = GridBagConstraints.HORIZONTAL;
        place.insets = new Insets(0, x == 0 ? 0 : 2 * gap, gap, 0);
        panel.add(component, place);
    }

    /** Puts there what is said if something is refused. */
    final void faultAt(int y, int width) {
        at(fault, 0, y, width, 1);
    }

    /** What may be refused. */
    interface Attempt {
        void run() throws ScenarioException;
    }

    final void attempt(Attempt attempt) {
        try {
            attempt.run();
            complain("");
        } catch (ScenarioException e) {
            complain(Paragraph.faults(e));
        }
    }

    /** Shows why something could not be done; nothing if the message is empty. */
    void complain(String message) {
        fault.setText(message);
        fault.setVisible(!message.isEmpty());
        panel.revalidate();
    }

    /** Takes the font and colours of the window. */
    final void style() {
        Paragraph.style(fault);
        fault.setForeground(Paragraph.alarm());
    }
}
