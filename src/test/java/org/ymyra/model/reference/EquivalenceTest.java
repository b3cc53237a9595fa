package org.ymyra.model.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ymyra.scenario.ScenarioException;

/**
 * The event-driven model and the plain one give the same distributions.
 *
 * <p>For each scenario 200 to 300 tests of totals, indicators by time, levels, events, crises and, at the end, traits of households are made on independent
 * replications of both, corrected by Holm's method so that a scenario fails by chance with probability 0.0002, and the
 * five scenarios together with probability 0.001. Seeds are fixed: what passes goes on passing until a rule or the use
 * of random numbers changes. That the comparison can fail is shown by changing one rule of the fast model.
 */
@TestInstance(Lifecycle.PER_CLASS)
@Tag("slow")
class EquivalenceTest {
    private static final double FALSE_ALARM = 0.001 / 6;
    private static final int REPLICATIONS = 200;

    private final Map<String, List<Map<String, Double>>> plainByScenario = new HashMap<>();

    @ParameterizedTest
    @ValueSource(strings = {"everyday", "crises", "district", "status", "upheaval", "remedies"})
    void fastModelEqualsPlainModel(String name) throws ScenarioException {
        Comparison comparison = new Comparison(fast(name), plain(name));
        assertThat(comparison.findings()).hasSizeGreaterThan(200);
        assertThat(comparison.differences(FALSE_ALARM)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "everyday | rules.encounters.friction=0.0046",
                "everyday | rules.encounters.contact-effect=0.0065",
                "everyday | rules.attitudes.vicarious=0.12",
                "everyday | office.lapse=0.25",
                "everyday | office.deadline=7 days",
                "everyday | layout.mixed-ties=0.5",
                "everyday | levers.Council.seats=[0.7, 0.3]",
                "everyday | levers.Council.tiring=0",
                "everyday | levers.Council.record=0",
                "crises | rules.stories.contacts=0.36",
                "crises | rules.policing.arrest-rate=1",
                "crises | rules.mobilisation.quiet=12 hours",
                "crises | rules.stories.collective-blame=0.5",
                "crises | rules.policing.force-seen=0",
                "crises | rules.policing.grievance-gain=1",
                "crises | police.respect=0.8",
                "district | rules.stories.news-distance=1",
                "status | rules.encounters.status-gap=0.7",
                "status | rules.encounters.at-work=0.4",
                "status | livelihoods.cross-employment=0.5",
                "status | office.favour=0.4",
                "status | rules.disputes.self-help-numbers=0",
                "status | rules.disputes.impunity=0",
                "status | rules.attitudes.voicelessness=0.22",
                "upheaval | schooling.admission=0.3",
                "upheaval | schooling.own-language=0.2",
                "upheaval | livelihoods.service=0.6",
                "upheaval | sparks.agitation-reach=0.4",
                "upheaval | rules.aftermath.displaced=0.15",
                "upheaval | rules.aftermath.returning=2 days",
                "upheaval | rules.aftermath.loss=0.3",
                "remedies | levers.Meetings.voice=0",
                "remedies | levers.Meetings.contact=0",
                "remedies | levers.Exchange.contact=0",
                "remedies | levers.Projects.spill-over=0",
                "remedies | levers.Aid.relief=0",
                "remedies | levers.Aid.rebuilding=1",
                "remedies | levers.Reform.ramp=0 days",
                "remedies | levers.Messaging.agitation=0"
            })
    void oneChangedRuleShows(String name, String changed) throws ScenarioException {
        assertThat(new Comparison(fast(name, changed), plain(name)).differences(FALSE_ALARM))
                .isNotEmpty();
    }

    private static List<Map<String, Double>> fast(String name, String... settings) throws ScenarioException {
        return Samples.fast(Samples.scenario(name, settings), REPLICATIONS);
    }

    private List<Map<String, Double>> plain(String name) throws ScenarioException {
        if (!plainByScenario.containsKey(name)) {
            plainByScenario.put(name, Samples.plain(Samples.scenario(name), REPLICATIONS));
        }
        return plainByScenario.get(name);
    }
}
