package org.ymyra.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import org.ymyra.analysis.Estimate;
import org.ymyra.analysis.Proportions;
import org.ymyra.chart.Numerals;
import org.ymyra.chart.Texts;
import org.ymyra.experiment.Progress;

/**
 * Shows how far an experiment has come: on a terminal in one line that is written again and again, elsewhere in a plain line
 * every half minute.
 */
final class ProgressLine implements Progress.Listener, AutoCloseable {
    private static final Duration PLAIN_EVERY = Duration.ofSeconds(30);
    private static final int PLAIN_WIDTH = 160;
    private static final String MORE = ", …";
    private static final String CLEAR_REST = "\033[K";

    private final PrintWriter err;
    private final Form form;
    private final int width;
    private final Texts texts;
    private long plainAt = System.nanoTime();
    private volatile boolean open;

    /** Where progress is shown. */
    enum Form {
        /** In one line of a terminal. */
        LINE,
        /** In a line now and then. */
        PLAIN,
        /** Not at all. */
        NONE
    }

    /**
     * A progress line.
     *
     * @param err where to
     * @param form how
     * @param width columns of the terminal
     * @param texts words and numbers
     */
    ProgressLine(PrintWriter err, Form form, int width, Texts texts) {
        this.err = err;
        this.form = form;
        this.width = width;
        this.texts = texts;
    }

    @Override
    public void onProgress(Progress progress) {
        if (form == Form.LINE) {
            String text = text(texts, progress, width);
            err.print("\r" + (text.length() < width ? text : text.substring(0, width - 2) + "…") + CLEAR_REST);
            err.flush();
            open = true;
        } else if (form == Form.PLAIN && System.nanoTime() - plainAt >= PLAIN_EVERY.toNanos()) {
            plainAt = System.nanoTime();
            err.println(text(texts, progress, PLAIN_WIDTH));
        }
    }

    /** Ends the line. */
    @Override
    public void close() {
        if (open) {
            open = false;
            err.println();
        }
    }

    /** Returns progress as text shorter than a width, with the probabilities of as many scenarios as there is room for. */
    static String text(Texts texts, Progress progress, int width) {
        StringBuilder text = new StringBuilder(head(texts, progress));
        String gap = "; " + texts.get("progress.riot") + " ";
        for (int i = 0; i < progress.riots().size(); i++) {
            String riot = gap + riots(texts.numerals(), progress.riots().get(i));
            int more = i + 1 < progress.riots().size() ? MORE.length() : 0;
            if (i > 0 && text.length() + riot.length() + more >= width) {
                return text.append(MORE).toString();
            }
            text.append(riot);
            gap = ", ";
        }
        return text.toString();
    }

    private static String head(Texts texts, Progress progress) {
        Numerals numerals = texts.numerals();
        String failed =
                progress.failed() == 0 ? "" : texts.get("progress.failed", numerals.count(progress.failed())) + " ";
        return texts.get(
                progress.more() ? "progress.look" : "progress.left",
                numerals.count(progress.done()),
                numerals.count(progress.total()),
                failed,
                numerals.number(progress.perSecond(), progress.perSecond() < 10 ? 1 : 0),
                time(progress.secondsLeft()));
    }

    private static String riots(Numerals numerals, Progress.Count count) {
        Estimate riot = Proportions.wilson(count.reached(), count.replications(), Report.CONFIDENCE);
        return count.replications() == 0 ? "?" : numerals.percent(riot) + " " + numerals.percentInterval(riot);
    }

    /** A length of time as hours, minutes and seconds; a question mark if it is not known. */
    static String time(double seconds) {
        if (Double.isInfinite(seconds) || Double.isNaN(seconds)) {
            return "?";
        }
        Duration left = Duration.ofSeconds(Math.round(seconds));
        return left.toHours() > 0
                ? String.format(Locale.ROOT, "%d:%02d:%02d", left.toHours(), left.toMinutesPart(), left.toSecondsPart())
                : String.format(Locale.ROOT, "%d:%02d", left.toMinutes(), left.toSecondsPart());
    }
}
