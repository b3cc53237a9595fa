package org.ymyra.scenario;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON Schema (draft 2020-12) of scenario files, for editors that complete keys and show what they mean.
 *
 * <p>It describes files before {@code extends} is worked in: entries of mappings from names need not be complete, and
 * rules that join several keys are left to {@link ScenarioReader}.
 */
public final class JsonSchema {
    private static final String SPAN = "^" + Units.NUMBER + "\\s+(years?|months?|weeks?|days?|hours?|minutes?)$";
    private static final String DATE = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";

    private final ObjectNode definitions = object();

    private JsonSchema() {}

    /** Returns the schema as JSON text. */
    public static String generate() {
        return new JsonSchema().root().toPrettyString() + "\n";
    }

    private ObjectNode root() {
        ObjectNode root = object();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.put("title", "Ymyra scenario");
        ObjectNode section = section(Scenario.class);
        ObjectNode properties = (ObjectNode) section.get("properties");
        properties
                .putObject("extends")
                .put("type", "string")
                .put("description", "File whose scenario this one changes; the path is relative to this file");
        root.setAll(section);
        ArrayNode either = root.putArray("anyOf");
        either.addObject().putArray("required").add("extends");
        either.addObject().set("required", required(Scenario.class));
        root.set("$defs", definitions);
        return root;
    }

    private ObjectNode section(Class<?> type) {
        ObjectNode section = object();
        section.put("type", "object");
        ObjectNode properties = section.putObject("properties");
        for (Declaration declaration : Declaration.of(type)) {
            if (!declaration.isName()) {
                properties.set(declaration.key(), component(declaration));
            }
        }
        return section.put("additionalProperties", false);
    }

    private ObjectNode component(Declaration declaration) {
        return switch (declaration.form()) {
            case VALUE -> described(declaration, value(declaration));
            case VALUES -> described(declaration, object().put("type", "array").set("items", value(declaration)));
            case SECTION -> reference(declaration.type());
            case ENTRIES -> object().put("type", "object").set("additionalProperties", entry(declaration.type()));
            case ITEMS -> object().put("type", "array").set("items", item(declaration.type()));
        };
    }

    /** Returns a record of a mapping from names, or null, which removes the one that is extended. */
    private ObjectNode entry(Class<?> type) {
        ObjectNode entry = object();
        entry.putArray("anyOf")
                .add(type.isSealed() ? lever(type) : reference(type))
                .add(object().put("type", "null"));
        return entry;
    }

    private ObjectNode item(Class<?> type) {
        ObjectNode item = reference(type);
        item.set("required", required(type));
        return item;
    }

    /** Returns a record whose kind decides its other keys; the kind may be left out where it is extended. */
    private ObjectNode lever(Class<?> type) {
        Map<String, Class<?>> kinds = Declaration.kinds(type);
        ObjectNode lever = object().put("type", "object");
        ObjectNode kind = lever.putObject("properties").putObject(Declaration.KIND);
        kind.put("description", "Kind of the lever");
        kinds.keySet().forEach(kind.putArray("enum")::add);
        Set<String> keys = new LinkedHashSet<>(List.of(Declaration.KIND));
        ArrayNode cases = lever.putArray("allOf");
        kinds.forEach((name, each) -> {
            Declaration.of(each).stream()
                    .filter(declaration -> !declaration.isName())
                    .map(Declaration::key)
                    .forEach(keys::add);
            ObjectNode when = cases.addObject();
            ObjectNode condition = when.putObject("if");
            condition.putObject("properties").putObject(Declaration.KIND).put("const", name);
            condition.putArray("required").add(Declaration.KIND);
            when.set("then", reference(each));
        });
        keys.forEach(lever.putObject("propertyNames").putArray("enum")::add);
        return lever;
    }

    private ObjectNode reference(Class<?> type) {
        String name = Declaration.kebab(type.getSimpleName());
        if (!definitions.has(name)) {
            definitions.putObject(name);
            ObjectNode section = section(type);
            if (Lever.class.isAssignableFrom(type)) {
                ((ObjectNode) section.get("properties")).putObject(Declaration.KIND);
            }
            definitions.set(name, section);
        }
        return object().put("$ref", "#/$defs/" + name);
    }

    private static ObjectNode value(Declaration declaration) {
        ObjectNode value = object();
        switch (declaration.type().getSimpleName()) {
            case "int", "double" -> {
                value.put("type", declaration.type() == int.class ? "integer" : "number");
                Parameter parameter = declaration.parameter();
                if (!parameter.min().isEmpty()) {
                    value.put("minimum", Double.parseDouble(parameter.min()));
                }
                if (!parameter.max().isEmpty()) {
                    value.put("maximum", Double.parseDouble(parameter.max()));
                }
            }
            case "Span" -> value.put("type", "string").put("pattern", SPAN);
            case "When" -> value.put("type", "string").put("pattern", SPAN + "|" + DATE);
            case "LocalDate" -> value.put("type", "string").put("pattern", DATE);
            case "Localised" -> {
                ArrayNode either = value.putArray("oneOf");
                either.addObject().put("type", "string");
                ObjectNode texts = either.addObject().put("type", "object");
                ObjectNode languages = texts.putObject("properties");
                List.of("en", "ru", "kk")
                        .forEach(language -> languages.putObject(language).put("type", "string"));
                texts.put("additionalProperties", false);
            }
            default -> {
                value.put("type", "string");
                if (declaration.type().isEnum()) {
                    Values.words(declaration.type()).forEach(value.putArray("enum")::add);
                }
            }
        }
        return value;
    }

    private static ObjectNode described(Declaration declaration, ObjectNode value) {
        Parameter parameter = declaration.parameter();
        List<String> parts = new ArrayList<>();
        parts.add(parameter.text());
        add(parts, "Unit: ", parameter.unit());
        add(parts, "Default: ", parameter.value());
        add(parts, "Allowed: ", Values.bounds(declaration));
        add(parts, "Plausible: ", parameter.low().isEmpty() ? "" : parameter.low() + " to " + parameter.high());
        add(parts, "Symbol: ", parameter.symbol());
        add(parts, "Source: ", parameter.low().isEmpty() ? "" : parameter.source());
        value.put("description", String.join(". ", parts));
        if (declaration.form() == Declaration.Form.VALUE && !parameter.value().isEmpty()) {
            setDefault(value, Values.declared(declaration, parameter.value()), parameter.value());
        }
        return value;
    }

    private static void setDefault(ObjectNode value, Object parsed, String text) {
        if (parsed instanceof Integer whole) {
            value.put("default", whole);
        } else if (parsed instanceof Double number) {
            value.put("default", number);
        } else if (parsed instanceof Span || parsed instanceof When) {
            value.put("default", text);
        }
    }

    private static void add(List<String> parts, String name, String content) {
        if (!content.isEmpty()) {
            parts.add(name + content);
        }
    }

    private static ArrayNode required(Class<?> type) {
        ArrayNode keys = JsonNodeFactory.instance.arrayNode();
        for (Declaration declaration : Declaration.of(type)) {
            boolean value = declaration.parameter() != null;
            boolean needed = value
                    ? declaration.parameter().value().isEmpty() && !declaration.optional()
                    : declaration.type() == Community.class || declaration.type() == Settlement.class;
            if (needed && !declaration.isName()) {
                keys.add(declaration.key());
            }
        }
        return keys;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
