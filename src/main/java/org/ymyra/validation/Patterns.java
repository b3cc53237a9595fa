package org.ymyra.validation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ymyra.scenario.ScenarioException;

/** Measures the patterns of the model description, the test of its realism. */
public final class Patterns {
    private static final List<Family> FAMILIES = List.of(
            new EverydayLife(),
            new Danger(),
            new Triggers(),
            new Sizes(),
            new Timing(),
            new Contact(),
            new Rumours(),
            new Remedies(),
            new QuietYears(),
            new Symmetry(),
            new Spread(),
            new EarlyWarning(),
            new Harm());

    /** Is told how far the measurement has come. */
    @FunctionalInterface
    public interface Progress {
        /**
         * A family of patterns is measured next. Families take very different times.
         *
         * @param family its name
         * @param done families measured before it
         * @param total families in all
         */
        void begins(String family, int done, int total);
    }

    private Patterns() {}

    /**
     * Measures all patterns. The same arguments, whatever the number of threads, give the same findings.
     *
     * @param scenarios folder of the reference scenarios
     * @param replications replications of each reference scenario, at least 2; some patterns take a part of them
     * @param seed seed of all replications
     * @param threads threads to run them on
     * @param progress is told of each family before it is measured
     * @return the findings in the order of the patterns, everyday figures first
     * @throws ScenarioException if a scenario is missing or wrong
     * @throws InterruptedException if the thread was interrupted
     */
    public static List<Finding> measure(Path scenarios, int replications, long seed, int threads, Progress progress)
            throws ScenarioException, InterruptedException {
        List<Finding> findings = new ArrayList<>();
        try (Study study = new Study(scenarios, replications, seed, threads)) {
            for (Family family : FAMILIES) {
                progress.begins(family.name(), FAMILIES.indexOf(family), FAMILIES.size());
                findings.addAll(family.measure(study));
            }
        }
        return List.copyOf(findings);
    }
}
