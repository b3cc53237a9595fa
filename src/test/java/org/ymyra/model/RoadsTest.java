package org.ymyra.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ymyra.scenario.Scenario;
import org.ymyra.scenario.Spark;

/** News of a riot travels along the roads and is weaker where they are long. */
class RoadsTest {
    /** A–B 6, B–C 5, A–C 20, C–D 1; nobody gets to E. */
    private final Scenario scenario = Scenarios.still(
            "settlements={Crossford: {households: 200}, B: {households: 200}, C: {households: 200},"
                    + " D: {households: 200}, E: {households: 200}}",
            "roads=[{between: [Crossford, B], km: 6}, {between: [C, B], km: 5}, {between: [Crossford, C], km: 20},"
                    + " {between: [C, D], km: 1}]");

    @Test
    void distancesAreTheShortestByRoad() {
        Roads roads = new Roads(scenario);
        double none = Double.POSITIVE_INFINITY;
        assertThat(roads.distancesFrom(0)).containsExactly(0, 6, 11, 12, none);
        assertThat(roads.distancesFrom(3)).containsExactly(12, 6, 1, 0, none);
        assertThat(roads.distancesFrom(4)).containsExactly(none, none, none, none, 0);
    }

    @Test
    void newsIsWeakerByDistanceAndDoesNotArriveWithoutARoad() {
        record News(int settlement, double day, double strength) {}
        List<News> news = new ArrayList<>();
        District district = new District(scenario, 1, 0);
        district.observe(new Observer() {
            @Override
            public void sparked(Settlement settlement, double day, Spark spark, double strength) {
                assertThat(spark).isEqualTo(Spark.NEWS);
                news.add(new News(settlement.index(), day, strength));
            }
        });
        district.runUntil(2);
        district.spreadNews(district.settlements().get(0), 50);
        assertThat(district.openCrises()).hasSize(3).allMatch(crisis -> crisis.spark() == Spark.NEWS);
        assertThat(news).allMatch(item -> item.day() == 50 / 24.0);
        for (int k = 1; k <= 3; k++) {
            int settlement = k;
            double km = new double[] {0, 6, 11, 12}[k];
            List<News> here = news.stream()
                    .filter(item -> item.settlement() == settlement)
                    .toList();
            assertThat(here).hasSize(2);
            assertThat(here)
                    .allSatisfy(item -> assertThat(item.strength()).isCloseTo(Math.exp(-km / 10), within(1e-12)));
        }
        assertThat(news).hasSize(6);
        district.runUntil(4);
        assertThat(district.settlements().get(3).unrest.anger.count()).isPositive();
        assertThat(district.settlements().get(4).unrest.anger.count()).isZero();
    }
}
