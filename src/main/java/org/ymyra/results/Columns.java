package org.ymyra.results;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ymyra.results.Outcome.Indicator;
import org.ymyra.results.Outcome.Suffered;
import org.ymyra.results.Outcome.Total;
import org.ymyra.scenario.Level;

/** What the replications of a {@link Store} came to, as columns of numbers: 8 bytes for each number asked for. */
public final class Columns {
    /** The replications of a scenario that ended well. */
    static final String ENDED = "FROM replication WHERE scenario = ? AND status = 'ok'";

    private static final String SETS = "replication % ? BETWEEN ? AND ?";

    private final Database database;

    Columns(Database database) {
        this.database = database;
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
                (int) database.count(from, arguments),
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
        int replications = (int) database.count(ENDED, scenario);
        String from = "FROM suffered WHERE scenario = ?";
        int rows = database.has(Tables.SUFFERED) ? (int) database.count(from, scenario) : 0;
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
                .map(other -> Database.quoted(Tables.name(other)))
                .collect(Collectors.joining(", "));
        long[] counts = new long[settlements];
        database.each(
                "SELECT settlement, count(DISTINCT replication) FROM crisis WHERE scenario = ? AND level IN (" + reached
                        + ") GROUP BY settlement",
                row -> counts[row.getInt(1)] = row.getLong(2),
                scenario);
        return counts;
    }

    /** Returns the sampling times of a scenario, in days since the start of the horizon, ascending. */
    public double[] samplingDays(String scenario) {
        return database
                .query(
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
        double[][] values = new double[days.length][(int) database.count(ENDED, scenario)];
        int[] read = new int[days.length];
        database.each(
                "SELECT day, " + Tables.name(indicator) + " FROM sample WHERE scenario = ? AND day BETWEEN ? AND ?",
                row -> {
                    int time = Arrays.binarySearch(days, row.getDouble(1));
                    values[time][read[time]++] = Database.number(row, 2, Double.NaN);
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
                (int) database.count(some, arguments),
                arguments);
    }

    /** Returns columns of numbers, each an array over the rows of part of a statement that begins with FROM. */
    private double[][] columns(String names, int columns, double absent, String from, int rows, Object... arguments) {
        double[][] values = new double[columns][rows];
        int[] read = {0};
        database.each(
                "SELECT " + names + " " + from,
                row -> {
                    for (int i = 0; i < columns; i++) {
                        values[i][read[0]] = Database.number(row, i + 1, absent);
                    }
                    read[0]++;
                },
                arguments);
        return values;
    }
}
