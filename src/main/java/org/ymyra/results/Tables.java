package org.ymyra.results;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
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

/** The tables of a {@link Store}: their columns, and how a replication is written into them. */
final class Tables implements AutoCloseable {
    static final String LEVEL_DAYS = columns(Level.values(), "_day");
    static final String TOTALS = columns(Total.values(), "");
    static final String INDICATORS = columns(Indicator.values(), "");

    /** The table of harm by community, which results of earlier versions do not have. */
    static final String SUFFERED = "suffered";

    /** The tables and the order of their rows in exports. */
    static final List<String[]> ORDERS = List.of(
            new String[] {"replication", "scenario, replication"},
            new String[] {"crisis", "scenario, replication, crisis"},
            new String[] {"event", "scenario, replication, event"},
            new String[] {"sample", "scenario, replication, day"},
            new String[] {"lever", "scenario, replication, rowid"},
            new String[] {"decision", "scenario, replication, decision"},
            new String[] {SUFFERED, "scenario, replication, community"});

    static final String LEVELS = columns(Level.values(), "");

    /** The table of what replications came to by splitting, which is there only if any did. */
    static final String WEIGHT = "weight";

    static final String CREATE_WEIGHT = "CREATE TABLE IF NOT EXISTS " + WEIGHT + " (scenario scenario_key NOT NULL,"
            + " replication INTEGER NOT NULL, " + doubles(LEVELS) + ")";
    static final String[] WEIGHT_ORDER = {WEIGHT, "scenario, replication"};

    private final DuckDBAppender replications;
    private final DuckDBAppender crises;
    private final DuckDBAppender events;
    private final DuckDBAppender samples;
    private final DuckDBAppender levers;
    private final DuckDBAppender decisions;
    private final DuckDBAppender suffered;

    /** Opens the tables for appending. */
    Tables(DuckDBConnection connection) throws SQLException {
        replications = connection.createAppender("replication");
        crises = connection.createAppender("crisis");
        events = connection.createAppender("event");
        samples = connection.createAppender("sample");
        levers = connection.createAppender("lever");
        decisions = connection.createAppender("decision");
        suffered = connection.createAppender(SUFFERED);
    }

    /** Creates the tables for scenarios of these keys. Keys sort in this order, not by letter. */
    static void create(Database database, List<String> scenarios) {
        database.execute("CREATE TYPE scenario_key AS " + enumeration(scenarios.stream()));
        database.execute("CREATE TYPE status AS ENUM ('ok', 'failed')");
        database.execute(
                "CREATE TYPE level AS " + enumeration(Stream.of(Level.values()).map(Tables::name)));
        database.execute(
                "CREATE TYPE spark AS " + enumeration(Stream.of(Spark.values()).map(Tables::name)));
        database.execute("CREATE TYPE action AS "
                + enumeration(Stream.of(Action.values()).map(Tables::name)));
        String key = " (scenario scenario_key NOT NULL, replication INTEGER NOT NULL, ";
        database.execute("CREATE TABLE replication" + key + "status status NOT NULL, error VARCHAR, "
                + doubles(LEVEL_DAYS) + ", " + doubles(TOTALS) + ")");
        database.execute("CREATE TABLE crisis" + key + "crisis INTEGER, settlement INTEGER, opened_day DOUBLE,"
                + " closed_day DOUBLE, spark spark, level level, peak_active INTEGER, peak_hour DOUBLE,"
                + " first_violence_hour DOUBLE, last_gathering_hour DOUBLE, injured INTEGER, damaged INTEGER,"
                + " deaths INTEGER, arrests INTEGER)");
        database.execute("CREATE TABLE event" + key
                + "event INTEGER, day DOUBLE, settlement INTEGER, spark spark, strength DOUBLE)");
        database.execute("CREATE TABLE sample" + key + "day DOUBLE, " + doubles(INDICATORS) + ")");
        database.execute("CREATE TABLE lever" + key + "lever VARCHAR, cost DOUBLE, days DOUBLE, starts INTEGER)");
        database.execute("CREATE TABLE decision" + key
                + "decision INTEGER, day DOUBLE, settlement INTEGER, lever VARCHAR, action action, value DOUBLE)");
        database.execute(
                "CREATE TABLE " + SUFFERED + key + "community INTEGER, injured DOUBLE, damaged DOUBLE, deaths DOUBLE)");
    }

