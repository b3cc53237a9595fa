package org.ymyra.gui;

import java.awt.Component;
import java.util.function.Function;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JComboBox;
import javax.swing.JList;

/** Has what can be chosen shown in words, in the language of the moment. */
final class Choices {
    private Choices() {}

    /** Has each item of a box shown by a text. */
    static <T> void show(JComboBox<T> box, Function<T, String> text) {
        show(box, text, item -> null);
    }

    /** Has each item of a box shown by a text, with a tip that may be null. */
    static <T> void show(JComboBox<T> box, Function<T, String> text, Function<T, String> tip) {
        box.setRenderer(new DefaultListCellRenderer() {
            private static final long serialVersionUID = 1;

            @Override
            @SuppressWarnings("unchecked")
            public Component getListCellRendererComponent(
                    JList<?> list, Object value, int index, boolean selected, boolean focus) {
                T item = (T) value;
                String shown = item == null ? "" : text.apply(item);
                super.getListCellRendererComponent(list, shown, index, selected, focus);
                setToolTipText(item == null ? null : tip.apply(item));
                return this;
            }
        });
    }
}
