package org.ymyra.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A cause that is left out changes nothing, to the last bit, whatever else is said about it; switched on it does. */
class OffTest {
    private static final String[] LIVELY = {
        Scenarios.households(200),
        "run.spin-up=100 days",
        "run.horizon=200 days",
        "sparks.crimes=200",
        "sparks.provocations=20",
        "rules.violence.incidents=0.2",
        "rules.violence.damaged=0.2"
    };

    private static final List<String> PLAIN = state();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "schooling.leavers=0; schooling.own-language=0.9; schooling.admission=1; schooling.common-language-gain=1",
                "livelihoods.service=0; rules.attitudes.service-language=1; rules.attitudes.service-contact=1",
                "sparks.agitation=0; sparks.agitation-reach=1",
                "livelihoods.cross-employment=0; rules.encounters.at-work=5",
                "rules.aftermath.displaced=0; rules.aftermath.loss=0; rules.aftermath.returning=1 days; "
                        + "rules.aftermath.rebuilding=1 days"
            })
    void whatIsOffChangesNothing(String settings) {
        assertThat(state(settings.split("; "))).isEqualTo(PLAIN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "schooling.leavers=0.1",
                "livelihoods.service=0.05",
                "sparks.agitation=0.01",
                "livelihoods.cross-employment=0.1",
                "office.favour=0.3",
                "rules.encounters.status-gap=0.3",
                "rules.disputes.self-help-numbers=5",
                "rules.disputes.impunity=3",
                "rules.attitudes.voicelessness=0.05",
                "rules.aftermath.displaced=0.1",
                "rules.aftermath.loss=0.1"
            })
    void whatIsOnChangesSomething(String setting) {
        assertThat(state(setting)).isNotEqualTo(PLAIN);
    }

    private static List<String> state(String... settings) {
        String[] all =
                Stream.concat(Arrays.stream(LIVELY), Arrays.stream(settings)).toArray(String[]::new);
        District district = new District(Scenarios.stressed(all), 26, 0);
        district.runUntil(300);
        return State.of(district);
    }
}
