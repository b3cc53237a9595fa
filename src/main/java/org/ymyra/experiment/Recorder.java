package org.ymyra.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.ymyra.model.Counts;
import org.ymyra.model.Crisis;
import org.ymyra.model.District;
import org.ymyra.model.Households;
import org.ymyra.model.LeverState;
import org.ymyra.model.Months;
import org.ymyra.model.Observer;
import org.ymyra.model.Settlement;
import org.ymyra.model.Snapshot;
import org.ymyra.results.Outcome;
import org.ymyra.results.Outcome.Indicator;
import org.ymyra.results.Outcome.Total;
import org.ymyra.scenario.Action;
import org.ymyra.scenario.Level;
import org.ymyra.scenario.Lever;
import org.ymyra.scenario.Scenario;
import org.ymyra.scenario.Spark;

/** Records the outcome of a district; it looks and changes nothing. */
public final class Recorder implements Observer {
    private final int horizonStart;
    private District district;
    private final double[] reached = new double[Level.values().length];
    private final List<Outcome.Crisis> crises = new ArrayList<>();
    private final List<Outcome.Event> events = new ArrayList<>();
    private final List<Outcome.Sample> samples = new ArrayList<>();
    private final List<Outcome.Decision> decisions = new ArrayList<>();
    private double[] before = new double[Indicator.values().length];

    /** Begins to record a district that has not reached its horizon yet. */
    public Recorder(District district) {
        this(district.horizonStart());
        this.district = district;
        district.observe(this);
        district.sample(
                district.horizonStart(), district.scenario().run().sampling().days(), this::sample);
    }

    private Recorder(int horizonStart) {
        this.horizonStart = horizonStart;
        Arrays.fill(reached, Double.POSITIVE_INFINITY);
    }

    /** Records a replication that lives through months. */
    static Outcome ofMonths(Scenario scenario, long seed, int replication) {
        Recorder recorder = new Recorder((int) Math.ceil(scenario.run().spinUp().days()));
        recorder.district = Months.run(
                scenario,
                seed,
                replication,
                recorder,
                (time, settlements) -> recorder.sample(recorder.day(time), settlements));
        return recorder.outcome();
    }

    /** Returns the outcome; to be called at the end of the horizon. */
    public Outcome outcome() {
        double end = district.scenario().run().horizon().days();
        if (samples.isEmpty() || samples.get(samples.size() - 1).day() < end) {
            sample(end, now(district));
        }
        List<Outcome.Crisis> all = new ArrayList<>(crises);
        district.openCrises().stream()
                .filter(crisis -> day(crisis.opened()) < end)
                .forEach(crisis -> all.add(record(crisis, end)));
        return new Outcome(
                reached.clone(),
                totals(),
                List.copyOf(all),
                List.copyOf(events),
                List.copyOf(samples),
                levers(),
                List.copyOf(decisions),
                suffered());
    }

    /** Returns whether a level has been reached anywhere. */
    boolean hasReached(Level level) {
        return Double.isFinite(reached[level.ordinal()]);
    }

    private List<Outcome.Use> levers() {
        Map<String, Outcome.Use> uses = new LinkedHashMap<>();
        for (Lever lever : district.scenario().levers()) {
            uses.put(lever.name(), new Outcome.Use(lever.name(), 0, 0, 0));
        }
        for (Settlement settlement : district.settlements()) {
            for (LeverState state : settlement.levers()) {
                uses.computeIfPresent(
                        state.name(),
                        (name, use) -> new Outcome.Use(
                                name,
                                use.cost() + state.cost(),
                                use.days() + state.days(),
                                use.starts() + state.starts()));
            }
        }
        return List.copyOf(uses.values());
    }

    private List<Outcome.Suffered> suffered() {
        return IntStream.range(0, district.scenario().communities().size())
                .mapToObj(g -> new Outcome.Suffered(
                        g,
                        sum(counts -> counts.injuredOf[g]),
                        sum(counts -> counts.damagedOf[g]),
                        sum(counts -> counts.deathsOf[g])))
                .toList();
    }

    @Override
    public void sparked(Settlement settlement, double day, Spark spark, double strength) {
        events.add(new Outcome.Event(day(day), settlement.index(), spark, strength));
    }

    @Override
    public void reached(Settlement settlement, double day, Level level) {
        reached[level.ordinal()] = Math.min(reached[level.ordinal()], day(day));
    }

    @Override
    public void closed(Crisis crisis, double day) {
        crises.add(record(crisis, day(day)));
    }

    @Override
    public void decided(Settlement settlement, double day, String lever, Action action, double value) {
        decisions.add(new Outcome.Decision(day(day), settlement.index(), lever, action, value));
    }

    private double day(double sinceSpinUp) {
        return sinceSpinUp - horizonStart;
    }

