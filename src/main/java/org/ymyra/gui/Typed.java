package org.ymyra.gui;

import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;

/** Does something whenever what is typed has changed. */
record Typed(Runnable action) implements DocumentListener {
    @Override
    public void insertUpdate(DocumentEvent event) {
        action.run();
    }

    @Override
    public void removeUpdate(DocumentEvent event) {
        action.run();
    }

    @Override
    public void changedUpdate(DocumentEvent event) {
        action.run();
    }
}
