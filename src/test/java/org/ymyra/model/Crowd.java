package org.ymyra.model;

import java.util.Arrays;
import java.util.stream.Stream;
import org.ymyra.scenario.Spark;

/**
 * One hundred households without ties, all fully angry at another community, whose risk aversion alone decides whether they
 * go onto the street: the encouragement is the share of them that is active, and the perceived risk is 1.
 */
final class Crowd {
    private static final String[] SETTINGS = {
        Scenarios.households(125),
        "communities.Riverside.share=0.8",
        "communities.Hillside.share=0.2",
        "rules.mobilisation.street-from=0",
        "rules.mobilisation.threshold=0",
        "rules.mobilisation.encouragement=2",
        "rules.policing.risk-without-officers=1",
        "rules.violence.incidents=0"
    };

    final District district;
    final Settlement settlement;
    final Households h;
    final Street street;

    Crowd(String... settings) {
        String[] all =
                Stream.concat(Arrays.stream(SETTINGS), Arrays.stream(settings)).toArray(String[]::new);
        district = new District(Scenarios.still(all), 1, 0);
        district.runUntil(1);
        settlement = district.settlements().get(0);
        h = settlement.households;
        Arrays.fill(h.tieStart, 0);
        Arrays.fill(h.crossStart, 0);
        for (int k = 0; k < 100; k++) {
            int i = household(k);
            h.youth[i] = 2;
            h.grievance[i] = 0;
            h.hostility[i * 2 + 1] = 0.01;
            h.riskAversion[i] = 0;
            settlement.unrest.anger.add(i, 1, 1);
        }
        street = new Crisis(settlement, Spark.RETALIATION, 0).street;
    }

    int household(int k) {
        return h.first[0] + k;
    }

    void run(int hour) {
        street.run(hour, settlement.random(Streams.Purpose.STREET, hour));
    }
}
