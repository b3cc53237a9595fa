package org.ymyra.gui;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.ymyra.model.District;
import org.ymyra.model.Settlement;
import org.ymyra.scenario.Draft;
import org.ymyra.scenario.Lever;
import org.ymyra.scenario.Scenario;
import org.ymyra.scenario.ScenarioException;

/**
 * Changes the circumstances of the run that is watched, and remembers what was changed. To be used on the event thread.
 *
 * <p>A remedy that is started or stopped acts or ends from the next beginning of a day; another value of a parameter holds at
 * once.
 */
final class ByHand {
    private static final String LEVERS = "levers";

    private final Player player;
    private final List<Change> changes = new ArrayList<>();
    private final List<Runnable> listeners = new ArrayList<>();

    ByHand(Player player) {
        this.player = player;
    }

    /** Has a listener told whenever the list of changes is another. */
    void listen(Runnable listener) {
        listeners.add(listener);
    }

    /** Returns what was changed since the start of the run, in order. */
    List<Change> changes() {
        return List.copyOf(changes);
    }

    /** Returns which run it is now. */
    Origin origin() {
        return new Origin(player.start(), !changes.isEmpty());
    }

    /** Forgets what was changed: another run has begun. */
    void forget() {
        changes.clear();
        tell();
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }

    /** A draft of the scenario to come, and what it is as a change. */
    record Step(Draft draft, BiFunction<Scenario, Scenario, Change> change) {}

    /** What is to be changed in a district, from a day of the horizon on. */
    interface Action {
        Step on(District district, int day);
    }

    /**
     * Starts a remedy now.
     *
     * @param name its name in the scenario
     * @param kind its kind, as files name it; of importance only if the scenario has no lever of that name, which is then
     *     added with the declared defaults
     * @param intensity its intensity, above 0 to 1
     * @throws ScenarioException if it does not fit the scenario
     */
    void start(String name, String kind, double intensity) throws ScenarioException {
        apply((district, day) -> starting(district, day, name, kind, intensity));
    }

    /** Stops a remedy now, or calls it off if it has not started yet; a rule does not start it again. */
    void stop(String name) throws ScenarioException {
        apply((district, day) -> stopping(district, day, name));
    }

    /** Sets the intensity of a remedy that the scenario has, 0 to 1. */
    void intensity(String name, double intensity) throws ScenarioException {
        apply((district, day) -> {
            List<String> path = List.of(LEVERS, name, "intensity");
            boolean repeatable = !acted(district, name) && !ruled(district, name);
            return new Step(
                    Draft.of(district.scenario()).with(path, String.valueOf(intensity)),
                    (before, after) -> new Change(
                            now(district),
                            Change.Kind.INTENSITY,
                            path,
                            lever(after, name),
                            intensity(before, name),
                            intensity(after, name),
                            repeatable));
        });
    }

    /** Sets a parameter, everywhere: {@code office}, {@code capacity}. The value is written as in a file. */
    void set(List<String> path, String value) throws ScenarioException {
        apply((district, day) -> setting(district, path, value));
    }

    /** Sets a parameter to the values that it had at the start of the run. */
    void reset(List<String> path) throws ScenarioException {
        Scenario original = player.start().scenario().scenario();
        apply((district, day) -> {
            Draft before = Draft.of(district.scenario());
            Draft after = before;
            for (Map.Entry<List<String>, String> value :
                    Draft.of(original).values(path).entrySet()) {
                after = after.with(value.getKey(), value.getValue());
            }
            return parameter(district, path, before, after);
        });
        changes.removeIf(change -> change.path().equals(path) && change.from().equals(change.to()));
        tell();
    }

    /** Makes a change; throws {@link ScenarioException}, and changes nothing, if it makes no scenario. */
    void apply(Action action) throws ScenarioException {
        try {
            player.change(district -> {
                Step step = action.on(district, day(district));
                try {
                    Scenario next = step.draft().scenario();
                    District changed = district.continued(next);
                    remember(step.change().apply(district.scenario(), next));
                    return changed;
                } catch (ScenarioException e) {
                    throw new Refused(e);
                }
            });
        } catch (Refused e) {
            throw e.reason;
        }
        tell();
    }

