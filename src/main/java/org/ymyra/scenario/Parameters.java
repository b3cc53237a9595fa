package org.ymyra.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** All parameters of the scenario, as the records declare them. */
public final class Parameters {
    private static final Map<String, Class<?>> LEVERS = Declaration.kinds(Lever.class);
    private static final List<DeclaredParameter> ALL =
            section(Scenario.class, "").toList();

    private Parameters() {}

    /**
     * Returns all parameters in the order of the declarations. What a settlement may state for itself is listed once, as the
     * scenario's; what all levers share is listed once, under {@code levers.*}.
     */
    public static List<DeclaredParameter> all() {
        return ALL;
    }

    /**
     * Returns the parameters that a key means: the one with this path ({@code office.capacity}, {@code
     * settlements.Millbrook.office.capacity}, {@code communities.Hillside.share}), else all of a section ({@code office}) or
     * of a kind of lever ({@code complaint-reform}), else all with this key at their end or within ({@code capacity}, {@code
     * cost}); empty if there is none.
     */
    public static List<DeclaredParameter> find(String key) {
        boolean lever = LEVERS.containsKey(key.replaceFirst("\\..*", ""));
        List<String> path = Arrays.asList((lever ? "levers." + key : key).split("\\."));
        boolean own = path.size() > 2
                && path.get(0).equals("settlements")
                && Declaration.of(Settlement.class).stream()
                        .anyMatch(
                                section -> section.inherited() && section.key().equals(path.get(2)));
        List<String> general = own ? path.subList(2, path.size()) : path;
        List<DeclaredParameter> exact = all(parameter -> matches(parameter.key(), general, false));
        if (!exact.isEmpty()) {
            return exact;
        }
        List<DeclaredParameter> section = all(parameter -> matches(parameter.key(), general, true));
        String last = path.get(path.size() - 1);
        boolean bare = path.size() == 1 || path.get(0).equals("levers");
        return section.isEmpty() && bare
                ? all(parameter ->
                        (parameter.key().endsWith("." + last) || parameter.key().contains("." + last + "."))
                                && parameter.key().startsWith(root(path)))
                : section;
    }

    /** Returns the kinds of levers as files name them ({@code language-courses}), in the order of the declarations. */
    public static Set<String> levers() {
        return Collections.unmodifiableSet(LEVERS.keySet());
    }

    /** Returns what a kind of lever does, in one sentence; empty if the key ({@code levers.complaint-reform}) is no kind. */
    public static Optional<String> lever(String key) {
        return Optional.ofNullable(LEVERS.get(key.replaceFirst("^levers\\.", "")))
                .map(kind -> kind.getAnnotation(Described.class).value());
    }

    /** Returns the key path, of a parameter or a section, or the kind of lever that may have been meant by one that is not known. */
    public static Optional<String> nearest(String key) {
        Collection<String> keys = ALL.stream().map(DeclaredParameter::key).toList();
        Set<String> names = new LinkedHashSet<>(LEVERS.keySet());
        for (String path : keys) {
            for (int dot = path.indexOf('.'); dot > 0; dot = path.indexOf('.', dot + 1)) {
                names.add(path.substring(0, dot));
            }
        }
        names.addAll(keys);
        return Nearest.of(key, names)
                .or(() -> Nearest.of(key, keys.stream().map(Parameters::last).toList())
                        .flatMap(last -> keys.stream()
                                .filter(path -> last(path).equals(last))
                                .findFirst()));
    }

    private static String root(List<String> path) {
        return path.size() == 1 ? "" : path.get(0) + ".";
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    private static boolean matches(String key, List<String> path, boolean begins) {
        String[] parts = key.split("\\.");
        if (begins ? parts.length <= path.size() : parts.length != path.size()) {
            return false;
        }
        for (int i = 0; i < path.size(); i++) {
            if (!parts[i].equals("*") && !parts[i].equals(path.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static List<DeclaredParameter> all(java.util.function.Predicate<DeclaredParameter> condition) {
        return ALL.stream().filter(condition).toList();
    }

    private static Stream<DeclaredParameter> section(Class<?> type, String path) {
        return Declaration.of(type).stream()
                .filter(declaration -> !declaration.isName() && !declaration.inherited())
                .flatMap(declaration -> component(declaration, path + declaration.key()));
    }

    private static Stream<DeclaredParameter> component(Declaration declaration, String path) {
        if (declaration.type().isSealed()) {
            return levers(declaration.type(), path);
        }
        return switch (declaration.form()) {
            case SECTION -> section(declaration.type(), path + ".");
            case ENTRIES, ITEMS -> section(declaration.type(), path + ".*.");
            default -> Stream.of(parameter(declaration, path));
        };
    }

    /** Returns what all kinds share under {@code *}, then what each has of its own. */
    private static Stream<DeclaredParameter> levers(Class<?> type, String path) {
        Collection<Class<?>> kinds = Declaration.kinds(type).values();
        Stream<DeclaredParameter> shared = section(Timeline.class, path + ".*.");
        List<DeclaredParameter> own = new ArrayList<>();
        for (Class<?> kind : kinds) {
            for (Declaration declaration : Declaration.of(kind)) {
                if (declaration.unfolded() == null) {
                    String name = Declaration.kebab(kind.getSimpleName());
                    component(declaration, path + "." + name + "." + declaration.key())
                            .forEach(own::add);
                }
            }
        }
        return Stream.concat(shared, own.stream());
    }

    private static DeclaredParameter parameter(Declaration declaration, String path) {
        boolean required = declaration.parameter().value().isEmpty() && !declaration.optional();
        return new DeclaredParameter(path, type(declaration), required, declaration.parameter());
    }

    private static String type(Declaration declaration) {
        String type = switch (declaration.type().getSimpleName()) {
            case "double" -> "number";
            case "int" -> "whole number";
            case "Span" -> "span";
            case "When" -> "moment";
            case "LocalDate" -> "date";
            default -> declaration.type().isEnum() ? String.join(", ", Values.words(declaration.type())) : "text";
        };
        return declaration.form() == Declaration.Form.VALUES ? "list of " + type + "s" : type;
    }
}
