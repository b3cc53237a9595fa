package org.ymyra.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.ymyra.scenario.Tree.Entries;
import org.ymyra.scenario.Tree.Items;
import org.ymyra.scenario.Tree.Place;

/** Rules that join several keys. Each is checked if its own keys are right, whatever else is wrong. */
class Checks {
    private static final int MOST_COMMUNITIES = 8;
    private static final double TOLERANCE = 1e-9;

    private final Consumer<Fault> faults;
    private final Entries scenario;
    private final List<String> layers;
    private final Set<String> settlements;
    private final int communities;
    private final Set<Set<?>> roads = new HashSet<>();

    /**
     * @param faults receives what is wrong
     * @param scenario the whole tree
     * @param layers files and settings, each laid over those before it
     */
    Checks(Consumer<Fault> faults, Entries scenario, List<String> layers) {
        this.layers = layers;
        this.faults = faults;
        this.scenario = scenario;
        this.settlements = names(scenario.get("settlements"));
        this.communities = names(scenario.get("communities")).size();
    }

    /** Checks that a mapping from names to records holds as many as it has to. */
    void count(Declaration declaration, int count, Place at, String path) {
        if (declaration.type() == Settlement.class && count == 0) {
            fault(at, path, "at least one settlement is needed");
        } else if (declaration.type() == Community.class && (count == 0 || count > MOST_COMMUNITIES)) {
            fault(at, path, "there are " + count + " communities; 1 to " + MOST_COMMUNITIES + " are needed");
        }
    }

    /** Checks a record against its own keys and against the names of the scenario. */
    void check(Parts parts, Entries tree, Place at, String path) {
        Class<?> type = parts.type();
        if (type == Scenario.class) {
            text(parts, tree, at);
            levers(parts, tree);
            positions(parts, tree);
        } else if (type == Run.class) {
            run(parts, tree, at, path);
        } else if (type == Settlement.class) {
            shares(parts, tree, path);
            ties(parts, tree, at, path);
        } else if (type == Road.class) {
            road(parts, tree, path);
        } else if (type == Encounters.class) {
            encounters(parts, tree, at, path);
        } else if (type == Mobilisation.class) {
            mobilisation(parts, tree, at, path);
        } else if (Lever.class.isAssignableFrom(type)) {
            lever(parts, tree, at, path);
        } else if (type == PlannedSpark.class && parts.get("spark", Spark.class) == Spark.NEWS) {
            fault(place(tree, "spark", at), path + ".spark", "news comes from riots elsewhere and cannot be planned");
        } else if (type == Where.class) {
            where(parts, tree, at, path);
        } else if (type == StartRule.class) {
            rule(parts, tree, at, path);
        }
    }

    private void text(Parts scenario, Entries tree, Place at) {
        Localised title = scenario.get("title", Localised.class);
        if (title != null && title.en().isBlank()) {
            fault(place(tree, "title", at), "title", "is blank");
        }
    }

    /** Checks that all settlements state where they lie, or none does, and that no two lie at one place. */
    private void positions(Parts scenario, Entries tree) {
        if (!(scenario.get("settlements", List.class) instanceof List<?> all)
                || all.stream()
                        .anyMatch(one -> one == null || ((Parts) one).values().get("position") == null)) {
            return;
        }
        Entries entries = (Entries) tree.get("settlements");
        Map<Object, Object> taken = new HashMap<>();
        List<Parts> without = new ArrayList<>();
        for (Object each : all) {
            Parts settlement = (Parts) each;
            if (!(settlement.values().get("position") instanceof Parts position)) {
                without.add(settlement);
                continue;
            }
            Object name = settlement.values().get("name");
            Object other = taken.putIfAbsent(position.values(), name);
            if (other != null && !position.values().containsValue(null)) {
                Entries own = (Entries) entries.get((String) name);
                fault(place(own, "position", own.place()), "settlements." + name + ".position", "is that of " + other);
            }
        }
        if (!taken.isEmpty()) {
            without.forEach(settlement -> {
                String name = (String) settlement.values().get("name");
                Place at = entries.entries().get(name).key();
                fault(
                        at,
                        "settlements." + name + ".position",
                        "is missing; either all settlements have one or none has");
            });
        }
    }

