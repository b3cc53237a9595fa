package org.ymyra.scenario;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A component of a scenario record, as files write it: the one place that knows how Java types become YAML.
 *
 * @param key key in the file: the name in kebab case
 * @param form how the value is written
 * @param type type of the value or, in a list, of its elements
 * @param optional whether it may be left out without a default taking its place
 * @param inherited whether what a settlement leaves out is taken from the scenario
 * @param parameter what is declared of a value; null for sections and lists of records
 * @param component the record component
 * @param unfolded the component of the section whose keys this is one of, if that is unfolded; null if it is not
 */
record Declaration(
        String key,
        Form form,
        Class<?> type,
        boolean optional,
        boolean inherited,
        Parameter parameter,
        RecordComponent component,
        RecordComponent unfolded) {
    /** How a component is written. */
    enum Form {
        /** A value. */
        VALUE,
        /** A sequence of values. */
        VALUES,
        /** A mapping with the keys of a record. */
        SECTION,
        /** A mapping from names to records. */
        ENTRIES,
        /** A sequence of records. */
        ITEMS
    }

    /** Key that names the kind of a lever. */
    static final String KIND = "lever";

    private static final ClassValue<List<Declaration>> CACHE = new ClassValue<>() {
        @Override
        protected List<Declaration> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .flatMap(component -> component.isAnnotationPresent(Unfolded.class)
                            ? of(component.getType()).stream().map(inner -> inner.unfolded(component))
                            : Stream.of(of(component)))
                    .toList();
        }
    };

    /** Returns the declarations of a record, in the order of its components. */
    static List<Declaration> of(Class<?> type) {
        return CACHE.get(type);
    }

    /** Returns the kinds of a sealed interface by the name that files give them. */
    static Map<String, Class<?>> kinds(Class<?> type) {
        return Arrays.stream(type.getPermittedSubclasses())
                .collect(Collectors.toMap(
                        kind -> kebab(kind.getSimpleName()), kind -> kind, (a, b) -> a, LinkedHashMap::new));
    }

    /** Returns a Java name in kebab case: {@code youthUnemployment} is {@code youth-unemployment}. */
    static String kebab(String name) {
        return name.replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /** Returns whether this is the name that a record has as its key in a mapping. */
    boolean isName() {
        return key.equals("name");
    }

    /** Returns the value of the component in a record. */
    Object of(Object owner) {
        return get(component, unfolded == null ? owner : get(unfolded, owner));
    }

    private static Object get(RecordComponent component, Object owner) {
        try {
            return component.getAccessor().invoke(owner);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private Declaration unfolded(RecordComponent section) {
        return new Declaration(key, form, type, optional, inherited, parameter, component, section);
    }

    private static Declaration of(RecordComponent component) {
        Class<?> type = component.getType();
        boolean list = type == List.class;
        boolean optional = type == Optional.class || type == OptionalDouble.class;
        if (type == OptionalDouble.class) {
            type = double.class;
        } else if (list || optional) {
            Type[] arguments = ((ParameterizedType) component.getGenericType()).getActualTypeArguments();
            type = arguments[0] == Double.class ? double.class : (Class<?>) arguments[0];
        }
        Form form = form(type, list, component.isAnnotationPresent(Parameter.class));
        return new Declaration(
                kebab(component.getName()),
                form,
                type,
                optional,
                component.isAnnotationPresent(Inherited.class),
                component.getAnnotation(Parameter.class),
                component,
                null);
    }

    private static Form form(Class<?> type, boolean list, boolean value) {
        if (value) {
            return list ? Form.VALUES : Form.VALUE;
        }
        if (!list) {
            return Form.SECTION;
        }
        boolean named =
                type.isSealed() || type.getRecordComponents()[0].getName().equals("name");
        return named ? Form.ENTRIES : Form.ITEMS;
    }
}
