package org.ymyra.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.ymyra.results.Manifest;
import org.ymyra.results.ResultFolder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The scripts of scaling.md, with fewer replications and parts, run here: instead of a queue a loop, instead of the jar the classes under
 * test.
 */
class ScalingPageTest {
    private static final Path PAGE = Path.of("src/site/markdown/scaling.md");

    /** Runs what stands behind the name of the jar. */
    private static final String JAVA = """
            #!/bin/bash
            while [[ $1 != *.jar ]]; do shift; done
            shift
            exec "$TRUE_JAVA" -XX:TieredStopAtLevel=1 -Xshare:auto -cp "$CLASSES" org.ymyra.cli.Ymyra "$@"
            """;

    /** Runs a job, or one after the other those of an array. */
    private static final String SBATCH = """
            #!/bin/bash
            echo "$@" >> sbatch.txt
            if [[ $* == *--wrap* ]]; then exec bash -c "${@: -1}" > logs/merge.txt; fi
            script=${@: -1}
            range=$(sed -n 's/^#SBATCH --array=//p' "$script")
            for task in $(seq ${range%-*} ${range#*-}); do
                SLURM_ARRAY_TASK_ID=$task SLURM_CPUS_PER_TASK=2 bash "$script" || exit
            done
            echo 4711
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void prepare() throws IOException {
        assumeThat(Path.of("/bin/bash")).exists();
        Path programs = Files.createDirectory(folder.resolve("programs"));
        for (Map.Entry<String, String> program :
                Map.of("java", JAVA, "sbatch", SBATCH).entrySet()) {
            Path file = Files.writeString(programs.resolve(program.getKey()), program.getValue());
            assertThat(file.toFile().setExecutable(true)).isTrue();
        }
        Files.createDirectory(folder.resolve("scenarios"));
        for (String name : List.of("base", "typical", "stressed", "complaint-reform")) {
            Path file = Path.of("scenarios", name + ".yaml");
            Files.copy(file, folder.resolve(file));
        }
    }

    /** Returns the first block of a language that holds some text, made small. */
    private static String block(String language, String text) throws IOException {
        Matcher blocks =
                Pattern.compile("(?ms)^```" + language + "\\n(.*?)^```").matcher(Files.readString(PAGE));
        return blocks.results()
                .map(block -> block.group(1))
                .filter(block -> block.contains(text))
                .findFirst()
                .orElseThrow()
                .replace("100000", "3 --set run.horizon='30 days' --set settlements.Crossford.households=60")
                .replace("1-20", "1-2")
                .replace("=20", "=2")
                .replace("/20", "/2");
    }

    private void bash(String script, Map<String, String> environment) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("/bin/bash", "-e", "-c", script)
                .directory(folder.toFile())
                .redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.environment().put("PATH", folder.resolve("programs") + ":" + System.getenv("PATH"));
        builder.environment()
                .put(
                        "TRUE_JAVA",
                        Path.of(System.getProperty("java.home"), "bin/java").toString());
        builder.environment().put("CLASSES", System.getProperty("java.class.path"));
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(out).isZero();
    }

    @Test
    void theJobsOfSlurmMakeTheResult() throws Exception {
        Files.writeString(folder.resolve("parts.sh"), block("bash", "#SBATCH"));
        bash(block("bash", "array=$(sbatch"), Map.of());
        assertThat(folder.resolve("sbatch.txt"))
                .content()
                .startsWith("--parsable parts.sh\n--dependency=afterany:4711 ");
        Manifest manifest = ResultFolder.open(folder.resolve("results/reform")).manifest();
        assertThat(manifest.status().complete()).isTrue();
        assertThat(manifest.status().done()).isEqualTo(2 * 3);
        assertThat(folder.resolve("logs/merge.txt")).content().contains("Everything is in results/reform");
    }

    @Test
    void thePodsOfKubernetesRunAndGoOnWithTheirParts() throws Exception {
        JsonNode job = new JsonMapper()
                .valueToTree(new Load(LoadSettings.builder().build()).loadFromString(block("yaml", "kind: Job")));
        assertThat(job.at("/spec/completionMode").asString()).isEqualTo("Indexed");
        assertThat(job.at("/spec/completions")).isEqualTo(job.at("/spec/parallelism"));
        JsonNode container = job.at("/spec/template/spec/containers/0");
        assertThat(container.at("/command/1").asString()).isEqualTo("-c");
        String script = container.at("/args/0").asString().replace("/results/", folder + "/results/");
        for (String index : List.of("0", "1", "1")) {
            bash(script, Map.of("JOB_COMPLETION_INDEX", index));
        }
        for (int number = 1; number <= 2; number++) {
            Manifest part =
                    ResultFolder.open(folder.resolve("results/parts/" + number)).manifest();
            assertThat(part.part().orElseThrow().number()).isEqualTo(number);
            assertThat(part.status().complete()).isTrue();
        }
    }
}
