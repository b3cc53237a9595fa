package org.ymyra.model;

/** What has been counted in a settlement since the start of the horizon. */
public final class Counts implements Cloneable {
    /** Disputes of all kinds. */
    public long disputes;
    /** Disputes across communities. */
    public long crossDisputes;
    /** Complaints filed. */
    public long complaints;
    /** Complaints decided fairly. */
    public long fair;
    /** Complaints decided unfairly. */
    public long unfair;
    /** Complaints that lapsed unanswered. */
    public long lapsed;
    /** Complaints taken up. */
    public long takenUp;
    /** Days from filing to the start of handling, summed over complaints taken up. */
    public double waitingDays;
    /** Disputes settled by the council. */
    public long mediated;
    /** Disputes that the council could not settle. */
    public long mediationFailed;
    /** Disputes that took the route of self-help. */
    public long selfHelp;
    /** Of these, across communities. */
    public long crossSelfHelp;
    /** Retaliations carried out. */
    public long retaliations;
    /** Good contacts across communities. */
    public long goodContacts;
    /** Crimes, retaliations, provocations and news of riots elsewhere. */
    public long incidents;
    /** Persons injured in crises. */
    public long injured;
    /** Homes and shops damaged in crises. */
    public long damaged;
    /** Persons killed in crises. */
    public long deaths;
    /** Households arrested in crises. */
    public long arrests;

    /** Persons injured in crises, by the community that suffered it. */
    public long[] injuredOf;
    /** Homes and shops damaged in crises, by the community that suffered it. */
    public long[] damagedOf;
    /** Persons killed in crises, by the community that suffered it. */
    public long[] deathsOf;
    /** Households that fled in crises. */
    public long displaced;

    Counts(int communities) {
        injuredOf = new long[communities];
        damagedOf = new long[communities];
        deathsOf = new long[communities];
    }

    @Override
    protected Counts clone() {
        try {
            Counts copy = (Counts) super.clone();
            copy.injuredOf = injuredOf.clone();
            copy.damagedOf = damagedOf.clone();
            copy.deathsOf = deathsOf.clone();
            return copy;
        } catch (CloneNotSupportedException e) {
            throw new AssertionError(e);
        }
    }
}
