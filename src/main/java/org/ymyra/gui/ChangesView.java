package org.ymyra.gui;

import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.awt.FlowLayout;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.DefaultListModel;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import org.ymyra.model.District;
import org.ymyra.scenario.Scenario;

/** What was changed by hand, and a way to save it as a scenario. */
final class ChangesView implements View {
    private final Player player;
    private final ByHand byHand;
    private final SaveDialog saving;
    private final JPanel panel = new JPanel(new BorderLayout());
    private final DefaultListModel<String> lines = new DefaultListModel<>();
    private final JList<String> list = new JList<>(lines);
    private final JTextArea note = Paragraph.of("");
    private final JLabel told = new JLabel();
    private final JButton save = new JButton();
    private Words words;

    ChangesView(Player player, ByHand byHand, SaveDialog saving) {
        this.player = player;
        this.byHand = byHand;
        this.saving = saving;
        int gap = UIScale.scale(6);
        list.setName("changes");
        save.setName("changes.save");
        JPanel top = new JPanel(new BorderLayout());
        top.setBorder(BorderFactory.createEmptyBorder(gap, gap, gap, gap));
        top.add(note);
        JPanel foot = new JPanel(new FlowLayout(FlowLayout.LEADING, gap, gap));
        foot.add(save);
        foot.add(told);
        panel.add(top, BorderLayout.NORTH);
        panel.add(new JScrollPane(list), BorderLayout.CENTER);
        panel.add(foot, BorderLayout.SOUTH);
        save.addActionListener(event -> ask());
        byHand.listen(this::fill);
    }

    @Override
    public JComponent component() {
        return panel;
    }

    @Override
    public void begun(District district) {
        told.setText("");
        byHand.forget();
    }

    @Override
    public void refresh(District district) {}

    @Override
    public void relabel(Words next) {
        words = next;
        Paragraph.style(note);
        save.setText(words.get("changes.save"));
        save.setToolTipText(words.get("changes.save.tip"));
        fill();
    }

    private void fill() {
        if (words == null) {
            return;
        }
        List<Change> changes = byHand.changes();
        lines.clear();
        changes.forEach(change -> lines.addElement(change.inWords(words)));
        save.setEnabled(!changes.isEmpty());
        boolean repeatable = changes.stream().allMatch(Change::repeatable);
        note.setText(words.get(
                changes.isEmpty() ? "changes.none" : repeatable ? "changes.repeatable" : "changes.not-repeatable"));
    }

    private void ask() {
        saving.ask(words, "by-hand.yaml").ifPresent(this::save);
    }

    private void save(Path file) {
        Scenario scenario = player.read(District::scenario);
        try {
            ChangesFile.write(file, scenario, player.start(), byHand.changes(), words);
            told.setText(words.get("save.done", file.getFileName()));
        } catch (IOException e) {
            saving.failed(words, file, e);
        }
    }
}
