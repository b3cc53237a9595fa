package org.ymyra.validation;

import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.ymyra.results.Outcome.Crisis;
import org.ymyra.scenario.ScenarioException;

/** P5: the course of a crisis. It grows within days, not weeks, violence comes early in it, and then it ends. */
final class Timing implements Family {
    private static final Target ANY = Target.none();

    @Override
    public Group group() {
        return Group.PATTERNS;
    }

    @Override
    public String name() {
        return "P5: timing";
    }

    @Override
    public List<Row> measure(Study study) throws ScenarioException, InterruptedException {
        List<Replica> all = study.replicas(Study.STRESSED);
        Supplier<Stream<Crisis>> crises = () -> Figures.crises(all);
        Supplier<Stream<Crisis>> riots = () -> Figures.riots(all);
        ToDoubleFunction<Crisis> peak = Crisis::peakHour;
        ToDoubleFunction<Crisis> violence = Crisis::firstViolenceHour;
        ToDoubleFunction<Crisis> last = Crisis::lastGatheringHour;
        String toPeak = "S, riots: hours from opening to the peak";
        String toViolence = "S, crises with violence: hours from opening to the first";
        String toEnd = "S, riots: hours from opening to the last hour with a gathering";
        return List.of(
                row(riots, peak, toPeak, 0.1, new Target("an hour to 48", 1, 48), "19"),
                row(riots, peak, toPeak, 0.5, new Target("an hour to 48", 1, 48), "23"),
                row(riots, peak, toPeak, 0.9, new Target("no later than 48", 1, 48), "30"),
                row(crises, violence, toViolence, 0.1, ANY, "9"),
                row(crises, violence, toViolence, 0.5, new Target("around a day: 12 to 36", 12, 36), "21"),
                row(crises, violence, toViolence, 0.9, new Target("no later than 72", 0, 72), "42"),
                row(riots, last, toEnd, 0.5, ANY, "36"),
                row(riots, last, toEnd, 0.9, new Target("three days or so: at most 84", 0, 84), "49"));
    }

    private static Row row(
            Supplier<Stream<Crisis>> crises,
            ToDoubleFunction<Crisis> hour,
            String what,
            double probability,
            Target target,
            String known) {
        return new Row(
                "P5",
                what + ", quantile " + probability,
                target,
                Figures.hours(crises.get(), hour, probability),
                Scale.NUMBER,
                known);
    }
}