    private Outcome.Crisis record(Crisis crisis, double closed) {
        return new Outcome.Crisis(
                crisis.settlement().index(),
                day(crisis.opened()),
                closed,
                crisis.spark(),
                crisis.level(),
                crisis.peakActive(),
                crisis.peakHour(),
                crisis.firstViolenceHour(),
                crisis.lastGatheringHour(),
                crisis.injured(),
                crisis.damaged(),
                crisis.deaths(),
                crisis.arrests());
    }

    private void sample() {
        sample(day(district.time()), now(district));
    }

    private void sample(double day, List<Snapshot> settlements) {
        double[] values = state(settlements);
        sinceLast(values, Indicator.DISPUTES, settlements, counts -> counts.disputes);
        sinceLast(values, Indicator.LAPSED, settlements, counts -> counts.lapsed);
        sinceLast(values, Indicator.SELF_HELP, settlements, counts -> counts.selfHelp);
        samples.add(new Outcome.Sample(day, values));
    }

    private static List<Snapshot> now(District district) {
        return district.settlements().stream().map(Settlement::now).toList();
    }

    /** Returns the indicators of how things are now, by ordinal; those that count since the last sample are 0. */
    static double[] state(District district) {
        return state(now(district));
    }

    private static double[] state(List<Snapshot> settlements) {
        double grievance = 0;
        double trust = 0;
        double language = 0;
        double hostility = 0;
        int youth = 0;
        int unemployed = 0;
        int backlog = 0;
        double households = 0;
        double hostilities = 0;
        for (Snapshot settlement : settlements) {
            Households h = settlement.households();
            for (int i = 0; i < h.size; i++) {
                grievance += h.grievance(i);
                trust += h.trust(i);
                language += h.language(i);
                youth += h.hasYouth(i) ? 1 : 0;
                unemployed += h.hasUnemployedYouth(i) ? 1 : 0;
                for (int x = 0; x < h.communities; x++) {
                    hostility += h.hostility(i, x);
                }
            }
            households += h.size;
            hostilities += h.size * (h.communities - 1.0);
            backlog += settlement.backlog();
        }
        double[] values = new double[Indicator.values().length];
        values[Indicator.GRIEVANCE.ordinal()] = mean(grievance, households);
        values[Indicator.TRUST.ordinal()] = mean(trust, households);
        values[Indicator.LANGUAGE.ordinal()] = mean(language, households);
        values[Indicator.UNEMPLOYMENT.ordinal()] = mean(unemployed, youth);
        values[Indicator.HOSTILITY.ordinal()] = mean(hostility, hostilities);
        values[Indicator.BACKLOG.ordinal()] = backlog;
        return values;
    }

    private static double mean(double sum, double number) {
        return number == 0 ? 0 : sum / number;
    }

    private void sinceLast(
            double[] values, Indicator indicator, List<Snapshot> settlements, ToDoubleFunction<Counts> count) {
        boolean counting = !samples.isEmpty();
        double now = counting ? sum(settlements, count) : 0;
        values[indicator.ordinal()] = now - before[indicator.ordinal()];
        before[indicator.ordinal()] = now;
    }

    private double sum(ToDoubleFunction<Counts> count) {
        return sum(now(district), count);
    }

    private static double sum(List<Snapshot> settlements, ToDoubleFunction<Counts> count) {
        return settlements.stream()
                .mapToDouble(settlement -> count.applyAsDouble(settlement.counts()))
                .sum();
    }

    private Map<Total, Double> totals() {
        Map<Total, Double> totals = new EnumMap<>(Total.class);
        totals.put(Total.DISPUTES, sum(counts -> counts.disputes));
        totals.put(Total.CROSS_DISPUTES, sum(counts -> counts.crossDisputes));
        totals.put(Total.COMPLAINTS, sum(counts -> counts.complaints));
        totals.put(Total.FAIR, sum(counts -> counts.fair));
        totals.put(Total.UNFAIR, sum(counts -> counts.unfair));
        totals.put(Total.LAPSED, sum(counts -> counts.lapsed));
        totals.put(Total.WAITING_DAYS, sum(counts -> counts.waitingDays));
        totals.put(Total.MEDIATED, sum(counts -> counts.mediated));
        totals.put(Total.MEDIATION_FAILED, sum(counts -> counts.mediationFailed));
        totals.put(Total.SELF_HELP, sum(counts -> counts.selfHelp));
        totals.put(Total.CROSS_SELF_HELP, sum(counts -> counts.crossSelfHelp));
        totals.put(Total.RETALIATIONS, sum(counts -> counts.retaliations));
        totals.put(Total.GOOD_CONTACTS, sum(counts -> counts.goodContacts));
        totals.put(Total.INJURED, sum(counts -> counts.injured));
        totals.put(Total.DAMAGED, sum(counts -> counts.damaged));
        totals.put(Total.DEATHS, sum(counts -> counts.deaths));
        totals.put(Total.ARRESTS, sum(counts -> counts.arrests));
        totals.put(Total.COST, levers().stream().mapToDouble(Outcome.Use::cost).sum());
        return totals;
    }
}
