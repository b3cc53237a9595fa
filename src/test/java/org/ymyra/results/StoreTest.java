package org.ymyra.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ymyra.results.Outcome.Indicator;
import org.ymyra.results.Outcome.Total;
import org.ymyra.results.Store.Format;
import org.ymyra.scenario.Level;

class StoreTest {
    private static final List<String> KEYS = List.of("slow", "it's", "base");

    @TempDir
    Path folder;

    private static List<Row> rows(int replications) {
        List<Row> rows = new ArrayList<>();
        for (int r = 0; r < replications; r++) {
            for (String key : KEYS) {
                rows.add(
                        r == 3 && key.equals("base")
                                ? Row.failed(key, r, new IllegalStateException("queue\nis, \"negative\""))
                                : Row.of(key, r, Outcomes.of(r * 10L + key.length())));
            }
        }
        return rows;
    }

    private Store filled(String name, int batch) {
        Store store = Store.create(folder.resolve(name), KEYS);
        List<Row> rows = rows(20);
        for (int i = 0; i < rows.size(); i += batch) {
            store.append(rows.subList(i, Math.min(rows.size(), i + batch)));
        }
        return store;
    }

    /** Appenders send their rows in parts of some hundred, each of which would stay if they did not belong to one transaction. */
    @Test
    void ofABatchThatFailsNothingIsKeptAndTheStoreGoesOn() throws IOException {
        List<Row> bad = new ArrayList<>();
        for (int r = 20; r < 520; r++) {
            bad.add(Row.of("slow", r, Outcomes.of(r)));
        }
        bad.add(Row.of("of nobody", 520, Outcomes.of(1)));
        try (Store store = filled("results.duckdb", 60);
                Store whole = filled("whole.duckdb", 60)) {
            assertThatThrownBy(() -> store.append(bad)).isInstanceOf(StoreFailure.class);
            store.export(Format.CSV, folder.resolve("kept"));
            whole.export(Format.CSV, folder.resolve("whole"));
            assertThat(Exports.bytes(folder.resolve("kept"))).isEqualTo(Exports.bytes(folder.resolve("whole")));
            store.append(bad.subList(0, 1));
            assertThat(store.done()).isEqualTo(61);
        }
    }

    @Test
    void whatIsWrittenIsReadBack() {
        filled("results.duckdb", 7).close();
        try (Store store = Store.read(folder.resolve("results.duckdb"))) {
            assertThat(store.done()).isEqualTo(60);
            assertThat(store.failed()).isEqualTo(1);
            for (Row row : rows(20)) {
                if (row.outcome().isPresent()) {
                    assertThat(store.outcome(row.scenario(), row.replication()))
                            .usingRecursiveComparison()
                            .withEqualsForType((a, b) -> Double.compare(a, b) == 0, Double.class)
                            .isEqualTo(row.outcome().get());
                }
            }
        }
    }

    @Test
    void listsOfAScenarioAreAlignedByReplicationAndLeaveOutFailures() {
        try (Store store = filled("results.duckdb", 60)) {
            Replications base = store.columns().replications("base");
            assertThat(base.numbers())
                    .isEqualTo(IntStream.range(0, 20).filter(r -> r != 3).toArray());
            double[] days = store.columns().samplingDays("base");
            assertThat(days).containsExactly(0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100);
            double[][] trust = store.columns().samples("base", Indicator.TRUST, days);
            assertThat(store.columns().samples("base", Indicator.TRUST, 30, 40))
                    .isEqualTo(new double[][] {trust[3], trust[4]});
            double[][] injured = store.columns().suffered("base", Total.INJURED);
            for (int i = 0; i < base.numbers().length; i++) {
                Outcome outcome = Outcomes.of(base.numbers()[i] * 10L + "base".length());
                for (Level level : Level.values()) {
                    assertThat(base.reached()[level.ordinal()][i]).isEqualTo(outcome.reached()[level.ordinal()]);
                }
                assertThat(base.totals().get(Total.LAPSED)[i])
                        .isEqualTo(outcome.totals().get(Total.LAPSED));
                int replication = i;
                assertThat(Arrays.stream(injured).mapToDouble(community -> community[replication]))
                        .containsExactlyElementsOf(outcome.suffered().stream()
                                .map(Outcome.Suffered::injured)
                                .toList());
                assertThat(Arrays.stream(trust)
                                .mapToDouble(time -> time[replication])
                                .toArray())
                        .containsExactly(outcome.samples().stream()
                                .mapToDouble(sample -> sample.values()[Indicator.TRUST.ordinal()])
                                .toArray());
            }
            assertThat(store.failures("base"))
                    .containsExactly(Row.failed("base", 3, new IllegalStateException("queue\nis, \"negative\"")));
            assertThat(store.failures("slow")).isEmpty();
        }
    }

