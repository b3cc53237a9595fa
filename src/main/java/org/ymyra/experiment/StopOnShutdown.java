package org.ymyra.experiment;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * From its making to its end, an order to end the program (Ctrl-C, a plain {@code kill}) interrupts the thread that made it
 * and waits for that end, so that what has been computed is stored and the user is told.
 *
 * <pre>
 * StopOnShutdown stop = new StopOnShutdown();
 * try {
 *     manifest = Experiment.run(…);
 * } catch (InterruptedException e) {
 *     tell(e.getMessage());
 * } finally {
 *     stop.end();
 * }
 * </pre>
 */
public final class StopOnShutdown {
    private static final int WAIT_SECONDS = 10;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook;

    /** Begins to watch on behalf of the current thread. */
    public StopOnShutdown() {
        Thread runner = Thread.currentThread();
        hook = new Thread(() -> {
            runner.interrupt();
            try {
                ended.await(WAIT_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Lets the program end. */
    public void end() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the program is ending; the hook goes on
        }
    }
}
