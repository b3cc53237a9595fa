package org.ymyra.gui;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.util.List;
import java.util.Optional;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JTextField;
import org.ymyra.chart.LeverTitles;
import org.ymyra.model.District;
import org.ymyra.scenario.DeclaredParameter;
import org.ymyra.scenario.Draft;
import org.ymyra.scenario.Lever;
import org.ymyra.scenario.Scenario;

/** What is changed on a branch: a remedy that is started or stopped, or a parameter that gets another value. */
final class BranchChoice {
    private final District now;
    private final Words words;
    private final JPanel panel = new JPanel(new FlowLayout(FlowLayout.LEADING, UIScale.scale(6), 0));
    private final JComboBox<Option> options = new JComboBox<>();
    private final JComboBox<DeclaredParameter> keys;
    private final JTextField value = new JTextField(8);

    /** A remedy to start or stop; a parameter to set if it has no name. */
    private record Option(String title, String name, String kind, boolean starts) {
        @Override
        public String toString() {
            return title;
        }
    }

    /**
     * A choice.
     *
     * @param remedy name of the remedy that is chosen at first; empty for any
     * @param changed is run when another change is chosen
     */
    BranchChoice(District now, Words words, String remedy, Runnable changed) {
        this.now = now;
        this.words = words;
        keys = new JComboBox<>(ParametersView.changeable().toArray(DeclaredParameter[]::new));
        Choices.show(keys, words::parameter, DeclaredParameter::key);
        keys.setPreferredSize(new Dimension(UIScale.scale(320), keys.getPreferredSize().height));
        options.getAccessibleContext().setAccessibleName(words.get("branch.what"));
        keys.getAccessibleContext().setAccessibleName(words.get("branch.parameter.name"));
        value.getAccessibleContext().setAccessibleName(words.get("branch.value"));
        options.setName("branch.choice");
        keys.setName("branch.key");
        value.setName("branch.value");
        Scenario scenario = now.scenario();
        RemediesView.remedies(scenario).forEach((name, kind) -> {
            Option option = option(scenario, name, kind);
            options.addItem(option);
            if (name.equals(remedy)) {
                options.setSelectedItem(option);
            }
        });
        options.addItem(new Option(words.get("branch.parameter"), "", "", false));
        options.addActionListener(event -> chosen());
        keys.addActionListener(event -> propose());
        panel.add(options);
        panel.add(keys);
        panel.add(value);
        propose();
        chosen();
        options.addActionListener(event -> {
            // the value of a parameter is still to be typed
            if (!option().name().isEmpty()) {
                changed.run();
            }
        });
        value.addActionListener(event -> changed.run());
    }

    private Option option(Scenario scenario, String name, String kind) {
        Optional<Lever> lever = ByHand.lever(scenario, name);
        boolean starts = lever.map(known -> RemedyState.of(now, known).phase())
                .filter(phase -> phase != RemedyState.Phase.ENDED)
                .isEmpty();
        String title = lever.map(words::lever).orElse(words.of(LeverTitles.of(List.of(kind))));
        return new Option(words.get(starts ? "branch.start" : "branch.without", title), name, kind, starts);
    }

    private Option option() {
        return (Option) options.getSelectedItem();
    }

    private void chosen() {
        boolean parameter = option().name().isEmpty();
        keys.setVisible(parameter);
        value.setVisible(parameter);
        panel.revalidate();
    }

    /** Proposes the value that a parameter has. */
    private void propose() {
        if (keys.getSelectedItem() != null) {
            Draft draft = Draft.of(now.scenario());
            keys.setToolTipText(parameter().key());
            value.setText(draft.values(path()).values().stream().findFirst().orElse(""));
        }
    }

    private List<String> path() {
        return List.of(parameter().key().split("\\."));
    }

    private DeclaredParameter parameter() {
        return (DeclaredParameter) keys.getSelectedItem();
    }

    JComponent component() {
        return panel;
    }

    /** Returns what is changed in words. */
    String title() {
        return option().name().isEmpty()
                ? words.parameter(parameter()) + " = " + value.getText().strip()
                : option().title();
    }

    /** Returns what is changed. */
    ByHand.Action action() {
        Option option = option();
        if (option.name().isEmpty()) {
            List<String> path = path();
            String wanted = value.getText().strip();
            return (district, day) -> ByHand.setting(district, path, wanted);
        }
        return (district, day) -> option.starts()
                ? ByHand.starting(district, day, option.name(), option.kind(), intensity(district, option.name()))
                : ByHand.stopping(district, day, option.name());
    }

    private static double intensity(District district, String name) {
        return ByHand.lever(district.scenario(), name)
                .map(lever -> lever.timeline().intensity())
                .filter(share -> share > 0)
                .orElse(1.0);
    }
}
