package org.ymyra.validation;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.ymyra.analysis.Estimate;
import org.ymyra.analysis.Proportions;
import org.ymyra.analysis.Quantiles;
import org.ymyra.results.Outcome.Crisis;
import org.ymyra.results.Outcome.Event;
import org.ymyra.results.Outcome.Total;
import org.ymyra.scenario.Level;
import org.ymyra.scenario.Measure;
import org.ymyra.scenario.Scenario;
import org.ymyra.scenario.Settlement;
import org.ymyra.scenario.Spark;

/** The figures that patterns and calibration look at, defined once for both. */
final class Figures {
    /** Days within which a riot counts as a consequence. */
    private static final double WINDOW = 7;

    private Figures() {}

    /**
     * Measures a figure, with its interval at {@value Study#CONFIDENCE}. Shares, ratios and quantiles of what did not happen
     * are NaN.
     *
     * @param scenario the scenario
     * @param replicas its replications, at least two
     */
    static Estimate of(Measure measure, Scenario scenario, List<Replica> replicas) {
        double end = scenario.run().horizon().days();
        return switch (measure) {
            case RIOTS_PER_YEAR -> rate(replicas, replica -> replica.crises(Level.RIOT), settlementYears(scenario));
            case RIOT_PROBABILITY ->
                Proportions.wilson(
                        replicas.stream()
                                .filter(replica -> replica.reached(Level.RIOT, end))
                                .count(),
                        replicas.size(),
                        Study.CONFIDENCE);
            case RIOTS_AFTER_TRIGGERS ->
                share(
                        replicas,
                        Figures::triggeredRiots,
                        replica -> replica.riots().size());
            case TRIGGERS_WITHOUT_RIOT ->
                share(
                        replicas,
                        replica -> quietTriggers(replica, end),
                        replica -> triggers(replica, end).count());
            case RIOT_GIVEN_PROTEST -> among(replicas, Level.RIOT, Level.PROTEST);
            case DEADLY_GIVEN_PROTEST -> among(replicas, Level.DEADLY, Level.PROTEST);
            case DEADLY_GIVEN_RIOT -> among(replicas, Level.DEADLY, Level.RIOT);
            case CROWD_TAIL -> tail(replicas);
            case PEAK_HOUR_Q10 -> hours(riots(replicas), Crisis::peakHour, 0.1);
            case PEAK_HOUR_MEDIAN -> hours(riots(replicas), Crisis::peakHour, 0.5);
            case PEAK_HOUR_Q90 -> hours(riots(replicas), Crisis::peakHour, 0.9);
            case VIOLENCE_HOUR_MEDIAN -> hours(crises(replicas), Crisis::firstViolenceHour, 0.5);
            case VIOLENCE_HOUR_Q90 -> hours(crises(replicas), Crisis::firstViolenceHour, 0.9);
            case LAST_GATHERING_HOUR_Q90 -> hours(riots(replicas), Crisis::lastGatheringHour, 0.9);
            case INJURED_PER_DEATH -> perDeath(replicas, Crisis::injured);
            case DAMAGED_PER_DEATH -> perDeath(replicas, Crisis::damaged);
            case DISPUTES -> total(replicas, Total.DISPUTES, scenario);
            case COMPLAINTS -> total(replicas, Total.COMPLAINTS, scenario);
            case SELF_HELP -> total(replicas, Total.SELF_HELP, scenario);
            case WAIT ->
                Ratios.ratio(
                        Study.values(replicas, replica -> total(replica, Total.WAITING_DAYS)),
                        Study.values(replicas, replica -> total(replica, Total.FAIR) + total(replica, Total.UNFAIR)),
                        Study.CONFIDENCE);
        };
    }

    /**
     * Returns between which values a figure over so many replications must lie, given the first of them.
     *
     * @param replicas the first replications, in any number
     * @param count how many there will be
     */
    static double[] bounds(Measure measure, Scenario scenario, List<Replica> replicas, int count) {
        double end = scenario.run().horizon().days();
        return switch (measure) {
            case RIOTS_PER_YEAR -> {
                double riots = replicas.stream()
                        .mapToInt(replica -> replica.crises(Level.RIOT))
                        .sum();
                yield new double[] {riots / (count * settlementYears(scenario)), Double.POSITIVE_INFINITY};
            }
            case RIOT_PROBABILITY -> {
                double reached = replicas.stream()
                        .filter(replica -> replica.reached(Level.RIOT, end))
                        .count();
                yield new double[] {reached / count, (reached + count - replicas.size()) / count};
            }
            default -> new double[] {Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY};
        };
    }

