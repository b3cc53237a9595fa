package org.ymyra.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.ymyra.model.Dispute;
import org.ymyra.model.District;
import org.ymyra.model.Observer;
import org.ymyra.model.Settlement;
import org.ymyra.scenario.Disputes;
import org.ymyra.scenario.Level;
import org.ymyra.scenario.Scenario;
import org.ymyra.scenario.Spark;

/**
 * The sparks that might come in one replication, with the probabilities of their coming: where {@link Splitting} starts. The district lives on as in {@link Replication};
 * on copies of it
 *
 * <ul>
 *   <li>each dispute across communities that was dropped or is to be answered by self-help, and whose retaliation would be incendiary, is answered on two of them, with half the
 *       probability of that as its weight each,
 *   <li>trigger crimes and provocations happen on days spread evenly over the horizon, with their rate over the density of those days as their weight.
 * </ul>
 *
 * <p>Planned sparks are taken as they come. How a spark is handled and told has four cases, each a start of its own with its probability. Why the sum is right is said
 * in {@link WeightedReplication}.
 */
final class VirtualSparks {
    /** How often each dispute is answered. */
    private static final int ACTS = 2;

    private static final int CRIMES = 32;
    private static final int PROVOCATIONS = 4;
    /** Starts that are kept, each with a copy of the district, when there are twice as many. */
    private static final int KEPT = 200;

    private final SplittableRandom random;
    private final District trunk;
    private final double end;
    private final List<Undecided> undecided = new ArrayList<>();
    private List<Splitting.Start> starts = new ArrayList<>();

    /** A dispute that a household may take into its own hands, and when: its day, and its place among the acts of that day. */
    private record Undecided(
            int settlement, Dispute dispute, double probability, int day, int place, boolean entered) {}

    /** Sees what the first spark of a day is, and which levels have been reached. */
    private static class Watcher implements Observer {
        private int marks;
        /** The spark, or the dispute that a retaliation answers; null if there was none. */
        private Object first;

        private Settlement where;
        private Dispute answered;

        @Override
        public void reached(Settlement settlement, double day, Level level) {
            marks = Math.max(marks, level.ordinal() + 1);
        }

        @Override
        public void retaliates(Settlement settlement, int day, Dispute dispute) {
            answered = dispute;
        }

        @Override
        public void sparked(Settlement settlement, double day, Spark spark, double strength) {
            if (first == null && spark != Spark.NEWS) {
                first = answered == null ? spark : answered;
                where = settlement;
            }
            answered = null;
        }

        /** Has a district do what is due on the day that begins. */
        void begin(District district) {
            first = null;
            answered = null;
            district.step();
        }
    }

    /** Sparks of a kind at even distances in their expected number: each settlement has its part of every day. */
    private final class FromOutside {
        private final Spark spark;
        private final double weight;
        private double next;

        FromOutside(Spark spark, int number) {
            this.spark = spark;
            double daily = trunk.settlements().stream()
                    .mapToDouble(settlement -> settlement.daily(spark))
                    .sum();
            weight = daily * Math.ceil(end - trunk.horizonStart()) / number;
            next = weight * random.nextDouble();
        }

        void tryOn(int day, int marks) {
            for (Settlement settlement : trunk.settlements()) {
                for (next -= settlement.daily(spark); next < 0; next += weight) {
                    if (!planned(settlement, day)) {
                        happen(settlement.index(), marks);
                    }
                }
            }
        }

        private void happen(int settlement, int marks) {
            District copy = trunk.copy(random.nextLong());
            copy.settlements().get(settlement).happens(spark);
            Watcher watcher = watch(copy, marks);
            watcher.begin(copy);
            if (watcher.first == spark && watcher.where.index() == settlement) {
                start(copy, settlement, weight, marks);
            }
        }
    }

    /**
     * Sets up a replication.
     *
     * @param random decides which sparks are tried and which luck copies have
     */
    VirtualSparks(Scenario scenario, long seed, int replication, SplittableRandom random) {
        this.random = random;
        trunk = new District(scenario, seed, replication);
        end = trunk.horizonStart() + scenario.run().horizon().days();
    }

