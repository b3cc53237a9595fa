package org.ymyra.model;

import sim.engine.SimState;
import sim.engine.Steppable;

/** An official (submodel 7.3), who handles one complaint at a time and finishes it at a moment of its own. */
final class Official implements Steppable {
    private final ComplaintOffice office;
    final int index;
    private Complaint inHand;
    private double finishes;

    Official(ComplaintOffice office, int index) {
        this.office = office;
        this.index = index;
    }

    Official(ComplaintOffice office, Official other) {
        this.office = office;
        index = other.index;
        inHand = other.inHand;
        finishes = other.finishes;
    }

    boolean busy() {
        return inHand != null;
    }

    Complaint inHand() {
        return inHand;
    }

    void redraw(Complaint again) {
        inHand = again;
    }

    void take(Complaint complaint, double finish) {
        inHand = complaint;
        // MASON puts what is due at once just after now
        finishes = Math.max(finish, Math.nextUp(office.district().time()));
        schedule(office.district());
    }

    void schedule(District district) {
        if (busy()) {
            district.schedule.scheduleOnce(finishes, District.ORDER_OFFICIALS + index, this);
        }
    }

    @Override
    public void step(SimState state) {
        Complaint done = inHand;
        inHand = null;
        office.finish(this, done, finishes);
    }
}