    /** Returns the figure of a total over the horizon, per year and 1,000 households. */
    static Estimate total(List<Replica> replicas, Total total, Scenario scenario) {
        double households =
                scenario.settlements().stream().mapToInt(Settlement::households).sum();
        double thousandYears = scenario.run().horizon().days() / Study.YEAR * households / 1000;
        return rate(replicas, replica -> total(replica, total), thousandYears);
    }

    /** Returns the quantile over crises of the most households on the street in one hour. */
    static Estimate crowd(List<Replica> replicas, double probability) {
        return positive(Quantiles.orderStatistics(
                crises(replicas).mapToDouble(Crisis::peakActive).toArray(), probability, Study.CONFIDENCE));
    }

    /** Returns the quantile over crises of an hour, where there is one. */
    static Estimate hours(Stream<Crisis> crises, ToDoubleFunction<Crisis> hour, double probability) {
        return positive(Quantiles.orderStatistics(
                crises.mapToDouble(hour).filter(Double::isFinite).toArray(), probability, Study.CONFIDENCE));
    }

    static Stream<Crisis> crises(List<Replica> replicas) {
        return replicas.stream().flatMap(replica -> replica.outcome().crises().stream());
    }

    static Stream<Crisis> riots(List<Replica> replicas) {
        return crises(replicas).filter(crisis -> crisis.level() >= Level.RIOT.ordinal());
    }

    private static double settlementYears(Scenario scenario) {
        return scenario.settlements().size() * scenario.run().horizon().days() / Study.YEAR;
    }

    private static Estimate rate(List<Replica> replicas, ToDoubleFunction<Replica> count, double exposure) {
        return Ratios.rate(Study.values(replicas, count), exposure, Study.CONFIDENCE);
    }

    private static Estimate share(
            List<Replica> replicas, ToDoubleFunction<Replica> those, ToDoubleFunction<Replica> all) {
        return Ratios.share(Study.values(replicas, those), Study.values(replicas, all), Study.CONFIDENCE);
    }

    private static Estimate among(List<Replica> replicas, Level of, Level among) {
        return share(replicas, replica -> replica.crises(of), replica -> replica.crises(among));
    }

    /** The interval leaves out that of the median, which is far narrower. */
    private static Estimate tail(List<Replica> replicas) {
        Estimate greatest = crowd(replicas, 0.99);
        double median = crowd(replicas, 0.5).value();
        return new Estimate(
                greatest.value() / median,
                greatest.low() / median,
                greatest.high() / median,
                greatest.events(),
                greatest.total(),
                greatest.method(),
                greatest.confidence());
    }

    private static Estimate perDeath(List<Replica> replicas, ToDoubleFunction<Crisis> harm) {
        return Ratios.ratio(
                Study.values(replicas, replica -> inDeadly(replica, harm)),
                Study.values(replicas, replica -> inDeadly(replica, Crisis::deaths)),
                Study.CONFIDENCE);
    }

    private static double inDeadly(Replica replica, ToDoubleFunction<Crisis> harm) {
        return replica.outcome().crises().stream()
                .filter(crisis -> crisis.level() >= Level.DEADLY.ordinal())
                .mapToDouble(harm)
                .sum();
    }

    private static double total(Replica replica, Total total) {
        return replica.outcome().totals().get(total);
    }

    private static double triggeredRiots(Replica replica) {
        return replica.riots().stream()
                .filter(riot -> replica.outcome().events().stream()
                        .anyMatch(event -> isTrigger(event) && precedes(event, riot)))
                .count();
    }

    /** Triggers that are observed for the whole window. */
    private static Stream<Event> triggers(Replica replica, double end) {
        return replica.outcome().events().stream().filter(event -> isTrigger(event) && event.day() <= end - WINDOW);
    }

    private static double quietTriggers(Replica replica, double end) {
        return triggers(replica, end)
                .filter(event -> replica.riots().stream().noneMatch(riot -> precedes(event, riot)))
                .count();
    }

    private static boolean isTrigger(Event event) {
        return event.spark() == Spark.TRIGGER_CRIME || event.spark() == Spark.RETALIATION;
    }

    private static boolean precedes(Event event, Replica.Riot riot) {
        double lag = riot.day() - event.day();
        return event.settlement() == riot.settlement() && lag >= 0 && lag <= WINDOW;
    }

    private static Estimate positive(Estimate estimate) {
        return Ratios.clipped(estimate, 0, Double.POSITIVE_INFINITY);
    }
}
