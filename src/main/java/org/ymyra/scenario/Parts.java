package org.ymyra.scenario;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a record is going to be built from, so that what is right of it can be checked although other parts are wrong.
 *
 * @param type the record
 * @param values by key: a value as the constructor takes it, parts for a section, or a list of parts; null where faulty
 */
record Parts(Class<?> type, Map<String, Object> values) {
    /** Returns the value of a key, or null if it is faulty. */
    <T> T get(String key, Class<T> as) {
        return as.cast(values.get(key));
    }

    /** Returns the record; null if any part of it is faulty. */
    Object build() {
        RecordComponent[] components = type.getRecordComponents();
        Object[] arguments = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            arguments[i] = components[i].isAnnotationPresent(Unfolded.class)
                    ? new Parts(components[i].getType(), values).build()
                    : built(values.get(Declaration.kebab(components[i].getName())));
            if (arguments[i] == null) {
                return null;
            }
            if (components[i].getType() == Optional.class && !(arguments[i] instanceof Optional)) {
                arguments[i] = Optional.of(arguments[i]);
            }
        }
        try {
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(arguments);
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
