package org.ymyra.gui;

import javax.swing.JComponent;
import org.ymyra.model.District;

/** A part of the window. All methods are called on the event thread; those with a district while the model stands still. */
public interface View {
    /** Returns what is shown. */
    JComponent component();

    /** Another run begins: what is known of the one before is to be forgotten. */
    void begun(District district);

    /** The run goes on as another object, such as a copy under changed circumstances; its past is that of the one before. */
    default void changed(District district) {}

    /**
     * Reads what is shown. Called up to 40 times a second while it runs and once after each step, so it is to be quick (a few
     * milliseconds); what takes longer is to be done with what was read, after returning.
     */
    void refresh(District district);

    /** The language, or light and dark, has changed: all texts and colours are to be set. Also called once at the beginning. */
    void relabel(Words words);
}
