package org.ymyra.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ymyra.chart.LeverTitles;
import org.ymyra.experiment.Plan;
import org.ymyra.results.ResultFolder;
import org.ymyra.scenario.Level;
import org.ymyra.scenario.Lever;
import org.ymyra.scenario.Localised;
import org.ymyra.scenario.ResolvedScenario;
import org.ymyra.scenario.ScenarioException;
import org.ymyra.scenario.ScenarioReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tries every lever on top of a scenario. */
@Command(
        name = "levers",
        description = {
            "Tries every kind of lever alone on top of a scenario, at its default intensity from the first day, and shows by"
                    + " how much it changes the probability of a riot within 1, 3 and 8 years.",
            "",
            "Each lever is compared with the scenario as it is, over replications that share their luck. The horizon is 8"
                    + " years unless --set run.horizon says otherwise."
        },
        footer = {
            "  ymyra levers scenarios/stressed.yaml",
            "  ymyra levers scenarios/typical.yaml --replications 500 --out levers-typical",
            "  ymyra levers scenarios/stressed.yaml --ensemble ranges --sets 100 --set run.horizon='3 years' --out robust",
            "  ymyra levers scenarios/stressed.yaml --pairs --replications 200 --set run.horizon='3 years' --out pairs"
        })
final class LeversCommand extends ExperimentCommand {
    private static final List<String> STANDARD = List.of("run.horizon=8 years", "run.sampling=1 year");

    @Parameters(paramLabel = "SCENARIO", description = "Scenario file.")
    private Path file;

    @Option(names = "--pairs", description = "Try every two kinds of levers together as well.")
    private boolean pairs;

    @Mixin
    private EnsembleOptions ensemble;

    @Override
    List<Path> files() {
        return List.of(file);
    }

    @Override
    boolean contrasts() {
        return true;
    }

    @Override
    int defaultReplications() {
        return 2000;
    }

    @Override
    String name(Plan plan) {
        return "levers-" + plan.name();
    }

    @Override
    List<String> settings() {
        List<String> settings = new ArrayList<>(super.settings());
        if (settings.stream().noneMatch(setting -> setting.replace(" ", "").startsWith("run.horizon="))) {
            settings.addAll(STANDARD);
        }
        return settings;
    }

    @Override
    List<Plan.Point> points(List<ResolvedScenario> scenarios) throws ScenarioException {
        List<Plan.Point> points = new ArrayList<>(Plan.points(scenarios));
        Set<String> own =
                scenarios.get(0).scenario().levers().stream().map(Lever::name).collect(Collectors.toSet());
        List<String> kinds = List.copyOf(org.ymyra.scenario.Parameters.levers());
        for (int i = 0; i < kinds.size(); i++) {
            points.add(point(List.of(kinds.get(i)), own, points.get(0).key()));
            for (int j = 0; pairs && j < i; j++) {
                points.add(point(
                        List.of(kinds.get(j), kinds.get(i)), own, points.get(0).key()));
            }
        }
        return points;
    }

    private Plan.Point point(List<String> kinds, Set<String> own, String baseline) throws ScenarioException {
        List<String> settings = new ArrayList<>(settings());
        Localised title = LeverTitles.of(kinds);
        settings.add("title={en: \"%s\", ru: \"%s\", kk: \"%s\"}".formatted(title.en(), title.ru(), title.kk()));
        for (String kind : kinds) {
            String name = own.contains(kind) ? kind + " (tried)" : kind;
            settings.add("levers." + name + "={lever: " + kind + "}");
        }
        String key = String.join("+", kinds);
        return new Plan.Point(key.equals(baseline) ? key + "-2" : key, ScenarioReader.read(file, settings));
    }

    @Override
    void print(Report report, Plan plan) {
        report.levers();
        report.robustness(Level.RIOT);
    }

    @Override
    Plan spread(Plan plan, Optional<ResultFolder> before) throws ScenarioException {
        return ensemble.spread(plan, before);
    }
}
