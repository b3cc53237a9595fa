/**
 * What a user declares: a {@link org.ymyra.scenario.Scenario} of communities, settlements, circumstances, rules and
 * levers, read from YAML.
 *
 * <p>Each parameter is declared once, as a record component with a {@link org.ymyra.scenario.Parameter} annotation; the
 * YAML key, the range check, the JSON Schema, the explanation and the parameter table all come from that declaration.
 * The YAML key of a component is its name in kebab case ({@code youthUnemployment} is {@code youth-unemployment}).
 */
package org.ymyra.scenario;
