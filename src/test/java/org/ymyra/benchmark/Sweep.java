package org.ymyra.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.core.source64.XoRoShiRo128PlusPlus;
import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;
import org.apache.commons.rng.sampling.distribution.SharedStateContinuousSampler;
import org.ymyra.model.Households;
import org.ymyra.model.Settlement;
import org.ymyra.scenario.Attitudes;
import org.ymyra.scenario.Disputes;
import org.ymyra.scenario.Encounters;
import org.ymyra.scenario.Rules;
import org.ymyra.scenario.Span;

/**
 * Everyday life by a plain sweep of the state: what a day-by-day model pays at the least.
 *
 * <p>Each day every household draws how many encounters it starts, and for each a partner and whether it comes to a friction or
 * a good contact. Disputes choose their route; those who help themselves retaliate on the day that falls to them. Once a month grievance, trust and
 * hostility relax. Left out, as both cost and effect: complaints once they are filed, changes of work, levers, councils,
 * incidents and crises, and the weights of the routes that are 0 in the shipped scenarios.
 *
 * <p>It is made to be fast: the state lies in arrays, numbers come from the generator that the model uses too, and the number of
 * encounters is drawn by looking up one uniform number in a table.
 */
final class Sweep {
    private static final int VICINITY = 2;

    /** A dispute; its severity is not a number while it has not been drawn. */
    private record Dispute(int aggrieved, int respondent, double severity) {}

    final Tally tally = new Tally();

    private final Encounters rules;
    private final Disputes routes;
    private final Attitudes attitudes;
    private final UniformRandomProvider random;
    private final SharedStateContinuousSampler alpha;
    private final SharedStateContinuousSampler beta;

    private final int size;
    private final int communities;
    private final int side;
    private final byte[] community;
    private final int[] column;
    private final int[] row;
    private final int[] occupant;
    private final int[][] ties;
    private final double[] language;
    private final double[] rank;
    private final double[] trust;
    private final double[] baseTrust;
    private final double[] grievance;
    private final double[] baseGrievance;
    private final double[] hostility;
    private final double[] baseHostility;
    /** Probability that a household starts no more encounters a day than the index says. */
    private final double[] atMost = new double[40];

    private final List<Dispute> disputes = new ArrayList<>();
    private final List<List<Dispute>> retaliations = new ArrayList<>();

    /** The households of a settlement as they are now, under its rules. */
    Sweep(Settlement settlement, Rules rules, long seed) {
        this.rules = rules.encounters();
        routes = rules.disputes();
        attitudes = rules.attitudes();
        random = new XoRoShiRo128PlusPlus(seed, ~seed);
        alpha = AhrensDieterMarsagliaTsangGammaSampler.of(random, routes.severityAlpha(), 1);
        beta = AhrensDieterMarsagliaTsangGammaSampler.of(random, routes.severityBeta(), 1);
        Households h = settlement.households();
        size = h.size;
        communities = h.communities;
        side = h.side();
        community = new byte[size];
        column = new int[size];
        row = new int[size];
        ties = new int[size][];
        language = new double[size];
        rank = new double[size];
        trust = new double[size];
        baseTrust = new double[size];
        grievance = new double[size];
        baseGrievance = new double[size];
        hostility = new double[size * communities];
        baseHostility = new double[size * communities];
        occupant = new int[side * side];
        for (int cell = 0; cell < occupant.length; cell++) {
            occupant[cell] = h.inCell(cell);
        }
        for (int i = 0; i < size; i++) {
            take(h, i);
        }
        double probability = Math.exp(-this.rules.rate());
        double sum = 0;
        for (int n = 0; n < atMost.length; n++) {
            sum += probability;
            atMost[n] = sum;
            probability *= this.rules.rate() / (n + 1);
        }
        atMost[atMost.length - 1] = 1;
        for (int day = 0; day <= reach(); day++) {
            retaliations.add(new ArrayList<>());
        }
    }

    private void take(Households h, int i) {
        community[i] = (byte) h.community(i);
        column[i] = h.cell(i) % side;
        row[i] = h.cell(i) / side;
        ties[i] = h.ties(i);
        language[i] = h.language(i);
        rank[i] = h.rank(i);
        trust[i] = h.trust(i);
        baseTrust[i] = h.baseTrust(i);
        grievance[i] = h.grievance(i);
        baseGrievance[i] = h.baseGrievance(i);
        for (int x = 0; x < communities; x++) {
            hostility[i * communities + x] = h.hostility(i, x);
            baseHostility[i * communities + x] = h.baseHostility(i, x);
        }
    }

    private int reach() {
        return (int) Math.ceil(routes.retaliationDelay().days());
    }

    /** Returns the mean of the hostility towards other communities. */
    double hostility() {
        return Arrays.stream(hostility).sum() / size / (communities - 1);
    }

