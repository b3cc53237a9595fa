package org.ymyra.model;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.ymyra.scenario.Community;
import org.ymyra.scenario.Scenario;
import org.ymyra.scenario.ScenarioException;
import org.ymyra.scenario.ScenarioReader;
import org.ymyra.scenario.Settlement;

/** The shipped scenarios with settings on top, as a user would give them. */
final class Scenarios {
    private Scenarios() {}

    /** Everyday life and nothing that drives it: no friction, no contacts, no sparks, no spin-up. */
    private static final List<String> STILL = List.of(
            "run.spin-up=0 days",
            "rules.encounters.friction=0",
            "rules.encounters.good-contact=0",
            "sparks.crimes=0",
            "sparks.provocations=0");

    static Scenario typical(String... settings) {
        return read("typical", List.of(settings));
    }

    static Scenario stressed(String... settings) {
        return read("stressed", List.of(settings));
    }

    static Scenario monitored(String... settings) {
        return read("monitored", List.of(settings));
    }

    static Scenario villages(String... settings) {
        return read("villages", List.of(settings));
    }

    /** A settlement in which nothing happens by itself. */
    static Scenario still(String... settings) {
        return read(
                "typical", Stream.concat(STILL.stream(), Stream.of(settings)).toList());
    }

    /**
     * One hundred households without ties whose risk aversion alone decides whether they go onto the street: the encouragement
     * is the share of them that is active, and the perceived risk is 1.
     */
    static Crowd crowd(String... settings) {
        List<String> crowd = List.of(
                households(125),
                "communities.Riverside.share=0.8",
                "communities.Hillside.share=0.2",
                "rules.mobilisation.street-from=0",
                "rules.mobilisation.threshold=0",
                "rules.mobilisation.encouragement=2",
                "rules.policing.risk-without-officers=1",
                "rules.violence.incidents=0");
        return new Crowd(
                still(Stream.concat(crowd.stream(), Stream.of(settings)).toArray(String[]::new)));
    }

    static String households(int number) {
        return "settlements.Crossford.households=" + number;
    }

    /** Returns the scenario with its settlements changed. */
    static Scenario with(Scenario scenario, UnaryOperator<Settlement> change) {
        return new Scenario(
                scenario.title(),
                scenario.description(),
                scenario.run(),
                scenario.communities(),
                scenario.layout(),
                scenario.livelihoods(),
                scenario.schooling(),
                scenario.office(),
                scenario.justice(),
                scenario.sparks(),
                scenario.answers(),
                scenario.police(),
                scenario.settlements().stream().map(change).toList(),
                scenario.roads(),
                scenario.rules(),
                scenario.levers());
    }

    static Settlement withCommunities(Settlement settlement, List<Community> communities) {
        return new Settlement(
                settlement.name(),
                settlement.households(),
                settlement.position(),
                communities,
                settlement.layout(),
                settlement.livelihoods(),
                settlement.schooling(),
                settlement.office(),
                settlement.justice(),
                settlement.sparks(),
                settlement.answers(),
                settlement.police());
    }

    /** Reads a shipped scenario; of several settings of one key the last counts. */
    private static Scenario read(String name, List<String> settings) {
        Map<String, String> last = new LinkedHashMap<>();
        settings.forEach(setting -> last.put(setting.replaceFirst("=.*", ""), setting));
        try {
            return ScenarioReader.read(Path.of("scenarios", name + ".yaml"), List.copyOf(last.values()))
                    .scenario();
        } catch (ScenarioException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
