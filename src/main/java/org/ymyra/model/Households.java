package org.ymyra.model;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The households of a settlement in flat arrays, indexed by household. Households of one community have consecutive
 * indices. All shares and attitudes are in [0, 1].
 *
 * <p>What concerns another community is indexed by {@code household * communities + community}; the entry for one's own
 * community is not used and stays 0.
 */
public final class Households implements Cloneable {
    /** Number of households. */
    public final int size;
    /** Number of communities. */
    public final int communities;
    /** Community of each household. */
    final byte[] community;
    /** First household of each community. */
    final int[] first;
    /** Number of households of each community. */
    final int[] members;

    /** Side of the grid. */
    final int side;
    /** Cell of each household, row by row. */
    final int[] cell;
    /** Household in each cell, −1 if empty. */
    final int[] occupant;

    /** Start of each household's ties in {@link #tie}; one more entry than households. */
    final int[] tieStart;
    /** Start of its ties across communities; those to its own community come first. */
    final int[] crossStart;
    /** Households tied to, household by household. */
    final int[] tie;

    /** Household of another community that each one works for, −1 if none. */
    int[] employer;
    /** Households that have an employer. */
    int[] workers = {};

    /** Proficiency in the common language. */
    double[] language;
    /** Income when nobody is without work, relative to the district. */
    double[] income;
    /** 0 no youth, 1 youth in work, 2 youth without work. */
    byte[] youth;
    /** Income rank, 0 poorest to 1 richest. */
    double[] rank;
    /** Influence on officials. */
    double[] influence;
    /** Risk aversion. */
    double[] riskAversion;
    /** Trust in officials. */
    double[] trust;
    /** Baseline of trust. */
    double[] baseTrust;
    /** Grievance. */
    double[] grievance;
    /** Baseline of grievance. */
    double[] baseGrievance;
    /** Hostility towards each other community. */
    double[] hostility;
    /** Baseline of hostility towards each other community. */
    double[] baseHostility;
    /** Anger at each other community. */
    double[] anger;
    /** Until when a household is in custody, in days since the start of the spin-up. */
    double[] custodyUntil;
    /** Counts the changes of proficiency, for those who keep tables that depend on it. */
    int languageVersion;

    Households(Homes homes, Ties ties) {
        size = homes.community().length;
        communities = homes.members().length;
        community = homes.community();
        first = homes.first();
        members = homes.members();
        side = homes.side();
        cell = homes.cell();
        occupant = homes.occupant();
        tieStart = ties.start();
        crossStart = ties.crossStart();
        tie = ties.tie();
        employer = new int[size];
        Arrays.fill(employer, -1);
        language = new double[size];
        income = new double[size];
        youth = new byte[size];
        rank = new double[size];
        influence = new double[size];
        riskAversion = new double[size];
        trust = new double[size];
        baseTrust = new double[size];
        grievance = new double[size];
        baseGrievance = new double[size];
        hostility = new double[size * communities];
        baseHostility = new double[size * communities];
        anger = new double[size * communities];
        custodyUntil = new double[size];
    }

    /**
     * Returns a copy that shares what never changes.
     *
     * @param spare an earlier copy that nobody needs any more, whose memory is used again; null if there is none
     */
    Households copy(Households spare) {
        Households copy = attitudes(spare);
        boolean anew = spare == null;
        copy.rank = copy(rank, anew ? null : spare.rank);
        copy.baseGrievance = copy(baseGrievance, anew ? null : spare.baseGrievance);
        copy.anger = copy(anger, anew ? null : spare.anger);
        copy.custodyUntil = copy(custodyUntil, anew ? null : spare.custodyUntil);
        return copy;
    }

    /** As {@link #copy}, for the sake of proficiency, youth, trust, grievance and hostility: it shares all else. */
    Households attitudes(Households spare) {
        Households copy;
        try {
            copy = (Households) super.clone();
        } catch (CloneNotSupportedException e) {
            throw new AssertionError(e);
        }
        boolean anew = spare == null;
        copy.language = copy(language, anew ? null : spare.language);
        copy.youth = youth.clone();
        copy.trust = copy(trust, anew ? null : spare.trust);
        copy.grievance = copy(grievance, anew ? null : spare.grievance);
        copy.hostility = copy(hostility, anew ? null : spare.hostility);
        return copy;
    }

    private static double[] copy(double[] values, double[] spare) {
        if (spare == null) {
            return values.clone();
        }
        System.arraycopy(values, 0, spare, 0, values.length);
        return spare;
    }

