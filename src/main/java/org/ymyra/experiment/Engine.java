package org.ymyra.experiment;

import java.util.List;
import java.util.concurrent.Future;
import org.ymyra.results.Row;
import org.ymyra.results.Weights;

/**
 * Where replications run: on threads of this program, or on other machines. It does not change what comes out, as a replication is a
 * pure function of its scenario, the seed and its number.
 *
 * <p>Other engines than {@link #LOCAL} are found by {@link java.util.ServiceLoader}, so that this program knows nothing of what they run
 * on. One that cannot run here throws anything when it is made.
 */
public interface Engine {
    /** Threads of this program, as many as the plan says. */
    Engine LOCAL = new LocalEngine();

    /** Returns its name on the command line. */
    String name();

    /**
     * Makes ready to run replications of a plan.
     *
     * @throws java.io.UncheckedIOException if that is not possible
     */
    Workers begin(Plan plan, Simulator simulator);

    /** What runs the replications of a plan, each by its {@linkplain Plan#job index}. A task is a number of them in a row. */
    interface Workers extends AutoCloseable {
        /** Returns how many tasks there may be at once, those included that have ended and are not stored yet. */
        int tasks();

        /**
         * Returns how many replications the next task should have, at least 1.
         *
         * @param left how many are left to run
         */
        int size(long left);

        /** Runs the replications from an index up to another, without that; one that throws is a failed row. */
        Future<List<Row>> rows(long from, long to);

        /** Runs the replications from an index up to another, without that, by splitting. */
        Future<List<Weights>> weights(long from, long to);

        /** Gives up what is still running. */
        @Override
        void close();
    }
}
