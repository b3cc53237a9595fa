package org.ymyra.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ymyra.scenario.Level;
import org.ymyra.scenario.Localised;

class ResultFolderTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:15:30.123456789Z");
    private static final Manifest MANIFEST = new Manifest(
            "first",
            Build.current(),
            Machine.current(),
            Long.MIN_VALUE,
            1000,
            List.of("office.officials=2"),
            List.of(new Manifest.Entry(
                    "slow",
                    new Localised("Slow", "Медленно", "Баяу"),
                    "ab12",
                    1095,
                    new Localised("tenge", "тенге", "теңге"),
                    List.of("Қордай"))),
            Manifest.Ensemble.NONE,
            Optional.of(new Manifest.Stopping(new Precision(0.02, false, true, Level.DEADLY, 0.95), 100_000, false)),
            Optional.of(Level.RIOT),
            Optional.of(new Part(3, 20, 20_000, List.of("run", "slow.yaml", "--shard", "3/20"))),
            new Manifest.Status(false, 12, 1, 2, NOW, NOW.plusSeconds(3), 3.25, 5.5));

    @TempDir
    Path path;

    @Test
    void manifestIsReadBackAsWrittenAndReplacedAsAWhole() throws IOException {
        ResultFolder folder = new ResultFolder(path);
        folder.write(MANIFEST.with(new Manifest.Status(true, 1, 0, 1, NOW, NOW, 0, 0)));
        folder.write(MANIFEST);
        assertThat(ResultFolder.open(path).manifest()).isEqualTo(MANIFEST);
        Manifest fixed = MANIFEST.with(12, Optional.empty(), MANIFEST.status());
        folder.write(fixed);
        assertThat(ResultFolder.open(path).manifest()).isEqualTo(fixed);
        assertThat(path.resolve("manifest.json"))
                .content()
                .contains("\"hash\" : \"ab12\"", "Баяу", "\"started\" : \"2026-11-22T10:15:30.123456789Z\"");
        assertThat(path).isDirectoryNotContaining("glob:**.next");
    }

    @Test
    void scenarioThatIsNotInTheResultIsNamedWithThoseThatAre() {
        assertThatExceptionOfType(ResultException.class)
                .isThrownBy(() -> MANIFEST.scenario("fast"))
                .withMessage("the result first has no scenario fast; it has slow");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "null", "{\"name\": \"first\"}", "{\"version\": 3} x", "\u0000"})
    void otherManifestIsRefusedInOneLine(String text) throws IOException {
        Files.writeString(path.resolve("manifest.json"), text);
        assertThatExceptionOfType(ResultException.class)
                .isThrownBy(() -> ResultFolder.open(path))
                .withMessageContaining("is not the folder of an experiment of this version")
                .satisfies(e -> assertThat(e.getMessage().lines()).hasSize(1));
    }

    @Test
    void folderWithoutManifestIsRefused() {
        assertThatExceptionOfType(ResultException.class)
                .isThrownBy(() -> ResultFolder.open(path))
                .withMessage(path + " is not the folder of an experiment: it has no manifest.json");
    }

    @Test
    void buildIsFilledInWhenTheProgramIsBuilt() {
        Build build = Build.current();
        assertThat(build.version()).matches("\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?");
        assertThat(build.commit()).matches("[0-9a-f]{40}|unknown");
        assertThat(build.libraries()).containsKeys("mason", "duckdb", "commons-rng", "commons-math", "jackson");
        assertThat(build.libraries().values()).allMatch(version -> version.matches("[0-9.]+"));
    }

    @Test
    void keysAreSafeAndDifferent() {
        FileKeys keys = new FileKeys();
        assertThat(List.of(
                        keys.key("scenarios/slow.yaml"),
                        keys.key("other/slow.yaml"),
                        keys.key("C:\\x\\Slow.yml"),
                        keys.key("Қордай, 2020.v1.yaml"),
                        keys.key("../..//.yaml"),
                        keys.key("...")))
                .containsExactly("slow", "slow-2", "Slow-3", "Қордай--2020.v1", "yaml", "scenario");
        FileKeys names = new FileKeys();
        assertThat(List.of(names.name("a/base.yaml"), names.name("../base.yaml"), names.name("base")))
                .containsExactly("base.yaml", "base-2.yaml", "base");
    }
}
