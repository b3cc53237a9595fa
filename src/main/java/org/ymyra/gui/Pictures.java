package org.ymyra.gui;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Window;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.function.Supplier;
import javax.swing.JComponent;
import javax.swing.SwingUtilities;
import javax.swing.UIManager;
import org.ymyra.results.Build;

/** Pictures of the display, one or a stretch of days, as files. To be used on the event thread. */
final class Pictures {
    private final Window window;
    private final JComponent display;
    private final Shot shot;
    private final Player player;
    private final Supplier<Origin> origin;
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
     * @param origin which run it is
     */
    Pictures(Window window, JComponent display, Shot shot, Player player, Supplier<Origin> origin, SaveDialog saving) {
        this.window = window;
        this.display = display;
        this.shot = shot;
        this.player = player;
        this.origin = origin;
        this.saving = saving;
    }

    /** Asks where to save what is shown now, so many times as large, and saves it. */
    void save(Words words, int scale) {
        BufferedImage picture = signed(size(display.getWidth()) * scale, size(display.getHeight()) * scale, words);
        saving.ask(words, "ymyra.png").ifPresent(file -> write(words, picture, file));
    }

    private void write(Words words, BufferedImage picture, Path file) {
        try {
            Film.write(picture, file);
        } catch (IOException e) {
            saving.failed(words, file, e);
        }
    }

    /** Returns a picture with a line at its foot that says which run it shows. */
    private BufferedImage signed(int width, int height, Words words) {
        float size = Math.max(9, Math.min(width, height) / 50f);
        int line = Math.min(height - 1, Math.round(2 * size));
        BufferedImage map = shot.of(width, height - line);
        BufferedImage all = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = all.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setColor(UIManager.getColor("Panel.background"));
        g.fillRect(0, 0, width, height);
        g.drawImage(map, 0, 0, null);
        g.setColor(UIManager.getColor("Label.foreground"));
        g.setFont(UIManager.getFont("Label.font").deriveFont(size));
        Origin run = origin.get();
        g.drawString(
                "Ymyra " + Build.current().version() + " · " + run.title(words) + " · "
                        + words.get(
                                "status.run",
                                String.valueOf(run.start().seed()),
                                String.valueOf(run.start().replication())),
                size / 2,
                height - 0.6f * size);
        g.dispose();
        return all;
    }

    /** Opens the dialog in which a stretch of days is recorded. */
    FilmDialog record(Words words) {
        // of one size, whatever becomes of the window
        int width = size(display.getWidth());
        int height = size(display.getHeight());
        FilmDialog dialog = new FilmDialog(window, player, words, () -> frame(width, height, words), saving);
        dialog.dialog().setVisible(true);
        return dialog;
    }

    /** Takes a picture from another thread. */
    private BufferedImage frame(int width, int height, Words words) throws InterruptedException {
        BufferedImage[] picture = new BufferedImage[1];
        try {
            SwingUtilities.invokeAndWait(() -> picture[0] = signed(width, height, words));
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
