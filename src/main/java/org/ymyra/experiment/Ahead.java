package org.ymyra.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.ToLongFunction;
import org.ymyra.model.Counts;
import org.ymyra.model.District;
import org.ymyra.model.Observer;
import org.ymyra.model.Settlement;
import org.ymyra.results.Outcome;
import org.ymyra.scenario.Level;

/**
 * What comes of a district from a moment on. Times are days since the start of the horizon.
 *
 * @param from the moment
 * @param until when it was looked at last
 * @param reached levels of escalation in the order in which crises reached them since the moment
 * @param injured persons injured since
 * @param damaged homes and shops damaged since
 * @param deaths persons killed since
 * @param samples how things were at the moment and at intervals since; numbers that count since a sample are 0
 */
public record Ahead(
        double from,
        double until,
        List<Reached> reached,
        long injured,
        long damaged,
        long deaths,
        List<Outcome.Sample> samples) {
    /** Most samples, the first left out. */
    private static final int SAMPLES = 120;

    /**
     * A crisis has reached a level.
     *
     * @param day when
     * @param level the level
     * @param settlement index of the settlement
     */
    public record Reached(double day, Level level, int settlement) {}

    /**
     * Runs a district on.
     *
     * @param district what is run on, from now, and looked at by no one else
     * @param days for how long, above 0
     * @param goOn asked now and then whether to go on
     * @return what came of it; empty if it was not to go on
     */
    public static Optional<Ahead> of(District district, double days, BooleanSupplier goOn) {
        double from = Math.max(0, district.time());
        List<Reached> reached = new ArrayList<>();
        district.observe(new Observer() {
            @Override
            public void reached(Settlement settlement, double day, Level level) {
                reached.add(new Reached(day - district.horizonStart(), level, settlement.index()));
            }
        });
        boolean counting = from > district.horizonStart();
        long injured = counting ? sum(district, counts -> counts.injured) : 0;
        long damaged = counting ? sum(district, counts -> counts.damaged) : 0;
        long deaths = counting ? sum(district, counts -> counts.deaths) : 0;
        List<Outcome.Sample> samples = new ArrayList<>();
        samples.add(sample(district, from));
        for (int k = 1; k <= SAMPLES; k++) {
            if (!goOn.getAsBoolean()) {
                return Optional.empty();
            }
            double time = from + days * k / SAMPLES;
            district.runUntil(time);
            samples.add(sample(district, time));
        }
        return Optional.of(new Ahead(
                from - district.horizonStart(),
                from + days - district.horizonStart(),
                List.copyOf(reached),
                sum(district, counts -> counts.injured) - injured,
                sum(district, counts -> counts.damaged) - damaged,
                sum(district, counts -> counts.deaths) - deaths,
                List.copyOf(samples)));
    }

    /**
     * Runs a district on only to see whether a level is reached, and no further than that.
     *
     * @return whether it is; empty if it was not to go on
     */
    public static Optional<Boolean> reaches(District district, Level level, double days, BooleanSupplier goOn) {
        double from = Math.max(0, district.time());
        boolean[] found = {false};
        district.observe(new Observer() {
            @Override
            public void reached(Settlement settlement, double day, Level reached) {
                found[0] |= reached.compareTo(level) >= 0;
            }
        });
        for (int k = 1; k <= SAMPLES && !found[0]; k++) {
            if (!goOn.getAsBoolean()) {
                return Optional.empty();
            }
            district.runUntil(from + days * k / SAMPLES);
        }
        return Optional.of(found[0]);
    }

    private static Outcome.Sample sample(District district, double time) {
        return new Outcome.Sample(time - district.horizonStart(), Recorder.state(district));
    }

    private static long sum(District district, ToLongFunction<Counts> count) {
        return district.settlements().stream()
                .mapToLong(settlement -> count.applyAsLong(settlement.counts()))
                .sum();
    }

    /** Returns the highest level that a crisis has reached; empty if none was. */
    public Optional<Level> highest() {
        return reached.stream().map(Reached::level).max(Level::compareTo);
    }

    /** Returns when a level or a higher one was first reached; empty if it was not. */
    public Optional<Reached> first(Level level) {
        return reached.stream()
                .filter(each -> each.level().compareTo(level) >= 0)
                .findFirst();
    }
}
