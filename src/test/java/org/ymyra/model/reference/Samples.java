package org.ymyra.model.reference;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.ymyra.experiment.Recorder;
import org.ymyra.model.District;
import org.ymyra.model.Settlement;
import org.ymyra.scenario.Scenario;
import org.ymyra.scenario.ScenarioException;
import org.ymyra.scenario.ScenarioReader;

/** The measures of independent replications of a scenario of this folder, by one model and by the other. */
final class Samples {
    private static final int SEED = 1;

    private Samples() {}

    static Scenario scenario(String name, String... settings) throws ScenarioException {
        Path file = Path.of("src/test/resources/org/ymyra/model/reference", name + ".yaml");
        return ScenarioReader.read(file, List.of(settings)).scenario();
    }

    static List<Map<String, Double>> fast(Scenario scenario, int replications) {
        return draw(replications, replication -> {
            District district = new District(scenario, SEED, replication);
            Recorder recorder = new Recorder(district);
            double[] daysAway = new double[1];
            district.sample(district.horizonStart(), 1, () -> daysAway[0] += sum(district, Settlement::away));
            district.runUntil(district.horizonStart() + scenario.run().horizon().days());
            Map<String, Double> measures = Measures.of(recorder.outcome());
            Measures.flight(sum(district, settlement -> settlement.counts().displaced), daysAway[0], measures);
            People.of(district).measure(measures);
            return measures;
        });
    }

    static List<Map<String, Double>> plain(Scenario scenario, int replications) {
        return draw(replications, replication -> {
            PlainDistrict district = new PlainDistrict(scenario, replication);
            Map<String, Double> measures = Measures.of(district.run());
            Measures.flight(district.tally().displaced, district.tally().daysAway, measures);
            People.of(district).measure(measures);
            return measures;
        });
    }

    private static double sum(District district, ToDoubleFunction<Settlement> number) {
        return district.settlements().stream().mapToDouble(number).sum();
    }

    private static List<Map<String, Double>> draw(int replications, IntFunction<Map<String, Double>> replication) {
        return IntStream.range(0, replications).parallel().mapToObj(replication).toList();
    }
}
