package org.ymyra.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;
import org.ymyra.results.Outcome.Crisis;
import org.ymyra.results.Outcome.Decision;
import org.ymyra.results.Outcome.Event;
import org.ymyra.results.Outcome.Indicator;
import org.ymyra.results.Outcome.Sample;
import org.ymyra.results.Outcome.Suffered;
import org.ymyra.results.Outcome.Total;
import org.ymyra.results.Outcome.Use;
import org.ymyra.scenario.Action;
import org.ymyra.scenario.Level;
import org.ymyra.scenario.Spark;

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
 */
public final class Store implements AutoCloseable {
    /** Memory of the database while it is written to, beside that of Java. */
    private static final String CACHE = "512MB";

    private static final String ENDED = "FROM replication WHERE scenario = ? AND status = 'ok'";
    private static final String SETS = "replication % ? BETWEEN ? AND ?";

    private final DuckDBConnection connection;

    /** Format of exported tables. Numbers in CSV are the shortest text that reads back as the same number. */
    public enum Format {
        CSV,
        PARQUET
    }

    private Store(Path file, boolean readOnly) {
        try {
            connection = connect(file, readOnly);
        } catch (SQLException e) {
            throw new ResultException(
                    isLocked(e)
                            ? file + " is in use by another process"
                            : file + " is not a store of results: "
                                    + e.getMessage().lines().findFirst().orElse(""));
        }
    }

    private static DuckDBConnection connect(Path file, boolean readOnly) throws SQLException {
        Library.load();
        Properties properties = new Properties();
        properties.setProperty("access_mode", readOnly ? "READ_ONLY" : "READ_WRITE");
        properties.setProperty("threads", "1"); // rows and sums must not depend on luck
        properties.setProperty(DuckDBDriver.JDBC_STREAM_RESULTS, "true"); // or results are held whole
        if (!readOnly) {
            properties.setProperty("memory_limit", CACHE); // or all that was written is kept in memory
        }
        properties.setProperty("autoinstall_known_extensions", "false");
        return DriverManager.getConnection("jdbc:duckdb:" + file, properties).unwrap(DuckDBConnection.class);
    }

    private static boolean isLocked(SQLException e) {
        return e.getMessage().contains("Could not set lock");
    }

    /** Returns whether another process is writing to a store. */
    public static boolean inUse(Path file) {
        try {
            connect(file, true).close();
            return false;
        } catch (SQLException e) {
            return isLocked(e);
        }
    }

