package org.ymyra.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ymyra.experiment.Existing;
import org.ymyra.experiment.Experiment;
import org.ymyra.experiment.Plan;
import org.ymyra.results.Outcome;
import org.ymyra.results.Outcome.Crisis;
import org.ymyra.results.Outcome.Indicator;
import org.ymyra.results.Outcome.Sample;
import org.ymyra.results.Outcome.Suffered;
import org.ymyra.results.Outcome.Total;
import org.ymyra.scenario.Level;
import org.ymyra.scenario.ResolvedScenario;
import org.ymyra.scenario.Scenario;
import org.ymyra.scenario.ScenarioException;
import org.ymyra.scenario.ScenarioReader;
import org.ymyra.scenario.Spark;

/** Results whose riots are known beforehand, for tests of what is told of them. */
final class Riots {
    static final int REPLICATIONS = 100;

    private Riots() {}

    /**
     * In so many of a hundred replications there is a riot, early in every second: as the description of the scenario says. With
     * a description of {@code fails}, one of ten replications fails.
     */
    static Outcome simulate(Scenario scenario, long seed, int replication) {
        String description = scenario.description().en();
        if (description.contains("fails") && replication % 10 == 9) {
            throw new IllegalStateException("made to fail");
        }
        boolean riot = replication < Integer.parseInt(description.replaceAll("\\D", ""));
        double[] reached = new double[Level.values().length];
        Arrays.fill(reached, riot ? (replication % 2 == 0 ? 100 : 900) : Double.POSITIVE_INFINITY);
        reached[Level.PROTEST.ordinal()] = 50;
        if (replication % 4 != 0) {
            reached[Level.DEADLY.ordinal()] = Double.POSITIVE_INFINITY;
        }
        Map<Total, Double> totals = new EnumMap<>(Total.class);
        Arrays.stream(Total.values()).forEach(total -> totals.put(total, riot ? 5.0 + replication % 3 : 0.0));
        totals.put(Total.COST, scenario.levers().isEmpty() || description.contains("free") ? 0.0 : 120.0);
        int level = riot ? Level.RIOT.ordinal() : Level.PROTEST.ordinal();
        List<Crisis> crises = List.of(new Crisis(0, 100, 101, Spark.PROVOCATION, level, 30, 2, 1, 3, 0, 9, 0, 0));
        List<Sample> samples = List.of(new Sample(0, new double[Indicator.values().length]));
        double harm = totals.get(Total.INJURED);
        int others = scenario.communities().size() - 1;
        List<Suffered> suffered = new ArrayList<>();
        for (int g = 0; g <= others; g++) {
            double share = riot ? (g == 0 ? harm - others : 1) : 0;
            suffered.add(new Suffered(g, share, share, share));
        }
        return new Outcome(reached, totals, crises, List.of(), samples, List.of(), List.of(), suffered);
    }

    /** Writes a scenario in which so many of a hundred replications see a riot; with a lever unless its name is {@code as-it-is}. */
    static String scenario(Path folder, String base, String name, String riots) {
        String text = "extends: " + Path.of("scenarios", base).toAbsolutePath() + "\n"
                + "title: {en: " + name + ", ru: Мера " + name + ", kk: " + name + " шарасы}\n"
                + "description: " + riots + " riots\n"
                + "run: {currency: {en: wages, ru: окладов, kk: жалақы}}\n"
                + (name.equals("as-it-is") ? "" : "levers:\n  it: {lever: complaint-reform, cost: {monthly: 1}}\n");
        try {
            return Files.writeString(folder.resolve(name + ".yaml"), text).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a command over these riots. */
    static Invocation command(String... args) {
        return Invocation.with(Riots::simulate, args);
    }

    /** Runs scenarios, each a name and its number of riots, and returns the folder of the result. */
    static String compare(Path folder, String result, String base, String... namesAndRiots) {
        try {
            Path files = Files.createDirectories(folder.resolve(result + "-files"));
            List<ResolvedScenario> scenarios = new ArrayList<>();
            for (int i = 0; i < namesAndRiots.length; i += 2) {
                String file = scenario(files, base, namesAndRiots[i], namesAndRiots[i + 1]);
                scenarios.add(ScenarioReader.read(Path.of(file), List.of()));
            }
            Plan plan = Plan.of(scenarios, 1, REPLICATIONS, 1, List.of());
            Experiment.run(plan, Riots::simulate, folder.resolve(result), Existing.REFUSE, progress -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ScenarioException | InterruptedException e) {
            throw new AssertionError(e);
        }
        return folder.resolve(result).toString();
    }
}