    /** Lives through a day; days are counted from 0. */
    void day(int today) {
        if (today > 0 && today % 30 == 0) {
            relax(grievance, baseGrievance, attitudes.grievanceHalfLife());
            relax(trust, baseTrust, attitudes.trustHalfLife());
            relax(hostility, baseHostility, attitudes.hostilityHalfLife());
        }
        retaliate(today);
        for (int i = 0; i < size; i++) {
            double u = random.nextDouble();
            for (int n = 0; u > atMost[n]; n++) {
                encounter(i, partner(i));
            }
        }
        for (Dispute dispute : disputes) {
            choose(dispute, today);
        }
        disputes.clear();
    }

    private static void relax(double[] values, double[] baseline, Span halfLife) {
        double share = 1 - Math.pow(2, -30 / halfLife.days());
        for (int i = 0; i < values.length; i++) {
            values[i] += share * (baseline[i] - values[i]);
        }
    }

    private void retaliate(int today) {
        List<Dispute> due = retaliations.get(today % retaliations.size());
        for (Dispute dispute : due) {
            tally.retaliations++;
            int a = dispute.aggrieved();
            int b = dispute.respondent();
            double severity = Math.min(1, routes.escalation() * dispute.severity());
            if (community[a] != community[b]) {
                double gain = attitudes.hostilityGain() * severity;
                raise(a * communities + community[b], gain);
                raise(b * communities + community[a], gain);
            }
            disputes.add(new Dispute(b, a, severity));
        }
        due.clear();
    }

    private void raise(int k, double gain) {
        hostility[k] += Math.min(1, gain) * (1 - hostility[k]);
    }

    private int partner(int i) {
        double u = random.nextDouble();
        int j = -1;
        if (u < rules.throughTies()) {
            int[] own = ties[i];
            j = own.length == 0 ? -1 : own[random.nextInt(own.length)];
        } else if (u < rules.throughTies() + rules.nearby()) {
            int x = column[i] + random.nextInt(2 * VICINITY + 1) - VICINITY;
            int y = row[i] + random.nextInt(2 * VICINITY + 1) - VICINITY;
            boolean inside = x >= 0 && y >= 0 && x < side && y < side;
            j = inside ? occupant[y * side + x] : -1;
            j = j == i ? -1 : j;
        }
        if (j >= 0) {
            return j;
        }
        int any = random.nextInt(size - 1);
        return any < i ? any : any + 1;
    }

    private void encounter(int i, int j) {
        boolean cross = community[i] != community[j];
        int hi = i * communities + community[j];
        int hj = j * communities + community[i];
        double common = cross ? Math.min(language[i], language[j]) : 1;
        double mutual = cross ? (hostility[hi] + hostility[hj]) / 2 : 0;
        double gap = Math.abs(rank[i] - rank[j]);
        double friction = rules.friction()
                * (1 + rules.languageGap() * (1 - common) + rules.hostilityEffect() * mutual + rules.statusGap() * gap);
        if (random.nextDouble() < friction) {
            boolean first = random.nextBoolean();
            disputes.add(new Dispute(first ? i : j, first ? j : i, Double.NaN));
        } else if (cross && random.nextDouble() < rules.goodContact() * common) {
            tally.contacts++;
            double rest = 1 - rules.contactEffect() * (1 - gap);
            hostility[hi] *= rest;
            hostility[hj] *= rest;
        }
    }

    private double severity() {
        double x = alpha.sample();
        return x / (x + beta.sample());
    }

    private void choose(Dispute dispute, int today) {
        int a = dispute.aggrieved();
        int b = dispute.respondent();
        double severity = Double.isNaN(dispute.severity()) ? severity() : dispute.severity();
        boolean cross = community[a] != community[b];
        double towards = cross ? hostility[a * communities + community[b]] : 0;
        double complain = Math.exp(routes.complainConstant()
                + routes.complainTrust() * trust[a]
                + routes.complainLanguage() * language[a]
                + routes.complainSeverity() * severity);
        double selfHelp = Math.exp(routes.selfHelpConstant()
                + routes.selfHelpSeverity() * severity
                + routes.selfHelpHostility() * towards
                + routes.selfHelpGrievance() * grievance[a]
                + routes.selfHelpTrust() * trust[a]);
        tally.disputes++;
        tally.crossDisputes += cross ? 1 : 0;
        double u = random.nextDouble() * (1 + complain + selfHelp);
        if (u < complain) {
            tally.complaints++;
        } else if (u < complain + selfHelp) {
            tally.selfHelp++;
            int day = today + 1 + random.nextInt(reach());
            retaliations.get(day % retaliations.size()).add(new Dispute(a, b, severity));
        }
    }
}
