package org.ymyra.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import tools.jackson.databind.json.JsonMapper;

/** The JSON Schema accepts what the reader accepts, and knows keys and types. */
class JsonSchemaTest {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(JsonSchema.generate());

    @Test
    void isTheSameEachTime() {
        assertThat(JsonSchema.generate()).isEqualTo(JsonSchema.generate());
    }

    @ParameterizedTest
    @MethodSource("org.ymyra.scenario.ShippedScenariosTest#scenarios")
    void acceptsShippedScenarios(Path file) throws IOException, ScenarioException {
        assertThat(errors(Files.readString(file))).isEmpty();
        assertThat(errors(ScenarioReader.read(file, List.of()).yaml())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title: no settlements and communities",
                "{extends: base.yaml, ofice: {}}",
                "{extends: base.yaml, office: {capcity: 1}}",
                "{extends: base.yaml, office: {capacity: '1'}}",
                "{extends: base.yaml, office: {diligence: 1.5}}",
                "{extends: base.yaml, office: {officials: 1.5}}",
                "{extends: base.yaml, office: {deadline: 20}}",
                "{extends: base.yaml, office: {deadline: 20 decades}}",
                "{extends: base.yaml, title: {de: Titel}}",
                "{extends: base.yaml, settlements: {A: {households: 5}}}",
                "{extends: base.yaml, settlements: {A: {office: {capcity: 5}}}}",
                "{extends: base.yaml, roads: [{between: [A, B]}]}",
                "{extends: base.yaml, levers: {a: {lever: language-course}}}",
                "{extends: base.yaml, levers: {a: {lever: language-courses, capacity: 2}}}",
                "{extends: base.yaml, levers: {a: {seat: 40}}}",
                "{extends: base.yaml, levers: {a: {lever: elders-council, seats: 1}}}",
            })
    void refusesWrongKeysAndTypes(String yaml) {
        assertThat(errors(yaml)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{extends: base.yaml}",
                "{extends: base.yaml, levers: {a: null}}",
                "{extends: base.yaml, levers: {a: {legitimacy: 0.5}}}",
                "{extends: base.yaml, levers: {a: {lever: language-courses, from: 2021-03-01, until: 2 years}}}",
                "{extends: base.yaml, settlements: {A: {communities: {B: {share: 0.5}}}}}",
            })
    void acceptsPartsThatExtend(String yaml) {
        assertThat(errors(yaml)).isEmpty();
    }

    private static List<Error> errors(String yaml) {
        LoadSettings settings =
                LoadSettings.builder().setSchema(new CoreSchema()).build();
        Object tree = new Load(settings).loadFromString(yaml);
        return SCHEMA.validate(MAPPER.writeValueAsString(tree), InputFormat.JSON);
    }
}