    /** Adds a replication. */
    void append(Row row) throws SQLException {
        begin(replications, row).append(row.outcome().isPresent() ? "ok" : "failed");
        replications.append(row.error().orElse(null));
        if (row.outcome().isPresent()) {
            append(row, row.outcome().get());
        } else {
            for (int i = 0; i < Level.values().length + Total.values().length; i++) {
                replications.appendNull();
            }
            replications.endRow();
        }
    }

    private void append(Row row, Outcome outcome) throws SQLException {
        for (Level level : Level.values()) {
            double day = outcome.reached()[level.ordinal()];
            replications.append(Double.isInfinite(day) ? null : (Double) day);
        }
        for (Total total : Total.values()) {
            replications.append(outcome.totals().get(total));
        }
        replications.endRow();
        for (int i = 0; i < outcome.crises().size(); i++) {
            append(begin(crises, row).append(i), outcome.crises().get(i));
        }
        for (int i = 0; i < outcome.events().size(); i++) {
            Event event = outcome.events().get(i);
            begin(events, row)
                    .append(i)
                    .append(event.day())
                    .append(event.settlement())
                    .append(name(event.spark()))
                    .append(event.strength())
                    .endRow();
        }
        for (Sample sample : outcome.samples()) {
            begin(samples, row).append(sample.day());
            for (Indicator indicator : Indicator.values()) {
                samples.append(sample.values()[indicator.ordinal()]);
            }
            samples.endRow();
        }
        for (Use use : outcome.levers()) {
            begin(levers, row)
                    .append(use.lever())
                    .append(use.cost())
                    .append(use.days())
                    .append(use.starts())
                    .endRow();
        }
        for (int i = 0; i < outcome.decisions().size(); i++) {
            Decision decision = outcome.decisions().get(i);
            begin(decisions, row)
                    .append(i)
                    .append(decision.day())
                    .append(decision.settlement())
                    .append(decision.lever())
                    .append(name(decision.action()))
                    .append(nanToNull(decision.value()))
                    .endRow();
        }
        for (Suffered one : outcome.suffered()) {
            begin(suffered, row)
                    .append(one.community())
                    .append(one.injured())
                    .append(one.damaged())
                    .append(one.deaths())
                    .endRow();
        }
    }

    private static void append(DuckDBAppender row, Crisis crisis) throws SQLException {
        row.append(crisis.settlement())
                .append(crisis.opened())
                .append(crisis.closed())
                .append(name(crisis.spark()))
                .append(crisis.level() < 0 ? null : name(Level.values()[crisis.level()]))
                .append(crisis.peakActive())
                .append(crisis.peakHour())
                .append(nanToNull(crisis.firstViolenceHour()))
                .append(nanToNull(crisis.lastGatheringHour()))
                .append(crisis.injured())
                .append(crisis.damaged())
                .append(crisis.deaths())
                .append(crisis.arrests())
                .endRow();
    }

    /** Sends what is buffered, which closing does too, but without saying what went wrong. */
    void flush() throws SQLException {
        for (DuckDBAppender table : List.of(replications, crises, events, samples, levers, decisions, suffered)) {
            table.flush();
        }
    }

    private static DuckDBAppender begin(DuckDBAppender table, Row row) throws SQLException {
        return table.beginRow().append(row.scenario()).append(row.replication());
    }

    private static Double nanToNull(double value) {
        return Double.isNaN(value) ? null : (Double) value;
    }

    /** Returns the text that stands for a constant in the store. */
    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String columns(Enum<?>[] constants, String suffix) {
        return Stream.of(constants).map(constant -> name(constant) + suffix).collect(Collectors.joining(", "));
    }

    private static String doubles(String columns) {
        return columns.replace(",", " DOUBLE,") + " DOUBLE";
    }

    private static String enumeration(Stream<String> values) {
        return values.map(Database::quoted).collect(Collectors.joining(", ", "ENUM (", ")"));
    }

    @Override
    public void close() throws SQLException {
        try (replications;
                crises;
                events;
                samples;
                levers;
                decisions;
                suffered) {
            // closing sends what is buffered
        }
    }
}
