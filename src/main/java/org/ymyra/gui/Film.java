package org.ymyra.gui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.ymyra.model.District;
import org.ymyra.results.WholeFile;

/**
 * Pictures of a stretch of days, one after each so many hours.
 *
 * @param from first day of the horizon, not before now
 * @param to last day, after the first
 * @param hours hours from one picture to the next, at least 1
 */
record Film(double from, double to, int hours) {
    private static final double DAY = 24;
    /** Most pictures. */
    static final int LONGEST = 2000;

    Film {
        if (!(from < to) || hours < 1) {
            throw new IllegalArgumentException(from + " to " + to + " every " + hours + " hours");
        }
    }

    /** Returns how many pictures it has. */
    int frames() {
        return (int) Math.floor((to - from) * DAY / hours + 1e-9) + 1;
    }

    /** Takes a picture. */
    interface Camera extends Callable<BufferedImage> {
        @Override
        BufferedImage call() throws IOException, InterruptedException;
    }

    /** Is given one picture after another. */
    private interface Frames {
        void add(int number, BufferedImage frame) throws IOException;
    }

    /**
     * Records an animated GIF.
     *
     * @param player what is run, from now
     * @param camera takes the pictures
     * @param millis how long a picture is shown
     * @param progress is told the share that is done
     * @param goOn asked before each picture whether to go on
     * @return whether it was recorded; if not, there is no file
     * @throws Broken if the run has failed, or something else has moved it
     */
    boolean gif(Player player, Camera camera, int millis, Path file, DoubleConsumer progress, BooleanSupplier goOn)
            throws IOException, InterruptedException {
        boolean[] whole = {false};
        try {
            WholeFile.write(file, part -> {
                try (GifFile gif = new GifFile(part, millis)) {
                    whole[0] = shoot(player, camera, (number, frame) -> gif.add(frame), progress, goOn);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                if (!whole[0]) {
                    throw new Cancelled();
                }
            });
        } catch (Cancelled e) {
            return false;
        }
        return true;
    }

    /** Records a folder of PNG files, which must not be there yet; as {@link #gif} in all else. */
    boolean sequence(Player player, Camera camera, Path folder, DoubleConsumer progress, BooleanSupplier goOn)
            throws IOException, InterruptedException {
        Files.createDirectory(folder);
        boolean whole;
        try {
            whole = shoot(
                    player,
                    camera,
                    (number, frame) -> write(frame, folder.resolve(String.format(Locale.ROOT, "%05d.png", number))),
                    progress,
                    goOn);
        } catch (IOException | InterruptedException | RuntimeException e) {
            try {
                delete(folder);
            } catch (IOException again) {
                e.addSuppressed(again);
            }
            throw e;
        }
        if (!whole) {
            delete(folder);
        }
        return whole;
    }

    /** Writes a picture as PNG, wholly or not at all. */
    static void write(BufferedImage picture, Path file) throws IOException {
        WholeFile.write(file, part -> {
            if (!ImageIO.write(picture, "png", part.toFile())) {
                throw new IOException("no PNG");
            }
        });
    }

    private static void delete(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : files) {
            Files.delete(file);
        }
    }

    private boolean shoot(Player player, Camera camera, Frames frames, DoubleConsumer progress, BooleanSupplier goOn)
            throws IOException, InterruptedException {
        player.pause();
        Start start = player.start();
        int count = frames();
        for (int k = 0; k < count; k++) {
            int most = k == 0 ? Integer.MAX_VALUE : hours;
            if (!run(player, start, from + k * hours / DAY, most, goOn)) {
                return false;
            }
            frames.add(k, camera.call());
            progress.accept((k + 1.0) / count);
        }
        return true;
    }

    /** Runs on to a day of the horizon, over so many hours at most; returns whether it got there. */
    private static boolean run(Player player, Start start, double day, int most, BooleanSupplier goOn)
            throws IOException, InterruptedException {
        int before = most;
        while (goOn.getAsBoolean()) {
            boolean playing = player.playing();
            int left = player.read(district -> hoursTo(district, day));
            if (player.failure() != null) {
                throw new Broken(player.failure());
            }
            // begun anew, or run beyond the picture
            if (player.start() != start || left > before || left < 0) {
                throw new Broken(null);
            }
            before = left;
            if (!playing) {
                if (left == 0) {
                    return true;
                }
                if (player.ended()) {
                    throw new Broken(null);
                }
                player.step(left);
            }
            Thread.sleep(1);
        }
        player.pause();
        return false;
    }

    /** Returns the whole hours from now to a day of the horizon. */
    private static int hoursTo(District district, double day) {
        return (int) Math.round((day - Math.max(0, district.time()) + district.horizonStart()) * DAY);
    }

    /** Says that the run could not be recorded: it has failed, which is then the cause, or something else has moved it. */
    static final class Broken extends IOException {
        private static final long serialVersionUID = 1;

        Broken(Throwable failure) {
            super(failure);
        }
    }

    /** Has a file that is not whole removed. */
    private static final class Cancelled extends IOException {
        private static final long serialVersionUID = 1;
    }
}
