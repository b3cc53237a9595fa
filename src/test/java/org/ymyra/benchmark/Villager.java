package org.ymyra.benchmark;

import java.util.Arrays;
import org.ymyra.model.Households;
import org.ymyra.scenario.Disputes;
import org.ymyra.scenario.Encounters;
import sim.engine.SimState;
import sim.engine.Steppable;
import sim.field.grid.ObjectGrid2D;
import sim.field.network.Edge;
import sim.field.network.Network;
import sim.util.Bag;

/** A household of a {@link Village}. */
final class Villager implements Steppable {
    private static final long serialVersionUID = 1;
    private static final int VICINITY = 2;

    private final ObjectGrid2D homes;
    private final Network ties;
    private final Villager[] settlement;
    private final int community;
    private final int x;
    private final int y;
    private final double language;
    private final double rank;
    private final double baseTrust;
    private final double baseGrievance;
    private final double[] baseHostility;
    private final double[] hostility;
    private double trust;
    private double grievance;

    Villager(Households h, int i, ObjectGrid2D homes, Network ties, Villager[] settlement) {
        this.homes = homes;
        this.ties = ties;
        this.settlement = settlement;
        community = h.community(i);
        x = h.cell(i) % h.side();
        y = h.cell(i) / h.side();
        language = h.language(i);
        rank = h.rank(i);
        baseTrust = h.baseTrust(i);
        trust = h.trust(i);
        baseGrievance = h.baseGrievance(i);
        grievance = h.grievance(i);
        baseHostility = new double[h.communities];
        hostility = new double[h.communities];
        for (int other = 0; other < h.communities; other++) {
            baseHostility[other] = h.baseHostility(i, other);
            hostility[other] = h.hostility(i, other);
        }
    }

    @Override
    public void step(SimState state) {
        Village village = (Village) state;
        int number = village.encounters.nextInt();
        for (int n = 0; n < number; n++) {
            meet(partner(village), village);
        }
    }

    private Villager partner(Village village) {
        Encounters rules = village.rules.encounters();
        double u = village.random.nextDouble();
        Villager partner = null;
        if (u < rules.throughTies()) {
            Bag edges = ties.getEdges(this, null);
            if (!edges.isEmpty()) {
                Edge edge = (Edge) edges.get(village.random.nextInt(edges.size()));
                partner = (Villager) edge.getOtherNode(this);
            }
        } else if (u < rules.throughTies() + rules.nearby()) {
            partner = nearby(village);
        }
        while (partner == null || partner == this) {
            partner = settlement[village.random.nextInt(settlement.length)];
        }
        return partner;
    }

    private Villager nearby(Village village) {
        int u = x + village.random.nextInt(2 * VICINITY + 1) - VICINITY;
        int v = y + village.random.nextInt(2 * VICINITY + 1) - VICINITY;
        boolean inside = u >= 0 && v >= 0 && u < homes.getWidth() && v < homes.getHeight();
        return inside ? (Villager) homes.get(u, v) : null;
    }

    private void meet(Villager other, Village village) {
        Encounters rules = village.rules.encounters();
        boolean cross = community != other.community;
        double common = cross ? Math.min(language, other.language) : 1;
        double mutual = (hostility[other.community] + other.hostility[community]) / 2;
        double gap = Math.abs(rank - other.rank);
        double friction = rules.friction()
                * (1 + rules.languageGap() * (1 - common) + rules.hostilityEffect() * mutual + rules.statusGap() * gap);
        if (village.random.nextBoolean(friction)) {
            double severity = village.severity.nextDouble();
            if (village.random.nextBoolean()) {
                dispute(other, severity, village);
            } else {
                other.dispute(this, severity, village);
            }
        } else if (cross && village.random.nextBoolean(rules.goodContact() * common)) {
            village.tally.contacts++;
            double rest = 1 - rules.contactEffect() * (1 - gap);
            hostility[other.community] *= rest;
            other.hostility[community] *= rest;
        }
    }

    /** Chooses the route of a dispute in which this household is the aggrieved. */
    private void dispute(Villager respondent, double severity, Village village) {
        Disputes rules = village.rules.disputes();
        village.tally.disputes++;
        if (community != respondent.community) {
            village.tally.crossDisputes++;
        }
        double complain = Math.exp(rules.complainConstant()
                + rules.complainTrust() * trust
                + rules.complainLanguage() * language
                + rules.complainSeverity() * severity);
        double selfHelp = Math.exp(rules.selfHelpConstant()
                + rules.selfHelpSeverity() * severity
                + rules.selfHelpHostility() * hostility[respondent.community]
                + rules.selfHelpGrievance() * grievance
                + rules.selfHelpTrust() * trust);
        double u = village.random.nextDouble() * (1 + complain + selfHelp);
        if (u < complain) {
            village.tally.complaints++;
        } else if (u < complain + selfHelp) {
            village.tally.selfHelp++;
            int reach = (int) Math.ceil(rules.retaliationDelay().days());
            double due = village.schedule.getTime() + 1 + village.random.nextInt(reach);
            village.schedule.scheduleOnce(
                    due, Village.RETALIATION, state -> retaliate(respondent, severity, (Village) state));
        }
    }

    private void retaliate(Villager respondent, double before, Village village) {
        village.tally.retaliations++;
        double severity = Math.min(1, village.rules.disputes().escalation() * before);
        if (community != respondent.community) {
            double gain = Math.min(1, village.rules.attitudes().hostilityGain() * severity);
            raise(respondent.community, gain);
            respondent.raise(community, gain);
        }
        respondent.dispute(this, severity, village);
    }

    private void raise(int other, double gain) {
        hostility[other] += gain * (1 - hostility[other]);
    }

    /** Returns the mean of its hostility towards other communities. */
    double hostility() {
        return Arrays.stream(hostility).sum() / (hostility.length - 1);
    }

    void relax(double grievanceShare, double trustShare, double hostilityShare) {
        grievance += grievanceShare * (baseGrievance - grievance);
        trust += trustShare * (baseTrust - trust);
        for (int other = 0; other < hostility.length; other++) {
            hostility[other] += hostilityShare * (baseHostility[other] - hostility[other]);
        }
    }
}
