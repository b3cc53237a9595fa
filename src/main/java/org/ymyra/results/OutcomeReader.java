package org.ymyra.results;

import static org.ymyra.results.Database.numbers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

/** Reads all that one replication of a {@link Store} came to. */
final class OutcomeReader {
    private static final String WHERE = " WHERE scenario = ? AND replication = ? ";

    private final Database database;
    private final String scenario;
    private final int replication;

    OutcomeReader(Database database, String scenario, int replication) {
        this.database = database;
        this.scenario = scenario;
        this.replication = replication;
    }

    /** Returns the outcome; empty if the replication is not stored or failed. */
    Optional<Outcome> read() {
        int levels = Level.values().length;
        return rows(
                        "SELECT " + Tables.LEVEL_DAYS + ", " + Tables.TOTALS + " FROM replication",
                        "AND status = 'ok'",
                        row -> numbers(row, levels + Total.values().length, Double.POSITIVE_INFINITY))
                .stream()
                .findFirst()
                .map(row -> outcome(Arrays.copyOf(row, levels), Arrays.copyOfRange(row, levels, row.length)));
    }

    private Outcome outcome(double[] reached, double[] sums) {
        Map<Total, Double> totals = new EnumMap<>(Total.class);
        for (Total total : Total.values()) {
            totals.put(total, sums[total.ordinal()]);
        }
        return new Outcome(
                reached,
                totals,
                rows("SELECT * FROM crisis", "ORDER BY crisis", OutcomeReader::crisis),
                rows("SELECT * FROM event", "ORDER BY event", OutcomeReader::event),
                rows("SELECT day, " + Tables.INDICATORS + " FROM sample", "ORDER BY day", OutcomeReader::sample),
                rows("SELECT * FROM lever", "ORDER BY rowid", OutcomeReader::use),
                rows("SELECT * FROM decision", "ORDER BY decision", OutcomeReader::decision),
                database.has(Tables.SUFFERED)
                        ? rows("SELECT * FROM suffered", "ORDER BY community", OutcomeReader::suffered)
                        : List.of());
    }

    private <T> List<T> rows(String select, String end, Database.Reader<T> reader) {
        return database.query(select + WHERE + end, reader, scenario, replication);
    }

    private static Crisis crisis(ResultSet row) throws SQLException {
        String level = row.getString("level");
        return new Crisis(
                row.getInt("settlement"),
                row.getDouble("opened_day"),
                row.getDouble("closed_day"),
                constant(Spark.class, row.getString("spark")),
                level == null ? -1 : constant(Level.class, level).ordinal(),
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
                constant(Spark.class, row.getString("spark")),
                row.getDouble("strength"));
    }

    private static Sample sample(ResultSet row) throws SQLException {
        double[] values = numbers(row, 1 + Indicator.values().length, Double.NaN);
        return new Sample(values[0], Arrays.copyOfRange(values, 1, values.length));
    }

    private static Use use(ResultSet row) throws SQLException {
        return new Use(row.getString("lever"), row.getDouble("cost"), row.getDouble("days"), row.getInt("starts"));
    }

    private static Decision decision(ResultSet row) throws SQLException {
        return new Decision(
                row.getDouble("day"),
                row.getInt("settlement"),
                row.getString("lever"),
                constant(Action.class, row.getString("action")),
                orNaN(row, "value"));
    }

    private static Suffered suffered(ResultSet row) throws SQLException {
        return new Suffered(
                row.getInt("community"), row.getDouble("injured"), row.getDouble("damaged"), row.getDouble("deaths"));
    }

    private static double orNaN(ResultSet row, String column) throws SQLException {
        return Database.number(row, row.findColumn(column), Double.NaN);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name) {
        return Enum.valueOf(type, name.toUpperCase(Locale.ROOT));
    }
}