    /** Runs the replication, once, and returns where splitting starts. */
    List<Splitting.Start> find() {
        Watcher watcher = new Watcher() {
            @Override
            public void undecided(Settlement settlement, int day, Dispute dispute, double probability, int due) {
                note(settlement, day, dispute, probability, due);
            }
        };
        trunk.observe(watcher);
        FromOutside crimes = new FromOutside(Spark.TRIGGER_CRIME, CRIMES);
        FromOutside provocations = new FromOutside(Spark.PROVOCATION, PROVOCATIONS);
        int start = trunk.horizonStart();
        int first = Math.max(0, start - trunk.settlements().get(0).longestDelay());
        for (int day = first; day < end && watcher.marks < Level.values().length; day++) {
            if (day > 0) {
                trunk.runUntil(day);
            }
            int marks = watcher.marks;
            if (day >= start) {
                crimes.tryOn(day, marks);
                provocations.tryOn(day, marks);
            }
            watcher.begin(trunk);
            if (watcher.first instanceof Spark && planned(watcher.where, day)) {
                start(trunk.copy(random.nextLong()), watcher.where.index(), 1, marks);
            }
            undecided.forEach(each -> follow(each, watcher.marks));
            undecided.clear();
        }
        return starts;
    }

    private void note(Settlement settlement, int day, Dispute dispute, double probability, int due) {
        Disputes rules = trunk.scenario().rules().disputes();
        boolean incendiary = settlement.households().community(dispute.aggrieved())
                        != settlement.households().community(dispute.respondent())
                && rules.retaliation(dispute.severity()) > rules.incendiaryThreshold();
        for (int act = 0; act < ACTS && incendiary && probability > 0; act++) {
            int on = due < 0 ? day + 1 + random.nextInt(settlement.longestDelay()) : due;
            if (on >= trunk.horizonStart() && on < end) {
                int place = settlement.pending(on);
                undecided.add(new Undecided(settlement.index(), dispute, probability / ACTS, on, place, due >= 0));
            }
        }
    }

    private void follow(Undecided act, int marks) {
        District copy = trunk.copy(random.nextLong());
        if (!act.entered) {
            copy.settlements().get(act.settlement).helpItself(act.dispute, act.day, act.place);
        }
        Watcher watcher = watch(copy, marks);
        copy.runUntil(act.day);
        int before = watcher.marks;
        watcher.begin(copy);
        if (watcher.first == act.dispute) {
            start(copy, act.settlement, act.probability, before);
        }
    }

    private static Watcher watch(District district, int marks) {
        Watcher watcher = new Watcher();
        watcher.marks = marks;
        district.observe(watcher);
        return watcher;
    }

    /** Returns whether a settlement has a planned spark on a day: it comes before the others from outside. */
    private boolean planned(Settlement settlement, int day) {
        return settlement.declared().sparks().planned().stream()
                .anyMatch(planned -> (int) Math.floor(planned.at().day()) == day - trunk.horizonStart());
    }

    /** Starts from a copy in which the first spark of the day has come in a settlement, in each of the ways in which it may be handled and told. */
    private void start(District copy, int settlement, double weight, int marks) {
        Settlement where = copy.settlements().get(settlement);
        if (!where.untold()) {
            add(copy, weight, 0, marks, district -> {});
            return;
        }
        for (int telling = 0; telling < 4; telling++) {
            boolean just = telling < 2;
            boolean embroidered = telling % 2 == 0;
            add(
                    copy,
                    weight * where.telling(just, embroidered),
                    where.following(just, embroidered),
                    marks,
                    district -> district.settlements().get(settlement).decide(just, embroidered));
        }
    }

    private void add(District copy, double weight, double following, int marks, Consumer<District> first) {
        if (weight > 0) {
            int active = copy.openCrises().stream()
                    .mapToInt(crisis -> crisis.active().length)
                    .sum();
            double crowd =
                    following + active + copy.scenario().rules().mobilisation().gathering();
            starts.add(new Splitting.Start(new UnrestWalk(copy, marks, first), weight, crowd * crowd * crowd));
        }
        if (starts.size() >= 2 * KEPT) {
            starts = Splitting.thinned(starts, KEPT, random);
        }
    }
}
