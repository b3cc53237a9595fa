package org.ymyra.gui;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.ymyra.model.Crisis;
import org.ymyra.model.Dispute;
import org.ymyra.model.Happening;
import org.ymyra.model.LeverState;
import org.ymyra.model.Observer;
import org.ymyra.model.Settlement;
import org.ymyra.model.Story;
import org.ymyra.scenario.Action;
import org.ymyra.scenario.Level;
import org.ymyra.scenario.Spark;

/** Tells several observers what one is told. */
final class Observers implements Observer {
    private final List<Observer> all = new CopyOnWriteArrayList<>();

    void add(Observer observer) {
        all.add(observer);
    }

    private void tell(Consumer<Observer> message) {
        all.forEach(message);
    }

    @Override
    public void sparked(Settlement settlement, double day, Spark spark, double strength) {
        tell(observer -> observer.sparked(settlement, day, spark, strength));
    }

    @Override
    public void happened(Settlement settlement, double day, Happening happening, int household, int other) {
        tell(observer -> observer.happened(settlement, day, happening, household, other));
    }

    @Override
    public void undecided(Settlement settlement, int day, Dispute dispute, double probability, int due) {
        tell(observer -> observer.undecided(settlement, day, dispute, probability, due));
    }

    @Override
    public void retaliates(Settlement settlement, int day, Dispute dispute) {
        tell(observer -> observer.retaliates(settlement, day, dispute));
    }

    @Override
    public void opened(Crisis crisis, double day) {
        tell(observer -> observer.opened(crisis, day));
    }

    @Override
    public void reached(Settlement settlement, double day, Level level) {
        tell(observer -> observer.reached(settlement, day, level));
    }

    @Override
    public void harmed(Crisis crisis, double day, int by, int on, int injured, int damaged, int deaths) {
        tell(observer -> observer.harmed(crisis, day, by, on, injured, damaged, deaths));
    }

    @Override
    public void told(Settlement settlement, double day, Story story, Spark spark, int household) {
        tell(observer -> observer.told(settlement, day, story, spark, household));
    }

    @Override
    public void answered(Settlement settlement, double day, Story story) {
        tell(observer -> observer.answered(settlement, day, story));
    }

    @Override
    public void contacted(Settlement settlement, int i, int j) {
        tell(observer -> observer.contacted(settlement, i, j));
    }

    @Override
    public void faded(Settlement settlement, boolean invented, int heard, int audience) {
        tell(observer -> observer.faded(settlement, invented, heard, audience));
    }

    @Override
    public void switched(Settlement settlement, double day, LeverState lever) {
        tell(observer -> observer.switched(settlement, day, lever));
    }

    @Override
    public void decided(Settlement settlement, double day, String lever, Action action, double value) {
        tell(observer -> observer.decided(settlement, day, lever, action, value));
    }

    @Override
    public void read(Settlement settlement, double day, double[] values) {
        tell(observer -> observer.read(settlement, day, values));
    }

    @Override
    public void closed(Crisis crisis, double day) {
        tell(observer -> observer.closed(crisis, day));
    }
}
