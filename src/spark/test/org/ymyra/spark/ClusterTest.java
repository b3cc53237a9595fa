package org.ymyra.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ymyra.results.Exports;
import org.ymyra.results.Manifest;
import org.ymyra.results.ResultFolder;
import org.ymyra.results.Store;
import org.ymyra.results.Store.Format;

/** The jar on a standalone cluster: a master and two workers as processes of their own, from the jars of Spark alone. */
class ClusterTest {
    private static final Path HOME = Path.of(System.getProperty("sparkHome"));
    private static final String JAR = System.getProperty("sparkJar");
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Pattern URL = Pattern.compile("Starting Spark master at (spark://127\\.0\\.0\\.1:\\d+)");

    @TempDir
    Path folder;

    private final List<Process> processes = new ArrayList<>();

    @AfterEach
    void endAll() throws InterruptedException {
        for (Process process : processes) {
            kill(process);
        }
    }

    /** Ends a process with what it has started, as a power cut would. */
    private static void kill(Process process) throws InterruptedException {
        List<ProcessHandle> all = Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        process.waitFor();
    }

    private Process start(String name, List<String> command) throws IOException {
        List<String> java = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC", "-Xmx1g"));
        java.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(java)
                .redirectOutput(log(name + ".out").toFile())
                .redirectError(log(name).toFile());
        builder.environment()
                .putAll(Map.of(
                        "SPARK_HOME", HOME.toString(), "SPARK_LOCAL_IP", "127.0.0.1", "SPARK_SCALA_VERSION", "2.13"));
        Process process = builder.start();
        processes.add(process);
        return process;
    }

    private Process startSpark(String name, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("-cp", HOME.resolve("jars") + File.separator + "*"));
        command.addAll(List.of(arguments));
        return start(name, command);
    }

    private Process startWorker(String name, String master) throws IOException {
        return startSpark(
                name,
                "org.apache.spark.deploy.worker.Worker",
                "--host",
                "127.0.0.1",
                "--webui-port",
                "0",
                "--cores",
                "1",
                "--memory",
                "1g",
                "--work-dir",
                folder.resolve("work-" + name).toString(),
                master);
    }

    private Path log(String name) {
        return folder.resolve(name + ".log");
    }

    private String read(String name) throws IOException {
        return Files.readString(log(name), StandardCharsets.UTF_8);
    }

    private <T> T await(String what, Process process, Callable<T> found) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (process.isAlive() && Instant.now().isBefore(end)) {
            T result = found.call();
            if (result != null) {
                return result;
            }
            Thread.sleep(20);
        }
        throw new AssertionError("waited in vain for " + what + logs());
    }

    private String logs() throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> logs =
                Files.list(folder).filter(file -> file.toString().endsWith(".log"))) {
            for (Path log : logs.toList()) {
                text.append("\n\n").append(log.getFileName()).append(":\n").append(Files.readString(log));
            }
        }
        return text.toString();
    }

    private static List<String> run(Path result, String engine, String... more) {
        List<String> words = new ArrayList<>(List.of(
                "run",
                "scenarios/stressed.yaml",
                "scenarios/typical.yaml",
                "--replications",
                "300",
                "--method",
                "plain",
                "--engine",
                engine,
                "--out",
                result.toString()));
        words.addAll(List.of(more));
        return words;
    }

    private Process submit(String url, String name, List<String> words) throws IOException {
        List<String> submit = new ArrayList<>(List.of(
                "org.apache.spark.deploy.SparkSubmit",
                "--master",
                url,
                "--conf",
                "spark.executor.memory=512m",
                "--conf",
                "spark.ui.enabled=false",
                JAR));
        submit.addAll(words);
        return startSpark(name, submit.toArray(String[]::new));
    }

    /** Waits until a program has stored something more. */
    private void awaitRows(Process program, Path result) throws Exception {
        File log = result.resolve("results.duckdb.wal").toFile();
        List<Long> before = List.of(log.length(), log.lastModified());
        await("rows", program, () -> before.equals(List.of(log.length(), log.lastModified())) ? null : log);
    }

    private void succeeds(Process process) throws Exception {
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .as("ends")
                .isTrue();
        assertThat(process.exitValue()).as("exit code %s", logs()).isZero();
    }

    /** Returns all that a result says, but when and on what it was computed. */
    private Map<String, String> said(Path result) throws IOException {
        Map<String, String> files = Exports.bytes(result);
        files.keySet().removeIf(file -> file.startsWith("results.duckdb") || file.equals("manifest.json"));
        try (Store store = new ResultFolder(result).read()) {
            for (Format format : Format.values()) {
                Path export = folder.resolve("export-" + format + "-" + result.getFileName());
                store.export(format, export);
                files.putAll(Exports.bytes(export));
            }
        }
        Manifest manifest = new ResultFolder(result).manifest();
        files.put(
                "manifest",
                List.of(
                                manifest.build(),
                                manifest.seed(),
                                manifest.replications(),
                                manifest.settings(),
                                manifest.scenarios(),
                                manifest.ensemble(),
                                manifest.stopping(),
                                manifest.upTo(),
                                manifest.status().complete(),
                                manifest.status().done(),
                                manifest.status().failed())
                        .toString());
        return files;
    }

    @Test
    void theProgramAndAWorkerKilledInMidRunLoseAndChangeNothing() throws Exception {
        Process master = startSpark(
                "master",
                "-Dspark.master.rest.enabled=false",
                "org.apache.spark.deploy.master.Master",
                "--host",
                "127.0.0.1",
                "--port",
                "0",
                "--webui-port",
                "0");
        String url = await("the address of the master", master, () -> {
            Matcher matcher = URL.matcher(read("master"));
            return matcher.find() ? matcher.group(1) : null;
        });
        Process one = startWorker("one", url);
        Process two = startWorker("two", url);
        for (String name : List.of("one", "two")) {
            await("worker " + name, master, () -> read(name).contains("Successfully registered") ? name : null);
        }
        Path far = folder.resolve("far");
        Process killed = submit(url, "killed", run(far, "spark"));
        awaitRows(killed, far);
        kill(killed);
        Process stopped = submit(url, "stopped", run(far, "spark", "--resume", "--quiet"));
        awaitRows(stopped, far);
        stopped.destroy();
        assertThat(stopped.waitFor()).as(read("stopped")).isEqualTo(143);
        assertThat(read("stopped").lines().toList()) // before it, Spark complains of its own end
                .last()
                .asString()
                .contains("stopped after ", " of 600 replications", "--resume");
        Process program = submit(url, "submit", run(far, "spark", "--resume"));
        awaitRows(program, far);
        assertThat(one.descendants()).as("executors of worker one").isNotEmpty();
        assertThat(two.descendants()).as("executors of worker two").isNotEmpty();

        kill(one);

        assertThat(program.isAlive()).isTrue();
        succeeds(program);
        assertThat(read("submit")).as("Spark has noticed").contains("Lost executor");
        Path near = folder.resolve("near");
        List<String> alone = new ArrayList<>(List.of("-jar", JAR));
        alone.addAll(run(near, "local"));
        succeeds(start("alone", alone));
        assertThat(said(far)).isEqualTo(said(near));
    }
}
