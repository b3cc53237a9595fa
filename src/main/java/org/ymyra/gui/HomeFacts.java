package org.ymyra.gui;

import java.util.ArrayList;
import java.util.List;
import org.ymyra.gui.Fact.Form;
import org.ymyra.model.Complaint;
import org.ymyra.model.Crisis;
import org.ymyra.model.District;
import org.ymyra.model.Households;
import org.ymyra.model.Settlement;
import org.ymyra.scenario.Community;

/** What an inspector tells of a household. */
final class HomeFacts {
    private final District district;
    private final Settlement settlement;
    private final Households h;
    private final int i;
    private final List<Fact> facts = new ArrayList<>();

    private HomeFacts(District district, Place.Home home) {
        this.district = district;
        settlement = district.settlements().get(home.settlement());
        h = settlement.households();
        i = home.household();
    }

    static List<Fact> of(District district, Place.Home home) {
        return new HomeFacts(district, home).all();
    }

    private List<Fact> all() {
        facts.add(Fact.phrase("home.state", state(), places()));
        complaint();
        attitudes();
        circumstances();
        ties();
        return facts;
    }

    private double now() {
        return district.time();
    }

    private String state() {
        Crisis crisis = settlement.crisis().orElse(null);
        if (settlement.awayUntil(i) > 0) {
            return "home.away";
        } else if (h.custodyUntil(i) > now()) {
            return "home.custody";
        } else if (crisis != null && crisis.against(i) >= 0) {
            return "home.street";
        }
        return "home.quiet";
    }

    private Object[] places() {
        return switch (state()) {
            case "home.away" -> days(settlement.awayUntil(i));
            case "home.custody" -> new Object[] {Math.max(1, Math.round((h.custodyUntil(i) - now()) * 24))};
            case "home.street" ->
                new Object[] {name(settlement.crisis().orElseThrow().against(i))};
            default -> new Object[0];
        };
    }

    private Object[] days(double until) {
        return new Object[] {Math.max(1, Math.round(until - now()))};
    }

    private void complaint() {
        for (int k = 0; k < settlement.officials(); k++) {
            Complaint inHand = settlement.inHand(k).orElse(null);
            if (inHand != null && inHand.dispute().aggrieved() == i) {
                facts.add(Fact.phrase("home.complaint", "home.in-hand").to(new Place.Office(settlement.index())));
                return;
            }
        }
        int place = 1;
        for (Complaint complaint : settlement.waiting()) {
            if (complaint.dispute().aggrieved() == i) {
                facts.add(Fact.phrase(
                                "home.complaint",
                                "home.waits",
                                Math.round(Math.max(0, now() - complaint.filed())),
                                place)
                        .to(new Place.Office(settlement.index())));
                return;
            }
            place++;
        }
        facts.add(Fact.phrase("home.complaint", "home.none"));
    }

    private void attitudes() {
        facts.add(Fact.heading("attitudes"));
        facts.add(Fact.of(Form.DEGREE, h.trust(i), "trust"));
        facts.add(Fact.of(Form.DEGREE, h.grievance(i), "grievance"));
        boolean crisis = settlement.crisis().isPresent();
        for (int x = 0; x < h.communities; x++) {
            if (x != h.community(i)) {
                facts.add(Fact.of(Form.DEGREE, h.hostility(i, x), "hostility", name(x)));
                facts.add(Fact.of(Form.DEGREE, crisis ? h.anger(i, x) : Double.NaN, "anger", name(x)));
            }
        }
    }

    private void circumstances() {
        facts.add(Fact.heading("circumstances"));
        facts.add(Fact.phrase("community", "name", name(h.community(i))));
        facts.add(Fact.of(Form.DEGREE, h.language(i), "language"));
        facts.add(Fact.of(Form.SHARE, h.rank(i), "rank"));
        facts.add(Fact.phrase(
                "youth", h.hasUnemployedYouth(i) ? "youth.idle" : h.hasYouth(i) ? "youth.work" : "youth.none"));
        facts.add(Fact.of(Form.DEGREE, h.influence(i), "influence"));
        facts.add(Fact.of(Form.DEGREE, h.riskAversion(i), "caution"));
        if (h.employer(i) >= 0) {
            facts.add(home("employer", h.employer(i)));
        }
        if (settlement.harmedBy(i) >= 0) {
            facts.add(Fact.phrase("harmed", settlement.unaided(i) ? "harmed.unaided" : "harmed.aided"));
        }
    }

    private void ties() {
        int[] ties = h.ties(i);
        int across = 0;
        for (int j : ties) {
            across += h.community(j) == h.community(i) ? 0 : 1;
        }
        facts.add(Fact.heading("ties"));
        facts.add(Fact.of(Form.COUNT, ties.length - across, "ties.within"));
        facts.add(Fact.of(Form.COUNT, across, "ties.across"));
        for (int j : ties) {
            facts.add(home("tie", j));
        }
    }

    /** Another household, to which a click leads. */
    private Fact home(String key, int j) {
        return Fact.phrase(key, "name", name(h.community(j)))
                .about(Integer.toString(j + 1))
                .to(new Place.Home(settlement.index(), j));
    }

    private String name(int community) {
        List<Community> communities = settlement.declared().communities();
        return communities.get(community).name();
    }
}