    /** Creates an empty store for scenarios of these keys; their order is the order of the experiment. */
    public static Store create(Path file, List<String> scenarios) {
        Store store = new Store(file, false);
        try (Statement statement = store.connection.createStatement()) {
            Tables.create(statement, scenarios);
            return store;
        } catch (SQLException e) {
            store.close();
            throw new StoreFailure(e);
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
        return new Store(file, readOnly);
    }

    /** Adds replications: all of them or, if that fails or the program ends in the middle, none. */
    public void append(List<Row> rows) {
        transaction(() -> {
            try (Tables tables = new Tables(connection)) {
                for (Row row : rows) {
                    tables.append(row);
                }
                tables.flush();
            }
        });
    }

    /** Work on the database. */
    @FunctionalInterface
    private interface Work {
        void run() throws SQLException;
    }

    /** Does work wholly or not at all. Said to the database in words: appenders do not know of the connection's own transactions. */
    private void transaction(Work work) {
        try {
            execute("BEGIN TRANSACTION");
            try {
                work.run();
                execute("COMMIT");
            } catch (SQLException | RuntimeException e) {
                try {
                    execute("ROLLBACK");
                } catch (SQLException again) {
                    e.addSuppressed(again); // as after a COMMIT that failed, which has undone all already
                }
                throw e;
            }
        } catch (SQLException e) {
            throw new StoreFailure(e);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Adds all that is in another store of the same scenarios, in the same order: all or nothing. */
    public void append(Path other) {
        try {
            execute("ATTACH '" + other.toString().replace("'", "''") + "' AS part (READ_ONLY)");
            try {
                transaction(this::appendPart);
            } finally {
                execute("DETACH part");
            }
        } catch (SQLException e) {
            throw new StoreFailure(e);
        }
    }

    private void appendPart() throws SQLException {
        for (String table :
                query("SELECT table_name FROM duckdb_tables() WHERE database_name = 'part'", row -> row.getString(1))) {
            if (table.equals("weight")) {
                execute(Tables.CREATE_WEIGHT);
            }
            execute("INSERT INTO " + table + " SELECT * FROM part." + table);
        }
    }

    /** Adds what replications came to by splitting: all of them or, if that fails or the program ends in the middle, none. */
    public void appendWeights(List<Weights> rows) {
        transaction(() -> {
            execute(Tables.CREATE_WEIGHT);
            try (DuckDBAppender appender = connection.createAppender("weight")) {
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
        return hasWeights()
                ? query("SELECT count(*) FROM weight", row -> row.getLong(1)).get(0)
                : 0;
    }

    /** Returns what the replications of a scenario came to by splitting, in order of their numbers; none if they were not run so. */
    public List<Weights> weights(String scenario) {
        return hasWeights()
                ? query(
                        "SELECT replication, " + Tables.LEVELS + " FROM weight WHERE scenario = ? ORDER BY replication",
                        row -> {
                            double[] values = numbers(row, 1 + Level.values().length, Double.NaN);
                            return new Weights(scenario, (int) values[0], Arrays.copyOfRange(values, 1, values.length));
                        },
                        scenario)
                : List.of();
    }

    private boolean hasWeights() {
        return has("weight");
    }

    private boolean has(String table) {
        return query(
                                "SELECT count(*) FROM information_schema.tables WHERE table_name = ?",
                                row -> row.getLong(1),
                                table)
                        .get(0)
                > 0;
    }

    /** Returns how many replications of all scenarios are stored, failed ones included. */
    public long done() {
        return count("FROM replication");
    }

    /** Returns how many stored replications of all scenarios failed. */
    public long failed() {
        return count("FROM replication WHERE status = 'failed'");
    }

    /** Returns how many replications of a scenario failed. */
    public long failed(String scenario) {
        return count("FROM replication WHERE scenario = ? AND status = 'failed'", scenario);
    }

    /** Returns how many replications of a scenario ended well. */
    public long ended(String scenario) {
        return count(ENDED, scenario);
    }

    /** Returns how many replications of a scenario that ended well reached a level. */
    public long reaching(String scenario, Level level) {
        return count(ENDED + " AND " + Tables.name(level) + "_day IS NOT NULL", scenario);
    }

    /** Returns the replications of a scenario that failed, with their errors, in order. */
    public List<Row> failures(String scenario) {
        return query(
                "SELECT replication, error FROM replication"
                        + " WHERE scenario = ? AND status = 'failed' ORDER BY replication",
                row -> new Row(scenario, row.getInt(1), Optional.empty(), Optional.of(row.getString(2))),
                scenario);
    }

    /** Returns the replications of a scenario that ended well, in order, with all totals. */
    public Replications replications(String scenario) {
        return replications(scenario, EnumSet.allOf(Total.class));
    }

    /** Returns the replications of a scenario that ended well, in order, with some totals: each is a number a replication. */
    public Replications replications(String scenario, Set<Total> totals) {
        return replications(scenario, totals, ENDED, scenario);
    }

    /**
     * Returns the replications of a scenario that ended well and ran with some of the parameter sets of an ensemble, in order.
     *
     * @param totals which totals to read
     * @param sets size of the ensemble: number r ran with set r mod {@code sets}
     * @param from first set wanted
     * @param to set after the last one wanted
     */
    public Replications replications(String scenario, Set<Total> totals, int sets, int from, int to) {
        return replications(scenario, totals, ENDED + " AND " + SETS, scenario, sets, from, to - 1);
    }

    private Replications replications(String scenario, Set<Total> totals, String from, Object... arguments) {
        List<String> columns = new ArrayList<>(List.of("replication", Tables.LEVEL_DAYS));
        totals.forEach(total -> columns.add(Tables.name(total)));
        int levels = Level.values().length;
        double[][] read = columns(
                String.join(", ", columns),
                1 + levels + totals.size(),
                Double.POSITIVE_INFINITY,
                from + " ORDER BY replication",
                (int) count(from, arguments),
                arguments);
        Map<Total, double[]> sums = new EnumMap<>(Total.class);
        for (Total total : totals) {
            sums.put(total, read[1 + levels + sums.size()]);
        }
        int[] numbers = Arrays.stream(read[0]).mapToInt(number -> (int) number).toArray();
        return new Replications(scenario, numbers, Arrays.copyOfRange(read, 1, 1 + levels), sums);
    }

    /**
     * Returns the harm to communities in each replication of a scenario that ended well.
     *
     * @param total the injured, the damaged or the deaths
     * @return by community and replication, aligned with {@link Replications#numbers}; empty if it was not recorded
     * @throws IllegalArgumentException if the total is not counted by community
     */
    public double[][] suffered(String scenario, Total total) {
        new Suffered(0, 0, 0, 0).of(total);
        int replications = (int) ended(scenario);
        String from = "FROM suffered WHERE scenario = ?";
        int rows = has(Tables.SUFFERED) ? (int) count(from, scenario) : 0;
        if (rows == 0 || rows % replications != 0) {
            return new double[0][];
        }
        double[] read = columns(
                Tables.name(total), 1, Double.NaN, from + " ORDER BY replication, community", rows, scenario)[0];
        double[][] suffered = new double[rows / replications][replications];
        for (int i = 0; i < rows; i++) {
            suffered[i % suffered.length][i / suffered.length] = read[i];
        }
        return suffered;
    }

    /** Returns in how many replications of a scenario each settlement reached a level, by index of the settlement. */
    public long[] settlementsReaching(String scenario, Level level, int settlements) {
        String reached = Stream.of(Level.values())
                .filter(other -> other.compareTo(level) >= 0)
                .map(other -> "'" + Tables.name(other) + "'")
                .collect(Collectors.joining(", "));
        long[] counts = new long[settlements];
        query(
                        "SELECT settlement, count(DISTINCT replication) FROM crisis WHERE scenario = ? AND level IN ("
                                + reached + ") GROUP BY settlement",
                        row -> new long[] {row.getLong(1), row.getLong(2)},
                        scenario)
                .forEach(row -> counts[(int) row[0]] = row[1]);
        return counts;
    }

    /** Returns the sampling times of a scenario, in days since the start of the horizon, ascending. */
    public double[] samplingDays(String scenario) {
        return query(
                        "SELECT DISTINCT day FROM sample WHERE scenario = ? ORDER BY day",
                        row -> row.getDouble(1),
                        scenario)
                .stream()
                .mapToDouble(day -> day)
                .toArray();
    }

    /**
     * Returns an indicator at some sampling times, in every replication of a scenario that ended well.
     *
     * @param days the sampling times, in a row
     * @return by sampling time and replication, the replications in the order in which they are stored
     */
    public double[][] samples(String scenario, Indicator indicator, double... days) {
        double[][] values = new double[days.length][(int) ended(scenario)];
        int[] read = new int[days.length];
        each(
                "SELECT day, " + Tables.name(indicator) + " FROM sample WHERE scenario = ? AND day BETWEEN ? AND ?",
                row -> {
                    int time = Arrays.binarySearch(days, row.getDouble(1));
                    double value = row.getDouble(2);
                    values[time][read[time]++] = row.wasNull() ? Double.NaN : value;
                },
                scenario,
                days[0],
                days[days.length - 1]);
        return values;
    }

    /**
     * Returns all indicators at the end of the horizon.
     *
     * @return by ordinal of {@link Indicator} and replication as {@link #replications(String, Set, int, int, int)} has them
     */
    public double[][] ends(String scenario, int sets, int from, int to) {
        String some = "FROM sample WHERE scenario = ? AND " + SETS + " AND day = (SELECT max(day) FROM sample)";
        Object[] arguments = {scenario, sets, from, to - 1};
        return columns(
                Tables.INDICATORS,
                Indicator.values().length,
                Double.NaN,
                some + " ORDER BY replication",
                (int) count(some, arguments),
                arguments);
    }

    /**
     * Returns what a replication came to.
     *
     * @throws ResultException if it is not stored or failed
     */
    public Outcome outcome(String scenario, int replication) {
        String where = " WHERE scenario = ? AND replication = ? ";
        int levels = Level.values().length;
        double[] row = query(
                        "SELECT " + Tables.LEVEL_DAYS + ", " + Tables.TOTALS + " FROM replication" + where
                                + "AND status = 'ok'",
                        r -> numbers(r, levels + Total.values().length, Double.POSITIVE_INFINITY),
                        scenario,
                        replication)
                .stream()
                .findFirst()
                .orElseThrow(() -> new ResultException(
                        "replication " + replication + " of scenario " + scenario + " is not in the result or failed"));
        Map<Total, Double> totals = new EnumMap<>(Total.class);
        for (Total total : Total.values()) {
            totals.put(total, row[levels + total.ordinal()]);
        }
        return new Outcome(
                Arrays.copyOf(row, levels),
                totals,
                query("SELECT * FROM crisis" + where + "ORDER BY crisis", Store::crisis, scenario, replication),
                query("SELECT * FROM event" + where + "ORDER BY event", Store::event, scenario, replication),
                query(
                        "SELECT day, " + Tables.INDICATORS + " FROM sample" + where + "ORDER BY day",
                        r -> {
                            double[] values = numbers(r, 1 + Indicator.values().length, Double.NaN);
                            return new Sample(values[0], Arrays.copyOfRange(values, 1, values.length));
                        },
                        scenario,
                        replication),
                query("SELECT * FROM lever" + where + "ORDER BY rowid", Store::use, scenario, replication),
                query("SELECT * FROM decision" + where + "ORDER BY decision", Store::decision, scenario, replication),
                has(Tables.SUFFERED)
                        ? query(
                                "SELECT * FROM suffered" + where + "ORDER BY community",
                                Store::suffered,
                                scenario,
                                replication)
                        : List.of());
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
        String extension = "." + Tables.name(format);
        List<String[]> tables = new ArrayList<>(Tables.ORDERS);
        tables.add(Tables.WEIGHT_ORDER);
        tables.removeIf(order -> !has(order[0]));
        List<String> faults = tables.stream()
                .map(order -> folder.resolve(order[0] + extension))
                .filter(Files::exists)
                .map(file -> file + " exists already: --out writes to another place")
                .toList();
        if (!faults.isEmpty()) {
            throw new ResultException(faults);
        }
        Map<Path, Path> drafts = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement()) {
            Files.createDirectories(folder);
            for (String[] order : tables) {
                Path file = folder.resolve(order[0] + extension);
                Path draft = WholeFile.draft(file);
                drafts.put(draft, file);
                statement.execute("COPY (SELECT * FROM " + order[0] + " ORDER BY " + order[1] + ") TO '"
                        + draft.toString().replace("'", "''") + "' (FORMAT " + Tables.name(format) + ")");
            }
            for (Map.Entry<Path, Path> file : drafts.entrySet()) {
                Files.move(file.getKey(), file.getValue(), StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (SQLException e) {
            throw new StoreFailure(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            for (Path draft : drafts.keySet()) {
                draft.toFile().delete(); // what went wrong is told already
            }
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new StoreFailure(e);
        }
    }

    private static Crisis crisis(ResultSet row) throws SQLException {
        String level = row.getString("level");
        return new Crisis(
                row.getInt("settlement"),
                row.getDouble("opened_day"),
                row.getDouble("closed_day"),
                Spark.valueOf(row.getString("spark").toUpperCase(Locale.ROOT)),
                level == null
                        ? -1
                        : Level.valueOf(level.toUpperCase(Locale.ROOT)).ordinal(),
                row.getInt("peak_active"),
                row.getDouble("peak_hour"),
                orNaN(row, "first_violence_hour"),
                orNaN(row, "last_gathering_hour"),
                row.getInt("injured"),
                row.getInt("damaged"),
                row.getInt("deaths"),
                row.getInt("arrests"));
    }

    private static Event event(ResultSet row) throws SQLException {
        return new Event(
                row.getDouble("day"),
                row.getInt("settlement"),
                Spark.valueOf(row.getString("spark").toUpperCase(Locale.ROOT)),
                row.getDouble("strength"));
    }

    private static Use use(ResultSet row) throws SQLException {
        return new Use(row.getString("lever"), row.getDouble("cost"), row.getDouble("days"), row.getInt("starts"));
    }

    private static Decision decision(ResultSet row) throws SQLException {
        return new Decision(
                row.getDouble("day"),
                row.getInt("settlement"),
                row.getString("lever"),
                Action.valueOf(row.getString("action").toUpperCase(Locale.ROOT)),
                orNaN(row, "value"));
    }

    private static Suffered suffered(ResultSet row) throws SQLException {
        return new Suffered(
                row.getInt("community"), row.getDouble("injured"), row.getDouble("damaged"), row.getDouble("deaths"));
    }

    private static double orNaN(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? Double.NaN : value;
    }

    private static double[] numbers(ResultSet row, int count, double absent) throws SQLException {
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            double value = row.getDouble(i + 1);
            values[i] = row.wasNull() ? absent : value;
        }
        return values;
    }

    @FunctionalInterface
    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> query(String sql, Reader<T> reader, Object... arguments) {
        List<T> rows = new ArrayList<>();
        each(sql, row -> rows.add(reader.read(row)), arguments);
        return rows;
    }

    /** Returns how many rows there are in part of a statement that begins with FROM. */
    private long count(String from, Object... arguments) {
        return query("SELECT count(*) " + from, row -> row.getLong(1), arguments)
                .get(0);
    }

    /** Returns columns of numbers, each an array over the rows of part of a statement that begins with FROM. */
    private double[][] columns(String names, int columns, double absent, String from, int rows, Object... arguments) {
        double[][] values = new double[columns][rows];
        int[] read = {0};
        each(
                "SELECT " + names + " " + from,
                row -> {
                    for (int i = 0; i < columns; i++) {
                        double value = row.getDouble(i + 1);
                        values[i][read[0]] = row.wasNull() ? absent : value;
                    }
                    read[0]++;
                },
                arguments);
        return values;
    }

    @FunctionalInterface
    private interface RowConsumer {
        void accept(ResultSet row) throws SQLException;
    }

    /** Hands on rows one by one, without holding them. */
    private void each(String sql, RowConsumer rows, Object... arguments) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.accept(result);
                }
            }
        } catch (SQLException e) {
            throw new StoreFailure(e);
        }
    }
}
