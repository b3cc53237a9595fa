package org.ymyra.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What scenarios have to share for one to take the place of the other during a run. */
public final class Fixed {
    private Fixed() {}

    /**
     * Returns the keys of what differs of two scenarios and is fixed at set-up; empty if the one may go on as the other. It
     * looks at settlements only, which have all circumstances of their own, and not at what they are taken from, nor at sections that may be left out as a whole,
     * which shape nothing at set-up.
     */
    public static List<String> differences(Scenario a, Scenario b) {
        List<String> keys = new ArrayList<>();
        compare(a.run(), b.run(), Run.class, "run.", keys);
        compare(a.rules(), b.rules(), Rules.class, "rules.", keys);
        compare(a.settlements(), b.settlements(), Settlement.class, "settlements", keys);
        return List.copyOf(keys);
    }

    private static void compare(Object a, Object b, Class<?> type, String path, List<String> keys) {
        for (Declaration declaration : Declaration.of(type)) {
            Object own = declaration.of(a);
            Object other = declaration.of(b);
            String key = path + declaration.key();
            switch (declaration.form()) {
                case SECTION -> {
                    if (!declaration.optional()) {
                        compare(own, other, declaration.type(), key + ".", keys);
                    }
                }
                case ENTRIES -> compare((List<?>) own, (List<?>) other, declaration.type(), key, keys);
                case ITEMS -> {}
                default -> {
                    if (declaration.parameter().fixed() && !Objects.equals(own, other)) {
                        keys.add(key);
                    }
                }
            }
        }
    }

    private static void compare(List<?> a, List<?> b, Class<?> type, String path, List<String> keys) {
        if (a.size() != b.size()) {
            keys.add(path);
            return;
        }
        for (int k = 0; k < a.size(); k++) {
            compare(a.get(k), b.get(k), type, path + "." + name(a.get(k)) + ".", keys);
        }
    }

    private static Object name(Object entry) {
        return Declaration.of(entry.getClass()).stream()
                .filter(Declaration::isName)
                .findFirst()
                .orElseThrow()
                .of(entry);
    }
}
