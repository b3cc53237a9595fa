package org.ymyra.gui;

import java.util.ArrayList;
import java.util.List;
import org.ymyra.gui.Fact.Form;
import org.ymyra.model.Complaint;
import org.ymyra.model.Counts;
import org.ymyra.model.District;
import org.ymyra.model.Settlement;

/** What an inspector tells of a complaint office. */
final class OfficeFacts {
    private OfficeFacts() {}

    static List<Fact> of(District district, Settlement settlement) {
        double now = district.time();
        List<Complaint> waiting = settlement.waiting();
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(Form.COUNT, waiting.size(), "office.waiting"));
        facts.add(
                Fact.of(Form.DAYS, waiting.isEmpty() ? 0 : now - waiting.get(0).filed(), "office.oldest"));
        decisions(settlement, facts);
        officials(settlement, now, facts);
        facts.add(Fact.heading("office.rules"));
        double households = settlement.households().size;
        facts.add(
                Fact.of(Form.NUMBER, settlement.conditions().officeCapacity() * households / 1000, "office.capacity"));
        facts.add(Fact.of(Form.SHARE, settlement.conditions().diligence(), "office.diligence"));
        facts.add(Fact.of(Form.DEGREE, settlement.conditions().partiality(), "office.partiality"));
        facts.add(Fact.of(Form.DAYS, settlement.declared().office().deadline().days(), "office.deadline"));
        return facts;
    }

    private static void decisions(Settlement settlement, List<Fact> facts) {
        Counts counts = settlement.counts();
        long busy = 0;
        for (int k = 0; k < settlement.officials(); k++) {
            busy += settlement.inHand(k).isPresent() ? 1 : 0;
        }
        double taken = counts.fair + counts.unfair + busy;
        facts.add(Fact.of(Form.DAYS, taken == 0 ? Double.NaN : counts.waitingDays / taken, "office.wait"));
        facts.add(Fact.heading("office.decisions"));
        facts.add(Fact.of(Form.COUNT, counts.complaints, "office.filed"));
        facts.add(Fact.of(Form.COUNT, counts.fair, "office.fair"));
        facts.add(Fact.of(Form.COUNT, counts.unfair, "office.unfair"));
        facts.add(Fact.of(Form.COUNT, counts.lapsed, "office.lapsed"));
    }

    private static void officials(Settlement settlement, double now, List<Fact> facts) {
        facts.add(Fact.heading("office.officials"));
        for (int k = 0; k < settlement.officials(); k++) {
            Complaint complaint = settlement.inHand(k).orElse(null);
            String number = Integer.toString(k + 1);
            facts.add(
                    complaint == null
                            ? Fact.phrase("office.official", "official.free").about(number)
                            : busy(settlement, complaint, now).about(number));
        }
    }

    private static Fact busy(Settlement settlement, Complaint complaint, double now) {
        int household = complaint.dispute().aggrieved();
        return Fact.phrase(
                        "office.official",
                        "official.busy",
                        Integer.toString(household + 1),
                        Integer.toString(complaint.dispute().respondent() + 1),
                        Math.round(Math.max(0, now - complaint.filed())))
                .to(new Place.Home(settlement.index(), household));
    }
}
