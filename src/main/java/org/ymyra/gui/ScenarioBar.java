package org.ymyra.gui;

import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.DefaultComboBoxModel;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.UIManager;
import org.ymyra.model.District;
import org.ymyra.scenario.ResolvedScenario;

/** Which scenario is watched, with what it stands for, and those beside it in its folder. */
final class ScenarioBar implements View {
    private final Player player;
    private final JPanel panel = new JPanel(new BorderLayout(UIScale.scale(12), 0));
    private final JComboBox<ResolvedScenario> box = new JComboBox<>();
    private final JLabel description = new JLabel();
    private List<ResolvedScenario> known = List.of();
    private Words words;
    private boolean filling;

    ScenarioBar(Player player, Path folder, Consumer<ResolvedScenario> chosen) {
        this.player = player;
        known = Scenarios.in(folder).stream().map(Scenarios.Entry::resolved).toList();
        box.setName("scenario");
        Choices.show(
                box,
                each -> words.of(each.scenario().title()),
                each -> words.of(each.scenario().description()));
        box.addActionListener(event -> {
            if (!filling && box.getSelectedItem() instanceof ResolvedScenario next) {
                chosen.accept(next);
            }
        });
        int gap = UIScale.scale(4);
        panel.setBorder(BorderFactory.createEmptyBorder(2 * gap, 2 * gap, 0, 2 * gap));
        panel.add(box, BorderLayout.WEST);
        panel.add(description, BorderLayout.CENTER);
        description.setForeground(UIManager.getColor("Label.disabledForeground"));
    }

    @Override
    public JComponent component() {
        return panel;
    }

    @Override
    public void begun(District district) {
        showChosen();
    }

    /** Shows which scenario is watched. */
    void showChosen() {
        ResolvedScenario now = player.start().scenario();
        filling = true;
        DefaultComboBoxModel<ResolvedScenario> model = new DefaultComboBoxModel<>();
        known.forEach(model::addElement);
        ResolvedScenario same = known.stream()
                .filter(each -> each.hash().equals(now.hash())
                        && each.scenario().title().equals(now.scenario().title()))
                .findFirst()
                .orElse(now);
        if (same == now) {
            model.addElement(now);
        }
        model.setSelectedItem(same);
        box.setModel(model);
        filling = false;
        describe();
    }

    private void describe() {
        String text = words.of(player.start().scenario().scenario().description());
        description.setText(text);
        description.setToolTipText(text.isBlank() ? null : "<html><p width=\"400\">" + text + "</p></html>");
    }

    @Override
    public void refresh(District district) {}

    @Override
    public void relabel(Words next) {
        words = next;
        box.setToolTipText(words.get("scenario.tip"));
        box.getAccessibleContext().setAccessibleName(words.get("scenario.tip"));
        box.repaint();
        describe();
    }
}
