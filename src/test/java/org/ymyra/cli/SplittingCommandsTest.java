package org.ymyra.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ymyra.experiment.Replication;
import org.ymyra.experiment.Simulator;
import org.ymyra.results.Outcome;
import org.ymyra.scenario.Level;
import org.ymyra.scenario.Scenario;

/** Rare levels by splitting, as run and compare tell of them. */
class SplittingCommandsTest {
    private static final String SECTION = "Rare levels by splitting";

    @TempDir
    Path results;

    private Invocation run(Simulator simulator, String command, String name, String... more) {
        List<String> all = new ArrayList<>(List.of(command, "scenarios/typical.yaml"));
        if (command.equals("compare")) {
            all.add("scenarios/stressed.yaml");
        }
        all.addAll(List.of("--out", results.resolve(name).toString(), "--quiet"));
        for (String setting : List.of(
                "settlements.Crossford.households=150",
                "run.spin-up=5 days",
                "run.horizon=60 days",
                "sparks.crimes=300",
                "rules.mobilisation.gathering=8",
                "rules.violence.damaged=0.4")) {
            all.addAll(List.of("--set", setting));
        }
        all.addAll(List.of(more));
        return Invocation.with(simulator, all.toArray(String[]::new));
    }

    private List<String> table(String name) throws IOException {
        return Files.readAllLines(results.resolve(name).resolve("tables/splitting.csv"));
    }

    @Test
    void threadsAndInterruptionsChangeNothing() throws IOException {
        Invocation whole = run(
                Simulator.MODEL, "compare", "whole", "--method", "splitting", "--replications", "12", "--threads", "1");
        assertThat(whole.code()).as(whole.err()).isZero();
        assertThat(whole.out()).contains(SECTION, "by splitting.", "log-scale Student t");
        run(Simulator.MODEL, "compare", "parts", "--method", "splitting", "--replications", "5", "--threads", "2");
        Invocation parts =
                run(Simulator.MODEL, "compare", "parts", "--method", "splitting", "--replications", "12", "--resume");
        assertThat(table("parts")).isEqualTo(table("whole")).hasSize(1 + 4 + 4 * 3);
        assertThat(parts.out()).isEqualTo(whole.out());
    }

    @Test
    void whatItCountsIsLeftAsItWas() {
        Invocation plain = run(Simulator.MODEL, "run", "plain", "--method", "plain", "--replications", "10");
        Invocation split = run(Simulator.MODEL, "run", "split", "--method", "splitting", "--replications", "10");
        assertThat(split.out()).contains(plain.out().substring(0, plain.out().indexOf("The intervals cover")));
        Invocation export = Invocation.of("export", results.resolve("split").toString(), "--format", "csv");
        assertThat(export.code()).as(export.err()).isZero();
        assertThat(results.resolve("split/export/weight.csv"))
                .content()
                .startsWith("scenario,replication,protest,brawl,riot,deadly")
                .hasLineCount(1 + 10);
    }

    /** A stand-in in which a riot breaks out in every replication whose number is a multiple of one. */
    private static Simulator every(int one) {
        return new Simulator() {
            @Override
            public Outcome run(Scenario scenario, long seed, int replication) {
                Outcome outcome = Replication.run(scenario, seed, 0);
                double[] reached = outcome.reached().clone();
                for (Level level : Level.values()) {
                    reached[level.ordinal()] =
                            replication % one == 0 && level.compareTo(Level.RIOT) <= 0 ? 1 : Double.POSITIVE_INFINITY;
                }
                return new Outcome(
                        reached,
                        outcome.totals(),
                        outcome.crises(),
                        outcome.events(),
                        outcome.samples(),
                        outcome.levers(),
                        outcome.decisions(),
                        outcome.suffered());
            }
        };
    }

    @Test
    void itIsAddedByItselfWhereRiotsAreRareAndOnlyThere() {
        assertThat(run(every(100), "run", "rare", "--replications", "200").out())
                .contains(SECTION);
        assertThat(run(every(100), "run", "plain", "--replications", "200", "--method", "plain")
                        .out())
                .doesNotContain(SECTION);
        assertThat(run(every(15), "run", "enough", "--replications", "200").out())
                .as("14 riots")
                .doesNotContain(SECTION);
        assertThat(run(every(100), "run", "few", "--replications", "20").out())
                .as("too few replications to tell whether riots are rare")
                .doesNotContain(SECTION);
        assertThat(run(every(100), "run", "stops", "--until-half-width", "0.05").out())
                .doesNotContain(SECTION);
    }

    @Test
    void whatItDoesNotGoWithIsNamed() {
        Invocation stops = run(Simulator.MODEL, "run", "stops", "--method", "splitting", "--until-half-width", "0.05");
        assertThat(stops.code()).isEqualTo(2);
        assertThat(stops.err()).contains("--method splitting", "--until-half-width looks at plain replications");
        Invocation ensemble = run(
                Simulator.MODEL,
                "run",
                "sets",
                "--method",
                "splitting",
                "--ensemble",
                "ranges",
                "--sets",
                "3",
                "--parameters",
                "rules.encounters");
        assertThat(ensemble.code()).isEqualTo(2);
        assertThat(ensemble.err()).contains("--method splitting", "not spread over parameter sets");
        assertThat(results.resolve("stops")).doesNotExist();
        assertThat(results.resolve("sets")).doesNotExist();
    }
}
