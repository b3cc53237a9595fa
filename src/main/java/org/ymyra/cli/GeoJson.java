package org.ymyra.cli;

import java.util.List;
import java.util.Map;
import org.ymyra.analysis.Estimate;
import org.ymyra.analysis.SettlementProbability;
import org.ymyra.chart.HazardMap;
import org.ymyra.chart.Language;
import org.ymyra.results.Manifest;
import org.ymyra.scenario.Position;
import org.ymyra.scenario.Road;
import org.ymyra.scenario.Scenario;
import org.ymyra.scenario.Settlement;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The figures of a map as GeoJSON (RFC 7946): a feature collection with a point for each settlement and a line for each road, of each scenario, and beside
 * them what they are not and where they came from.
 */
final class GeoJson {
    private GeoJson() {}

    /** Returns whether all scenarios state where their settlements lie. */
    static boolean possible(Map<String, Scenario> districts) {
        return districts.values().stream()
                .flatMap(scenario -> scenario.settlements().stream())
                .allMatch(settlement -> settlement.position().isPresent());
    }

    /**
     * Returns the text, the same for the same result.
     *
     * @param districts the scenarios by their keys; all settlements have positions
     * @param quantity what the figures are: {@code probability} that the level is reached, or {@code vulnerability}
     * @param rows the figure of one level for every settlement
     * @param language language of title and caveat; keys are English
     */
    static String of(
            Manifest manifest,
            Map<String, Scenario> districts,
            String quantity,
            List<SettlementProbability> rows,
            Language language) {
        ObjectNode collection = object().put("type", "FeatureCollection");
        collection.put("caveat", HazardMap.caveat(language));
        ObjectNode source = collection.putObject("source");
        source.put("program", "ymyra " + manifest.build().version());
        source.put("seed", manifest.seed());
        source.put("replications", manifest.replications());
        manifest.settings().forEach(source.putArray("settings")::add);
        ObjectNode hashes = source.putObject("scenarios");
        ArrayNode features = collection.putArray("features");
        districts.forEach((key, scenario) -> {
            Manifest.Entry entry = manifest.scenario(key);
            hashes.put(key, entry.hash());
            for (Settlement settlement : scenario.settlements()) {
                SettlementProbability row = rows.stream()
                        .filter(each ->
                                each.scenario().equals(key) && each.settlement().equals(settlement.name()))
                        .findFirst()
                        .orElseThrow();
                features.add(point(manifest, entry, settlement, quantity, row, language));
            }
            for (Road road : scenario.roads()) {
                features.add(line(key, scenario, road));
            }
        });
        return collection.toPrettyString() + "\n";
    }

    private static ObjectNode point(
            Manifest manifest,
            Manifest.Entry entry,
            Settlement settlement,
            String quantity,
            SettlementProbability row,
            Language language) {
        ObjectNode feature = object().put("type", "Feature");
        ObjectNode geometry = feature.putObject("geometry").put("type", "Point");
        coordinates(geometry.putArray("coordinates"), settlement);
        Estimate e = row.probability();
        ObjectNode properties = feature.putObject("properties")
                .put("kind", "settlement")
                .put("name", settlement.name())
                .put("households", settlement.households())
                .put("scenario", entry.key())
                .put("title", language.of(entry.title()))
                .put("level", Words.name(row.level()))
                .put("horizon_days", entry.horizon())
                .put("quantity", quantity)
                .put(quantity, e.value())
                .put("low", e.low())
                .put("high", e.high())
                .put("n", e.total())
                .put("method", e.method())
                .put("confidence", e.confidence())
                .put("seed", manifest.seed())
                .put("version", manifest.build().version());
        if (e.events() >= 0) {
            properties.put("events", e.events());
        }
        return feature;
    }

    private static ObjectNode line(String key, Scenario scenario, Road road) {
        ObjectNode feature = object().put("type", "Feature");
        ArrayNode ends = feature.putObject("geometry").put("type", "LineString").putArray("coordinates");
        road.between()
                .forEach(name -> coordinates(
                        ends.addArray(),
                        scenario.settlements().stream()
                                .filter(settlement -> settlement.name().equals(name))
                                .findFirst()
                                .orElseThrow()));
        ObjectNode properties =
                feature.putObject("properties").put("kind", "road").put("scenario", key);
        road.between().forEach(properties.putArray("between")::add);
        properties.put("km", road.km());
        return feature;
    }

    private static void coordinates(ArrayNode array, Settlement settlement) {
        Position position = settlement.position().orElseThrow();
        array.add(position.longitude()).add(position.latitude());
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
