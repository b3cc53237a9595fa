package org.ymyra.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.ymyra.analysis.Estimate;
import org.ymyra.analysis.Means;
import org.ymyra.model.QueueBench;
import org.ymyra.scenario.Scenario;
import org.ymyra.scenario.ScenarioException;

/**
 * The complaint office as a queue in continuous time. Complaints come as a Poisson process at a rate of a per mean time of
 * service and none lapses. With c officials and exponential service
 *
 * <pre>P(wait) = C(c, a),   W = C / (c − a),   P(wait &gt; t) = C exp(−(c − a) t)</pre>
 *
 * <p>with C of Erlang; with one official and any service W = a (1 + v) / (2 (1 − a)), where v is the squared coefficient
 * of variation of the times of service (Pollaczek and Khinchine). Times are in mean times of service. Intervals are those
 * of means over 50 batches of 40,000 complaints each, after 20,000 that are left out.
 */
final class ComplaintQueue implements Family {
    private static final String SUBJECT = "complaint queue";
    private static final int BATCHES = 50;
    private static final int PER_BATCH = 40_000;
    private static final int WARM_UP = 20_000;
    private static final int HOUSEHOLDS = 20;
    /** Ends of the intervals may be so far off, relative to the value. */
    private static final double PRECISION = 0.1;

    /**
     * A queue and what waits in it.
     *
     * @param officials number of officials, c
     * @param load complaints per mean time of service, a
     * @param shape shape of the gamma distribution of times of service, 1/v
     */
    private record Queue(int officials, double load, double shape) {
        String text() {
            String service = shape == 1 ? "" : ", service shape " + (shape % 1 == 0 ? "" + (int) shape : "" + shape);
            return "c = " + officials + ", a = " + load + service + ": ";
        }

        /** C(c, a): the probability that a complaint waits at all. */
        double waits() {
            double term = 1;
            double sum = 1;
            for (int k = 1; k < officials; k++) {
                term *= load / k;
                sum += term;
            }
            double full = term * load / officials * officials / (officials - load);
            return full / (sum + full);
        }
    }

    @Override
    public Group group() {
        return Group.DOCKING;
    }

    @Override
    public String name() {
        return "complaint queue: Erlang C, Pollaczek and Khinchine";
    }

    @Override
    public List<Row> measure(Study study) throws ScenarioException, InterruptedException {
        List<Queue> queues = List.of(
                new Queue(1, 0.5, 1),
                new Queue(1, 0.8, 1),
                new Queue(2, 1.6, 1),
                new Queue(3, 2.7, 1),
                new Queue(1, 0.8, 4),
                new Queue(1, 0.8, 0.5));
        List<Scenario> scenarios = new ArrayList<>();
        for (Queue queue : queues) {
            scenarios.add(scenario(study, queue));
        }
        List<List<Row>> rows = study.each(queues.size(), k -> rows(queues.get(k), scenarios.get(k), study.seed() + k));
        return rows.stream().flatMap(List::stream).toList();
    }

    private static Scenario scenario(Study study, Queue queue) throws ScenarioException {
        return study.still(
                "settlements.Crossford.households=" + HOUSEHOLDS,
                "office.officials=" + queue.officials,
                "office.capacity=" + queue.officials * 1000.0 / HOUSEHOLDS,
                "office.service-shape=" + queue.shape,
                "office.deadline=1 years",
                "office.lapse=0.001");
    }

    private static List<Row> rows(Queue queue, Scenario scenario, long seed) {
        double[] times = QueueBench.waits(scenario, seed, 1 / queue.load, WARM_UP + BATCHES * PER_BATCH);
        double spare = queue.officials - queue.load;
        if (queue.shape != 1) {
            double mean = queue.load * (1 + 1 / queue.shape) / (2 * (1 - queue.load));
            return List.of(row(queue, "mean wait", "Pollaczek–Khinchine", mean, times, time -> time));
        }
        double waits = queue.waits();
        List<Row> rows = new ArrayList<>();
        String erlang = "Erlang C";
        rows.add(row(queue, "share that waits", erlang, waits, times, time -> time > 0 ? 1 : 0));
        rows.add(row(queue, "mean wait", erlang, waits / spare, times, time -> time));
        for (int t : new int[] {1, 2}) {
            double longer = waits * Math.exp(-spare * t);
            rows.add(row(queue, "share that waits longer than " + t, erlang, longer, times, time -> time > t ? 1 : 0));
        }
        return rows;
    }

    private static Row row(
            Queue queue, String what, String source, double expected, double[] times, DoubleUnaryOperator figure) {
        double[] batches = new double[BATCHES];
        for (int k = WARM_UP; k < times.length; k++) {
            batches[(k - WARM_UP) / PER_BATCH] += figure.applyAsDouble(times[k]) / PER_BATCH;
        }
        return Row.simulated(
                SUBJECT,
                queue.text() + what,
                source,
                expected,
                PRECISION * expected,
                confidence -> mean(batches, confidence));
    }

    private static Estimate mean(double[] batches, double confidence) {
        Estimate mean = Means.studentT(batches, confidence);
        return new Estimate(mean.value(), mean.low(), mean.high(), -1, BATCHES * PER_BATCH, "batch means", confidence);
    }
}