    /** Carries out of a change why it is not made. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient ScenarioException reason;

        Refused(ScenarioException reason) {
            super(reason);
            this.reason = reason;
        }
    }

    private void remember(Change change) {
        Change last = changes.isEmpty() ? null : changes.get(changes.size() - 1);
        Change now = change;
        if (last != null && change.amends(last)) {
            now = change.after(last);
            changes.remove(changes.size() - 1);
        }
        if (!now.from().equals(now.to()) || now.kind() == Change.Kind.STARTED) {
            changes.add(now);
        }
    }

    /** Returns the day of the horizon that begins next. */
    static int day(District district) {
        return Math.max(0, (int) Math.floor(now(district)) + 1);
    }

    /** Returns the days since the start of the horizon. */
    private static double now(District district) {
        return Math.max(0, district.time()) - district.horizonStart();
    }

    static Optional<Lever> lever(Scenario scenario, String name) {
        return scenario.levers().stream()
                .filter(lever -> lever.name().equals(name))
                .findFirst();
    }

    private static String intensity(Scenario scenario, String name) {
        return lever(scenario, name)
                .map(lever -> String.valueOf(lever.timeline().intensity()))
                .orElse("");
    }

    /** Returns whether a lever has acted anywhere. */
    private static boolean acted(District district, String name) {
        return district.settlements().stream()
                .map(Settlement::levers)
                .flatMap(List::stream)
                .anyMatch(state -> state.name().equals(name) && state.days() > 0);
    }

    /** Returns whether a lever has a rule, whose decisions before a change depend on what a scenario says from its start. */
    private static boolean ruled(District district, String name) {
        return lever(district.scenario(), name)
                .filter(lever -> lever.timeline().when().isPresent())
                .isPresent();
    }

    static Step starting(District district, int day, String name, String kind, double intensity) {
        Scenario scenario = district.scenario();
        boolean acted = acted(district, name);
        boolean repeatable = !acted && !ruled(district, name);
        List<String> path = List.of(LEVERS, name);
        Draft draft = Draft.of(scenario);
        Optional<Lever> lever = lever(scenario, name);
        if (lever.isEmpty()) {
            draft = draft.with(path, "{lever: " + kind + ", from: " + day + " days, intensity: " + intensity + "}");
        } else {
            draft = draft.without(List.of(LEVERS, name, "when"))
                    .with(List.of(LEVERS, name, "intensity"), String.valueOf(intensity));
            if (!acted) {
                draft = draft.with(List.of(LEVERS, name, "from"), day + " days");
            }
            if (lever.get()
                    .timeline()
                    .until()
                    .filter(until -> until.day() <= day)
                    .isPresent()) {
                draft = draft.without(List.of(LEVERS, name, "until"));
            }
        }
        return new Step(
                draft,
                (before, after) -> new Change(
                        day, Change.Kind.STARTED, path, lever(after, name), "", intensity(after, name), repeatable));
    }

    static Step stopping(District district, int day, String name) {
        Scenario scenario = district.scenario();
        List<String> path = List.of(LEVERS, name);
        boolean repeatable = !ruled(district, name);
        boolean begun = lever(scenario, name)
                .filter(lever -> lever.timeline().from().day() < day)
                .isPresent();
        Draft draft = Draft.of(scenario);
        return new Step(
                begun ? draft.with(List.of(LEVERS, name, "until"), day + " days") : draft.without(path),
                (before, after) -> new Change(
                        day,
                        begun ? Change.Kind.STOPPED : Change.Kind.CALLED_OFF,
                        path,
                        lever(before, name),
                        intensity(before, name),
                        "",
                        repeatable));
    }

    static Step setting(District district, List<String> path, String value) {
        Draft before = Draft.of(district.scenario());
        return parameter(district, path, before, before.with(path, value));
    }

    private static Step parameter(District district, List<String> path, Draft before, Draft after) {
        return new Step(
                after,
                (scenario, next) -> new Change(
                        now(district),
                        Change.Kind.PARAMETER,
                        path,
                        Optional.empty(),
                        values(before, path),
                        values(after, path),
                        false));
    }

    /** Returns the value of a parameter, or all different ones that settlements and communities have. */
    static String values(Draft draft, List<String> path) {
        return String.join(" / ", new LinkedHashSet<>(draft.values(path).values()));
    }
}
