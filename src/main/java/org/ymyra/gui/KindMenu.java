package org.ymyra.gui;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import javax.swing.JButton;
import javax.swing.JCheckBoxMenuItem;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import javax.swing.SwingUtilities;

/** A button with a menu that says which kinds of events are shown, and how many there have been. It stays open while one chooses. */
final class KindMenu {
    private final EventLog log;
    private final JButton button = new JButton();
    private final JPopupMenu menu = new JPopupMenu();
    private final Map<EventKind, JCheckBoxMenuItem> items = new EnumMap<>(EventKind.class);
    private final JMenuItem important = new JMenuItem();
    private final JMenuItem all = new JMenuItem();
    private final Runnable changed;
    private Words words;

    /**
     * A menu.
     *
     * @param changed what is to be done when the choice has changed
     */
    KindMenu(EventLog log, Runnable changed) {
        this.log = log;
        this.changed = changed;
        for (EventKind kind : EventKind.values()) {
            if (kind.everyday && !items.isEmpty() && items.keySet().stream().noneMatch(before -> before.everyday)) {
                menu.addSeparator();
            }
            JCheckBoxMenuItem item = new JCheckBoxMenuItem("", kind.shownAtFirst());
            item.putClientProperty("CheckBoxMenuItem.doNotCloseOnMouseClick", true);
            item.addActionListener(event -> changed.run());
            items.put(kind, item);
            menu.add(item);
        }
        menu.addSeparator();
        menu.add(important);
        menu.add(all);
        important.addActionListener(event -> choose(kind -> !kind.everyday));
        all.addActionListener(event -> choose(kind -> true));
        button.addActionListener(event -> {
            label();
            menu.show(button, 0, button.getHeight());
        });
    }

    JButton button() {
        return button;
    }

    /** Returns the kinds shown. */
    Set<EventKind> chosen() {
        Set<EventKind> chosen = EnumSet.noneOf(EventKind.class);
        items.forEach((kind, item) -> {
            if (item.isSelected()) {
                chosen.add(kind);
            }
        });
        return chosen;
    }

    /** Returns whether the kinds shown are those that are shown at first. */
    boolean usual() {
        return items.entrySet().stream()
                .allMatch(
                        item -> item.getKey().shownAtFirst() == item.getValue().isSelected());
    }

    /** Shows those kinds. */
    void choose(Predicate<EventKind> which) {
        items.forEach((kind, item) -> item.setSelected(which.test(kind)));
        changed.run();
    }

    void relabel(Words next) {
        words = next;
        button.setText(words.get("log.kinds"));
        button.setToolTipText(words.get("log.kinds.tip"));
        important.setText(words.get("log.kinds.important"));
        all.setText(words.get("log.kinds.all"));
        SwingUtilities.updateComponentTreeUI(menu);
        label();
    }

    private void label() {
        items.forEach((kind, item) ->
                item.setText(words.get("log.kinds.count", EventTexts.name(words, kind), log.count(kind))));
    }
}
