package org.ymyra.gui;

import java.util.LinkedHashMap;
import java.util.Map;
import javax.swing.AbstractButton;
import javax.swing.JCheckBoxMenuItem;
import javax.swing.JMenu;
import javax.swing.JMenuBar;
import javax.swing.JMenuItem;
import javax.swing.KeyStroke;

/** The menus of the window: what is in them has the words of its key. */
final class Menus {
    private final JMenuBar bar = new JMenuBar();
    private final Map<String, AbstractButton> labelled = new LinkedHashMap<>();

    JMenuBar bar() {
        return bar;
    }

    /** Adds a menu to the bar. */
    JMenu menu(String key) {
        JMenu menu = named(new JMenu(), key);
        bar.add(menu);
        return menu;
    }

    /** Adds a menu to another. */
    JMenu menu(JMenu parent, String key) {
        JMenu menu = named(new JMenu(), key);
        parent.add(menu);
        return menu;
    }

    /**
     * Adds what can be done.
     *
     * @param stroke the keys that do it as well, as for {@link KeyStroke#getKeyStroke(String)}; empty if there are none
     */
    void item(JMenu menu, String key, String stroke, Runnable action) {
        JMenuItem item = named(new JMenuItem(), key);
        item.addActionListener(event -> action.run());
        if (!stroke.isEmpty()) {
            item.setAccelerator(KeyStroke.getKeyStroke(stroke));
        }
        menu.add(item);
    }

    /** Adds what can be switched on and off. */
    JCheckBoxMenuItem check(JMenu menu, String key, boolean on, java.util.function.Consumer<Boolean> action) {
        JCheckBoxMenuItem item = named(new JCheckBoxMenuItem(), key);
        item.setSelected(on);
        item.addActionListener(event -> action.accept(item.isSelected()));
        menu.add(item);
        return item;
    }

    private <T extends AbstractButton> T named(T button, String key) {
        button.setName(key);
        labelled.put(key, button);
        return button;
    }

    void relabel(Words words) {
        labelled.forEach((key, button) -> button.setText(words.get(key)));
    }
}
