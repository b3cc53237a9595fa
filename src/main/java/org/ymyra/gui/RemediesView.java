package org.ymyra.gui;

import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.awt.Component;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JSeparator;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import org.ymyra.chart.LeverTitles;
import org.ymyra.model.District;
import org.ymyra.scenario.Lever;
import org.ymyra.scenario.Parameters;
import org.ymyra.scenario.Scenario;

/** All remedies: those of the scenario first, then one of each other kind, which it could have. */
final class RemediesView implements View {
    private final ByHand byHand;
    private final JPanel panel = new JPanel(new BorderLayout());
    private final JTextField search = new JTextField();
    private final JButton branch = new JButton();
    private final JTextArea note = Paragraph.of("");
    private final Column column = new Column();
    private final Map<String, RemedyRow> rows = new LinkedHashMap<>();
    private final Consumer<String> compare;
    private Words words;
    private Scenario scenario;

    /**
     * A view.
     *
     * @param compare is given the name of a remedy with and without which the run is to be compared; empty for any
     */
    RemediesView(ByHand byHand, Consumer<String> compare) {
        this.byHand = byHand;
        this.compare = compare;
        int gap = UIScale.scale(6);
        search.setName("remedies.search");
        search.putClientProperty("JTextField.showClearButton", true);
        JPanel top = new JPanel(new BorderLayout(0, gap));
        top.setBorder(BorderFactory.createEmptyBorder(gap, gap, gap, gap));
        JPanel first = new JPanel(new BorderLayout(gap, 0));
        first.add(search, BorderLayout.CENTER);
        first.add(branch, BorderLayout.EAST);
        branch.setName("branch-here");
        branch.addActionListener(event -> compare.accept(""));
        top.add(first, BorderLayout.NORTH);
        top.add(note, BorderLayout.CENTER);
        JScrollPane scroll = new JScrollPane(
                column, JScrollPane.VERTICAL_SCROLLBAR_AS_NEEDED, JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
        scroll.setBorder(null);
        panel.add(top, BorderLayout.NORTH);
        panel.add(scroll, BorderLayout.CENTER);
        search.getDocument().addDocumentListener(new Typed(this::filter));
    }

    @Override
    public JComponent component() {
        return panel;
    }

    @Override
    public void begun(District district) {
        rows.clear();
        changed(district);
    }

    @Override
    public void changed(District district) {
        scenario = district.scenario();
        Map<String, String> wanted = remedies(scenario);
        if (!List.copyOf(wanted.keySet()).equals(List.copyOf(rows.keySet()))) {
            Map<String, RemedyRow> before = new LinkedHashMap<>(rows);
            rows.clear();
            wanted.forEach((name, kind) -> rows.put(
                    name, before.containsKey(name) ? before.get(name) : new RemedyRow(name, kind, byHand, compare)));
            fill();
        }
        rows.values().forEach(row -> row.changed(district));
        relabelRows();
    }

    /** Returns the kinds of remedies by name, those of a scenario first; another kind is named after itself. */
    static Map<String, String> remedies(Scenario scenario) {
        Map<String, String> remedies = new LinkedHashMap<>();
        for (Lever lever : scenario.levers()) {
            remedies.put(lever.name(), kind(lever));
        }
        List<String> others = new ArrayList<>(Parameters.levers());
        others.removeAll(remedies.values());
        for (String kind : others) {
            String name = kind;
            for (int k = 2; remedies.containsKey(name); k++) {
                name = kind + "-" + k;
            }
            remedies.put(name, kind);
        }
        return remedies;
    }

    /** Returns the kind of a lever as files name it. */
    static String kind(Lever lever) {
        return lever.getClass()
                .getSimpleName()
                .replaceAll("(?<=.)([A-Z])", "-$1")
                .toLowerCase(Locale.ROOT);
    }

    private void fill() {
        column.removeAll();
        for (RemedyRow row : rows.values()) {
            row.component().setAlignmentX(Component.LEFT_ALIGNMENT);
            column.add(row.component());
            column.add(new JSeparator());
        }
        filter();
    }

    private void filter() {
        String wanted = search.getText().strip().toLowerCase(Locale.ROOT);
        int k = 0;
        for (RemedyRow row : rows.values()) {
            boolean shown = row.text().toLowerCase(Locale.ROOT).contains(wanted);
            column.getComponent(k++).setVisible(shown);
            column.getComponent(k++).setVisible(shown);
        }
        column.revalidate();
        column.repaint();
    }

    @Override
    public void refresh(District district) {
        rows.values().forEach(row -> row.refresh(district));
    }

    @Override
    public void relabel(Words next) {
        words = next;
        search.putClientProperty("JTextField.placeholderText", words.get("remedies.search"));
        branch.setText(words.get("menu.branch"));
        branch.setToolTipText(words.get("branch.tip"));
        Paragraph.style(note);
        note.setText(words.get("remedies.note"));
        relabelRows();
    }

    private void relabelRows() {
        if (words == null || scenario == null) {
            return;
        }
        String currency = words.of(scenario.run().currency());
        for (RemedyRow row : rows.values()) {
            row.relabel(
                    words,
                    ByHand.lever(scenario, row.name())
                            .map(words::lever)
                            .orElse(words.of(LeverTitles.of(List.of(row.kind())))),
                    words.get("does." + row.kind()),
                    currency);
        }
        filter();
    }
}
