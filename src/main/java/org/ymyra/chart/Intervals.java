package org.ymyra.chart;

import java.util.List;
import java.util.stream.Collectors;
import org.ymyra.analysis.Estimate;

/** How intervals are named in subtitles. */
final class Intervals {
    private Intervals() {}

    /** Returns confidence and method of the estimates, as in "95% intervals (Wilson)"; each pair once. */
    static String named(Texts texts, List<Estimate> estimates) {
        return estimates.stream()
                .map(e -> named(texts, e.confidence(), e.method()))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    static String named(Texts texts, double confidence, String method) {
        return texts.get("intervals", texts.confidence(confidence), texts.method(method));
    }
}