    @Test
    void replicationThatFailedHasNoOutcome() {
        try (Store store = filled("results.duckdb", 60)) {
            assertThatThrownBy(() -> store.outcome("base", 3)).isInstanceOf(ResultException.class);
            assertThatThrownBy(() -> store.outcome("base", 20)).isInstanceOf(ResultException.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void exportedBytesDoNotDependOnBatches(Format format) throws IOException {
        try (Store one = filled("one.duckdb", 60);
                Store other = filled("other.duckdb", 1)) {
            one.export(format, folder.resolve("one"));
            other.export(format, folder.resolve("other"));
        }
        assertThat(Exports.bytes(folder.resolve("one")))
                .containsExactlyEntriesOf(Exports.bytes(folder.resolve("other")))
                .hasSize(7);
    }

    @Test
    void exportIsOrderedByScenarioAndReplicationAndKeepsEveryNumberExactly() throws IOException {
        try (Store store = filled("results.duckdb", 60)) {
            store.export(Format.CSV, folder.resolve("export"));
        }
        List<String> lines = Files.readAllLines(folder.resolve("export/replication.csv"));
        assertThat(lines.get(0))
                .startsWith("scenario,replication,status,error,protest_day,brawl_day,riot_day,deadly_day,disputes,");
        assertThat(lines.stream().skip(1).map(line -> line.substring(0, line.indexOf(',', line.indexOf(',') + 1))))
                .containsExactlyElementsOf(KEYS.stream()
                        .flatMap(key -> IntStream.range(0, 20).mapToObj(r -> key + "," + r))
                        .toList());
        assertThat(lines.get(44))
                .startsWith("base,3,failed,\"java.lang.IllegalStateException: queue is, \"\"negative\"\"\",,,,,");
        String[] fields =
                Files.readAllLines(folder.resolve("export/sample.csv")).get(1).split(",");
        double[] values = Outcomes.of("slow".length()).samples().get(0).values();
        for (int i = 0; i < values.length; i++) {
            assertThat(Double.parseDouble(fields[3 + i])).isEqualTo(values[i]);
            assertThat(fields[3 + i])
                    .hasSizeLessThanOrEqualTo(Double.toString(values[i]).length());
        }
    }

    @Test
    void aStoreWithoutHarmByCommunityIsReadAndExported() throws IOException, SQLException {
        filled("earlier.duckdb", 60).close();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("earlier.duckdb"));
                Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE suffered");
        }
        try (Store store = Store.read(folder.resolve("earlier.duckdb"))) {
            assertThat(store.outcome("base", 0).suffered()).isEmpty();
            assertThat(store.columns().suffered("base", Total.INJURED)).isEmpty();
            store.export(Format.CSV, folder.resolve("export"));
        }
        assertThat(Exports.bytes(folder.resolve("export"))).hasSize(6).doesNotContainKey("suffered.csv");
    }

    @Test
    void exportDoesNotReplaceFiles() throws IOException {
        Files.writeString(folder.resolve("event.csv"), "mine");
        try (Store store = filled("results.duckdb", 60)) {
            assertThatThrownBy(() -> store.export(Format.CSV, folder))
                    .isInstanceOf(ResultException.class)
                    .hasMessageContaining("event.csv exists already");
        }
        assertThat(folder.resolve("sample.csv")).doesNotExist();
    }

    @Test
    void fileThatIsNoStoreIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("results.duckdb"), "not a database".repeat(1000));
        assertThatThrownBy(() -> Store.read(file))
                .isInstanceOf(ResultException.class)
                .hasMessageContaining("is not a store of results");
        assertThatThrownBy(() -> Store.read(folder.resolve("none.duckdb")))
                .isInstanceOf(ResultException.class)
                .hasMessageContaining("there is no store of results");
    }
}
