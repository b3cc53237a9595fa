package org.ymyra.validation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ymyra.scenario.ScenarioException;

/** Holds the model against exact results, published models, its invariants and the patterns of its description. */
public final class Validation {
    /** All families, those of a group one after the other. */
    private static final List<Family> FAMILIES = List.of(
            new ComplaintQueue(),
            new Return(),
            new SparkTimes(),
            new Remission(),
            new PairedIntervals(),
            new Ishigami(),
            new MakiThompson(),
            new Epidemics(),
            new Granovetter(),
            new PlacedHomes(),
            new Epstein(),
            new Schelling(),
            new Accounts(),
            new Sameness(),
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
         * A family of rows is measured next. Families take very different times.
         *
         * @param family its name
         * @param done families measured before it
         * @param total families in all
         */
        void begins(String family, int done, int total);
    }

    private Validation() {}

    /** Returns the families of a group. */
    static List<Family> families(Group group) {
        return FAMILIES.stream().filter(family -> family.group() == group).toList();
    }

    /**
     * Measures all rows of some groups. The same arguments, whatever the number of threads, give the same findings.
     *
     * <p>Rows of exact results and of published models that have simulation error are taken at a level of confidence of
     * 1 − 0.05/m, where m is their number, so that all of them hold at once with 95 % (Bonferroni). Patterns and invariants
     * are at 95 % each.
     *
     * @param groups groups to measure
     * @param scenarios folder of the reference scenarios
     * @param replications replications of each reference scenario for the patterns, at least 2; some take a part of them
     * @param seed seed of everything
     * @param threads threads to run on
     * @param progress is told of each family before it is measured
     * @return the findings, group by group, patterns in their order with everyday figures first
     * @throws ScenarioException if a scenario is missing or wrong
     * @throws InterruptedException if the thread was interrupted
     */
    public static List<Finding> measure(
            Set<Group> groups, Path scenarios, int replications, long seed, int threads, Progress progress)
            throws ScenarioException, InterruptedException {
        List<Family> families = FAMILIES.stream()
                .filter(family -> groups.contains(family.group()))
                .toList();
        List<List<Row>> rows = new ArrayList<>();
        try (Study study = new Study(scenarios, replications, seed, threads)) {
            for (Family family : families) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                progress.begins(family.name(), rows.size(), families.size());
                rows.add(family.measure(study));
            }
        }
        double confidence = Study.joint(rows.stream().flatMap(List::stream).toList());
        List<Finding> findings = new ArrayList<>();
        for (int k = 0; k < rows.size(); k++) {
            Group group = families.get(k).group();
            rows.get(k).forEach(row -> findings.add(row.finding(group, confidence)));
        }
        return List.copyOf(findings);
    }
}
