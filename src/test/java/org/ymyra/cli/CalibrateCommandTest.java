package org.ymyra.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ymyra.scenario.ParameterSets;
import org.ymyra.scenario.ScenarioException;

/** Calibrating on the command line, in a small settlement. */
class CalibrateCommandTest {
    @TempDir
    private Path folder;

    private Path targets(String measure) throws IOException {
        return targets(measure, 10);
    }

    private Path targets(String measure, int particles) throws IOException {
        return Files.writeString(folder.resolve("few.yaml"), """
                title: Few
                scenarios:
                  small:
                    file: %s
                    replications: 2
                    settings: [settlements.Crossford.households=50, run.spin-up=0 days, run.horizon=100 days]
                parameters:
                  - key: rules.encounters.friction
                  - key: answers.delay
                targets:
                  - {scenario: small, measure: %s, low: 800, high: 1200, source: invented}
                search: {particles: %d, generations: 2, check: 5}
                """.formatted(
                        Path.of("scenarios/typical.yaml").toAbsolutePath(), measure, particles));
    }

    @Test
    void writesThePosteriorAndSaysWhatItFound() throws IOException, ScenarioException {
        Path out = folder.resolve("out");
        Invocation run = Invocation.of("calibrate", targets("disputes").toString(), "--out", out.toString());
        assertThat(run.code()).isZero();
        assertThat(run.err()).contains("generation 1", "checking the proposed values in small");
        assertThat(run.out())
                .contains("Generations of 10 particles", "rules.encounters.friction", "answers.delay [hours]")
                .contains("Correlations", "checked with 5 replications", "invented");
        assertThat(ParameterSets.read(out.resolve("posterior.csv")).size()).isEqualTo(10);
        List<String> particles = Files.readAllLines(out.resolve("particles.csv"));
        assertThat(particles.get(0))
                .isEqualTo("generation,tolerance,weight,distance,rules.encounters.friction,answers.delay [hours]");
        assertThat(particles).hasSizeGreaterThan(20);
        assertThat(out.resolve("targets.yaml")).hasSameBinaryContentAs(folder.resolve("few.yaml"));
        assertThat(Files.readString(out.resolve("calibration.md"))).contains("| parameter | range |");
    }

    @Test
    void refusesAFolderThatIsThereAndBadTargetsBeforeItWritesAnything() throws IOException {
        Invocation bad = Invocation.of(
                "calibrate",
                targets("dispute").toString(),
                "--out",
                folder.resolve("new").toString());
        assertThat(bad.code()).isEqualTo(2);
        assertThat(bad.err())
                .contains("few.yaml:11:32: targets[1].measure: \"dispute\" is not known; did you mean disputes?");
        assertThat(folder.resolve("new")).doesNotExist();
        Invocation there = Invocation.of("calibrate", targets("disputes").toString(), "--out", folder.toString());
        assertThat(there.code()).isNotZero();
        assertThat(there.err()).contains("exists already");
    }

    @Test
    void aTargetThatCannotBeMeasuredIsNamedAndNothingIsProposed() throws IOException {
        Path out = folder.resolve("out");
        Invocation run = Invocation.of("calibrate", targets("injured-per-death").toString(), "--out", out.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("injured per death in small could not be measured in 10 of 10 sets")
                .contains("more replications");
        assertThat(out.resolve("posterior.csv")).doesNotExist();
        assertThat(Files.readString(out.resolve("calibration.md")))
                .contains("**Not complete**: generation 1 of at most 2")
                .doesNotContain("Posterior;");
    }

    @Test
    void whatTheProposedValuesMissIsSaidInTheLastLine() throws IOException {
        Path far = folder.resolve("far.yaml");
        Files.writeString(
                far, Files.readString(targets("disputes")).replace("low: 800, high: 1200", "low: 9000, high: 9001"));
        Invocation run = Invocation.of(
                "calibrate",
                far.toString(),
                "--quiet",
                "--out",
                folder.resolve("out").toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("no set meets all targets; the nearest is");
        assertThat(run.out().lines())
                .last()
                .isEqualTo("Of 1 target the proposed values meet 0; missed: disputes in small.");
    }

    @Test
    void overwritingLeavesNothingOfTheOldOne() throws IOException {
        Path out = folder.resolve("out");
        String good = targets("disputes").toString();
        Invocation.of("calibrate", good, "--out", out.toString());
        assertThat(out.resolve("scenarios/small.yaml")).isNotEmptyFile();
        assertThat(out.resolve("charts-kk/posterior.svg")).isNotEmptyFile();
        String bad = targets("injured-per-death").toString();
        assertThat(Invocation.of("calibrate", bad, "--out", out.toString(), "--overwrite")
                        .code())
                .isEqualTo(1);
        assertThat(out.resolve("posterior.csv")).doesNotExist();
        assertThat(out.resolve("charts-kk/posterior.svg")).doesNotExist();
    }

    @Test
    void refusesAPlaceThatIsNone() throws IOException {
        String file = targets("disputes").toString();
        Invocation run = Invocation.of("calibrate", file, "--out", file + "/f/x");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("/f/x cannot be written:", "few.yaml is not a folder");
        Invocation foreign = Invocation.of("calibrate", file, "--out", folder.toString(), "--overwrite");
        assertThat(foreign.code()).isEqualTo(2);
        assertThat(foreign.err()).contains("is no calibration and is not replaced");
    }

    @Test
    void saysThatItWasInterrupted() throws Exception {
        Path out = folder.resolve("out");
        String slow = targets("disputes", 100_000).toString();
        AtomicReference<Invocation> run = new AtomicReference<>();
        Thread thread = new Thread(() -> run.set(Invocation.of("calibrate", slow, "--out", out.toString())));
        thread.start();
        while (thread.isAlive() && !Files.exists(out.resolve("scenarios/small.yaml"))) {
            Thread.sleep(10);
        }
        Thread.sleep(200);
        thread.interrupt();
        thread.join();
        assertThat(run.get().code()).isEqualTo(1);
        assertThat(run.get().err()).contains("stopped before it was complete");
        assertThat(out.resolve("posterior.csv")).doesNotExist();
    }
}
