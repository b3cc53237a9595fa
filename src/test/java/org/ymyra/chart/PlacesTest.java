package org.ymyra.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ymyra.scenario.Draft;
import org.ymyra.scenario.Road;
import org.ymyra.scenario.Scenario;
import org.ymyra.scenario.ScenarioException;
import org.ymyra.scenario.ScenarioReader;
import org.ymyra.scenario.Settlement;

/** Settlements lie where the scenario says, or else where the lengths of roads put them. */
class PlacesTest {
    /** Mean radius of the earth. */
    private static final double RADIUS_KM = 6371.0088;

    static Scenario villages(String... settings) {
        try {
            return ScenarioReader.read(Path.of("scenarios", "villages.yaml"), List.of(settings))
                    .scenario();
        } catch (ScenarioException e) {
            throw new AssertionError(e);
        }
    }

    static Scenario without(Scenario scenario) {
        Draft draft = Draft.of(scenario);
        for (Settlement settlement : scenario.settlements()) {
            draft = draft.without(List.of("settlements", settlement.name(), "position"));
        }
        try {
            return draft.scenario();
        } catch (ScenarioException e) {
            throw new AssertionError(e);
        }
    }

    private static double distance(Places places, int a, int b) {
        double[] from = places.at().get(a);
        double[] to = places.at().get(b);
        return Math.hypot(from[0] - to[0], from[1] - to[1]);
    }

    /** Haversine formula. */
    private static double onTheGlobe(double longitude, double latitude, double otherLongitude, double otherLatitude) {
        double a = Math.toRadians(latitude);
        double b = Math.toRadians(otherLatitude);
        double h = Math.pow(Math.sin((a - b) / 2), 2)
                + Math.cos(a) * Math.cos(b) * Math.pow(Math.sin(Math.toRadians(longitude - otherLongitude) / 2), 2);
        return 2 * RADIUS_KM * Math.asin(Math.sqrt(h));
    }

    /** Also across the date line and near a pole. */
    @ParameterizedTest
    @CsvSource({"0, 0", "68, 43", "179.95, -20", "-75, 80", "12, 89.9", "10, -89.99"})
    void distancesAreThoseOnTheGlobe(double longitude, double latitude) {
        List<String> settings = new ArrayList<>();
        List<double[]> at = new ArrayList<>();
        List<String> names =
                villages().settlements().stream().map(each -> each.name()).toList();
        for (int k = 0; k < names.size(); k++) {
            double east = longitude + 0.3 * Math.cos(2 * k);
            double north = Math.max(-89.999, Math.min(89.999, latitude + 0.3 * Math.sin(3 * k)));
            double wrapped = east > 180 ? east - 360 : east;
            at.add(new double[] {wrapped, north});
            settings.add(
                    "settlements." + names.get(k) + ".position={longitude: " + wrapped + ", latitude: " + north + "}");
        }
        Places places = Places.of(villages(settings.toArray(String[]::new)));
        assertThat(places.stated()).isTrue();
        for (int a = 0; a < names.size(); a++) {
            for (int b = 0; b < a; b++) {
                double expected = onTheGlobe(at.get(a)[0], at.get(a)[1], at.get(b)[0], at.get(b)[1]);
                assertThat(distance(places, a, b)).isCloseTo(expected, within(1e-4 * expected + 1e-6));
            }
        }
    }

    @Test
    void northIsUpAndEastToTheRight() {
        Places places = Places.of(villages());
        double[] millbrook = places.at().get(0);
        double[] cedarWell = places.at().get(3);
        assertThat(cedarWell[0]).isGreaterThan(millbrook[0]);
        assertThat(cedarWell[1]).isLessThan(millbrook[1]);
    }

    @Test
    void theShippedPositionsFitTheRoads() {
        Scenario scenario = villages();
        Places places = Places.of(scenario);
        List<String> names =
                scenario.settlements().stream().map(each -> each.name()).toList();
        for (Road road : scenario.roads()) {
            int from = names.indexOf(road.between().get(0));
            int to = names.indexOf(road.between().get(1));
            assertThat(road.km() / distance(places, from, to)).as("%s", road).isBetween(1.0, 1.2);
        }
    }

    @Test
    void roadsPutSettlementsWhereNothingIsStated() {
        Scenario scenario = without(villages());
        Places places = Places.of(scenario);
        assertThat(places.stated()).isFalse();
        assertThat(distance(places, 1, 3)).isLessThan(distance(places, 1, 5));
        assertThat(Places.of(scenario).at().get(4)).isEqualTo(places.at().get(4));
    }
}
