package org.ymyra.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The complaint office as a queue in continuous time, without lapses and with a mean service time of one day, against the
 * formulae of Erlang C and of Pollaczek and Khinchine.
 *
 * <p>Means over 50 batches of consecutive complaints. 18 figures are compared, each at a level of 0.01/18, so that a right
 * program fails one seed in a hundred; and the interval must be narrower than 10 % of the value either way.
 */
class ComplaintQueueTest {
    private static final int BATCHES = 50;
    private static final int PER_BATCH = 20_000;
    private static final int WARM_UP = 20_000;
    private static final double LEVEL = 0.01 / 18;
    private static final double T = new TDistribution(BATCHES - 1).inverseCumulativeProbability(1 - LEVEL / 2);

    @ParameterizedTest
    @CsvSource({
        "1, 0.5, .500000, 1.000000, .303265, .183940",
        "1, 0.8, .800000, 4.000000, .654985, .536256",
        "2, 1.6, .711111, 1.777778, .476672, .319523",
        "3, 2.7, .817061, 2.723537, .605294, .448413"
    })
    void agreesWithErlangC(int officials, double load, double waits, double mean, double overOne, double overTwo) {
        List<Double> times = waitingTimes(officials, load, 1);
        agrees(times, time -> time > 0 ? 1 : 0, waits);
        agrees(times, time -> time, mean);
        agrees(times, time -> time > 1 ? 1 : 0, overOne);
        agrees(times, time -> time > 2 ? 1 : 0, overTwo);
    }

    @ParameterizedTest
    @CsvSource({"4, 2.5", "0.5, 6"})
    void agreesWithPollaczekAndKhinchine(double shape, double mean) {
        agrees(waitingTimes(1, 0.8, shape), time -> time, mean);
    }

    private static void agrees(List<Double> times, DoubleUnaryOperator figure, double expected) {
        SummaryStatistics batches = new SummaryStatistics();
        for (int b = 0; b < BATCHES; b++) {
            double sum = 0;
            for (double time : times.subList(WARM_UP + b * PER_BATCH, WARM_UP + (b + 1) * PER_BATCH)) {
                sum += figure.applyAsDouble(time);
            }
            batches.addValue(sum / PER_BATCH);
        }
        double halfWidth = T * batches.getStandardDeviation() / Math.sqrt(BATCHES);
        assertThat(halfWidth).isLessThan(expected / 10);
        assertThat(batches.getMean()).isBetween(expected - halfWidth, expected + halfWidth);
    }

    /** Returns the waiting times of complaints in the order in which they were filed. */
    private static List<Double> waitingTimes(int officials, double load, double shape) {
        District district = new District(
                Scenarios.still(
                        Scenarios.households(20),
                        "office.officials=" + officials,
                        "office.capacity=" + officials * 1000.0 / 20,
                        "office.service-shape=" + shape,
                        "office.deadline=1 years",
                        "office.lapse=0.001"),
                1,
                0);
        ComplaintOffice office = district.settlements().get(0).office;
        Deque<Double> filed = new ArrayDeque<>();
        arrive(district, 0, office, filed, Streams.at(2, 0), 1 / load);
        List<Double> times = new ArrayList<>();
        while (times.size() < WARM_UP + BATCHES * PER_BATCH) {
            district.schedule.step(district);
            int waiting = Math.max(0, office.open() - officials);
            while (filed.size() > waiting) {
                times.add(district.time() - filed.remove());
            }
        }
        assertThat(district.settlements().get(0).counts.lapsed).isZero();
        return times;
    }

    private static void arrive(
            District district,
            double from,
            ComplaintOffice office,
            Deque<Double> filed,
            UniformRandomProvider random,
            double mean) {
        double next = from + ZigguratSampler.Exponential.of(random, mean).sample();
        district.schedule.scheduleOnce(next, 0, state -> {
            filed.add(next);
            office.file(new Dispute(0, 1, 0), next);
            arrive(district, next, office, filed, random, mean);
        });
    }
}
