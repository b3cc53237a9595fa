package org.ymyra.gui;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Component;
import java.awt.GridLayout;
import java.awt.Window;
import java.awt.event.KeyEvent;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JFileChooser;
import javax.swing.JLabel;
import javax.swing.JOptionPane;
import javax.swing.JPanel;
import javax.swing.JSpinner;
import javax.swing.KeyStroke;
import javax.swing.SpinnerNumberModel;
import javax.swing.filechooser.FileNameExtensionFilter;
import org.ymyra.scenario.Fault;
import org.ymyra.scenario.ResolvedScenario;
import org.ymyra.scenario.ScenarioException;
import org.ymyra.scenario.ScenarioReader;

/** What the window asks for. */
final class Dialogs {
    private static final int MOST_FAULTS = 20;

    private Dialogs() {}

    /** Asks for a scenario file; tells all that is wrong with it. */
    static Optional<ResolvedScenario> openScenario(Component parent, Words words, Settings settings) {
        JFileChooser chooser = new JFileChooser(settings.folder());
        chooser.setDialogTitle(words.get("dialog.open"));
        chooser.setFileFilter(new FileNameExtensionFilter(words.get("dialog.open.files"), "yaml", "yml"));
        if (chooser.showOpenDialog(parent) != JFileChooser.APPROVE_OPTION) {
            return Optional.empty();
        }
        File file = chooser.getSelectedFile();
        settings.folder(file.getParentFile());
        try {
            return Optional.of(ScenarioReader.read(Path.of(file.getPath()), List.of()));
        } catch (ScenarioException e) {
            String faults =
                    e.faults().stream().limit(MOST_FAULTS).map(Fault::toString).collect(Collectors.joining("\n"));
            String more = e.faults().size() > MOST_FAULTS ? "\n…" : "";
            problem(parent, words.get("dialog.open.faults"), faults + more);
            return Optional.empty();
        }
    }

    /** Asks for the seed and the number of the replication to watch. */
    static Optional<Start> start(Component parent, Words words, Start now) {
        JSpinner seed = new JSpinner(new SpinnerNumberModel(Long.valueOf(now.seed()), null, null, Long.valueOf(1)));
        JSpinner replication = new JSpinner(new SpinnerNumberModel(now.replication(), 0, Integer.MAX_VALUE, 1));
        seed.setEditor(new JSpinner.NumberEditor(seed, "#"));
        replication.setEditor(new JSpinner.NumberEditor(replication, "#"));
        JPanel panel = new JPanel(new GridLayout(0, 2, UIScale.scale(8), UIScale.scale(8)));
        panel.add(label(words.get("dialog.seed"), seed));
        panel.add(seed);
        panel.add(label(words.get("dialog.replication"), replication));
        panel.add(replication);
        int answer = JOptionPane.showConfirmDialog(
                parent, panel, words.get("dialog.start"), JOptionPane.OK_CANCEL_OPTION, JOptionPane.PLAIN_MESSAGE);
        return answer == JOptionPane.OK_OPTION
                ? Optional.of(new Start(
                        now.scenario(),
                        ((Number) seed.getValue()).longValue(),
                        ((Number) replication.getValue()).intValue()))
                : Optional.empty();
    }

    private static JLabel label(String text, JSpinner field) {
        JLabel label = new JLabel(text);
        label.setLabelFor(field);
        return label;
    }

    /** Asks whether to go on. */
    static boolean confirm(Component parent, String question) {
        return JOptionPane.showConfirmDialog(
                        parent, question, "", JOptionPane.OK_CANCEL_OPTION, JOptionPane.WARNING_MESSAGE)
                == JOptionPane.OK_OPTION;
    }

    /** Has a dialog closed by the Escape key. */
    static void closedByEscape(JDialog dialog) {
        dialog.getRootPane()
                .registerKeyboardAction(
                        event -> dialog.dispose(),
                        KeyStroke.getKeyStroke(KeyEvent.VK_ESCAPE, 0),
                        JComponent.WHEN_IN_FOCUSED_WINDOW);
    }

    /** Closes the dialogs of a window, whose words are of another language than its own now. */
    static void closeAll(Window owner) {
        for (Window window : owner.getOwnedWindows()) {
            if (window instanceof JDialog) {
                window.dispose();
            }
        }
    }

    /** Tells what could not be done. */
    static void problem(Component parent, String title, String text) {
        JOptionPane.showMessageDialog(parent, text, title, JOptionPane.ERROR_MESSAGE);
    }
}
