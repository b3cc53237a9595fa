package org.ymyra.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ymyra.scenario.ParameterSets;
import org.ymyra.scenario.ScenarioException;

/** Calibrating on the command line, in a small settlement. */
class CalibrateCommandTest {
    @TempDir
    private Path folder;

    private Path targets(String measure) throws IOException {
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
                search: {particles: 10, generations: 2, check: 5}
                """.formatted(
                        Path.of("scenarios/typical.yaml").toAbsolutePath(), measure));
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
}
