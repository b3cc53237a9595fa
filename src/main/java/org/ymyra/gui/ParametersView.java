package org.ymyra.gui;

import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Font;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.swing.AbstractButton;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.SwingConstants;
import javax.swing.UIManager;
import org.ymyra.model.District;
import org.ymyra.scenario.DeclaredParameter;
import org.ymyra.scenario.Draft;
import org.ymyra.scenario.Parameters;
import org.ymyra.scenario.Range;
import org.ymyra.scenario.ScenarioException;

/** The parameters that may change during a run, by section, generated from their declarations. */
final class ParametersView implements View {
    private static final Set<String> VALUES = Set.of("number", "whole number", "span");
    /** Sections that are no circumstances or rules. */
    private static final Set<String> APART = Set.of("run", "levers");

    private final Player player;
    private final JPanel panel = new JPanel(new BorderLayout());
    private final JTextField search = new JTextField();
    private final JCheckBox onlyChanged = new JCheckBox();
    private final JTextArea note = Paragraph.of("");
    private final Column column = new Column();
    private final Map<String, List<ParameterRow>> sections;
    private final Map<String, AbstractButton> headings = new LinkedHashMap<>();
    private final Set<String> open = new HashSet<>();
    private Words words;
    private Draft start;

    ParametersView(Player player, ByHand byHand) {
        this.player = player;
        sections = changeable().stream()
                .map(parameter -> new ParameterRow(parameter, range(parameter), byHand))
                .collect(Collectors.groupingBy(ParameterRow::section, LinkedHashMap::new, Collectors.toList()));
        int gap = UIScale.scale(6);
        search.setName("parameters.search");
        search.putClientProperty("JTextField.showClearButton", true);
        onlyChanged.setName("parameters.changed");
        JPanel top = new JPanel(new BorderLayout(gap, gap));
        top.setBorder(BorderFactory.createEmptyBorder(gap, gap, gap, gap));
        top.add(search, BorderLayout.CENTER);
        top.add(onlyChanged, BorderLayout.EAST);
        top.add(note, BorderLayout.SOUTH);
        sections.forEach((section, rows) -> {
            AbstractButton heading = heading(section);
            headings.put(section, heading);
            column.add(heading);
            for (ParameterRow row : rows) {
                row.component().setAlignmentX(Component.LEFT_ALIGNMENT);
                column.add(row.component());
            }
        });
        JScrollPane scroll = new JScrollPane(
                column, JScrollPane.VERTICAL_SCROLLBAR_AS_NEEDED, JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
        scroll.setBorder(null);
        panel.add(top, BorderLayout.NORTH);
        panel.add(scroll, BorderLayout.CENTER);
        search.getDocument().addDocumentListener(new Typed(this::filter));
        onlyChanged.addActionListener(event -> filter());
    }

    /** Returns the parameters that may change during a run: numbers and spans of circumstances and rules. */
    static List<DeclaredParameter> changeable() {
        return Parameters.all().stream()
                .filter(parameter -> !parameter.fixed() && VALUES.contains(parameter.type()))
                .filter(parameter -> !APART.contains(parameter.key().replaceFirst("\\..*", "")))
                .filter(parameter ->
                        !parameter.key().replace("communities.*.", "").contains("*"))
                .toList();
    }

    /** Returns what a parameter means, and its key. */
    static String named(List<String> path, Words words) {
        String key = String.join(".", path);
        return changeable().stream()
                .filter(parameter -> parameter.key().equals(key))
                .findFirst()
                .map(parameter -> words.parameter(parameter) + " (" + key + ")")
                .orElse(key);
    }

    private static Optional<Range> range(DeclaredParameter parameter) {
        try {
            return parameter.declaration().low().isEmpty()
                    ? Optional.empty()
                    : Optional.of(Range.of(List.of(parameter.key())).get(0));
        } catch (ScenarioException e) {
            return Optional.empty();
        }
    }

    private AbstractButton heading(String section) {
        JButton button = new JButton();
        button.setName("section." + section);
        button.setHorizontalAlignment(SwingConstants.LEADING);
        button.putClientProperty("JButton.buttonType", "borderless");
        button.setAlignmentX(Component.LEFT_ALIGNMENT);
        button.setMaximumSize(new java.awt.Dimension(Integer.MAX_VALUE, Integer.MAX_VALUE));
        button.addActionListener(event -> {
            if (!open.remove(section)) {
                open.add(section);
            }
            filter();
        });
        return button;
    }

    @Override
    public JComponent component() {
        return panel;
    }

    @Override
    public void begun(District district) {
        start = Draft.of(player.start().scenario().scenario());
        changed(district);
    }

    @Override
    public void changed(District district) {
        Draft now = Draft.of(district.scenario());
        sections.values().forEach(rows -> rows.forEach(row -> row.show(now, start)));
        filter();
    }

    @Override
    public void refresh(District district) {}

    private void filter() {
        String wanted = search.getText().strip().toLowerCase(Locale.ROOT);
        boolean filtering = !wanted.isEmpty() || onlyChanged.isSelected();
        sections.forEach((section, rows) -> {
            boolean named =
                    (section + " " + title(section)).toLowerCase(Locale.ROOT).contains(wanted);
            int fitting = 0;
            long changed = rows.stream().filter(ParameterRow::changed).count();
            for (ParameterRow row : rows) {
                boolean fits = (named || row.searched().toLowerCase(Locale.ROOT).contains(wanted))
                        && (!onlyChanged.isSelected() || row.changed());
                fitting += fits ? 1 : 0;
                row.component().setVisible(fits && (filtering || open.contains(section)));
            }
            AbstractButton heading = headings.get(section);
            heading.setVisible(fitting > 0);
            heading.setText((filtering || open.contains(section) ? "▾ " : "▸ ") + title(section) + " (" + fitting + ")"
                    + (changed > 0 && words != null ? " · " + words.get("parameters.some-changed", changed) : ""));
        });
        column.revalidate();
        column.repaint();
    }

    private String title(String section) {
        return words == null ? section : words.get("section." + section);
    }

    @Override
    public void relabel(Words next) {
        words = next;
        search.putClientProperty("JTextField.placeholderText", words.get("parameters.search"));
        onlyChanged.setText(words.get("parameters.only-changed"));
        Paragraph.style(note);
        note.setText(words.get("parameters.note"));
        headings.values()
                .forEach(heading ->
                        heading.setFont(UIManager.getFont("Label.font").deriveFont(Font.BOLD)));
        sections.values().forEach(rows -> rows.forEach(row -> row.relabel(words)));
        filter();
    }
}
