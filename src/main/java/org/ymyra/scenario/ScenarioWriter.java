package org.ymyra.scenario;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Writes a scenario as YAML in full, in one way only: equal scenarios give equal text, which reads back as equal. */
public final class ScenarioWriter {
    /** The core schema, which by itself would build its resolver anew for every node. */
    private static final CoreSchema SCHEMA = new CoreSchema() {
        private final ScalarResolver resolver = super.getScalarResolver();

        @Override
        public ScalarResolver getScalarResolver() {
            return resolver;
        }
    };

    private ScenarioWriter() {}

    /** Returns every key of the scenario in the order of the declarations; moments as spans from the start. */
    public static String write(Scenario scenario) {
        return dump(section(scenario, false));
    }

    /** Returns the same without title, description and positions: what decides how the scenario runs. */
    static String writeUntitled(Scenario scenario) {
        Map<String, Object> tree = section(scenario, false);
        tree.remove("title");
        tree.remove("description");
        ((Map<?, ?>) tree.get("settlements"))
                .values()
                .forEach(settlement -> ((Map<?, ?>) settlement).remove("position"));
        return dump(tree);
    }

    private static String dump(Map<String, Object> tree) {
        DumpSettings settings = DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.BLOCK)
                .setSchema(SCHEMA)
                .setWidth(Integer.MAX_VALUE)
                .setSplitLines(false)
                .setDereferenceAliases(true)
                .build();
        return new Dump(settings).dumpToString(tree);
    }

    private static Map<String, Object> section(Object owner, boolean named) {
        Map<String, Object> tree = new LinkedHashMap<>();
        if (owner instanceof Lever) {
            tree.put(Declaration.KIND, Declaration.kebab(owner.getClass().getSimpleName()));
        }
        for (Declaration declaration : Declaration.of(owner.getClass())) {
            Object value = declaration.of(owner);
            if (named && declaration.isName()) {
                continue;
            }
            switch (declaration.form()) {
                case SECTION -> present(value).ifPresent(found -> tree.put(declaration.key(), section(found, false)));
                case ENTRIES -> tree.put(declaration.key(), entries((List<?>) value));
                case ITEMS ->
                    tree.put(
                            declaration.key(),
                            ((List<?>) value)
                                    .stream().map(item -> section(item, false)).toList());
                default -> present(value).ifPresent(found -> tree.put(declaration.key(), plain(found)));
            }
        }
        return tree;
    }

    private static Map<String, Object> entries(List<?> records) {
        Map<String, Object> tree = new LinkedHashMap<>();
        for (Object each : records) {
            Object name = Declaration.of(each.getClass()).get(0).of(each);
            tree.put((String) name, section(each, true));
        }
        return tree;
    }

    private static Optional<?> present(Object value) {
        if (value instanceof OptionalDouble number) {
            return number.isPresent() ? Optional.of(number.getAsDouble()) : Optional.empty();
        }
        return value instanceof Optional<?> optional ? optional : Optional.of(value);
    }

    /** Returns a value as the types that YAML knows. */
    private static Object plain(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(ScenarioWriter::plain).toList();
        }
        if (value instanceof Localised text) {
            Map<String, Object> texts = new LinkedHashMap<>();
            texts.put("en", text.en());
            texts.put("ru", text.ru());
            texts.put("kk", text.kk());
            return texts;
        }
        if (value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15) {
            return number.longValue();
        }
        return value instanceof Span || value instanceof When || value instanceof LocalDate || value instanceof Enum<?>
                ? Values.text(value)
                : value;
    }
}
