package org.ymyra.experiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The replications of a plan that are under way, handed out in the order of their indices however they overtake one another.
 *
 * @param <T> what a replication comes to
 */
final class Window<T> {
    private final Engine.Workers workers;
    private final Submission<T> submission;
    private final Deque<Future<List<T>>> tasks = new ArrayDeque<>();
    private long next;

    /** Starts a task. */
    @FunctionalInterface
    interface Submission<T> {
        Future<List<T>> submit(long from, long to);
    }

    /** A window that begins with an index. */
    Window(Engine.Workers workers, Submission<T> submission, long next) {
        this.workers = workers;
        this.submission = submission;
        this.next = next;
    }

    /**
     * Returns what the next replications came to; none if they take longer than the wait.
     *
     * @param end index up to which there may be replications, without that
     * @param nanos how long to wait for them
     * @throws Error if the program is out of memory
     * @throws UncheckedIOException if the engine failed, or the parameter sets cannot be read
     */
    List<T> next(long end, long nanos) throws InterruptedException {
        while (next < end && tasks.size() < workers.tasks()) {
            long to = Math.min(end, next + workers.size(end - next));
            tasks.add(submission.submit(next, to));
            next = to;
        }
        try {
            List<T> ended = tasks.element().get(Math.max(0, nanos), TimeUnit.NANOSECONDS);
            tasks.remove();
            return ended;
        } catch (TimeoutException e) {
            return List.of();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            if (Thread.interrupted()) { // the program is ending, and with it the engine
                throw new InterruptedException();
            }
            if (e.getCause() instanceof UncheckedIOException failure) {
                throw failure;
            }
            String reason = e.getCause().toString().lines().findFirst().orElse("");
            throw new UncheckedIOException(new IOException(reason, e));
        }
    }
}
