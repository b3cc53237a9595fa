package org.ymyra.gui;

import sim.display.GUIState;
import sim.engine.SimState;

/** The district as MASON's displays see it. */
public final class DistrictWithUI extends GUIState {
    /** A view of a district. */
    public DistrictWithUI(SimState state) {
        super(state);
    }

    /** Shows another object from now on. */
    void show(SimState next) {
        state = next;
    }
}
