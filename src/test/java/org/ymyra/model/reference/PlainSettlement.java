package org.ymyra.model.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ymyra.scenario.Attitudes;
import org.ymyra.scenario.Community;
import org.ymyra.scenario.Layout;
import org.ymyra.scenario.Lever;
import org.ymyra.scenario.Livelihoods;
import org.ymyra.scenario.Rules;
import org.ymyra.scenario.Schooling;
import org.ymyra.scenario.Settlement;

/** A settlement: its households as set up (section 5 of the model) and what changes in them each month (submodel 7.7). */
final class PlainSettlement {
    static final int TRIES = 12;

    final Settlement described;
    final List<PlainHousehold> households = new ArrayList<>();
    final List<PlainCouncil> councils = new ArrayList<>();
    PlainCircumstances circumstances;

    private final List<List<PlainHousehold>> members = new ArrayList<>();
    private final List<Community> communities;
    private final Rules rules;
    private final Attitudes attitudes;
    private final Livelihoods livelihoods;
    private final Luck luck;
    private final int side;
    private final PlainHousehold[][] cells;

    PlainSettlement(Settlement described, Rules rules, Luck luck) {
        this.described = described;
        this.communities = described.communities();
        this.rules = rules;
        attitudes = rules.attitudes();
        this.livelihoods = described.livelihoods();
        this.luck = luck;
        side = (int) Math.ceil(Math.sqrt(described.households()));
        cells = new PlainHousehold[side][side];
        settle();
        for (PlainHousehold household : households) {
            drawTies(household);
        }
        households.forEach(this::drawTraits);
        households.forEach(this::drawEmployer);
        updateRanksAndBaseGrievance();
        for (PlainHousehold household : households) {
            household.grievance = household.baseGrievance;
        }
        setCircumstances(List.of(), 0);
    }

    void setCircumstances(List<Lever> levers, int day) {
        circumstances = new PlainCircumstances(described, rules, levers, day);
    }

    int communityCount() {
        return communities.size();
    }

    List<PlainHousehold> members(int community) {
        return members.get(community);
    }

    /** Returns the household on a cell, or null if the cell is off the grid or empty. */
    PlainHousehold at(int row, int column) {
        boolean inside = row >= 0 && column >= 0 && row < side && column < side;
        return inside ? cells[row][column] : null;
    }

    /** Returns the household on a random cell of the square around a household, or null: off the grid, empty, itself. */
    PlainHousehold anyWithin(int distance, PlainHousehold centre) {
        int row = centre.row + luck.below(2 * distance + 1) - distance;
        int column = centre.column + luck.below(2 * distance + 1) - distance;
        PlainHousehold found = at(row, column);
        return found == centre ? null : found;
    }

    PlainHousehold anyOther(PlainHousehold household) {
        PlainHousehold other = household;
        while (other == household) {
            other = luck.any(households);
        }
        return other;
    }

    /** Settles community after community on the cells in order of score; the last cells stay empty. */
    private void settle() {
        double segregation = described.layout().segregation();
        double[] score = new double[side * side];
        List<Integer> inOrder = new ArrayList<>();
        for (int cell = 0; cell < score.length; cell++) {
            int column = cell % side;
            score[cell] = segregation * column / side + (1 - segregation) * luck.uniform();
            inOrder.add(cell);
        }
        inOrder.sort(Comparator.comparingDouble(cell -> score[cell]));
        int[] sizes = sizes();
        for (int community = 0; community < sizes.length; community++) {
            members.add(new ArrayList<>());
        }
        for (int community : luck.order(communities.size())) {
            for (int k = 0; k < sizes[community]; k++) {
                int index = households.size();
                int cell = inOrder.get(index);
                PlainHousehold household = new PlainHousehold(index, community, cell / side, cell % side);
                households.add(household);
                members.get(community).add(household);
                cells[cell / side][cell % side] = household;
            }
        }
    }

