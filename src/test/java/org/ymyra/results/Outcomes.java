package org.ymyra.results;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
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

/** Outcomes of no meaning with every kind of value in them, for tests of what carries outcomes about. */
public final class Outcomes {
    private Outcomes() {}

    /** Returns an outcome that depends on nothing but the seed. */
    public static Outcome of(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] reached = new double[Level.values().length];
        double day = 0;
        for (int i = 0; i < reached.length; i++) {
            day = random.nextInt(3) == 0 ? Double.POSITIVE_INFINITY : day + 100 * random.nextDouble();
            reached[i] = day;
        }
        Map<Total, Double> totals = new EnumMap<>(Total.class);
        for (Total total : Total.values()) {
            totals.put(total, random.nextBoolean() ? random.nextInt(1000) : 1000 * random.nextDouble());
        }
        List<Crisis> crises = new ArrayList<>();
        for (int n = random.nextInt(3); n > 0; n--) {
            crises.add(new Crisis(
                    random.nextInt(5),
                    365 * random.nextDouble(),
                    365 + random.nextDouble(),
                    spark(random),
                    random.nextInt(5) - 1,
                    random.nextInt(50),
                    random.nextInt(40),
                    random.nextBoolean() ? Double.NaN : random.nextInt(40),
                    random.nextBoolean() ? Double.NaN : random.nextInt(40),
                    random.nextInt(9),
                    random.nextInt(9),
                    random.nextInt(2),
                    random.nextInt(9)));
        }
        List<Event> events = new ArrayList<>();
        for (int n = random.nextInt(4); n > 0; n--) {
            events.add(new Event(
                    100 * (4 - n) + random.nextDouble(), random.nextInt(5), spark(random), random.nextDouble()));
        }
        List<Sample> samples = new ArrayList<>();
        for (int time = 0; time <= 100; time += 10) {
            double[] values = new double[Indicator.values().length];
            for (int i = 0; i < values.length; i++) {
                values[i] = random.nextDouble();
            }
            samples.add(new Sample(time, values));
        }
        List<Use> levers = new ArrayList<>();
        for (int n = random.nextInt(4); n > 0; n--) {
            levers.add(new Use(
                    "Жоба, \"it's\" " + n, 1e6 * random.nextDouble(), 365 * random.nextDouble(), random.nextInt(3)));
        }
        List<Decision> decisions = new ArrayList<>();
        for (int n = random.nextInt(4); n > 0; n--) {
            decisions.add(new Decision(
                    100 * (4 - n) + random.nextDouble(),
                    random.nextInt(5),
                    "lever " + n,
                    Action.values()[random.nextInt(Action.values().length)],
                    random.nextBoolean() ? Double.NaN : random.nextDouble()));
        }
        List<Suffered> suffered = new ArrayList<>();
        for (int community = 0; community < 3; community++) {
            suffered.add(new Suffered(community, random.nextInt(9), random.nextInt(9), random.nextInt(2)));
        }
        return new Outcome(reached, totals, crises, events, samples, levers, decisions, suffered);
    }

    private static Spark spark(SplittableRandom random) {
        return Spark.values()[random.nextInt(Spark.values().length)];
    }
}
