package org.ymyra.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ymyra.scenario.Action;
import org.ymyra.scenario.Level;
import org.ymyra.scenario.Monitoring;
import org.ymyra.scenario.Rules;
import org.ymyra.scenario.Scenario;
import org.ymyra.scenario.Spark;

/**
 * A district of many settlements that live through the horizon a month at a time, one after the other: the processor has the state of one
 * at hand meanwhile, while day by day it waits for that of each. All comes out the same as in a {@link District} that is run, to the last bit.
 *
 * <p>Nothing goes from one settlement to another but news of riots, if no lever has a budget. When all have lived through a month, it
 * is known which riots there were. Those settlements to which news comes that they did not know of go back to the start of the
 * month and live through it again. Then there may be other riots, and so on, until each settlement has lived with the news there is. News acts
 * on what comes later only, so with each turn at least the first riot that was not settled is.
 */
public final class Months {
    private static final int DAYS = 30;
    /** Households of whose state a processor holds most in its second-level cache: fewer need no months. */
    private static final int AT_HAND = 10_000;

    /** Samples in a month, each of which keeps a copy of all households until the month is over. */
    private static final int SAMPLES = 3;

    private static final double ROUNDING = 1e-9;

    /** A riot that broke out in a settlement in an hour. */
    private record Riot(int origin, long hour) {}

    /**
     * What an observer is to be told.
     *
     * @param order among what happens at one time: 0 in the course of the day, else as crises are in turn
     */
    private record Told(double time, int order, Consumer<Observer> what) {}

    /** Is told how all settlements are at a time. */
    public interface Sampler {
        /** The settlements are in the order of the scenario. */
        void sample(double time, List<Snapshot> settlements);
    }

    private final Scenario scenario;
    private final long seed;
    private final int replication;
    private final Observer observer;
    private final Sampler sampler;
    private final List<Alone> settlements;

    /** Times in the month at which the settlements are sampled. */
    private List<Double> times = List.of();

    /** A settlement by itself, which notes what happens to it in the month. */
    private final class Alone implements Observer {
        private District district;
        private District before;
        private List<Riot> news = List.of();
        private int bringer;
        private final List<Riot> riots = new ArrayList<>();
        private final List<Snapshot> snapshots = new ArrayList<>();
        private final List<Told> told = new ArrayList<>();

        Alone(District district) {
            this.district = district;
        }

        Settlement settlement() {
            return district.settlements().get(0);
        }

        void live(double until) {
            before = district.copy(before);
            news = List.of();
            goOn(until);
        }

        void liveAgain(List<Riot> withNews, double until) {
            district = before.copy();
            news = withNews;
            goOn(until);
        }

        private void goOn(double until) {
            riots.clear();
            told.clear();
            district.observe(this);
            IntStream.range(0, times.size()).forEach(k -> district.lookAt(times.get(k), () -> take(k)));
            news.forEach(riot -> district.bringNews(riot.origin(), riot.hour(), () -> bringer = riot.origin()));
            district.runUntil(until);
        }

        private void take(int k) {
            boolean first = k == snapshots.size();
            Snapshot next =
                    settlement().snapshot(first ? null : snapshots.get(k).households());
            if (first) {
                snapshots.add(next);
            } else {
                snapshots.set(k, next);
            }
        }

        /** Tells something of a crisis, or in the course of the day, which has not ended yet then. */
        private void tell(int place, Consumer<Observer> what) {
            boolean crisis = district.time() < district.today();
            told.add(new Told(district.time(), crisis ? 1 + place : 0, what));
        }

        @Override
        public void sparked(Settlement where, double day, Spark spark, double strength) {
            tell(bringer, to -> to.sparked(where, day, spark, strength));
        }

        @Override
        public void reached(Settlement where, double day, Level level) {
            if (level == Level.RIOT) {
                riots.add(new Riot(where.index, Math.round(24 * day)));
            }
            tell(where.index, to -> to.reached(where, day, level));
        }

