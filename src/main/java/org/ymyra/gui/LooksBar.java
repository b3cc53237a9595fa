package org.ymyra.gui;

import com.formdev.flatlaf.util.UIScale;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.BoxLayout;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JToggleButton;
import org.ymyra.chart.Language;

/** Language, and light or dark. */
final class LooksBar {
    private final JPanel panel = new JPanel();

    LooksBar(Settings settings, Consumer<Language> language, Consumer<Boolean> dark) {
        panel.setLayout(new BoxLayout(panel, BoxLayout.X_AXIS));
        panel.setBorder(BorderFactory.createEmptyBorder(0, 0, 0, UIScale.scale(8)));
        JComboBox<String> box = new JComboBox<>(new String[] {"English", "Русский", "Қазақша"});
        box.setName("language");
        box.setSelectedIndex(settings.language().ordinal());
        box.addActionListener(event -> language.accept(Language.values()[box.getSelectedIndex()]));
        JToggleButton moon = new JToggleButton("◐", settings.dark());
        moon.setName("dark");
        moon.addActionListener(event -> dark.accept(moon.isSelected()));
        panel.add(box);
        panel.add(moon);
    }

    JComponent component() {
        return panel;
    }
}
