package org.ymyra.gui;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.ymyra.gui.EventLog.Event;
import org.ymyra.scenario.Level;

/** What inspectors know from the log: the levels reached in each settlement, and the last events of the household that is selected. */
final class Past {
    /** How many events of a household are shown. */
    private static final int MOST = 12;

    private static final int BATCH = 10_000;

    private final EventLog log;
    private long[][] times;
    private double[][] first;
    private long next;
    private Place.Home home;
    private long nextOfHome;
    private final Deque<Event> ofHome = new ArrayDeque<>();

    Past(EventLog log) {
        this.log = log;
    }

    /** Forgets all, for a run with so many settlements. */
    void begin(int settlements) {
        times = new long[settlements][Level.values().length];
        first = new double[settlements][Level.values().length];
        for (double[] days : first) {
            Arrays.fill(days, Double.POSITIVE_INFINITY);
        }
        next = 0;
        watch(null);
    }

    /** Follows a household from now on; null for none. */
    void watch(Place.Home next) {
        home = next;
        ofHome.clear();
        nextOfHome = next == null ? Long.MAX_VALUE : 0;
    }

    /** Reads what is new in the log. */
    void update() {
        long from = Math.min(next, nextOfHome);
        List<Event> batch;
        do {
            batch = log.from(from, BATCH);
            for (Event event : batch) {
                if (event.number() >= next) {
                    note(event);
                }
                if (event.number() >= nextOfHome && concerns(event)) {
                    ofHome.addFirst(event);
                }
                from = event.number() + 1;
            }
            while (ofHome.size() > MOST) {
                ofHome.removeLast();
            }
        } while (batch.size() == BATCH);
        next = Math.max(next, from);
        if (home != null) {
            nextOfHome = from;
        }
    }

    private void note(Event event) {
        if (event.kind() == EventKind.LEVEL) {
            int level = event.what().ordinal();
            times[event.settlement()][level]++;
            first[event.settlement()][level] = Math.min(first[event.settlement()][level], event.day());
        }
    }

    private boolean concerns(Event event) {
        return event.settlement() == home.settlement()
                && (event.party().household() == home.household()
                        || event.other().household() == home.household());
    }

    /** Returns the last events of the household, newest first. */
    List<Event> events() {
        return List.copyOf(ofHome);
    }

    /** Returns what levels have been reached in a settlement, or with −1 in any. */
    List<Fact> levels(int settlement, double horizonStart) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.heading("levels"));
        for (Level level : Level.values()) {
            long count = 0;
            double day = Double.POSITIVE_INFINITY;
            for (int k = 0; k < times.length; k++) {
                if (settlement < 0 || settlement == k) {
                    count += times[k][level.ordinal()];
                    day = Math.min(day, first[k][level.ordinal()]);
                }
            }
            String key = "level." + level.name().toLowerCase(Locale.ROOT);
            facts.add(
                    count == 0
                            ? Fact.phrase(key, "level.never")
                            : Fact.phrase(key, "level.reached", (long) Math.floor(day - horizonStart), count));
        }
        return facts;
    }
}
