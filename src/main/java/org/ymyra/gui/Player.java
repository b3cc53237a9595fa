package org.ymyra.gui;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.ymyra.model.District;
import org.ymyra.model.Observer;

/**
 * Runs a replication in a thread of its own, at a chosen speed, and lets others look at it between two slices.
 *
 * <p>Time goes on hour by hour in a crisis and by up to a day otherwise; a crisis opens only at the beginning of a day or by the news of
 * another, so none is missed. The running-in before the horizon goes as fast as possible. The run ends at the end of the horizon.
 */
public final class Player implements AutoCloseable {
    /** As fast as possible. */
    public static final double FLAT_OUT = Double.POSITIVE_INFINITY;

    /** How long the model runs before others may look at it, in nanoseconds. */
    private static final long SLICE = 8_000_000;

    /** How long it then stands still, in nanoseconds, so that those who wait come in. */
    private static final long GAP = 200_000;

    /** How many times it stands still again for those who have not come in. */
    private static final int PATIENCE = 100;

    private static final int DAY = 24;

    /** Is told what a player does. */
    interface Listener {
        /** Another run begins; called on the thread that starts it, while the model stands still. */
        void begun(District district);

        /** The run goes on as another object; called on the thread that changes it, while the model stands still. */
        void changed(District district);

        /** It has come to a halt by itself; called on the thread of the model. */
        void halted();
    }

    private final Object lock = new Object();
    /** How many threads wait for the model to stand still. */
    private final AtomicInteger waiting = new AtomicInteger();

    private final Observers observers = new Observers();
    private final List<Listener> listeners = new ArrayList<>();
    private final Thread thread = new Thread(this::run, "model");

    private Start start;
    private District district;
    /** Whole hours since the start of the spin-up that are done. */
    private long hour;
    /** Up to which hour it is to run; −1 while it is paused. */
    private long until = -1;

    private double speed = DAY;
    private double crisisSpeed = 6;
    private boolean closed;
    private volatile long slices;
    private volatile Throwable failure;
    private boolean asked;

    /** A player of a run, which stands at the start of its spin-up. */
    public Player(Start start) {
        this.start = start;
        district = start.district();
        district.observe(observers);
        thread.setDaemon(true);
        thread.start();
    }

    /** Has an observer told what happens in this and all later runs, on the thread of the model. */
    public void observe(Observer observer) {
        observers.add(observer);
    }

    void listen(Listener listener) {
        synchronized (lock) {
            listeners.add(listener);
        }
    }

    /** Begins another run, paused at the start of its spin-up. */
    public void start(Start next) {
        District fresh = next.district();
        synchronized (lock) {
            start = next;
            hour = 0;
            until = -1;
            failure = null;
            replace(fresh);
            listeners.forEach(listener -> listener.begun(fresh));
        }
    }

    /**
     * Goes on with another object in place of the district, such as a copy under changed circumstances.
     *
     * @throws IllegalStateException if the run has failed
     */
    public void change(UnaryOperator<District> change) {
        synchronized (lock) {
            if (failure != null) {
                throw new IllegalStateException("the run has failed", failure);
            }
            District next = change.apply(district);
            replace(next);
            listeners.forEach(listener -> listener.changed(next));
        }
    }

    private void replace(District next) {
        district = next;
        district.observe(observers);
        slices++;
    }

    /** Returns what is read from the district while the model stands still. */
    public <T> T read(Function<District, T> reader) {
        waiting.incrementAndGet();
        synchronized (lock) {
            waiting.decrementAndGet();
            // the lock that MASON's displays take
            synchronized (district.schedule) {
                return reader.apply(district);
            }
        }
    }

    /** Runs through the first hour of the horizon, from which on things are counted, if that is still to come. */
    public void runIn() {
        synchronized (lock) {
            long horizon = district.horizonStart() * (long) DAY + 1;
            if (hour < horizon) {
                runUntil(horizon);
            }
        }
    }

    /** Runs on, to the end of the horizon. */
    public void play() {
        runUntil(Long.MAX_VALUE);
    }

    /** Runs on for some hours. */
    public void step(int hours) {
        synchronized (lock) {
            runUntil(hour + hours);
        }
    }

    /** Does nothing after a failure: the district stands in the middle of a step. */
    private void runUntil(long target) {
        synchronized (lock) {
            until = failure == null ? target : -1;
            asked = false;
            lock.notifyAll();
        }
    }

