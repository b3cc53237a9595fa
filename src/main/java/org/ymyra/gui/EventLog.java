package org.ymyra.gui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ymyra.model.Crisis;
import org.ymyra.model.District;
import org.ymyra.model.Happening;
import org.ymyra.model.LeverState;
import org.ymyra.model.Observer;
import org.ymyra.model.Settlement;
import org.ymyra.model.Story;
import org.ymyra.scenario.Action;
import org.ymyra.scenario.Level;
import org.ymyra.scenario.Spark;

/**
 * What has happened in a run, in order. It is told on the thread of the model and may be read on any.
 *
 * <p>A limited number of events is kept: beyond it the oldest of everyday life go first. All are counted.
 */
final class EventLog implements Observer {
    /** How many events are kept at most. */
    static final int LIMIT = 120_000;

    /**
     * Someone who takes part in an event.
     *
     * @param community index of a community, −1 if none
     * @param household index of a household, −1 if none in particular
     */
    record Party(int community, int household) {
        /** Nobody. */
        static final Party NONE = new Party(-1, -1);

        static Party of(Settlement settlement, int household) {
            return household < 0 ? NONE : new Party(settlement.households().community(household), household);
        }

        static Party ofCommunity(int community) {
            return new Party(community, -1);
        }
    }

    /**
     * An event.
     *
     * @param number running number, from 0
     * @param day when, in days since the start of the spin-up
     * @param settlement where
     * @param party whom it concerns
     * @param other who is on the other side
     * @param what spark, level or action; null if none
     * @param lever name of the lever; empty if none
     * @param values numbers, as the kind names them
     */
    record Event(
            long number,
            EventKind kind,
            double day,
            int settlement,
            Party party,
            Party other,
            Enum<?> what,
            String lever,
            double... values) {
        /** Returns where it happened, as narrowly as can be said. */
        Place place() {
            return party.household() >= 0 ? new Place.Home(settlement, party.household()) : new Place.Town(settlement);
        }
    }

    private final int limit;
    private final List<Event> events = new ArrayList<>();
    private final long[] counts = new long[EventKind.values().length];
    private long next;
    private long dropped;
    /** Numbers before which events of everyday life, and others, are not kept. */
    private long everydayFrom;

    private long othersFrom;
    private District district;

    EventLog() {
        this(LIMIT);
    }

    EventLog(int limit) {
        this.limit = limit;
    }

    /** Begins anew, with another run. */
    synchronized void begin(District next) {
        district = next;
        events.clear();
        Arrays.fill(counts, 0);
        this.next = 0;
        dropped = 0;
        everydayFrom = 0;
        othersFrom = 0;
    }

    /** Goes on with another object in place of the district. */
    synchronized void goOn(District next) {
        district = next;
    }

    private synchronized void add(
            EventKind kind,
            double day,
            Settlement settlement,
            Party party,
            Party other,
            Enum<?> what,
            String lever,
            double... values) {
        events.add(new Event(next++, kind, day, settlement.index(), party, other, what, lever, values));
        counts[kind.ordinal()]++;
        if (events.size() >= limit) {
            shorten();
        }
    }

    /** Drops a sixth, of everyday life if there is as much of it. */
    private void shorten() {
        int before = events.size();
        int surplus = limit / 6;
        everydayFrom = Math.max(everydayFrom, numberAfter(surplus, true));
        events.removeIf(event -> event.kind().everyday && event.number() < everydayFrom);
        int rest = surplus - (before - events.size());
        if (rest > 0) {
            othersFrom = Math.max(othersFrom, numberAfter(rest, false));
            events.removeIf(event -> event.number() < othersFrom);
        }
        dropped += before - events.size();
    }

    /** Returns the number after that of the last among the first so many events, or the next number if there are fewer. */
    private long numberAfter(int many, boolean everydayOnly) {
        int seen = 0;
        for (Event event : events) {
            if ((event.kind().everyday || !everydayOnly) && ++seen == many) {
                return event.number() + 1;
            }
        }
        return next;
    }

    /** Returns whether an event is still kept. */
    synchronized boolean keeps(Event event) {
        return event.number() >= (event.kind().everyday ? Math.max(everydayFrom, othersFrom) : othersFrom);
    }

    /** Returns the number that the next event will have. */
    synchronized long next() {
        return next;
    }

    /** Returns how many events have been dropped. */
    synchronized long dropped() {
        return dropped;
    }

    /** Returns how many events of a kind there have been. */
    synchronized long count(EventKind kind) {
        return counts[kind.ordinal()];
    }

    /** Returns up to so many of the events kept, from a number on, in order. */
    synchronized List<Event> from(long number, int most) {
        int low = 0;
        int high = events.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (events.get(middle).number() < number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return List.copyOf(events.subList(low, (int) Math.min(events.size(), (long) low + most)));
    }

    private void add(EventKind kind, double day, Settlement settlement, Enum<?> what, double... values) {
        add(kind, day, settlement, Party.NONE, Party.NONE, what, "", values);
    }

    @Override
    public void sparked(Settlement settlement, double day, Spark spark, double strength) {
        add(EventKind.SPARK, day, settlement, spark, strength);
    }

    @Override
    public void told(Settlement settlement, double day, Story story, Spark spark, int household) {
        Party blamed = Party.ofCommunity(story.target());
        add(EventKind.TOLD, day, settlement, Party.of(settlement, household), blamed, spark, "", story.told());
    }

    @Override
    public void answered(Settlement settlement, double day, Story story) {
        Party audience = Party.ofCommunity(story.audience());
        Party blamed = Party.ofCommunity(story.target());
        add(EventKind.ANSWERED, day, settlement, audience, blamed, null, "", story.heard());
    }

    @Override
    public void faded(Settlement settlement, boolean invented, int heard, int audience) {
        double now = district == null ? 0 : district.time();
        add(EventKind.FADED, now, settlement, null, heard, audience, invented ? 1 : 0);
    }

    @Override
    public void happened(Settlement settlement, double day, Happening happening, int household, int other) {
        Party opponent = Party.of(settlement, other);
        add(EventKind.of(happening), day, settlement, Party.of(settlement, household), opponent, null, "");
    }

    @Override
    public void opened(Crisis crisis, double day) {
        add(EventKind.OPENED, crisis.opened(), crisis.settlement(), crisis.spark());
    }

    @Override
    public void reached(Settlement settlement, double day, Level level) {
        add(EventKind.LEVEL, day, settlement, level);
    }

    @Override
    public void harmed(Crisis crisis, double day, int by, int on, int injured, int damaged, int deaths) {
        Party victims = Party.ofCommunity(on);
        add(EventKind.HARM, day, crisis.settlement(), victims, Party.NONE, null, "", injured, damaged, deaths);
    }

    @Override
    public void closed(Crisis crisis, double day) {
        add(
                EventKind.CLOSED,
                day,
                crisis.settlement(),
                crisis.level() < 0 ? null : Level.values()[crisis.level()],
                crisis.peakActive(),
                crisis.injured(),
                crisis.damaged(),
                crisis.deaths(),
                crisis.arrests());
    }

    @Override
    public void decided(Settlement settlement, double day, String lever, Action action, double value) {
        add(EventKind.DECIDED, day, settlement, Party.NONE, Party.NONE, action, lever, value);
    }

    @Override
    public void switched(Settlement settlement, double day, LeverState lever) {
        add(EventKind.SWITCHED, day, settlement, Party.NONE, Party.NONE, null, lever.name(), lever.intensity());
    }
}
