package org.ymyra.gui;

import java.awt.EventQueue;
import java.awt.GraphicsEnvironment;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** Has a run watched in a window. */
public final class Watch {
    private Watch() {}

    /** Returns whether there is a screen. */
    public static boolean possible() {
        return !GraphicsEnvironment.isHeadless();
    }

    /**
     * Opens a window and waits until it is closed.
     *
     * @param start what is watched
     * @param folder where other scenarios are, to choose from
     * @throws InterruptedException if the wait is interrupted
     * @throws java.awt.HeadlessException if there is no screen
     */
    public static void open(Start start, Path folder) throws InterruptedException {
        CountDownLatch closed = new CountDownLatch(1);
        try {
            EventQueue.invokeAndWait(() -> new WatchWindow(start, folder, closed::countDown).open());
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
        closed.await();
    }
}