    private void run(Parts run, Entries tree, Place at, String path) {
        Span sampling = run.get("sampling", Span.class);
        Span horizon = run.get("horizon", Span.class);
        if (sampling != null && horizon != null && sampling.days() > horizon.days()) {
            String problem = Values.text(sampling) + " is longer than the horizon, " + Values.text(horizon);
            fault(place(tree, "sampling", place(tree, "horizon", at)), path + ".sampling", problem);
        }
    }

    /** Checks the sum of shares; a fault is where the share stands that was written last, in the uppermost layer. */
    private void shares(Parts settlement, Entries tree, String path) {
        if (!(settlement.get("communities", List.class) instanceof List<?> communities)
                || !(tree.get("communities") instanceof Entries section)) {
            return;
        }
        double sum = 0;
        for (Object community : communities) {
            Double share = community instanceof Parts parts ? parts.get("share", Double.class) : null;
            if (share == null) {
                return;
            }
            sum += share;
        }
        if (communities.isEmpty() || Math.abs(sum - 1) <= TOLERANCE) {
            return;
        }
        List<Place> own = places(section);
        List<Place> inherited = scenario.get("communities") instanceof Entries all ? places(all) : List.of();
        Place latest = own.stream()
                .max(Comparator.comparingInt((Place place) -> layers.indexOf(place.file()))
                        .thenComparing(place -> !inherited.contains(place))
                        .thenComparingInt(Place::line)
                        .thenComparingInt(Place::column))
                .orElseThrow();
        String key = inherited.containsAll(own) ? "communities" : path + ".communities";
        fault(latest, key, "the shares add up to " + round(sum) + ", not to 1");
    }

    /** Returns where the shares of communities stand. */
    private static List<Place> places(Entries communities) {
        return communities.entries().values().stream()
                .map(community -> community.value() instanceof Entries keys ? keys.get("share") : null)
                .filter(Objects::nonNull)
                .map(Tree::place)
                .toList();
    }

    private void ties(Parts settlement, Entries tree, Place at, String path) {
        Parts layout = settlement.get("layout", Parts.class);
        Integer ties = layout == null ? null : layout.get("ties", Integer.class);
        Integer households = settlement.get("households", Integer.class);
        if (ties != null && households != null && ties >= households) {
            String problem = "%d ties are too many for %d households".formatted(ties, households);
            fault(place(tree, "households", at), path + ".layout.ties", problem);
        }
    }

    private void road(Parts road, Entries tree, String path) {
        if (!(road.get("between", List.class) instanceof List<?> ends)) {
            return;
        }
        Tree between = tree.get("between");
        String key = path + ".between";
        boolean known = known((Items) between, ends, key);
        if (ends.size() != 2) {
            fault(between.place(), key, "a road joins two settlements, not " + ends.size());
        } else if (ends.get(0).equals(ends.get(1))) {
            fault(between.place(), key, "a road joins two different settlements");
        } else if (known && !roads.add(Set.copyOf(ends))) {
            fault(between.place(), key, "there is already a road between " + ends.get(0) + " and " + ends.get(1));
        }
    }

    private void encounters(Parts encounters, Entries tree, Place at, String path) {
        Double throughTies = encounters.get("through-ties", Double.class);
        Double nearby = encounters.get("nearby", Double.class);
        if (throughTies != null && nearby != null && throughTies + nearby > 1 + TOLERANCE) {
            String problem = "through-ties and nearby add up to " + round(throughTies + nearby) + ", more than 1";
            fault(place(tree, "nearby", place(tree, "through-ties", at)), path + ".nearby", problem);
        }
    }

