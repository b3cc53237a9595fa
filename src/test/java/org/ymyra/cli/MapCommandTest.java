package org.ymyra.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The map of a result, as pictures and as GeoJSON. */
class MapCommandTest {
    private static final String[] SMALL = {
        "--set",
        "run.horizon=90 days",
        "--set",
        "run.spin-up=0 days",
        "--set",
        "settlements.*.households=60",
        "--set",
        "layout.ties=4",
        "--replications",
        "4"
    };

    @TempDir
    static Path results;

    private static String villages;
    private static String without;

    @BeforeAll
    static void runTwoDistricts() throws IOException {
        villages = results.resolve("villages").toString();
        without = results.resolve("without").toString();
        Path file = results.resolve("roads.yaml");
        Files.writeString(
                file, Files.readString(Path.of("scenarios/villages.yaml")).replaceAll("(?m)^ *position:.*\n", ""));
        assertThat(run("scenarios/villages.yaml", villages).err()).isEmpty();
        assertThat(run(file.toString(), without).code()).isZero();
    }

    private static Invocation run(String scenario, String out) {
        String[] args = new String[SMALL.length + 4];
        System.arraycopy(SMALL, 0, args, 4, SMALL.length);
        args[0] = "run";
        args[1] = scenario;
        args[2] = "--out";
        args[3] = out;
        return Invocation.of(args);
    }

    @Test
    void drawsAMapAndWritesItAsData() throws IOException {
        Invocation map = Invocation.of("map", villages, "--level", "protest");
        assertThat(map.err()).isEmpty();
        assertThat(map.code()).isZero();
        assertThat(map.out().lines()).hasSize(3).allMatch(line -> Files.exists(Path.of(line)));
        byte[] first = Files.readAllBytes(Path.of(villages, "charts", "map-protest.geojson"));
        JsonNode collection = JsonMapper.builder().build().readTree(first);
        assertThat(collection.get("type").asString()).isEqualTo("FeatureCollection");
        assertThat(collection.get("caveat").asString()).contains("no forecast for any place");
        assertThat(collection.at("/source/scenarios/villages").asString()).hasSize(64);
        JsonNode features = collection.get("features");
        assertThat(features.size()).isEqualTo(7 + 7);
        for (JsonNode feature : features) {
            assertThat(feature.get("type").asString()).isEqualTo("Feature");
        }
        JsonNode point = features.get(3);
        assertThat(point.at("/geometry/type").asString()).isEqualTo("Point");
        assertThat(point.at("/geometry/coordinates/0").asDouble())
                .as("longitude first")
                .isEqualTo(0.001);
        assertThat(point.at("/geometry/coordinates/1").asDouble()).isEqualTo(0.099);
        JsonNode properties = point.get("properties");
        assertThat(properties.get("name").asString()).isEqualTo("Cedar Well");
        assertThat(properties.get("level").asString()).isEqualTo("protest");
        assertThat(properties.get("n").asInt()).isEqualTo(4);
        assertThat(properties.get("low").asDouble())
                .isLessThanOrEqualTo(properties.get("probability").asDouble());
        assertThat(properties.get("high").asDouble())
                .isGreaterThan(properties.get("low").asDouble());
        JsonNode road = features.get(7);
        assertThat(road.at("/geometry/type").asString()).isEqualTo("LineString");
        assertThat(road.at("/geometry/coordinates").size()).isEqualTo(2);
        assertThat(road.at("/geometry/coordinates/0/0").asDouble()).isEqualTo(-0.081);
        Invocation.of("map", villages, "--level", "protest");
        assertThat(Files.readAllBytes(Path.of(villages, "charts", "map-protest.geojson")))
                .isEqualTo(first);
    }

    @Test
    void geoJsonNeedsPositions() {
        Path out = results.resolve("maps");
        Invocation map = Invocation.of("map", without, "--lang", "kk", "--out", out.toString());
        assertThat(map.code()).isZero();
        assertThat(map.out()).contains("GeoJSON файлы жазылған жоқ");
        assertThat(out.resolve("map-riot.svg")).exists();
        assertThat(out.resolve("map-riot.geojson")).doesNotExist();
    }

    @Test
    void wrongUseIsTold() {
        assertThat(Invocation.of("map", villages, "--scenario", "none"))
                .satisfies(map -> assertThat(map.code()).isEqualTo(2))
                .satisfies(map -> assertThat(map.err()).contains("has no scenario none"));
        assertThat(Invocation.of("map", results.resolve("nothing").toString()).code())
                .isEqualTo(2);
        assertThat(Invocation.of("map", villages, "--level", "war").code()).isEqualTo(2);
    }
}
