package org.ymyra.gui;

import java.util.ArrayList;
import java.util.List;
import org.ymyra.analysis.Estimate;
import org.ymyra.analysis.PairedProportions;
import org.ymyra.analysis.Proportions;
import org.ymyra.experiment.Ahead;
import org.ymyra.scenario.Level;

/** Tells in words what comes of branches. */
final class BranchWords {
    private static final double CONFIDENCE = 0.95;
    private static final int YEAR = 365;

    private final Words words;

    BranchWords(Words words) {
        this.words = words;
    }

    /** Returns a number of days in words, as years if it is some. */
    String span(int days) {
        return days % YEAR == 0 ? words.count("branch.years", days / YEAR) : words.count("branch.day-count", days);
    }

    /** Returns what came of a branch in a few sentences. */
    String story(Ahead ahead, List<String> settlements) {
        List<String> parts = new ArrayList<>();
        if (ahead.highest().isEmpty()) {
            return words.get("branch.quiet");
        }
        for (Level level : List.of(Level.PROTEST, Level.RIOT, Level.DEADLY)) {
            ahead.first(level)
                    .ifPresent(first -> parts.add(words.get(
                            "branch.first." + level, words.day(first.day()), settlements.get(first.settlement()))));
        }
        if (ahead.first(Level.RIOT).isEmpty()) {
            parts.add(words.get("branch.no-riot"));
        }
        if (ahead.injured() + ahead.damaged() + ahead.deaths() > 0) {
            parts.add(words.get("branch.harm", ahead.injured(), ahead.damaged(), ahead.deaths()));
        }
        return String.join(" ", parts);
    }

    /** Returns over how long a time both branches run: to the end of the horizon if it is all that is left. */
    String span(double days, double left) {
        String span = span((int) Math.round(days));
        return days < left ? span : words.get("branch.to-end", span);
    }

    /** Returns how far pairs are. */
    String progress(long done, int of) {
        return words.get("branch.progress", done, of);
    }

    /**
     * Returns how probable a riot was over pairs, on the changed branch and as it is, with what that says; they may be fewer than were
     * asked for.
     */
    String estimate(String title, PairedProportions pairs, int of, double days) {
        String stopped = pairs.pairs() < of ? words.get("branch.stopped", pairs.pairs(), of) + " " : "";
        if (pairs.pairs() == 0) {
            return stopped + words.get("branch.single");
        }
        Estimate with = Proportions.wilson(pairs.both() + pairs.scenarioOnly(), pairs.pairs(), CONFIDENCE);
        Estimate without = Proportions.wilson(pairs.both() + pairs.baselineOnly(), pairs.pairs(), CONFIDENCE);
        Estimate difference = pairs.difference(CONFIDENCE);
        String verdict = difference.high() < 0 ? "less" : difference.low() > 0 ? "more" : "same";
        return stopped
                + words.get(
                        "branch.estimate",
                        span((int) Math.round(days)),
                        title,
                        words.percent(with),
                        words.percent(without))
                + " "
                + words.get("branch.difference", words.points(difference), words.get("branch." + verdict))
                + " "
                + words.count("branch.method", pairs.pairs(), words.percent(CONFIDENCE, 0));
    }
}