    /** Sets who works for whom. */
    void employ(int[] employers) {
        employer = employers;
        workers = IntStream.range(0, size).filter(i -> employers[i] >= 0).toArray();
    }

    /** Returns whether two households belong to different communities. */
    boolean differ(int i, int j) {
        return community[i] != community[j];
    }

    /** Returns the hostility of a household towards the community of another; 0 within a community. */
    double hostilityTowards(int i, int other) {
        return differ(i, other) ? hostility[i * communities + community[other]] : 0;
    }

    /** Returns how well two households understand each other: 1 within a community. */
    double understanding(int i, int j) {
        return differ(i, j) ? Math.min(language[i], language[j]) : 1;
    }

    /** Returns the income now, lower while youth is without work. */
    double incomeNow(int i, double factorWithoutWork) {
        return youth[i] == 2 ? income[i] * factorWithoutWork : income[i];
    }

    /** Returns the community of a household, as an index in the order of the scenario. */
    public int community(int i) {
        return community[i];
    }

    /** Returns the side of the square of cells in which the households live. */
    public int side() {
        return side;
    }

    /** Returns the cell in which a household lives, row by row from 0. */
    public int cell(int i) {
        return cell[i];
    }

    /** Returns the proficiency of a household in the common language, 0 to 1. */
    public double language(int i) {
        return language[i];
    }

    /** Returns the trust of a household in officials, 0 to 1. */
    public double trust(int i) {
        return trust[i];
    }

    /** Returns the grievance of a household, 0 to 1. */
    public double grievance(int i) {
        return grievance[i];
    }

    /** Returns the hostility of a household towards another community, 0 to 1. */
    public double hostility(int i, int other) {
        return hostility[i * communities + other];
    }

    /** Returns the anger of a household at another community, 0 to 1, as of the last hour of the last crisis. */
    public double anger(int i, int other) {
        return anger[i * communities + other];
    }

    /** Returns the household that lives in a cell; −1 if none does. */
    public int inCell(int cell) {
        return occupant[cell];
    }

    /** Returns the number of households of a community. */
    public int members(int community) {
        return members[community];
    }

    /** Returns the income rank of a household, 0 poorest to 1 richest. */
    public double rank(int i) {
        return rank[i];
    }

    /** Returns the influence of a household on officials, 0 to 1. */
    public double influence(int i) {
        return influence[i];
    }

    /** Returns the aversion of a household to the risk of arrest, 0 to 1. */
    public double riskAversion(int i) {
        return riskAversion[i];
    }

    /** Returns the baseline to which the trust of a household relaxes, 0 to 1. */
    public double baseTrust(int i) {
        return baseTrust[i];
    }

    /** Returns the baseline to which the grievance of a household relaxes, 0 to 1. */
    public double baseGrievance(int i) {
        return baseGrievance[i];
    }

    /** Returns the baseline to which the hostility of a household towards another community relaxes, 0 to 1. */
    public double baseHostility(int i, int other) {
        return baseHostility[i * communities + other];
    }

    /** Returns until when a household is in custody, in days since the start of the spin-up; 0 if it has never been. */
    public double custodyUntil(int i) {
        return custodyUntil[i];
    }

    /** Returns the household that a household works for; −1 if there is none. */
    public int employer(int i) {
        return employer[i];
    }

    /** Returns whether a household has youth. */
    public boolean hasYouth(int i) {
        return youth[i] > 0;
    }

    /** Returns whether a household has youth without work. */
    public boolean hasUnemployedYouth(int i) {
        return youth[i] == 2;
    }

    /** Returns the ties of a household, first those to its own community. */
    public int[] ties(int i) {
        return Arrays.copyOfRange(tie, tieStart[i], tieStart[i + 1]);
    }

    /** Takes a share of the hostility of two households of different communities towards the community of the other. */
    void reconcile(int i, int j, double share) {
        if (differ(i, j)) {
            hostility[i * communities + community[j]] = towardsZero(hostilityTowards(i, j), share);
            hostility[j * communities + community[i]] = towardsZero(hostilityTowards(j, i), share);
        }
    }

    /** {@code a ←+ q}: a push towards 1. */
    static double towardsOne(double a, double q) {
        return q >= 1 ? 1 : a + q * (1 - a);
    }

    /** {@code a ←− q}: a push towards 0. */
    static double towardsZero(double a, double q) {
        return q >= 1 ? 0 : a * (1 - q);
    }
}
