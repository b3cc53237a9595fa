package org.ymyra.gui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ymyra.scenario.Road;
import org.ymyra.scenario.Scenario;
import org.ymyra.scenario.ScenarioException;
import org.ymyra.scenario.ScenarioReader;
import org.ymyra.scenario.Settlement;

/** Settlements stand where roads say, apart from each other, and always in the same place. */
class SitesTest {
    static Scenario read(String file, String... settings) {
        try {
            return ScenarioReader.read(Path.of("scenarios", file), List.of(settings))
                    .scenario();
        } catch (ScenarioException e) {
            throw new AssertionError(e);
        }
    }

    /** The villages with other settlements and roads. */
    private static Scenario district(List<Integer> households, List<Road> roads) {
        Scenario base = read("villages.yaml");
        Settlement first = base.settlements().get(0);
        List<Settlement> settlements = new ArrayList<>();
        for (int size : households) {
            settlements.add(new Settlement(
                    "S" + settlements.size(),
                    size,
                    Optional.empty(),
                    first.communities(),
                    first.layout(),
                    first.livelihoods(),
                    first.schooling(),
                    first.office(),
                    first.justice(),
                    first.sparks(),
                    first.answers(),
                    first.police()));
        }
        return new Scenario(
                base.title(),
                base.description(),
                base.run(),
                base.communities(),
                base.layout(),
                base.livelihoods(),
                base.schooling(),
                base.office(),
                base.justice(),
                base.sparks(),
                base.answers(),
                base.police(),
                settlements,
                roads,
                base.rules(),
                base.levers());
    }

    private static Scenario drawn(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int n = 1 + random.nextInt(24);
        List<Integer> households = new ArrayList<>();
        List<Road> roads = new ArrayList<>();
        for (int k = 0; k < n; k++) {
            households.add(20 + random.nextInt(random.nextBoolean() ? 200 : 5000));
            if (k > 0 && random.nextInt(10) > 0) {
                roads.add(new Road(List.of("S" + random.nextInt(k), "S" + k), 0.1 + 40 * random.nextDouble()));
            }
        }
        return district(households, roads);
    }

    private static void assertApart(Sites sites, double least) {
        for (int i = 0; i < sites.squares().size(); i++) {
            for (int j = 0; j < i; j++) {
                Rectangle2D.Double a = sites.squares().get(i);
                Rectangle2D.Double b = sites.squares().get(j);
                double free = Math.max(
                        Math.max(a.x - b.getMaxX(), b.x - a.getMaxX()), Math.max(a.y - b.getMaxY(), b.y - a.getMaxY()));
                assertThat(free).as("between " + i + " and " + j).isGreaterThanOrEqualTo(least);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void settlementsDoNotTouchAndStayWhereTheyAre(int seed) {
        Scenario scenario = drawn(seed);
        Sites sites = Sites.of(scenario);
        assertApart(sites, 2);
        assertThat(Sites.of(scenario)).isEqualTo(sites);
        for (int k = 0; k < sites.squares().size(); k++) {
            double side = sites.squares().get(k).width;
            assertThat(side * side)
                    .isGreaterThanOrEqualTo(scenario.settlements().get(k).households());
        }
    }

    @Test
    void settlementsWithoutRoadsStandApartToo() {
        assertApart(Sites.of(district(List.of(1000, 20, 400, 3000, 100), List.of())), 2);
    }

    @Test
    void equallyLongRoadsOfATriangleGiveATriangleOfThree() {
        Sites sites = Sites.of(district(
                List.of(400, 400, 400),
                List.of(
                        new Road(List.of("S0", "S1"), 10),
                        new Road(List.of("S1", "S2"), 10),
                        new Road(List.of("S2", "S0"), 10))));
        assertApart(sites, 2);
        Rectangle2D.Double all = sites.bounds();
        assertThat(all.height).as("not on one line").isGreaterThan(30);
        assertThat(all.width).isGreaterThan(30);
    }

    @Test
    void nearVillagesStandNearer() {
        Sites sites = Sites.of(read("villages.yaml"));
        Rectangle2D.Double sortobe = sites.squares().get(1);
        Rectangle2D.Double bularBatyr = sites.squares().get(3);
        Rectangle2D.Double baiterek = sites.squares().get(5);
        assertThat(distance(sortobe, bularBatyr)).isLessThan(distance(sortobe, baiterek));
    }

    @Test
    void manySettlementsAreSpreadWithoutEnd() {
        List<Integer> households = new ArrayList<>();
        List<Road> roads = new ArrayList<>();
        for (int k = 0; k < 60; k++) {
            households.add(900);
            if (k > 0) {
                roads.add(new Road(List.of("S0", "S" + k), 0.1));
            }
        }
        Sites sites = Sites.of(district(households, roads));
        assertApart(sites, 2);
        assertThat(sites.squares().get(7).x % 1).isCloseTo(0, within(1e-9));
    }

    private static double distance(Rectangle2D.Double a, Rectangle2D.Double b) {
        return Math.hypot(a.getCenterX() - b.getCenterX(), a.getCenterY() - b.getCenterY());
    }
}
