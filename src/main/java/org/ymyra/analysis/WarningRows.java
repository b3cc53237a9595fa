package org.ymyra.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.ymyra.results.Watched;
import org.ymyra.scenario.WatchedIndicator;

/**
 * Readings with what they are to announce: whether the first riot of the settlement comes within some days.
 *
 * <p>A row is a reading in a settlement before its first riot. Readings after it are left out: what announces another one is another
 * question. So are those nearer to the end of the horizon than the days ahead, whether a riot follows or not, as one that would come
 * later is not seen. Where no rumour went round, its reach is 0.
 *
 * <p>Rows hang together in clusters: those of a replication, or, over an ensemble, those of a parameter set. Circumstances are the same
 * within a stratum: a settlement under one parameter set.
 *
 * @param ahead days within which the riot comes
 * @param values by row, the value of each {@link WatchedIndicator} in their order; NaN if unknown
 * @param riot for each row, whether the riot comes
 * @param cluster for each row, its cluster, from 0
 * @param stratum for each row, its stratum, from 0
 * @param run for each row, its settlement in its replication, from 0; rows of one are in order of time
 * @param toRiot for each row, days to the first riot; infinite if none comes within the horizon
 * @param day for each row, day of the horizon
 * @param interval days for which a row stands
 */
public record WarningRows(
        double ahead,
        double[][] values,
        boolean[] riot,
        int[] cluster,
        int[] stratum,
        int[] run,
        double[] toRiot,
        double[] day,
        double interval) {

    /**
     * Returns the rows of settlements.
     *
     * @param watched what was read in them
     * @param horizon days that were observed
     * @param ahead days within which the riot comes
     * @param ensemble whether parameter sets are the clusters
     * @param clusters which clusters to take
     */
    public static WarningRows of(
            List<Watched> watched, double horizon, double ahead, boolean ensemble, IntPredicate clusters) {
        int settlements = watched.stream().mapToInt(Watched::settlement).max().orElse(0) + 1;
        List<double[]> values = new ArrayList<>();
        List<int[]> places = new ArrayList<>();
        List<double[]> times = new ArrayList<>();
        double interval = 0;
        for (int w = 0; w < watched.size(); w++) {
            Watched one = watched.get(w);
            int cluster = ensemble ? one.set() : one.replication();
            if (!clusters.test(cluster)) {
                continue;
            }
            double[] days = one.days();
            interval = days.length > 1 ? days[1] - days[0] : interval;
            for (int k = 0; k < days.length && days[k] < one.riot() && days[k] + ahead <= horizon; k++) {
                values.add(known(one.values()[k]));
                places.add(new int[] {cluster, one.set() * settlements + one.settlement(), w});
                times.add(new double[] {days[k], one.riot() - days[k]});
            }
        }
        int n = values.size();
        boolean[] riot = new boolean[n];
        for (int i = 0; i < n; i++) {
            riot[i] = times.get(i)[1] <= ahead;
        }
        return new WarningRows(
                ahead,
                values.toArray(double[][]::new),
                riot,
                column(places, 0),
                column(places, 1),
                column(places, 2),
                times.stream().mapToDouble(time -> time[1]).toArray(),
                times.stream().mapToDouble(time -> time[0]).toArray(),
                interval);
    }

    private static double[] known(double[] values) {
        double[] known = values.clone();
        int reach = WatchedIndicator.RUMOUR_REACH.ordinal();
        known[reach] = Double.isNaN(known[reach]) ? 0 : known[reach];
        return known;
    }

    private static int[] column(List<int[]> places, int column) {
        return places.stream().mapToInt(place -> place[column]).toArray();
    }

    /** Returns how many rows there are. */
    public int size() {
        return riot.length;
    }

    /** Returns how many rows have a riot ahead. */
    public int riots() {
        int riots = 0;
        for (boolean each : riot) {
            riots += each ? 1 : 0;
        }
        return riots;
    }

    /** Returns the share of the rows that have a riot ahead; NaN if there are none. */
    public double baseRate() {
        return riots() / (double) size();
    }

    /** Returns the values of some indicators by row. */
    double[][] of(List<WatchedIndicator> indicators) {
        int[] places = indicators.stream().mapToInt(WatchedIndicator::ordinal).toArray();
        double[][] chosen = new double[size()][places.length];
        for (int i = 0; i < chosen.length; i++) {
            for (int j = 0; j < places.length; j++) {
                chosen[i][j] = values[i][places[j]];
            }
        }
        return chosen;
    }
}
