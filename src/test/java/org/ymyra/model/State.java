package org.ymyra.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ymyra.results.Outcome;

/** The state of a district, or an outcome, as lines of text, for comparison: equal lines, equal state to the last bit. */
final class State {
    private State() {}

    static List<String> of(District district) {
        return Fingerprint.of(district);
    }

    static List<String> of(Outcome outcome) {
        List<String> lines = new ArrayList<>();
        lines.add(Arrays.toString(outcome.reached()));
        lines.add(outcome.totals().toString());
        outcome.suffered().forEach(one -> lines.add(one.toString()));
        outcome.crises().forEach(crisis -> lines.add(crisis.toString()));
        outcome.events().forEach(event -> lines.add(event.toString()));
        outcome.samples().forEach(sample -> lines.add(sample.day() + " " + Arrays.toString(sample.values())));
        return lines;
    }
}
