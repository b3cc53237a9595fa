package org.ymyra.gui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.ymyra.gui.Fact.Form;
import org.ymyra.model.Counts;
import org.ymyra.model.District;
import org.ymyra.model.Households;
import org.ymyra.model.Settlement;

/** What an inspector tells of the whole district. */
final class DistrictFacts {
    private final List<Settlement> settlements;
    private final List<Fact> facts = new ArrayList<>();

    private DistrictFacts(District district) {
        settlements = district.settlements();
    }

    static List<Fact> of(District district, List<Fact> levels) {
        return new DistrictFacts(district).all(levels);
    }

    private List<Fact> all(List<Fact> levels) {
        facts.add(Fact.heading("settlements"));
        for (Settlement settlement : settlements) {
            facts.add(TownFacts.state("settlement", settlement)
                    .about(settlement.name())
                    .to(new Place.Town(settlement.index())));
        }
        means();
        facts.add(Fact.heading("counts"));
        count("count.disputes", counts -> counts.disputes);
        count("count.cross-disputes", counts -> counts.crossDisputes);
        count("count.complaints", counts -> counts.complaints);
        count("count.lapsed", counts -> counts.lapsed);
        count("count.mediated", counts -> counts.mediated);
        count("count.self-help", counts -> counts.selfHelp);
        count("count.retaliations", counts -> counts.retaliations);
        facts.add(Fact.heading("harm"));
        count("district.injured", counts -> counts.injured);
        count("district.damaged", counts -> counts.damaged);
        count("harm.deaths", counts -> counts.deaths);
        count("harm.arrests", counts -> counts.arrests);
        facts.addAll(levels);
        return facts;
    }

    private void means() {
        double households = 0;
        double hostilities = 0;
        double trust = 0;
        double grievance = 0;
        double hostility = 0;
        for (Settlement settlement : settlements) {
            Households h = settlement.households();
            households += h.size;
            hostilities += h.size * (h.communities - 1.0);
            for (int i = 0; i < h.size; i++) {
                trust += h.trust(i);
                grievance += h.grievance(i);
                for (int x = 0; x < h.communities; x++) {
                    hostility += h.hostility(i, x);
                }
            }
        }
        facts.add(Fact.heading("means"));
        facts.add(Fact.of(Form.COUNT, households, "population.households"));
        facts.add(Fact.of(Form.DEGREE, trust / households, "trust"));
        facts.add(Fact.of(Form.DEGREE, grievance / households, "grievance"));
        facts.add(Fact.of(Form.DEGREE, hostilities == 0 ? 0 : hostility / hostilities, "district.hostility"));
        facts.add(Fact.of(
                Form.COUNT, settlements.stream().mapToInt(Settlement::backlog).sum(), "district.backlog"));
    }

    private void count(String key, ToDoubleFunction<Counts> count) {
        facts.add(Fact.of(
                Form.COUNT,
                settlements.stream()
                        .mapToDouble(settlement -> count.applyAsDouble(settlement.counts()))
                        .sum(),
                key));
    }
}
