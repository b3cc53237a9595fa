package org.ymyra.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.ymyra.results.Exports;
import org.ymyra.results.WholeFile;

/** What goes wrong while parts are run or put together is said in one line; the parts stay as they were and nothing is half there. */
class MergeFaultsTest {
    @TempDir
    static Path made;

    private static Map<String, String> whole;

    @TempDir
    Path folder;

    private final List<Program> programs = new ArrayList<>();

    private static List<String> run(Path out, String... more) {
        List<String> words = new ArrayList<>(List.of("run", "scenarios/typical.yaml", "--out", out.toString()));
        for (String setting :
                List.of("settlements.Crossford.households=100", "run.spin-up=5 days", "run.horizon=20 days")) {
            words.addAll(List.of("--set", setting));
        }
        words.addAll(List.of("--replications", "1000", "--threads", "1", "--method", "plain", "--quiet"));
        words.addAll(List.of(more));
        return words;
    }

    private static Invocation invoke(List<String> words) {
        return Invocation.of(words.toArray(String[]::new));
    }

    @BeforeAll
    static void makeParts() throws IOException {
        assertThat(invoke(run(made.resolve("whole"))).code()).isZero();
        whole = bytes(made.resolve("whole"));
        for (int number = 1; number <= 3; number++) {
            run(made.resolve("parts"), number);
        }
    }

    private static void run(Path parts, int number, String... more) {
        List<String> words = run(parts.resolve("" + number), "--shard", number + "/3");
        words.addAll(List.of(more));
        assertThat(invoke(words).code()).isZero();
    }

