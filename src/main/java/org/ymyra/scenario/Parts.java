package org.ymyra.scenario;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a record is going to be built from, so that what is right of it can be checked although other parts are wrong. */
final class Parts {
    private final Class<?> type;
    private final Map<String, Object> values;
    /** The record, once it was built. */
    private Object built;

    /**
     * Parts of a record.
     *
     * @param type the record
     * @param values by key: a value as the constructor takes it, parts for a section, or a list of parts; null where faulty
     */
    Parts(Class<?> type, Map<String, Object> values) {
        this.type = type;
        this.values = values;
    }

    Class<?> type() {
        return type;
    }

    Map<String, Object> values() {
        return values;
    }

    /** Returns the value of a key, or null if it is faulty. */
    <T> T get(String key, Class<T> as) {
        return as.cast(values.get(key));
    }

    /** What reflection tells of a record, which takes longer than building one. */
    private record Shape(Class<?>[] types, String[] keys, boolean[] unfolded, Constructor<?> constructor) {}

    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            boolean[] unfolded = new boolean[components.length];
            for (int i = 0; i < unfolded.length; i++) {
                unfolded[i] = components[i].isAnnotationPresent(Unfolded.class);
            }
            try {
                return new Shape(
                        types,
                        Arrays.stream(components)
                                .map(component -> Declaration.kebab(component.getName()))
                                .toArray(String[]::new),
                        unfolded,
                        type.getDeclaredConstructor(types));
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(e);
            }
        }
    };

    /** Returns the record; null if any part of it is faulty. */
    Object build() {
        if (built == null) {
            built = made();
        }
        return built;
    }

    private Object made() {
        Shape shape = SHAPES.get(type);
        Object[] arguments = new Object[shape.types.length];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] =
                    shape.unfolded[i] ? new Parts(shape.types[i], values).build() : built(values.get(shape.keys[i]));
            if (arguments[i] == null) {
                return null;
            }
            if (shape.types[i] == Optional.class && !(arguments[i] instanceof Optional)) {
                arguments[i] = Optional.of(arguments[i]);
            }
        }
        try {
            return shape.constructor.newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object built(Object value) {
        if (value instanceof Parts parts) {
            return parts.build();
        }
        if (!(value instanceof List<?> list)) {
            return value;
        }
        List<Object> all = new ArrayList<>();
        for (Object each : list) {
            all.add(built(each));
        }
        return all.contains(null) ? null : List.copyOf(all);
    }
}
