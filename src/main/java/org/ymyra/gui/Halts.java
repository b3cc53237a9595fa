package org.ymyra.gui;

import java.util.EnumSet;
import java.util.Set;
import org.ymyra.model.Crisis;
import org.ymyra.model.LeverState;
import org.ymyra.model.Observer;
import org.ymyra.model.Settlement;
import org.ymyra.scenario.Level;
import org.ymyra.scenario.Spark;

/** Has the player pause when something happens that the user wants to see. */
final class Halts implements Observer {
    /** What a run can pause at. */
    enum Reason {
        SPARK,
        OPENED,
        PROTEST,
        RIOT,
        CLOSED,
        LEVER
    }

    private final Player player;
    private final Set<Reason> reasons = EnumSet.noneOf(Reason.class);

    Halts(Player player) {
        this.player = player;
        player.observe(this);
    }

    synchronized void set(Reason reason, boolean on) {
        if (on) {
            reasons.add(reason);
        } else {
            reasons.remove(reason);
        }
    }

    private synchronized void happened(Reason reason) {
        if (reasons.contains(reason)) {
            player.askToPause();
        }
    }

    @Override
    public void sparked(Settlement settlement, double day, Spark spark, double strength) {
        happened(Reason.SPARK);
    }

    @Override
    public void reached(Settlement settlement, double day, Level level) {
        if (level == Level.PROTEST) {
            happened(Reason.PROTEST);
        } else if (level == Level.RIOT) {
            happened(Reason.RIOT);
        }
    }

    @Override
    public void closed(Crisis crisis, double day) {
        happened(Reason.CLOSED);
    }

    @Override
    public void opened(Crisis crisis, double day) {
        happened(Reason.OPENED);
    }

    @Override
    public void switched(Settlement settlement, double day, LeverState lever) {
        happened(Reason.LEVER);
    }
}