    private void mobilisation(Parts street, Entries tree, Place at, String path) {
        Integer from = street.get("street-from", Integer.class);
        Integer until = street.get("street-until", Integer.class);
        if (from != null && until != null && from >= until) {
            String problem = "%d is not before street-until, %d".formatted(from, until);
            fault(place(tree, "street-from", place(tree, "street-until", at)), path + ".street-from", problem);
        }
    }

    private void lever(Parts lever, Entries tree, Place at, String path) {
        When from = lever.get("from", When.class);
        Optional<?> until = lever.get("until", Optional.class);
        if (from != null
                && until != null
                && until.isPresent()
                && until.get() instanceof When end
                && end.day() <= from.day()) {
            String standard = tree.get("from") == null ? " (its default)" : "";
            String problem = Values.text(end) + " is not after from, " + Values.text(from) + standard;
            fault(place(tree, "until", at), path + ".until", problem);
        }
        if (lever.values().get("seats") instanceof List<?> seats && !seats.isEmpty()) {
            seats(seats, place(tree, "seats", at), path + ".seats");
        }
    }

    /** Checks levers against each other and the settlements. */
    private void levers(Parts scenario, Entries tree) {
        if (!(scenario.get("levers", List.class) instanceof List<?> all)
                || all.stream().anyMatch(lever -> lever == null)) {
            return;
        }
        Set<Object> kinds = new HashSet<>();
        all.forEach(lever -> kinds.add(((Parts) lever).type()));
        for (Object each : all) {
            Parts lever = (Parts) each;
            String path = "levers." + lever.values().get("name");
            Entries entries = (Entries) tree.get("levers");
            Place place = entries.entries().get(lever.values().get("name")).key();
            if (lever.values().get("when") instanceof Parts rule) {
                read(rule, lever, kinds, place, path + ".when");
                if (indicator(rule) == WatchedIndicator.WARNING && all.stream().noneMatch(Checks::warns)) {
                    fault(place, path + ".when.indicator", "no lever of the kind monitoring has a warning");
                }
            }
            if (lever.values().get("warning") instanceof Parts warning) {
                warning(
                        warning,
                        (Entries) entries.entries()
                                .get(lever.values().get("name"))
                                .value(),
                        kinds,
                        place,
                        path);
            }
            if (lever.values().get("where") instanceof Parts section
                    && section.build() instanceof Where where
                    && scenario.get("settlements", List.class) instanceof List<?> settlements
                    && settlements.stream().noneMatch(one -> fits(where, one))) {
                fault(place, path + ".where", "fits no settlement");
            }
        }
    }

    /** Returns whether a settlement fits, or cannot be told to be no fit because of another fault. */
    private boolean fits(Where where, Object settlement) {
        return settlement == null
                || !settlements.containsAll(where.settlements())
                || !(((Parts) settlement).build() instanceof Settlement declared)
                || where.fits(declared);
    }

    private void read(Parts rule, Parts lever, Set<Object> kinds, Place at, String path) {
        if (lever.type() == Monitoring.class) {
            fault(at, path, "monitoring applies the rules and cannot itself wait for one");
        } else if (!kinds.contains(Monitoring.class)) {
            fault(at, path, "no lever of the kind monitoring applies it");
        }
        Stream.of("above", "below")
                .filter(key -> indicator(rule) != null && indicator(rule).share())
                .filter(key -> rule.values().get(key) instanceof OptionalDouble threshold && threshold.orElse(0) > 1)
                .forEach(key -> fault(
                        at,
                        path + "." + key,
                        round(rule.get(key, OptionalDouble.class).getAsDouble()) + " is more than 1, and "
                                + Values.text(indicator(rule)) + " is at most 1"));
        WatchedIndicator indicator = indicator(rule);
        if (indicator != null && indicator.surveyed() && !kinds.contains(Survey.class)) {
            fault(at, path + ".indicator", "no lever of the kind survey asks for " + Values.text(indicator));
        }
    }