    /** Pauses. */
    public void pause() {
        synchronized (lock) {
            until = -1;
        }
    }

    /** Has it pause before the next hour; for observers, which are called on the thread of the model. */
    public void askToPause() {
        asked = true;
    }

    /** Returns whether it runs. */
    public boolean playing() {
        synchronized (lock) {
            return until >= 0;
        }
    }

    /** Returns whether the end of the horizon is reached. */
    public boolean ended() {
        synchronized (lock) {
            return hour >= end();
        }
    }

    /**
     * Sets the speeds in hours per second, each {@link #FLAT_OUT} for as fast as possible.
     *
     * @param usual the speed
     * @param crisis the greatest speed while there is a crisis
     */
    public void speed(double usual, double crisis) {
        synchronized (lock) {
            speed = usual;
            crisisSpeed = crisis;
        }
    }

    /** Returns whether a crisis makes it go slower than was chosen. */
    public boolean slowed() {
        synchronized (lock) {
            return until == Long.MAX_VALUE && pace() < speed;
        }
    }

    /** Returns where the run started. */
    public Start start() {
        synchronized (lock) {
            return start;
        }
    }

    /** Returns a number that changes whenever the district has. */
    public long slices() {
        return slices;
    }

    /** Returns what ended the run before its time, or null. */
    public Throwable failure() {
        return failure;
    }

    @Override
    public void close() {
        synchronized (lock) {
            closed = true;
            until = -1;
            lock.notifyAll();
        }
    }

    private long end() {
        return (long) Math.ceil(
                (district.horizonStart() + district.scenario().run().horizon().days()) * DAY);
    }

    /** The thread of the model. */
    private void run() {
        long last = System.nanoTime();
        double due = 0;
        while (true) {
            boolean halted = false;
            double pace;
            synchronized (lock) {
                if (until < 0) {
                    due = 0;
                    if (!awaitPlay()) {
                        return;
                    }
                    last = System.nanoTime();
                }
                pace = pace();
                long now = System.nanoTime();
                due = Math.min(due + pace * (now - last) / 1e9, Math.max(1, pace / 5));
                last = now;
                try {
                    synchronized (district.schedule) {
                        due -= slice(now, pace, due);
                    }
                    if (until >= 0 && (hour >= Math.min(until, end()) || asked)) {
                        until = -1;
                        halted = true;
                    }
                } catch (RuntimeException | Error e) {
                    failure = e;
                    until = -1;
                    halted = true;
                }
                if (halted) {
                    listeners.forEach(Listener::halted);
                }
            }
            // a lock goes to whoever is running, which those who wait are not
            for (int k = 0; k < PATIENCE && waiting.get() > 0; k++) {
                sleep(GAP);
            }
            sleep(pace == FLAT_OUT ? GAP : Math.max(GAP, Math.min(SLICE, (long) ((1 - due) / pace * 1e9))));
        }
    }

    /** Waits until it is to run; returns whether it still is to run, not closed. */
    private boolean awaitPlay() {
        while (until < 0 && !closed) {
            try {
                lock.wait();
            } catch (InterruptedException e) {
                return false;
            }
        }
        return !closed;
    }

    /** Returns the speed of the moment in hours per second. */
    private double pace() {
        if (hour < district.horizonStart() * (long) DAY || until < Long.MAX_VALUE) {
            return FLAT_OUT;
        }
        return district.openCrises().isEmpty() ? speed : Math.min(speed, crisisSpeed);
    }

    /** Runs for a slice; returns the hours done. It ends early when the speed changes. */
    private long slice(long began, double pace, double due) {
        long before = hour;
        long last = Math.min(until, end());
        while (hour < last && !asked && (pace == FLAT_OUT || due - (hour - before) >= 1) && pace == pace()) {
            boolean calm = hour % DAY != 0 && district.openCrises().isEmpty();
            long most = calm ? DAY - hour % DAY : 1;
            long next =
                    Math.min(last, hour + (pace == FLAT_OUT ? most : Math.min(most, (long) (due - (hour - before)))));
            district.runUntil(next / (double) DAY);
            hour = next;
            slices++;
            if (waiting.get() > 0 || System.nanoTime() - began > SLICE) {
                break;
            }
        }
        return pace == FLAT_OUT ? 0 : hour - before;
    }

    private static void sleep(long nanos) {
        try {
            Thread.sleep(nanos / 1_000_000, (int) (nanos % 1_000_000));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