    @BeforeEach
    void copyParts() throws IOException {
        try (Stream<Path> files = Files.walk(made.resolve("parts"))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(made.relativize(file)));
            }
        }
    }

    @AfterEach
    void end() throws InterruptedException {
        for (Program program : programs) {
            program.process().destroyForcibly().waitFor();
        }
    }

    private Path part(int number) {
        return folder.resolve("parts").resolve("" + number);
    }

    private Path store(int number) {
        return part(number).resolve("results.duckdb");
    }

    private Path result() {
        return folder.resolve("result");
    }

    private List<String> merge() {
        return List.of("merge", folder.resolve("parts").toString(), "--quiet", "--out", result().toString());
    }

    private Program start(List<String> words) throws IOException {
        Program program = Program.start(folder, words);
        programs.add(program);
        return program;
    }

    private static void signal(String signal, Program program) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + signal, "" + program.process().pid())
                .start()
                .waitFor();
    }

    /** Starts to put the parts together and halts while their rows are being stored. */
    private Program halfway() throws Exception {
        Program program = start(merge());
        Path draft = folder.resolve(".result." + program.process().pid() + ".part");
        while (!Files.exists(draft.resolve("results.duckdb"))) {
            assertThat(program.process().isAlive()).as(program.said()).isTrue();
            Thread.sleep(1);
        }
        signal("STOP", program);
        assertThat(draft).exists();
        return program;
    }

    /** All that a result tells, and all that is stored in it. */
    private static Map<String, String> bytes(Path result) throws IOException {
        assertThat(Invocation.of("export", "" + result, "--format", "csv").code())
                .isZero();
        Map<String, String> bytes = new TreeMap<>(Exports.bytes(result));
        bytes.keySet().removeAll(List.of("manifest.json", "results.duckdb"));
        return bytes;
    }

    private void assertMerged() throws IOException {
        assertThat(bytes(result())).isEqualTo(whole);
        assertUntouched();
    }

    private void assertUntouched() throws IOException {
        assertThat(Exports.bytes(folder.resolve("parts"))).isEqualTo(Exports.bytes(made.resolve("parts")));
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(file -> file.getFileName().toString().startsWith(".")))
                    .isEmpty();
        }
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void killedInTheMiddleItLeavesNothingInTheWayOfTheNext() throws Exception {
        Program program = halfway();
        program.process().destroyForcibly().waitFor();
        assertThat(result()).doesNotExist();
        assertThat(invoke(merge()).code()).isZero();
        assertMerged();
    }

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143"})
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void toldToEndItWritesNothing(String signal, int code) throws Exception {
        Program program = halfway();
        signal(signal, program);
        signal("CONT", program);
        assertThat(program.end()).isEqualTo(code);
        assertThat(program.said()).isEqualTo("stopped; nothing was written\n");
        assertThat(result()).doesNotExist();
        assertUntouched();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aDiskThatIsFullIsTold() throws Exception {
        Program program = halfway();
        new ProcessBuilder("prlimit", "--pid", "" + program.process().pid(), "--fsize=300000")
                .start()
                .waitFor();
        signal("CONT", program);
        assertThat(program.end()).isEqualTo(1);
        assertThat(program.said().lines()).hasSize(1);
        assertThat(program.said())
                .startsWith("error: " + result() + " cannot be written: ")
                .endsWith("; the parts are as they were\n");
        assertThat(result()).doesNotExist();
        assertUntouched();
    }

    @Test
    void ofTwoAtOnceOneMakesTheResult() throws Exception {
        Program.assertOneMakesIt(List.of(start(merge()), start(merge())));
        assertMerged();
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aPartThatWasKilledGoesOnByTheCommandThatMergeTells() throws Exception {
        WholeFile.delete(part(2));
        Program program = start(run(part(2), "--shard", "2/3"));
        Path log = part(2).resolve("results.duckdb.wal");
        while (!Files.exists(log) || Files.size(log) < 20_000) {
            assertThat(program.process().isAlive()).as(program.said()).isTrue();
            Thread.sleep(1);
        }
        signal("STOP", program);
        Invocation running = invoke(merge());
        assertThat(running.code()).isEqualTo(2);
        assertThat(running.err()).isEqualTo("error: " + store(2) + " is in use by another process\n");
        program.process().destroyForcibly().waitFor();
        Invocation killed = invoke(merge());
        assertThat(killed.code()).isEqualTo(2);
        assertThat(killed.err()).startsWith("error: " + part(2) + " is not complete: ");
        String again = killed.err().strip().replaceFirst(".*; to go on: ymyra ", "");
        assertThat(again).endsWith(" --resume");
        assertThat(invoke(words(again)).code()).isZero();
        String arch = System.getProperty("os.arch");
        replace(this, "\"" + arch + "\"", "\"another\""); // as if it had gone on on another machine
        Invocation merged = Invocation.of(
                merge().stream().filter(word -> !word.equals("--quiet")).toArray(String[]::new));
        assertThat(merged.code()).isZero();
        assertThat(merged.out().replaceAll("\\s+", " "))
                .contains("of more than one kind: " + arch + " (Java ", ", another (Java ");
        assertThat(result().resolve("manifest.json")).content().contains("\"arch\" : \"" + arch + ", another\"");
        assertThat(bytes(result())).isEqualTo(whole);
    }

    /** The words of a command line, of which some are between quotation marks. */
    private static List<String> words(String line) {
        return Arrays.stream(line.split(" (?=(?:[^']*'[^']*')*[^']*$)"))
                .map(word -> word.replace("'", ""))
                .toList();
    }

    /** Does harm to the second part. */
    private interface Harm {
        void to(MergeFaultsTest test) throws IOException;
    }

    private static Arguments harm(String what, Harm harm, String... told) {
        return arguments(what, harm, List.of(told));
    }

    static Stream<Arguments> harms() {
        return Stream.of(
                harm("no store", test -> Files.delete(test.store(2)), "2 is damaged: there is no store", "--overwrite"),
                harm("empty", test -> cut(test.store(2), 0), "2 is damaged: ", "not a valid", "--overwrite"),
                harm("half", test -> cut(test.store(2), 800_000), "2 is damaged: ", "--shard 2/3", "--overwrite"),
                harm("one block", test -> spoil(test.store(2), 700_000), "2 is damaged: ", "Corrupt", "--overwrite"),
                harm("its end", test -> spoil(test.store(2), -1_000), "2 is damaged: ", "Corrupt", "--overwrite"),
                harm(
                        "no manifest",
                        test -> Files.delete(test.part(2).resolve("manifest.json")),
                        "2 is not the folder of an experiment: it has no manifest.json"),
                harm("half a manifest", test -> cut(test.part(2).resolve("manifest.json"), 300), "2 is not the folder"),
                harm(
                        "another version",
                        test -> replace(test, "\"version\" : \"", "\"version\" : \"9."),
                        "not of one experiment: version: ",
                        "1, 9."),
                harm(
                        "another commit",
                        test -> replace(test, "\"commit\" : \"", "\"commit\" : \"9"),
                        "not of one experiment: commit of the program: "),
                harm(
                        "twice",
                        test -> run(test.part(2).getParent().resolve("more"), 2),
                        "part 2 of 3 is there twice: ",
                        "more"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("harms")
    void aPartThatIsNotRightIsNamed(String what, Harm harm, List<String> told) throws IOException {
        harm.to(this);
        List<String> words = new ArrayList<>(merge());
        words.add(part(2).resolveSibling("more/2").toString());
        if (!what.equals("twice")) {
            words.remove(words.size() - 1);
        }
        Invocation refused = invoke(words);
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err().lines()).as(refused.err()).hasSize(1);
        assertThat(refused.err()).startsWith("error: ").contains(told);
        assertThat(result()).doesNotExist();
    }

    private static void cut(Path file, long length) throws IOException {
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
            open.setLength(length);
        }
    }

    /** Overwrites some bytes, counted from the start or, if negative, from the end. */
    private static void spoil(Path file, long at) throws IOException {
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
            open.seek(at < 0 ? open.length() + at : at);
            open.write("spoilt".repeat(100).getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static void replace(MergeFaultsTest test, String what, String by) throws IOException {
        Path manifest = test.part(2).resolve("manifest.json");
        Files.writeString(manifest, Files.readString(manifest).replace(what, by));
    }
}
