package org.ymyra.cli;

import java.util.Arrays;
import java.util.List;
import org.ymyra.analysis.Response;
import org.ymyra.results.Manifest;
import org.ymyra.results.Replications;
import org.ymyra.scenario.Range;

/**
 * An experiment over the points of a design.
 *
 * @param manifest what was run
 * @param replications what came out
 * @param ranges the parameters
 * @param design the points, in the order of the parameter sets
 */
record SensitivityRun(Manifest manifest, Replications replications, List<Range> ranges, double[][] design) {

    /** How many replications there are of each point. */
    int each() {
        return manifest.replications() / design.length;
    }

    /** An outcome by point and replication; NaN where a replication failed. */
    double[][] outcomes(Response response) {
        double[][] outcomes = new double[design.length][each()];
        for (double[] point : outcomes) {
            Arrays.fill(point, Double.NaN);
        }
        double[] values = response.values(replications);
        for (int i = 0; i < values.length; i++) {
            int number = replications.numbers()[i];
            outcomes[number % design.length][number / design.length] = values[i];
        }
        return outcomes;
    }

    /** The key of a parameter. */
    String key(int parameter) {
        return ranges.get(parameter).parameter().key();
    }

    /** What a line of data says of a parameter: its key, unit and range. */
    String csv(int parameter) {
        Range range = ranges.get(parameter);
        return range.parameter().key() + "," + range.parameter().unit() + "," + EstimateFiles.number(range.low()) + ","
                + EstimateFiles.number(range.high());
    }

    /** The outcome in words. */
    String words(Response response) {
        String span = Numbers.span(manifest.scenarios().get(0).horizon());
        return response.isProbability()
                ? "the probability of the level " + Words.text(response.constant()) + " within " + span
                : "the mean of " + Words.text(response.constant()) + " over " + span;
    }

    /** What was run, in words. */
    String size() {
        return Numbers.count(ranges.size(), "parameter") + " varied over their plausible ranges, "
                + Numbers.count(design.length, "point") + " with " + Numbers.count(each(), "replication")
                + " each, seed "
                + manifest.seed();
    }
}