    private static boolean warns(Object lever) {
        return ((Parts) lever).values().get("warning") instanceof Parts;
    }

    private void warning(Parts warning, Entries lever, Set<Object> kinds, Place at, String path) {
        List<?> terms = warning.get("terms", List.class);
        if (terms == null || terms.isEmpty()) {
            fault(at, path + ".warning.terms", "a warning has at least one term");
            return;
        }
        Items items = (Items) ((Entries) lever.get("warning")).get("terms");
        Set<WatchedIndicator> seen = new HashSet<>();
        for (int i = 0; i < terms.size(); i++) {
            WatchedIndicator indicator = terms.get(i) instanceof Parts term ? indicator(term) : null;
            if (indicator == null) {
                continue;
            }
            String key = path + ".warning.terms[" + (i + 1) + "].indicator";
            Place place = items.items().get(i).place();
            if (!indicator.observed()) {
                fault(place, key, "a warning is no term of itself");
            } else if (!seen.add(indicator)) {
                fault(place, key, Values.text(indicator) + " has a term already");
            } else if (indicator.surveyed() && !kinds.contains(Survey.class)) {
                fault(place, key, "no lever of the kind survey asks for " + Values.text(indicator));
            }
        }
    }

    private static WatchedIndicator indicator(Parts rule) {
        return rule.get("indicator", WatchedIndicator.class);
    }

    private void where(Parts where, Entries tree, Place at, String path) {
        if (tree.get("settlements") instanceof Items named
                && where.get("settlements", List.class) instanceof List<?> names) {
            known(named, names, path + ".settlements");
        }
        Double from = where.get("largest-share-from", Double.class);
        Double to = where.get("largest-share-to", Double.class);
        if (from != null && to != null && from > to) {
            String problem = round(from) + " is greater than largest-share-to, " + round(to);
            fault(place(tree, "largest-share-from", at), path + ".largest-share-from", problem);
        }
    }

    private void rule(Parts rule, Entries tree, Place at, String path) {
        long thresholds =
                Stream.of("above", "below").filter(key -> tree.get(key) != null).count();
        if (thresholds != 1) {
            fault(at, path, "needs either above or below" + (thresholds == 0 ? "" : ", not both"));
        }
    }

    private void seats(List<?> seats, Place at, String path) {
        double sum = seats.stream().mapToDouble(share -> (Double) share).sum();
        if (communities > 0 && seats.size() != communities) {
            fault(at, path, "expected a share for each of the " + communities + " communities, not " + seats.size());
        } else if (!(Math.abs(sum - 1) <= TOLERANCE)) {
            fault(at, path, "the shares add up to " + round(sum) + ", not to 1");
        }
    }

    /** Returns whether all names are settlements, each named once. */
    private boolean known(Items places, List<?> names, String path) {
        if (settlements.isEmpty()) {
            return false;
        }
        Set<String> seen = new HashSet<>();
        boolean all = true;
        for (int i = 0; i < names.size(); i++) {
            String name = (String) names.get(i);
            Place at = places.items().get(i).place();
            String key = path + "[" + (i + 1) + "]";
            if (!settlements.contains(name)) {
                fault(at, key, "there is no settlement " + name + Nearest.hint(name, settlements));
                all = false;
            } else if (!seen.add(name) && path.endsWith(".settlements")) {
                fault(at, key, name + " is named twice");
            }
        }
        return all;
    }

    static Set<String> names(Tree tree) {
        return tree instanceof Entries entries ? entries.entries().keySet() : Set.of();
    }

    /** Returns where the value of a key stands, or the other place if the key is not given. */
    static Place place(Entries tree, String key, Place otherwise) {
        return tree.get(key) == null ? otherwise : tree.get(key).place();
    }

    private static String round(double sum) {
        return Units.number(Math.round(sum * 1e6) / 1e6);
    }

    final void fault(Place place, String path, String problem) {
        faults.accept(Yaml.fault(place, path, problem));
    }
}
