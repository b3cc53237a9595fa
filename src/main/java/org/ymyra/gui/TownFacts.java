package org.ymyra.gui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ymyra.gui.Fact.Form;
import org.ymyra.model.Council;
import org.ymyra.model.Counts;
import org.ymyra.model.Crisis;
import org.ymyra.model.Households;
import org.ymyra.model.LeverState;
import org.ymyra.model.Settlement;
import org.ymyra.scenario.Level;

/** What an inspector tells of a settlement. */
final class TownFacts {
    private final Settlement settlement;
    private final Households h;
    private final List<Fact> facts = new ArrayList<>();

    private TownFacts(Settlement settlement) {
        this.settlement = settlement;
        h = settlement.households();
    }

    /**
     * Returns the facts.
     *
     * @param apart how far the communities live apart, 0 to 1
     * @param levels the levels reached
     */
    static List<Fact> of(Settlement settlement, double apart, List<Fact> levels) {
        return new TownFacts(settlement).all(apart, levels);
    }

    private List<Fact> all(double apart, List<Fact> levels) {
        facts.add(state("state", settlement));
        institutions();
        attitudes();
        counts();
        harm();
        facts.addAll(levels);
        levers();
        population(apart);
        return facts;
    }

    /** Returns how things stand in a settlement. */
    static Fact state(String key, Settlement settlement) {
        Crisis crisis = settlement.crisis().orElse(null);
        if (crisis == null) {
            return Fact.phrase(key, "state.calm");
        }
        int active = crisis.active().length;
        String phrase = crisis.level() < 0
                ? "state.rumours"
                : "state." + Level.values()[crisis.level()].name().toLowerCase(Locale.ROOT);
        return Fact.phrase(key, phrase, active);
    }

    private void institutions() {
        int town = settlement.index();
        facts.add(Fact.heading("institutions"));
        facts.add(Fact.of(Form.COUNT, settlement.backlog(), "town.office").to(new Place.Office(town)));
        facts.add(Fact.of(Form.NUMBER, settlement.officers(), "town.police").to(new Place.PolicePost(town)));
        List<Council> councils = settlement.councils();
        for (int k = 0; k < councils.size(); k++) {
            Council council = councils.get(k);
            facts.add((council.intensity() > 0
                            ? Fact.of(Form.SHARE, council.strength(), "town.council", council.lever())
                            : Fact.phrase("town.council", "council.not-seated").about(council.lever()))
                    .to(new Place.CouncilHouse(town, k)));
        }
    }

    private void attitudes() {
        facts.add(Fact.heading("means"));
        int n = h.communities;
        double[] trust = new double[n];
        double[] grievance = new double[n];
        double[] hostility = new double[n];
        double[] youth = new double[n];
        double[] idle = new double[n];
        for (int i = 0; i < h.size; i++) {
            int g = h.community(i);
            trust[g] += h.trust(i);
            grievance[g] += h.grievance(i);
            youth[g] += h.hasYouth(i) ? 1 : 0;
            idle[g] += h.hasUnemployedYouth(i) ? 1 : 0;
            for (int x = 0; x < n; x++) {
                hostility[g] += h.hostility(i, x);
            }
        }
        byCommunity("mean.trust", trust, 1);
        byCommunity("mean.grievance", grievance, 1);
        byCommunity("mean.hostility", hostility, Math.max(1, n - 1));
        for (int g = 0; g < n; g++) {
            if (youth[g] > 0) {
                facts.add(Fact.of(Form.SHARE, idle[g] / youth[g], "mean.idle", name(g)));
            }
        }
    }

    private void byCommunity(String key, double[] sums, int others) {
        for (int g = 0; g < sums.length; g++) {
            if (h.members(g) > 0) {
                facts.add(Fact.of(Form.DEGREE, sums[g] / h.members(g) / others, key, name(g)));
            }
        }
    }

    private void counts() {
        Counts counts = settlement.counts();
        facts.add(Fact.heading("counts"));
        count(counts.disputes, "count.disputes");
        count(counts.crossDisputes, "count.cross-disputes");
        count(counts.complaints, "count.complaints");
        count(counts.lapsed, "count.lapsed");
        count(counts.mediated, "count.mediated");
        count(counts.selfHelp, "count.self-help");
        count(counts.retaliations, "count.retaliations");
    }

    private void count(double number, String key, Object... places) {
        facts.add(Fact.of(Form.COUNT, number, key, places));
    }

    private void harm() {
        Counts counts = settlement.counts();
        facts.add(Fact.heading("harm"));
        for (int g = 0; g < h.communities; g++) {
            count(counts.injuredOf[g], "harm.injured", name(g));
        }
        for (int g = 0; g < h.communities; g++) {
            count(counts.damagedOf[g], "harm.damaged", name(g));
        }
        count(counts.deaths, "harm.deaths");
        count(counts.arrests, "harm.arrests");
        count(settlement.away(), "harm.away");
    }

    private void levers() {
        if (settlement.levers().isEmpty()) {
            return;
        }
        facts.add(Fact.heading("levers"));
        for (LeverState state : settlement.levers()) {
            facts.add(Fact.of(Form.SHARE, state.intensity(), "lever", state.lever()));
        }
    }

    private void population(double apart) {
        facts.add(Fact.heading("population"));
        count(h.size, "population.households");
        for (int g = 0; g < h.communities; g++) {
            facts.add(Fact.of(Form.SHARE, h.members(g) / (double) h.size, "population.share", name(g)));
        }
        facts.add(Fact.of(Form.SHARE, apart, "population.apart"));
    }

    private String name(int community) {
        return settlement.declared().communities().get(community).name();
    }
}
