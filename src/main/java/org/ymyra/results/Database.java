package org.ymyra.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;

/** An open DuckDB database, and how statements are run in it. What goes wrong with one is thrown as {@link StoreFailure}. */
final class Database implements AutoCloseable {
    /** Memory of the database, beside that of Java: of what does not fit, what is in the file is read again, what is sorted goes to disk. */
    private static final String MEMORY = "256MB";

    private static final Path TEMPORARY = Path.of(System.getProperty("java.io.tmpdir"));

    private final DuckDBConnection connection;

    private Database(DuckDBConnection connection) {
        this.connection = connection;
    }

    /** Opens a file, or makes it; throws {@link ResultException} if it is damaged or in use by another process. */
    static Database open(Path file, boolean readOnly) {
        try {
            return new Database(connect(file, readOnly));
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
        properties.setProperty("memory_limit", MEMORY);
        properties.setProperty("temp_directory", overflow(file).toString());
        properties.setProperty("autoinstall_known_extensions", "false");
        return DriverManager.getConnection("jdbc:duckdb:" + file, properties).unwrap(DuckDBConnection.class);
    }

    /** Where parts of tables are put while they are sorted: a folder of this process, which the database makes if it needs it. */
    private static Path overflow(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        try {
            return WholeFile.draft(Files.isWritable(folder) ? file : TEMPORARY.resolve(file.getFileName()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isLocked(SQLException e) {
        return e.getMessage().contains("Could not set lock");
    }

    /** Returns whether another process is writing to a file. */
    static boolean inUse(Path file) {
        try {
            connect(file, true).close();
            return false;
        } catch (SQLException e) {
            return isLocked(e);
        }
    }

    /** Work on the database. */
    @FunctionalInterface
    interface Work {
        void on(DuckDBConnection connection) throws SQLException;
    }

    /** Does work wholly or not at all. Said to the database in words: appenders do not know of the connection's own transactions. */
    void transaction(Work work) {
        execute("BEGIN TRANSACTION");
        try {
            work.on(connection);
            execute("COMMIT");
        } catch (SQLException | RuntimeException e) {
            try {
                execute("ROLLBACK");
            } catch (StoreFailure again) {
                e.addSuppressed(again); // as after a COMMIT that failed, which has undone all already
            }
            throw e instanceof SQLException failure ? new StoreFailure(failure) : (RuntimeException) e;
        }
    }

    void execute(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new StoreFailure(e);
        }
    }

    /** Returns a text as it stands in a statement. */
    static String quoted(Object text) {
        return "'" + text.toString().replace("'", "''") + "'";
    }

    boolean has(String table) {
        return count("FROM information_schema.tables WHERE table_name = ?", table) > 0;
    }

    /** Returns how many rows there are in part of a statement that begins with FROM. */
    long count(String from, Object... arguments) {
        return query("SELECT count(*) " + from, row -> row.getLong(1), arguments)
                .get(0);
    }

    /** What is made of a row. */
    @FunctionalInterface
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    <T> List<T> query(String sql, Reader<T> reader, Object... arguments) {
        List<T> rows = new ArrayList<>();
        each(sql, row -> rows.add(reader.read(row)), arguments);
        return rows;
    }

    /** What is done with a row. */
    @FunctionalInterface
    interface Consumer {
        void accept(ResultSet row) throws SQLException;
    }

    /** Hands on rows one by one, without holding them. */
    void each(String sql, Consumer rows, Object... arguments) {
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

    /** Returns the first numbers of a row. */
    static double[] numbers(ResultSet row, int count, double absent) throws SQLException {
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = number(row, i + 1, absent);
        }
        return values;
    }

    /** Returns a number of a row. */
    static double number(ResultSet row, int column, double absent) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? absent : value;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new StoreFailure(e);
        }
    }
}
