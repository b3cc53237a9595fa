package org.ymyra.cli;

import java.util.Arrays;
import java.util.List;
import org.ymyra.analysis.Response;
import org.ymyra.chart.Texts;
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
 * @param texts words and numbers
 */
record SensitivityRun(
        Manifest manifest, Replications replications, List<Range> ranges, double[][] design, Texts texts) {

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
        return texts.get(
                response.isProbability() ? "sensitivity.probability" : "sensitivity.mean",
                Words.text(texts, response.constant()),
                texts.span(manifest.scenarios().get(0).horizon()));
    }

    /** What was run, in words. */
    String size() {
        return texts.get(
                "sensitivity.size",
                texts.count("parameters", ranges.size()),
                texts.count("points", design.length),
                texts.count("replications", each()),
                String.valueOf(manifest.seed()));
    }
}