    /** Numbers of households by community: rounded so that they add up. */
    private int[] sizes() {
        int[] sizes = new int[communities.size()];
        double share = 0;
        int before = 0;
        for (int g = 0; g < sizes.length; g++) {
            share += communities.get(g).share();
            int upTo = (int) Math.round(share * described.households());
            sizes[g] = upTo - before;
            before = upTo;
        }
        return sizes;
    }

    private void drawTies(PlainHousehold household) {
        int number = described.layout().ties() / 2;
        if (described.layout().ties() % 2 == 1 && luck.chance(0.5)) {
            number++;
        }
        for (int k = 0; k < number; k++) {
            drawTie(household);
        }
    }

    private void drawTie(PlainHousehold household) {
        Layout layout = described.layout();
        boolean anyCommunity = luck.chance(layout.mixedTies());
        boolean near = luck.chance(0.5);
        for (int attempt = 0; attempt < TRIES; attempt++) {
            PlainHousehold partner = near ? anyWithin(layout.tieDistance(), household) : luck.any(households);
            boolean suits = partner != null && (anyCommunity || !partner.differsFrom(household));
            if (suits && tie(household, partner)) {
                return;
            }
        }
        tie(household, luck.any(members(household.community)));
    }

    /** Ties two households, unless they are one or tied already. */
    private static boolean tie(PlainHousehold one, PlainHousehold other) {
        if (one == other || one.ties.contains(other)) {
            return false;
        }
        one.ties.add(other);
        other.ties.add(one);
        return true;
    }

    private void drawTraits(PlainHousehold household) {
        Community community = communities.get(household.community);
        double concentration = attitudes.concentration();
        household.language = luck.betaOfMean(community.language(), concentration);
        household.incomeInWork = community.income() * Math.exp(livelihoods.incomeSpread() * luck.normal());
        household.youth = luck.poisson(livelihoods.youth()) > 0;
        household.unemployed = household.youth && luck.chance(community.youthUnemployment());
        household.influence = luck.betaOfMean(community.influence(), attitudes.influenceConcentration());
        household.riskAversion = luck.uniform();
        household.baseTrust = luck.betaOfMean(community.trust(), concentration);
        household.trust = household.baseTrust;
        household.baseHostility = new double[communities.size()];
        for (int other = 0; other < communities.size(); other++) {
            if (other != household.community) {
                household.baseHostility[other] = luck.betaOfMean(community.hostility(), concentration);
            }
        }
        household.hostility = household.baseHostility.clone();
        household.anger = new double[communities.size()];
    }

    private void drawEmployer(PlainHousehold household) {
        List<PlainHousehold> richer = households.stream()
                .filter(other -> other.differsFrom(household) && other.incomeInWork > household.incomeInWork)
                .toList();
        if (luck.chance(livelihoods.crossEmployment()) && !richer.isEmpty()) {
            household.employer = luck.any(richer);
        }
    }

    /** Officers stop people in quiet times; each is a household of its own choice. */
    void stops(double officers) {
        double severity = rules.policing().stopSeverity();
        int stops = luck.poisson(circumstances.stops * officers);
        for (int n = 0; n < stops; n++) {
            PlainHousehold stopped = luck.any(households);
            if (luck.chance(circumstances.respect)) {
                stopped.trust = PlainHousehold.up(stopped.trust, attitudes.trustGain() * severity);
            } else {
                stopped.grievance = PlainHousehold.up(stopped.grievance, attitudes.grievanceGain() * severity);
                stopped.trust = PlainHousehold.down(stopped.trust, attitudes.trustLoss() * severity);
            }
        }
    }

    /** The monthly update. */
    void month(int day) {
        households.forEach(this::findOrLoseWork);
        households.forEach(this::leaveSchool);
        households.forEach(this::serve);
        new PlainRemedies(households, circumstances, luck).act(day);
        households.forEach(this::relax);
        households.forEach(this::agitate);
        updateRanksAndBaseGrievance();
    }