        @Override
        public void closed(Crisis crisis, double day) {
            tell(crisis.settlement.index, to -> to.closed(crisis, day));
        }

        @Override
        public void decided(Settlement where, double day, String lever, Action action, double value) {
            tell(where.index, to -> to.decided(where, day, lever, action, value));
        }
    }

    private Months(Scenario scenario, long seed, int replication, Observer observer, Sampler sampler) {
        this.scenario = scenario;
        this.seed = seed;
        this.replication = replication;
        this.observer = observer;
        this.sampler = sampler;
        settlements =
                District.apart(scenario, seed, replication).map(Alone::new).collect(Collectors.toList());
    }

    /**
     * Returns whether a scenario can be lived through this way, and faster: with many households, in settlements of which the processor has one at
     * hand and in which riots are rare, as they are not very large, not sampled often, and with no budget.
     */
    public static boolean suit(Scenario scenario) {
        int households = scenario.settlements().stream()
                .mapToInt(settlement -> settlement.households())
                .sum();
        return households > AT_HAND
                && SAMPLES * scenario.run().sampling().days() >= DAYS
                && scenario.settlements().stream().allMatch(settlement -> settlement.households() <= AT_HAND)
                && scenario.levers().stream()
                        .noneMatch(lever -> lever instanceof Monitoring monitoring
                                && monitoring.budget().isPresent());
    }

    /**
     * Lives through spin-up and horizon.
     *
     * @param observer is told of sparks, levels reached, decisions and the ends of crises only, in the order in which they happen, but at the end of the month
     * @param sampler looks at the settlements as often as the scenario says
     * @return the district at the end of its horizon
     */
    public static District run(Scenario scenario, long seed, int replication, Observer observer, Sampler sampler) {
        return new Months(scenario, seed, replication, observer, sampler).run();
    }

    private District run() {
        double start = Math.ceil(scenario.run().spinUp().days());
        double end = start + scenario.run().horizon().days();
        double sample = start;
        for (double from = start; from < end; from += DAYS) {
            double until = Math.min(from + DAYS, end);
            times = new ArrayList<>();
            for (; sample < until; sample += scenario.run().sampling().days()) {
                times.add(sample);
            }
            live(until);
            tell();
        }
        return District.together(
                scenario, seed, replication, settlements.stream().map(alone -> alone.district));
    }

    private void live(double until) {
        settlements.forEach(alone -> alone.live(until));
        boolean settled = false;
        while (!settled) {
            settled = true;
            List<List<Riot>> news = news();
            for (int k = 0; k < news.size(); k++) {
                Alone alone = settlements.get(k);
                if (!alone.news.equals(news.get(k))) {
                    alone.liveAgain(news.get(k), until);
                    settled = false;
                }
            }
        }
    }

    /** Returns of which riots elsewhere each settlement hears anything. */
    private List<List<Riot>> news() {
        List<List<Riot>> news =
                settlements.stream().<List<Riot>>map(alone -> new ArrayList<>()).toList();
        Rules rules = scenario.rules();
        double least = (1 - ROUNDING)
                * rules.mobilisation().negligibleAnger()
                / Math.max(1, rules.stories().embroideryFactor());
        for (Alone alone : settlements) {
            for (Riot riot : alone.riots) {
                double[] strength = alone.district.newsFrom(riot.origin());
                IntStream.range(0, strength.length)
                        .filter(k -> k != riot.origin() && strength[k] > 0 && strength[k] >= least)
                        .forEach(k -> news.get(k).add(riot));
            }
        }
        return news;
    }

    private void tell() {
        for (int s = 0; s < times.size(); s++) {
            int sample = s;
            sampler.sample(
                    times.get(s),
                    settlements.stream()
                            .map(alone -> alone.snapshots.get(sample))
                            .toList());
        }
        settlements.stream()
                .flatMap(alone -> alone.told.stream())
                .sorted(Comparator.comparingDouble(Told::time).thenComparingInt(Told::order))
                .forEachOrdered(told -> told.what().accept(observer));
    }
}
