package org.ymyra.model.reference;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.ymyra.results.Outcome;
import org.ymyra.results.Outcome.Crisis;
import org.ymyra.results.Outcome.Indicator;
import org.ymyra.results.Outcome.Sample;
import org.ymyra.results.Outcome.Total;
import org.ymyra.scenario.Level;
import org.ymyra.scenario.Spark;

/** One number per replication for each thing that two implementations must agree on; NaN where there is none. */
final class Measures {
    private Measures() {}

    static Map<String, Double> of(Outcome outcome) {
        Map<String, Double> measures = new LinkedHashMap<>();
        for (Total total : Total.values()) {
            measures.put(total.name(), outcome.totals().get(total));
        }
        for (Level level : Level.values()) {
            double reached = outcome.reached()[level.ordinal()];
            measures.put("day of " + level, Double.isFinite(reached) ? reached : Double.NaN);
            measures.put("reached " + level, Double.isFinite(reached) ? 1.0 : 0.0);
            measures.put("crises at " + level, count(outcome.crises().stream().map(Crisis::level), level.ordinal()));
        }
        for (Spark spark : Spark.values()) {
            measures.put("events by " + spark, count(outcome.events().stream().map(Outcome.Event::spark), spark));
            measures.put("crises by " + spark, count(outcome.crises().stream().map(Crisis::spark), spark));
        }
        crises(outcome.crises(), measures);
        for (Sample sample : outcome.samples()) {
            for (Indicator indicator : Indicator.values()) {
                measures.put(indicator + " on day " + sample.day(), sample.values()[indicator.ordinal()]);
            }
        }
        return measures;
    }

    /** Households that fled, by riot, and for how long, by household. */
    static void flight(double displaced, double daysAway, Map<String, Double> measures) {
        double riots = measures.get("crises at " + Level.RIOT) + measures.get("crises at " + Level.DEADLY);
        measures.put("displaced", displaced);
        measures.put("displaced in a riot", riots == 0 ? Double.NaN : displaced / riots);
        measures.put("days away", displaced == 0 ? Double.NaN : daysAway / displaced);
    }

    private static void crises(List<Crisis> crises, Map<String, Double> measures) {
        measures.put("crises", (double) crises.size());
        summary("hour of opening", crises, c -> Math.round((c.opened() - Math.floor(c.opened())) * 24), measures);
        summary("duration in hours", crises, c -> (c.closed() - c.opened()) * 24, measures);
        summary("peak active", crises, Crisis::peakActive, measures);
        List<Crisis> gatherings =
                crises.stream().filter(c -> c.lastGatheringHour() >= 0).toList();
        summary("peak hour", gatherings, Crisis::peakHour, measures);
        summary("last gathering hour", gatherings, Crisis::lastGatheringHour, measures);
        List<Crisis> violent =
                crises.stream().filter(c -> c.firstViolenceHour() >= 0).toList();
        summary("first violence hour", violent, Crisis::firstViolenceHour, measures);
        summary("injured in a violent crisis", violent, Crisis::injured, measures);
        summary("damaged in a violent crisis", violent, Crisis::damaged, measures);
        summary("arrests in a gathering", gatherings, Crisis::arrests, measures);
    }

    private static void summary(
            String name, List<Crisis> crises, ToDoubleFunction<Crisis> size, Map<String, Double> measures) {
        measures.put("mean " + name, crises.stream().mapToDouble(size).average().orElse(Double.NaN));
        measures.put(
                "greatest " + name,
                crises.stream()
                        .map(size::applyAsDouble)
                        .max(Comparator.naturalOrder())
                        .orElse(Double.NaN));
    }

    private static <T> double count(Stream<T> values, T wanted) {
        return values.filter(wanted::equals).count();
    }
}