    private void findOrLoseWork(PlainHousehold household) {
        if (!household.youth) {
            return;
        }
        Community community = communities.get(household.community);
        double jobFinding = livelihoods.jobFinding();
        double rate = community.youthUnemployment();
        if (household.unemployed) {
            household.unemployed = !luck.chance(jobFinding * (0.5 + household.language) * circumstances.jobBoost);
        } else {
            household.unemployed = luck.chance(jobFinding * (0.5 + community.language()) * rate / (1 - rate));
        }
    }

    private void leaveSchool(PlainHousehold household) {
        Schooling school = described.schooling();
        if (!household.youth || !luck.chance(inAMonth(school.leavers()))) {
            return;
        }
        if (!luck.chance(circumstances.ownLanguage)) {
            household.language = PlainHousehold.up(household.language, school.commonLanguageGain());
        }
        double rate = communities.get(household.community).youthUnemployment();
        boolean admitted = luck.chance(circumstances.admission * household.language);
        household.unemployed = !admitted && luck.chance(rate * (1.5 - household.language));
    }

    private void serve(PlainHousehold household) {
        if (household.youth && !household.away && luck.chance(inAMonth(circumstances.service))) {
            household.language = PlainHousehold.up(household.language, attitudes.serviceLanguage());
            for (int g = 0; g < household.hostility.length; g++) {
                household.hostility[g] = PlainHousehold.down(household.hostility[g], attitudes.serviceContact());
            }
        }
    }

    private void agitate(PlainHousehold household) {
        if (!luck.chance(described.sparks().agitationReach())) {
            return;
        }
        for (int g = 0; g < household.hostility.length; g++) {
            if (g != household.community) {
                double push = circumstances.agitation * (1 - household.trust);
                household.hostility[g] = PlainHousehold.up(household.hostility[g], push);
            }
        }
    }

    private static double inAMonth(double inAYear) {
        return inAYear * 30 / 365;
    }

    private void relax(PlainHousehold h) {
        h.grievance += (h.baseGrievance - h.grievance)
                * shareInAMonth(attitudes.grievanceHalfLife().days());
        h.trust += (h.baseTrust - h.trust)
                * shareInAMonth(attitudes.trustHalfLife().days());
        for (int g = 0; g < h.hostility.length; g++) {
            h.hostility[g] += (h.baseHostility[g] - h.hostility[g])
                    * shareInAMonth(attitudes.hostilityHalfLife().days());
        }
    }

    private static double shareInAMonth(double halfLife) {
        return 1 - Math.pow(2, -30 / halfLife);
    }

    /** Income ranks, 0 to 1, and baseline grievance: relative deprivation, unemployment, and having no voice. */
    private void updateRanksAndBaseGrievance() {
        double withoutWork = livelihoods.incomeWithoutWork();
        List<PlainHousehold> byIncome = new ArrayList<>(households);
        byIncome.sort(Comparator.comparingDouble(h -> h.income(withoutWork)));
        for (int k = 0; k < byIncome.size(); k++) {
            byIncome.get(k).incomeRank = (double) k / (byIncome.size() - 1);
        }
        for (PlainHousehold h : households) {
            double unemployment = h.unemployed ? attitudes.unemployment() : 0;
            h.baseGrievance = Math.min(
                    1,
                    attitudes.baseGrievance()
                            + attitudes.deprivation() * deprivation(h, withoutWork)
                            + unemployment
                            + attitudes.voicelessness() * (1 - h.language) * (1 - h.influence));
        }
    }

    private static double deprivation(PlainHousehold household, double withoutWork) {
        List<PlainHousehold> others = new ArrayList<>(household.ties);
        if (household.employer != null) {
            others.add(household.employer);
        }
        if (others.isEmpty()) {
            return 0;
        }
        double own = household.income(withoutWork);
        double gaps = 0;
        double incomes = own;
        for (PlainHousehold other : others) {
            gaps += Math.max(0, other.income(withoutWork) - own);
            incomes += other.income(withoutWork);
        }
        double meanGap = gaps / others.size();
        double meanIncome = incomes / (others.size() + 1);
        return meanGap / meanIncome;
    }
}
