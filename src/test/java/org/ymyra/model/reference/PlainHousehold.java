package org.ymyra.model.reference;

import java.util.ArrayList;
import java.util.List;

/** A household. Arrays are indexed by community; the entry of its own community stays 0. */
final class PlainHousehold {
    static final int NOBODY = -1;

    final int index;
    final int community;
    final int row;
    final int column;
    final List<PlainHousehold> ties = new ArrayList<>();

    /** Household of another community that it works for, or null. */
    PlainHousehold employer;

    double language;
    double influence;
    double riskAversion;
    double incomeInWork;
    double incomeRank;
    boolean youth;
    boolean unemployed;

    double baseTrust;
    double trust;
    double baseGrievance;
    double grievance;
    double[] baseHostility;
    double[] hostility;
    double[] anger;

    /** Community against which it is on the street, or {@link #NOBODY}. */
    int against = NOBODY;

    /** Hour from which it is no longer in custody. */
    double freeFrom = Double.NEGATIVE_INFINITY;

    /** Fled, and the day on which it comes home. */
    boolean away;

    double awayUntil;

    /** Community that harmed it last, and the loss that it finds on its return. */
    int attacker = NOBODY;

    double lossOnReturn;

    /** Harmed, and not helped since. */
    boolean unaided;

    PlainHousehold(int index, int community, int row, int column) {
        this.index = index;
        this.community = community;
        this.row = row;
        this.column = column;
    }

    double income(double incomeWithoutWork) {
        return unemployed ? incomeInWork * incomeWithoutWork : incomeInWork;
    }

    boolean differsFrom(PlainHousehold other) {
        return community != other.community;
    }

    List<PlainHousehold> ownTies() {
        return ties.stream().filter(tie -> !tie.differsFrom(this)).toList();
    }

    /** Proficiency in the common language of two households; 1 within a community. */
    double commonLanguage(PlainHousehold other) {
        return differsFrom(other) ? Math.min(language, other.language) : 1;
    }

    /** Hostility towards the community of another household; 0 towards one's own. */
    double hostilityTo(PlainHousehold other) {
        return hostility[other.community];
    }

    boolean active() {
        return against != NOBODY;
    }

    /** Pushes a value towards 1. */
    static double up(double value, double by) {
        return value + Math.min(1, by) * (1 - value);
    }

    /** Pushes a value towards 0. */
    static double down(double value, double by) {
        return value * (1 - Math.min(1, by));
    }
}
