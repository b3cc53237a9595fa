package org.ymyra.results;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.duckdb.DuckDBAppender;
import org.ymyra.results.Outcome.Indicator;
import org.ymyra.results.Outcome.Total;
import org.ymyra.scenario.Level;

/**
 * The outcomes of an experiment in an embedded DuckDB database. For use by one thread; either one process writes or several
 * read.
 *
 * <p>Tables, each with the columns {@code scenario} (its key) and {@code replication} (from 0), times in days since the
 * start of the horizon, names of constants in lower case:
 *
 * <ul>
 *   <li>{@code replication}: one row for each that ended, with status, error, the day each {@link Level} was first reached
 *       (null if it was not), and each {@link Total};
 *   <li>{@code crisis}, {@code event} and {@code decision}: one row each, numbered from 0 in each replication;
 *   <li>{@code sample}: one row for each sampling time, with all {@link Indicator}s;
 *   <li>{@code lever}: one row for each lever, in the order of the scenario;
 *   <li>{@code suffered}: one row for each community, by its index in the scenario, with the harm that it suffered;
 *   <li>{@code weight}: what replications came to by splitting, {@link Weights}, one number for each level; only if there are such.
 * </ul>
 *
 * <p>What stands in them is read as {@link #columns} over replications, or as the {@link #outcome} of one.
 */
public final class Store implements AutoCloseable {
    private final Database database;

    /** Format of exported tables. Numbers in CSV are the shortest text that reads back as the same number. */
    public enum Format {
        CSV,
        PARQUET
    }

    private Store(Database database) {
        this.database = database;
    }

    /** Returns whether another process is writing to a store. */
    public static boolean inUse(Path file) {
        return Database.inUse(file);
    }

    /** Creates an empty store for scenarios of these keys; their order is the order of the experiment. */
    public static Store create(Path file, List<String> scenarios) {
        Database database = Database.open(file, false);
        try {
            Tables.create(database, scenarios);
            return new Store(database);
        } catch (StoreFailure e) {
            database.close();
            throw e;
        }
    }

    /** Opens a store for writing; throws {@link ResultException} if it is missing, damaged or in use by another process. */
    public static Store open(Path file) {
        return existing(file, false);
    }

    /** Opens a store for reading; throws {@link ResultException} if it is missing, damaged or being written. */
    public static Store read(Path file) {
        return existing(file, true);
    }

    private static Store existing(Path file, boolean readOnly) {
        if (!Files.isRegularFile(file)) {
            throw new ResultException("there is no store of results at " + file);
        }
        return new Store(Database.open(file, readOnly));
    }

    /** Adds replications: all of them or, if that fails or the program ends in the middle, none. */
    public void append(List<Row> rows) {
        database.transaction(connection -> {
            try (Tables tables = new Tables(connection)) {
                for (Row row : rows) {
                    tables.append(row);
                }
                tables.flush();
            }
        });
    }

    /** Adds all that is in another store of the same scenarios, in the same order: all or nothing. */
    public void append(Path other) {
        database.execute("ATTACH " + Database.quoted(other) + " AS part (READ_ONLY)");
        try {
            database.transaction(connection -> appendPart());
        } finally {
            database.execute("DETACH part");
        }
    }

    private void appendPart() {
        for (String table : database.query(
                "SELECT table_name FROM duckdb_tables() WHERE database_name = 'part'", row -> row.getString(1))) {
            if (table.equals(Tables.WEIGHT)) {
                database.execute(Tables.CREATE_WEIGHT);
            }
            database.execute("INSERT INTO " + table + " SELECT * FROM part." + table);
        }
    }

    /** Adds what replications came to by splitting: all of them or, if that fails or the program ends in the middle, none. */
    public void appendWeights(List<Weights> rows) {
        database.transaction(connection -> {
            database.execute(Tables.CREATE_WEIGHT);
            try (DuckDBAppender appender = connection.createAppender(Tables.WEIGHT)) {
                for (Weights row : rows) {
                    appender.beginRow().append(row.scenario()).append(row.replication());
                    for (double level : row.levels()) {
                        appender.append(level);
                    }
                    appender.endRow();
                }
                appender.flush();
            }
        });
    }

    /** Returns how many replications of all scenarios are stored by what they came to by splitting. */
    public long weighted() {
        return database.has(Tables.WEIGHT) ? database.count("FROM weight") : 0;
    }

    /** Returns what the replications of a scenario came to by splitting, in order of their numbers; none if they were not run so. */
    public List<Weights> weights(String scenario) {
        return database.has(Tables.WEIGHT)
                ? database.query(
                        "SELECT replication, " + Tables.LEVELS + " FROM weight WHERE scenario = ? ORDER BY replication",
                        row -> {
                            double[] values = Database.numbers(row, 1 + Level.values().length, Double.NaN);
                            return new Weights(scenario, (int) values[0], Arrays.copyOfRange(values, 1, values.length));
                        },
                        scenario)
                : List.of();
    }

    /** Returns how many replications of all scenarios are stored, failed ones included. */
    public long done() {
        return database.count("FROM replication");
    }

    /** Returns how many stored replications of all scenarios failed. */
    public long failed() {
        return database.count("FROM replication WHERE status = 'failed'");
    }

    /** Returns how many replications of a scenario failed. */
    public long failed(String scenario) {
        return database.count("FROM replication WHERE scenario = ? AND status = 'failed'", scenario);
    }

    /** Returns how many replications of a scenario ended well. */
    public long ended(String scenario) {
        return database.count(Columns.ENDED, scenario);
    }

    /** Returns how many replications of a scenario that ended well reached a level. */
    public long reaching(String scenario, Level level) {
        return database.count(Columns.ENDED + " AND " + Tables.name(level) + "_day IS NOT NULL", scenario);
    }

    /** Returns the replications of a scenario that failed, with their errors, in order. */
    public List<Row> failures(String scenario) {
        return database.query(
                "SELECT replication, error FROM replication"
                        + " WHERE scenario = ? AND status = 'failed' ORDER BY replication",
                row -> new Row(scenario, row.getInt(1), Optional.empty(), Optional.of(row.getString(2))),
                scenario);
    }

    /** Returns the columns of what the replications came to. */
    public Columns columns() {
        return new Columns(database);
    }

    /**
     * Returns what a replication came to.
     *
     * @throws ResultException if it is not stored or failed
     */
    public Outcome outcome(String scenario, int replication) {
        return new OutcomeReader(database, scenario, replication)
                .read()
                .orElseThrow(() -> new ResultException(
                        "replication " + replication + " of scenario " + scenario + " is not in the result or failed"));
    }

    /**
     * Writes one file for each table, its rows in the order of scenarios and replications. The same outcomes give the same
     * bytes, whatever they were computed on and in however many runs.
     *
     * @param folder where to write; created if needed
     * @throws ResultException if one of the files exists
     * @throws StoreFailure if they cannot be written; none is there then
     */
    public void export(Format format, Path folder) {
        Export.write(database, format, folder);
    }

    @Override
    public void close() {
        database.close();
    }
}
