package org.ymyra.gui;

import java.awt.Window;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import javax.swing.JComponent;
import javax.swing.SwingUtilities;

/** Pictures of the display, one or a stretch of days, as files. To be used on the event thread. */
final class Pictures {
    private final Window window;
    private final JComponent display;
    private final Shot shot;
    private final Player player;
    private final SaveDialog saving;

    /** Draws what is shown, in another size in pixels. */
    interface Shot {
        BufferedImage of(int width, int height);
    }

    /**
     * Pictures of a display.
     *
     * @param window over which dialogs appear
     * @param display what is shown, in the size of which pictures are
     */
    Pictures(Window window, JComponent display, Shot shot, Player player, SaveDialog saving) {
        this.window = window;
        this.display = display;
        this.shot = shot;
        this.player = player;
        this.saving = saving;
    }

    /** Asks where to save what is shown now, so many times as large, and saves it. */
    void save(Words words, int scale) {
        BufferedImage picture = shot.of(size(display.getWidth()) * scale, size(display.getHeight()) * scale);
        saving.ask(words, "ymyra.png").ifPresent(file -> write(words, picture, file));
    }

    private void write(Words words, BufferedImage picture, Path file) {
        try {
            Film.write(picture, file);
        } catch (IOException e) {
            saving.failed(words, file, e);
        }
    }

    /** Opens the dialog in which a stretch of days is recorded. */
    FilmDialog record(Words words) {
        // of one size, whatever becomes of the window
        int width = size(display.getWidth());
        int height = size(display.getHeight());
        FilmDialog dialog = new FilmDialog(window, player, words, () -> frame(width, height), saving);
        dialog.dialog().setVisible(true);
        return dialog;
    }

    /** Takes a picture from another thread. */
    private BufferedImage frame(int width, int height) throws InterruptedException {
        BufferedImage[] picture = new BufferedImage[1];
        try {
            SwingUtilities.invokeAndWait(() -> picture[0] = shot.of(width, height));
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        }
        return picture[0];
    }

    /** A window that has no size yet has pictures of some size nevertheless. */
    private static int size(int pixels) {
        return pixels > 0 ? pixels : 600;
    }
}
