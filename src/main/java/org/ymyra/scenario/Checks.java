package org.ymyra.scenario;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.ymyra.scenario.Tree.Entries;
import org.ymyra.scenario.Tree.Entry;
import org.ymyra.scenario.Tree.Items;
import org.ymyra.scenario.Tree.Place;

/** Rules that join several keys. Each is checked as soon as the record that holds its keys is built. */
final class Checks {
    private static final int MOST_COMMUNITIES = 8;
    private static final double TOLERANCE = 1e-9;

    private final Consumer<Fault> faults;
    private final Entries scenario;
    private final Set<String> settlements;
    private final int communities;
    private final Set<Set<String>> roads = new HashSet<>();

    Checks(Consumer<Fault> faults, Entries scenario) {
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
    void check(Object built, Entries tree, Place at, String path) {
        if (built instanceof Scenario scenario) {
            text(scenario.title(), place(tree, "title", at));
        } else if (built instanceof Run run) {
            run(run, tree, at, path);
        } else if (built instanceof Settlement settlement) {
            settlement(settlement, tree, at, path);
        } else if (built instanceof Road road) {
            road(road, tree, path);
        } else if (built instanceof Encounters encounters) {
            encounters(encounters, tree, at, path);
        } else if (built instanceof Mobilisation mobilisation) {
            mobilisation(mobilisation, tree, at, path);
        } else if (built instanceof Lever lever) {
            lever(lever, tree, at, path);
        }
    }

    private void text(Localised title, Place at) {
        if (title.en().isBlank()) {
            fault(at, "title", "is blank");
        }
    }

    private void run(Run run, Entries tree, Place at, String path) {
        if (run.sampling().days() > run.horizon().days()) {
            String problem = Values.text(run.sampling()) + " is longer than the horizon, " + Values.text(run.horizon());
            fault(place(tree, "sampling", place(tree, "horizon", at)), path + ".sampling", problem);
        }
    }

    private void settlement(Settlement settlement, Entries tree, Place at, String path) {
        double sum =
                settlement.communities().stream().mapToDouble(Community::share).sum();
        Entry section = tree.entries().get("communities");
        if (section != null && !(Math.abs(sum - 1) <= TOLERANCE)) {
            boolean inherited = section.equals(scenario.entries().get("communities"));
            String key = inherited ? "communities" : path + ".communities";
            fault(section.key(), key, "the shares add up to " + round(sum) + ", not to 1");
        }
        if (settlement.layout().ties() >= settlement.households()) {
            String problem = "%d ties are too many for %d households"
                    .formatted(settlement.layout().ties(), settlement.households());
            fault(place(tree, "households", at), path + ".layout.ties", problem);
        }
    }

    private void road(Road road, Entries tree, String path) {
        Tree between = tree.get("between");
        String key = path + ".between";
        boolean known = known((Items) between, road.between(), key);
        if (road.between().size() != 2) {
            fault(
                    between.place(),
                    key,
                    "a road joins two settlements, not " + road.between().size());
        } else if (road.between().get(0).equals(road.between().get(1))) {
            fault(between.place(), key, "a road joins two different settlements");
        } else if (known && !roads.add(Set.copyOf(road.between()))) {
            fault(between.place(), key, "there is already a road between " + String.join(" and ", road.between()));
        }
    }

    private void encounters(Encounters encounters, Entries tree, Place at, String path) {
        double sum = encounters.throughTies() + encounters.nearby();
        if (sum > 1 + TOLERANCE) {
            String problem = "through-ties and nearby add up to " + round(sum) + ", more than 1";
            fault(place(tree, "nearby", place(tree, "through-ties", at)), path + ".nearby", problem);
        }
    }

    private void mobilisation(Mobilisation street, Entries tree, Place at, String path) {
        if (street.streetFrom() >= street.streetUntil()) {
            String problem = "%d is not before street-until, %d".formatted(street.streetFrom(), street.streetUntil());
            fault(place(tree, "street-from", place(tree, "street-until", at)), path + ".street-from", problem);
        }
    }

    private void lever(Lever lever, Entries tree, Place at, String path) {
        if (tree.get("where") instanceof Items where) {
            known(where, lever.where(), path + ".where");
        }
        if (lever.until().isPresent()
                && lever.until().get().day() <= lever.from().day()) {
            String from = tree.get("from") == null ? " (its default)" : "";
            String problem =
                    Values.text(lever.until().get()) + " is not after from, " + Values.text(lever.from()) + from;
            fault(place(tree, "until", at), path + ".until", problem);
        }
        if (lever instanceof EldersCouncil council) {
            seats(council.seats(), place(tree, "seats", at), path + ".seats");
        } else if (lever instanceof ComplaintReform reform
                && reform.capacity().isEmpty()
                && reform.diligence().isEmpty()
                && reform.partiality().isEmpty()) {
            fault(at, path, "changes nothing; give capacity, diligence or partiality");
        }
    }

    private void seats(List<Double> seats, Place at, String path) {
        double sum = seats.stream().mapToDouble(Double::doubleValue).sum();
        if (seats.size() != communities) {
            fault(at, path, "expected a share for each of the " + communities + " communities, not " + seats.size());
        } else if (!(Math.abs(sum - 1) <= TOLERANCE)) {
            fault(at, path, "the shares add up to " + round(sum) + ", not to 1");
        }
    }

    /** Returns whether all names are settlements, each named once. */
    private boolean known(Items places, List<String> names, String path) {
        Set<String> seen = new HashSet<>();
        boolean all = true;
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            Place at = places.items().get(i).place();
            String key = path + "[" + (i + 1) + "]";
            if (!settlements.contains(name)) {
                String near = Nearest.of(name, settlements)
                        .map(found -> "; did you mean " + found + "?")
                        .orElse("; there are " + settlements.stream().collect(Collectors.joining(", ")));
                fault(at, key, "there is no settlement " + name + near);
                all = false;
            } else if (!seen.add(name) && path.endsWith(".where")) {
                fault(at, key, name + " is named twice");
            }
        }
        return all;
    }

    private static Set<String> names(Tree tree) {
        return tree instanceof Entries entries ? entries.entries().keySet() : Set.of();
    }

    /** Returns where the value of a key stands, or the other place if the key is not given. */
    private static Place place(Entries tree, String key, Place otherwise) {
        return tree.get(key) == null ? otherwise : tree.get(key).place();
    }

    private static String round(double sum) {
        return Units.number(Math.round(sum * 1e6) / 1e6);
    }

    private void fault(Place place, String path, String problem) {
        faults.accept(Yaml.fault(place, path, problem));
    }
}
