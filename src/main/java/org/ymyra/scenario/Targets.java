package org.ymyra.scenario;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What a calibration fits to what: a file of its own, read by {@link TargetsReader}.
 *
 * @param title what the targets are, in a few words
 * @param scenarios what is simulated, in this order: a proposal that misses a target in one is not simulated in the next
 * @param parameters what is fitted
 * @param targets what is to be met
 * @param search how it is searched for
 */
public record Targets(
        @Parameter(text = "What the targets are, in a few words")
        String title,

        List<Simulated> scenarios,
        List<Fitted> parameters,
        List<Target> targets,
        Search search) {

    /** A scenario that targets are measured in. */
    public record Simulated(
            String name,

            @Parameter(text = "Scenario file, relative to the file of the targets")
            String file,

            @Parameter(text = "Replications from which its targets are measured", min = "2", max = "100000")
            int replications,

            @Parameter(text = "Settings on top of the file, as key=value", value = "[]")
            List<String> settings) {}

    /** A parameter that is fitted; uniformly distributed over its range before anything is known. */
    public record Fitted(
            @Parameter(text = "Key of the parameter") String key,

            @Parameter(text = "Least value; that of the declared plausible range if left out")
            OptionalDouble low,

            @Parameter(text = "Greatest value; that of the declared plausible range if left out")
            OptionalDouble high) {}

    /** A range in which a figure is to lie. */
    public record Target(
            @Parameter(text = "Name of one of the scenarios")
            String scenario,

            @Parameter(text = "What is measured") Measure measure,

            @Parameter(text = "Least value that meets the target")
            double low,

            @Parameter(text = "Greatest value that meets the target")
            double high,

            @Parameter(
                    text = "Distance from the range that counts as 1; the width of the range if left out",
                    min = "1e-9",
                    max = "1e9")
            OptionalDouble scale,

            @Parameter(text = "Where the range comes from") String source) {

        /** Returns how far a figure lies outside the range, in units of the scale; 0 within, infinite if it is NaN. */
        public double distance(double figure) {
            double outside = Math.max(0, Math.max(low - figure, figure - high));
            return Double.isNaN(figure) ? Double.POSITIVE_INFINITY : outside / scale.orElse(high - low);
        }
    }

    /** How the posterior is searched for. */
    public record Search(
            @Parameter(text = "Particles of a generation", value = "200", min = "10", max = "100000")
            int particles,

            @Parameter(text = "Generations at most", value = "8", min = "1", max = "100")
            int generations,

            @Parameter(
                    text = "Quantile of the distances of one generation that is the tolerance of the next",
                    value = "0.5",
                    min = "0.05",
                    max = "0.95")
            double quantile,

            @Parameter(
                    text = "Share of proposals accepted below which a generation is given up and the search ends",
                    value = "0.02",
                    min = "0.0001",
                    max = "1")
            double leastAcceptance,

            @Parameter(
                    text = "Replications of each scenario with which the proposed values are checked",
                    value = "1000",
                    min = "2",
                    max = "1000000")
            int check) {}
}
