package org.ymyra.gui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.ymyra.gui.Fact.Form;
import org.ymyra.model.Conditions;
import org.ymyra.model.Crisis;
import org.ymyra.model.District;
import org.ymyra.model.Households;
import org.ymyra.model.Settlement;

/** What an inspector tells of a police post. */
final class PoliceFacts {
    private PoliceFacts() {}

    static List<Fact> of(District district, Settlement settlement) {
        Households h = settlement.households();
        Conditions conditions = settlement.conditions();
        Crisis crisis = settlement.crisis().orElse(null);
        double now = district.time();
        List<Fact> facts = new ArrayList<>();
        facts.add(TownFacts.state("state", settlement));
        facts.add(Fact.phrase(
                "police.alarm",
                crisis == null ? "police.quiet" : crisis.alarmed() ? "police.alarmed" : "police.no-alarm"));
        facts.add(Fact.of(Form.COUNT, crisis == null ? 0 : crisis.active().length, "police.street"));
        facts.add(Fact.of(Form.NUMBER, crisis == null ? 0 : crisis.officers(), "police.scene"));
        facts.add(Fact.of(Form.SHARE, crisis == null ? 0 : crisis.contained(), "police.contained"));
        facts.add(Fact.of(
                Form.COUNT,
                IntStream.range(0, h.size).filter(i -> h.custodyUntil(i) > now).count(),
                "police.custody"));
        facts.add(Fact.of(Form.COUNT, settlement.counts().arrests, "police.arrests"));
        facts.add(Fact.heading("police.rules"));
        facts.add(Fact.of(Form.NUMBER, settlement.officers(), "police.local"));
        facts.add(Fact.of(Form.HOURS, conditions.localDelay() * 24, "police.delay"));
        facts.add(Fact.of(Form.NUMBER, conditions.reinforcements(), "police.reinforcements"));
        facts.add(Fact.of(Form.HOURS, conditions.reinforcementDelay() * 24, "police.reinforcement-delay"));
        facts.add(Fact.of(Form.SHARE, conditions.impartial(), "police.impartial"));
        return facts;
    }
}
