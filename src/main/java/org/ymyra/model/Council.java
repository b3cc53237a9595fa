package org.ymyra.model;

import static org.ymyra.model.Streams.Purpose.MEDIATION;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.ymyra.scenario.EldersCouncil;

/**
 * A council of elders, an agent whose time is limited and whose members tire: submodel 7.4. Each lever of the kind is a council
 * of its own.
 *
 * <p>Its strength v starts at 1 and follows dv/dt = recovery · (1 − v) − tiring · u · v a month. The load u of a day is the
 * cases taken over those that it could take when rested, and at least 1 on a day on which its mediators were on the street;
 * over months v is a moving average of it. Its capacity accrues day by day, v times that of the rested, up to two weeks' worth
 * but at least one case.
 *
 * <p>Its legitimacy for a community is ℓ = min(1, share of the seats / share of the households) · R. The record R starts at ℓ0;
 * a case that is settled pushes it towards 1 for both sides, one that is not towards 0. A case that it could not settle it may
 * take to the complaint office, and no more than that: the office decides.
 */
public final class Council {
    private static final int MOST_DAYS = 14;
    private static final double MONTH = Settlement.MONTH;

    final EldersCouncil lever;
    private final Settlement settlement;

    /** How much of it there is today, 0 if it is not seated. */
    private double intensity;

    private double capacity;
    /** Cases a day when rested. */
    private double rested;

    private double strength = 1;
    private int taken;
    private boolean onTheStreet;
    private double[] standing = {};
    private double[] record = {};

    Council(Settlement settlement, EldersCouncil lever) {
        this.settlement = settlement;
        this.lever = lever;
    }

    /** Goes on where another instance is, seated by a lever of the same name. */
    Council(Settlement settlement, EldersCouncil lever, Council other) {
        this.settlement = settlement;
        this.lever = lever;
        intensity = other.intensity;
        capacity = other.capacity;
        rested = other.rested;
        strength = other.strength;
        taken = other.taken;
        onTheStreet = other.onTheStreet;
        boolean reseated = other.standing.length > 0 && !lever.seats().equals(other.lever.seats());
        standing = reseated ? Seats.standing(settlement.households, lever.seats()) : other.standing;
        record = other.record.clone();
    }

    /** Returns the councils that levers may seat in a settlement, in the order of the scenario; those before go on. */
    static List<Council> of(Settlement settlement, List<Council> before) {
        return settlement.district.scenario().levers().stream()
                .filter(lever -> lever.timeline().where().fits(settlement.declared))
                .filter(EldersCouncil.class::isInstance)
                .map(lever -> of(settlement, (EldersCouncil) lever, before))
                .toList();
    }

    private static Council of(Settlement settlement, EldersCouncil lever, List<Council> before) {
        return before.stream()
                .filter(council -> council.lever.name().equals(lever.name()))
                .findFirst()
                .map(council -> new Council(settlement, lever, council))
                .orElseGet(() -> new Council(settlement, lever));
    }

    /** Tires by the load of the last day and accrues the capacity of this one. */
    void work() {
        double before = intensity;
        intensity = settlement.conditions.acting(EldersCouncil.class).stream()
                .filter(council -> council.lever() == lever)
                .mapToDouble(Acting::intensity)
                .sum();
        if (intensity == 0) {
            capacity = 0;
            return;
        }
        if (before > 0) {
            strength = tire(lever, strength, load());
        } else {
            convene();
        }
        taken = 0;
        onTheStreet = false;
        rested = intensity * lever.cases() * settlement.households.size / 1000.0 / 7;
        double daily = strength * rested;
        capacity = Math.min(Math.max(1, MOST_DAYS * daily), capacity + daily);
    }

    private void convene() {
        strength = 1;
        standing = Seats.standing(settlement.households, lever.seats());
        record = new double[standing.length];
        Arrays.fill(record, lever.legitimacy());
    }

    /** Returns the lever that seats it: its name, seats and mediators. */
    public EldersCouncil lever() {
        return lever;
    }

    /** Returns how much of it there is today, 0 to 1: 0 if it is not seated. */
    public double intensity() {
        return intensity;
    }

    /** Returns the generator for the cases of a day. */
    UniformRandomProvider cases(int today) {
        return settlement.random(MEDIATION, Streams.key(lever, today));
    }

    private double load() {
        double byCases = taken == 0 ? 0 : taken / rested;
        return onTheStreet ? Math.max(1, byCases) : byCases;
    }

    /** Returns the strength a day later: the exact solution for a constant load. */
    static double tire(EldersCouncil council, double strength, double load) {
        double rate = council.recovery() + council.tiring() * load;
        double rest = rate == 0 ? strength : council.recovery() / rate;
        return rest + (strength - rest) * Math.exp(-rate / MONTH);
    }

    boolean hasCapacity() {
        return capacity >= 1;
    }

    /** Returns for how many cases it has time now. */
    public double capacity() {
        return capacity;
    }

    /** Returns how many cases it has taken on the last day. */
    public int taken() {
        return taken;
    }

    /** Returns the strength of its members, 0 to 1: 1 when rested. */
    public double strength() {
        return strength;
    }

    /** Returns the council's legitimacy for a community, 0 to 1; 0 if it has never been seated. */
    public double legitimacy(int community) {
        return standing.length == 0 ? 0 : standing[community] * record[community];
    }

    /** Returns the lesser of its legitimacies for the two sides. */
    double legitimacy(Dispute dispute) {
        byte[] community = settlement.households.community;
        return Math.min(legitimacy(community[dispute.aggrieved()]), legitimacy(community[dispute.respondent()]));
    }

    /** Its mediators are on the street: a day of full load. */
    void goOntoTheStreet() {
        onTheStreet = true;
    }

    /**
     * Takes a case. It succeeds with probability ℓ (1 − s/2) (1 + u)/2; then grievance and hostility fall.
     *
     * @return whether it succeeded
     */
    boolean mediate(Dispute dispute, UniformRandomProvider random) {
        Households h = settlement.households;
        int a = dispute.aggrieved();
        int b = dispute.respondent();
        double s = dispute.severity();
        capacity--;
        taken++;
        double success = legitimacy(dispute) * (1 - s / 2) * (1 + h.understanding(a, b)) / 2;
        if (!Draw.happens(random, success)) {
            settlement.counts.mediationFailed++;
            record[h.community[a]] = Households.towardsZero(record[h.community[a]], lever.record());
            record[h.community[b]] = Households.towardsZero(record[h.community[b]], lever.record());
            return false;
        }
        settlement.counts.mediated++;
        record[h.community[a]] = Households.towardsOne(record[h.community[a]], lever.record());
        record[h.community[b]] = Households.towardsOne(record[h.community[b]], lever.record());
        h.grievance[a] = Households.towardsZero(
                h.grievance[a], settlement.rules.attitudes().grievanceRelief() * s);
        heal(a, h.community[b], s);
        heal(b, h.community[a], s);
        return true;
    }

    /** Returns whether it takes a case that it could not settle to the complaint office. */
    boolean refers(UniformRandomProvider random) {
        return lever.referral() > 0 && Draw.happens(random, lever.referral());
    }

    private void heal(int i, int other, double severity) {
        Households h = settlement.households;
        int k = i * h.communities + other;
        h.hostility[k] = Households.towardsZero(
                h.hostility[k], settlement.rules.disputes().mediationHealing() * severity);
    }
}
