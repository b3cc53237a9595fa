package org.ymyra.benchmark;

import java.util.ArrayList;
import java.util.List;
import org.ymyra.model.Households;
import org.ymyra.model.Settlement;
import org.ymyra.scenario.Attitudes;
import org.ymyra.scenario.Rules;
import org.ymyra.scenario.Span;
import sim.engine.SimState;
import sim.field.grid.ObjectGrid2D;
import sim.field.network.Network;
import sim.util.distribution.Beta;
import sim.util.distribution.Poisson;

/**
 * Everyday life of settlements as a user of MASON would write it: each household is an agent that the schedule calls every
 * day, ties are a {@link Network}, homes an {@link ObjectGrid2D}, and each retaliation is an agent scheduled for its day. The rules are those of
 * {@link Sweep}.
 */
final class Village extends SimState {
    private static final long serialVersionUID = 1;

    /** Order within a day. */
    static final int RELAXATION = 0;

    static final int RETALIATION = 1;
    static final int LIFE = 2;

    final Tally tally = new Tally();
    final Rules rules;
    final Poisson encounters;
    final Beta severity;
    private final List<Villager> villagers = new ArrayList<>();

    /** The households of settlements as they are now, under their rules. */
    Village(List<Settlement> settlements, Rules rules, long seed) {
        super(seed);
        this.rules = rules;
        encounters = new Poisson(rules.encounters().rate(), random);
        severity = new Beta(rules.disputes().severityAlpha(), rules.disputes().severityBeta(), random);
        for (Settlement settlement : settlements) {
            settle(settlement.households());
        }
    }

    private void settle(Households h) {
        ObjectGrid2D homes = new ObjectGrid2D(h.side(), h.side());
        Network ties = new Network(false);
        Villager[] settled = new Villager[h.size];
        for (int i = 0; i < h.size; i++) {
            settled[i] = new Villager(h, i, homes, ties, settled);
            homes.set(h.cell(i) % h.side(), h.cell(i) / h.side(), settled[i]);
            ties.addNode(settled[i]);
            villagers.add(settled[i]);
        }
        for (int i = 0; i < h.size; i++) {
            for (int j : h.ties(i)) {
                if (i < j) {
                    ties.addEdge(settled[i], settled[j], null);
                }
            }
        }
    }

    @Override
    public void start() {
        super.start();
        for (Villager villager : villagers) {
            schedule.scheduleRepeating(0, LIFE, villager);
        }
        schedule.scheduleRepeating(30, RELAXATION, state -> relax(), 30);
    }

    /** Lives through a number of days. */
    void live(int days) {
        double end = schedule.getTime() < 0 ? days - 1 : schedule.getTime() + days;
        while (schedule.getTime() < end) {
            schedule.step(this);
        }
    }

    /** Returns the mean of the hostility towards other communities. */
    double hostility() {
        return villagers.stream().mapToDouble(Villager::hostility).average().orElseThrow();
    }

    private void relax() {
        Attitudes attitudes = rules.attitudes();
        double grievance = share(attitudes.grievanceHalfLife());
        double trust = share(attitudes.trustHalfLife());
        double hostility = share(attitudes.hostilityHalfLife());
        for (Villager villager : villagers) {
            villager.relax(grievance, trust, hostility);
        }
    }

    private static double share(Span halfLife) {
        return 1 - Math.pow(2, -30 / halfLife.days());
    }
}
