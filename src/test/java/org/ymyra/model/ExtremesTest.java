package org.ymyra.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ymyra.experiment.Replication;
import org.ymyra.results.Outcome;
import org.ymyra.results.Outcome.Indicator;

/** Whatever a scenario may state, a replication comes to its end with numbers that are numbers. */
@Timeout(20)
class ExtremesTest {
    private static final String EIGHT = "communities={Hillside: {share: 0.125}, Riverside: {share: 0.125}, "
            + "C: {share: 0.125}, D: {share: 0.125}, E: {share: 0.125}, F: {share: 0.125}, G: {share: 0.125}, "
            + "H: {share: 0.125}}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "settlements.Crossford.households=20",
                EIGHT,
                "settlements.Crossford.households=20; " + EIGHT,
                "settlements.Crossford.households=20; communities.Hillside.share=0.01; communities.Riverside.share=0.99",
                "settlements.Crossford.households=20; communities.Hillside.share=0.05; communities.Riverside.share=0.95",
                "communities.Hillside.share=0; communities.Riverside.share=1",
                "communities={Third: {share: 0}}; levers={elders: {lever: elders-council, seats: [0.5, 0.3, 0.2]}}",
                "settlements.Crossford.households=20; layout.ties=19; layout.tie-distance=20",
                "settlements.Crossford.households=60; layout.ties=50; layout.mixed-ties=0",
                "run.spin-up=0 days",
                "run.spin-up=0 days; run.horizon=1 days; run.sampling=1 days",
                "run.spin-up=36 hours; run.horizon=1000 hours; run.sampling=33 hours",
                "run.horizon=200 days; run.sampling=200 days",
                "office.officials=1000",
                "office.officials=1000; office.capacity=0.01",
                "office.capacity=0.01; office.deadline=0 days; office.lapse=1",
                "office.capacity=1000; office.service-shape=0.1",
                "office.officials=5; office.service-shape=0.1",
                "office.service-shape=100",
                "layout.segregation=0; layout.mixed-ties=1",
                "layout.segregation=1; layout.mixed-ties=0",
                "communities.Hillside.youth-unemployment=0; communities.Riverside.youth-unemployment=0.9",
                "communities.Hillside.youth-unemployment=0.9; communities.Riverside.youth-unemployment=0.9; "
                        + "livelihoods.youth=10; livelihoods.income-without-work=0; livelihoods.job-finding=0; layout.ties=2",
                "livelihoods.income-without-work=1; livelihoods.income-spread=2",
                "livelihoods.youth=0; livelihoods.income-spread=0",
                "livelihoods.cross-employment=1; livelihoods.income-spread=2; rules.encounters.at-work=10; "
                        + "rules.encounters.friction=0.1; rules.encounters.status-gap=10; rules.encounters.good-contact=1",
                "livelihoods.cross-employment=1; livelihoods.income-spread=0; settlements.Crossford.households=20; "
                        + "rules.attitudes.voicelessness=1; office.favour=1; office.partiality=1",
                "livelihoods.cross-employment=1; communities.Hillside.share=0; communities.Riverside.share=1; "
                        + "rules.disputes.self-help-numbers=20; rules.disputes.impunity=20",
                "rules.disputes.incendiary-threshold=0; rules.disputes.self-help-constant=5; rules.disputes.escalation=10",
                "rules.disputes.retaliation-delay=60 days",
                "rules.mobilisation.street-from=0; rules.mobilisation.street-until=24; rules.mobilisation.daytime=1",
                "rules.mobilisation.threshold=0; rules.mobilisation.encouragement=20; rules.mobilisation.negligible-anger=0",
                "rules.mobilisation.gathering=1; rules.policing.alarm=1; rules.policing.containment=0",
                "rules.policing.arrest-rate=10; rules.policing.officers-per-arrest=1; police.local-officers=1000",
                "police.local-delay=0 hours; police.reinforcement-delay=0 hours; police.reinforcements=100000",
                "rules.violence.incidents=1; rules.violence.injured=10; rules.violence.damaged=10; rules.violence.deaths=1",
                "rules.stories.contacts=1; rules.stories.messenger-groups=1; rules.stories.anger-half-life=30 days",
                "rules.stories.contacts=1; rules.stories.messenger-groups=0.01",
                "rules.stories.contacts=0.02; answers.delay=0 hours; answers.reach=1",
                "rules.encounters.through-ties=1; rules.encounters.nearby=0; layout.mixed-ties=0; layout.ties=2",
                "rules.encounters.through-ties=0.7; rules.encounters.nearby=0.3; layout.segregation=1; layout.mixed-ties=0",
                "rules.encounters.through-ties=0; rules.encounters.nearby=1",
                "rules.encounters.through-ties=1; rules.encounters.nearby=0.0000000005; layout.mixed-ties=0.05; "
                        + "layout.segregation=1; settlements.Crossford.households=2000",
                "rules.encounters.friction=0.1; rules.encounters.language-gap=10; rules.encounters.hostility-effect=10",
                "rules.encounters.rate=0.01; rules.encounters.friction=0",
                "rules.attitudes.concentration=0.1; rules.attitudes.influence-concentration=0.1",
                "rules.attitudes.concentration=1000; rules.attitudes.vicarious=1; rules.attitudes.trust-loss=5",
                "rules.attitudes.grievance-half-life=1 days; rules.attitudes.trust-half-life=100 years",
                "sparks.crimes=1000; sparks.provocations=365; sparks.least-strength=0",
                "justice.impartial=1; rules.aftermath.trust=1; rules.aftermath.stay=0 days",
                "rules.aftermath.displaced=1; rules.aftermath.loss=1; rules.aftermath.returning=10 years; "
                        + "rules.violence.incidents=1; rules.violence.damaged=10; rules.violence.riot-damage=1",
                "rules.aftermath.displaced=1; rules.aftermath.returning=0 days; rules.aftermath.rebuilding=0 days; "
                        + "rules.violence.damaged=10; rules.mobilisation.daytime=1; run.spin-up=0 days",
                "schooling.leavers=2; schooling.own-language=0; schooling.common-language-gain=1; schooling.admission=1",
                "schooling.leavers=2; schooling.own-language=1; communities.Hillside.youth-unemployment=0.9; "
                        + "communities.Hillside.language=0.01",
                "livelihoods.service=1; rules.attitudes.service-contact=1; rules.attitudes.service-language=1",
                "sparks.agitation=1; sparks.agitation-reach=1"
            })
    @Tag("slow")
    void aReplicationComesToItsEnd(String settings) {
        String[] base = {
            "settlements.Crossford.households=200",
            "run.spin-up=65 days",
            "run.horizon=100 days",
            "sparks.provocations=30",
            "sparks.crimes=300"
        };
        String[] own = settings.split("; ");
        String[] all = Arrays.copyOf(base, base.length + own.length);
        System.arraycopy(own, 0, all, base.length, own.length);
        for (int r = 0; r < 3; r++) {
            isSound(Replication.run(Scenarios.stressed(all), 13, r));
        }
    }

    private static void isSound(Outcome outcome) {
        assertThat(outcome.totals().values()).allMatch(total -> Double.isFinite(total) && total >= 0);
        for (Outcome.Sample sample : outcome.samples()) {
            for (Indicator indicator : List.of(
                    Indicator.GRIEVANCE,
                    Indicator.TRUST,
                    Indicator.HOSTILITY,
                    Indicator.LANGUAGE,
                    Indicator.UNEMPLOYMENT)) {
                assertThat(sample.values()[indicator.ordinal()]).isBetween(0.0, 1.0);
            }
        }
        double end = outcome.samples().get(outcome.samples().size() - 1).day();
        assertThat(outcome.events()).allMatch(event -> event.day() >= 0 && event.day() < end);
        assertThat(outcome.crises())
                .allMatch(crisis -> crisis.opened() < crisis.closed() && crisis.closed() <= end)
                .allMatch(crisis -> crisis.peakActive() >= 0 && crisis.deaths() <= crisis.injured());
    }
}
