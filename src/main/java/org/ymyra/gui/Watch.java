package org.ymyra.gui;

import java.awt.AWTError;
import java.awt.EventQueue;
import java.awt.GraphicsEnvironment;
import java.awt.HeadlessException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Has a run watched in a window. */
public final class Watch {
    /** Says on the standard error when it makes a folder, unless it is told not to. */
    private static final Logger PREFERENCES = Logger.getLogger("java.util.prefs");

    private Watch() {}

    /** Returns whether there is a screen. */
    public static boolean possible() {
        try {
            return !GraphicsEnvironment.isHeadless()
                    && GraphicsEnvironment.getLocalGraphicsEnvironment().getScreenDevices().length > 0;
        } catch (AWTError | HeadlessException noScreen) {
            return false;
        }
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
            EventQueue.invokeAndWait(
                    () -> window(start, folder, closed::countDown).open());
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
        closed.await();
    }

    /** Returns a window that is not shown yet. To be called on the event thread. */
    static WatchWindow window(Start start, Path folder, Runnable closed) {
        PREFERENCES.setLevel(Level.WARNING);
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, error) -> EventQueue.invokeLater(() -> Dialogs.problem(null, "Ymyra", String.valueOf(error))));
        Settings settings = new Settings();
        Looks.set(settings.dark());
        return new WatchWindow(start, folder, settings, closed);
    }
}
