package org.ymyra.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.ymyra.scenario.Action;
import org.ymyra.scenario.Rules;
import org.ymyra.scenario.Spark;

/** A settlement: its households, its institutions and what is going on. */
public final class Settlement {
    /** Days from one monthly update to the next. */
    static final int MONTH = 30;

    /** Days of a year. */
    static final double YEAR = 365;

    final District district;
    final int index;
    final org.ymyra.scenario.Settlement declared;
    final Rules rules;
    final Households households;
    final ComplaintOffice office;
    /** The councils that may be seated, in the order of the scenario. */
    final List<Council> councils;

    final Harm harm;
    final Commissions commissions;
    final Unrest unrest;
    Counts counts;
    /** Self-help that is still to come, by day. */
    final Calendar calendar;
    /** Disputes of the day that have not taken their route yet. */
    final List<Dispute> disputes = new ArrayList<>();

    /** The circumstances of the day. */
    Conditions conditions;

    private final Levers levers;
    private final Surveys surveys;
    private final Watch watch;
    private final Deprivation deprivation;
    private final Sparks sparks;
    private final Encounters encounters;
    private final List<Submodel> day;
    private final long[] streams;

    Settlement(District district, int index) {
        this.district = district;
        this.index = index;
        declared = district.scenario().settlements().get(index);
        rules = district.scenario().rules();
        streams = streams(district.streams());
        conditions = new Conditions(declared, rules);
        households = Population.build(declared, rules.attitudes(), purpose -> random(purpose, 0));
        deprivation = new Deprivation(this);
        deprivation.start();
        System.arraycopy(households.baseGrievance, 0, households.grievance, 0, households.size);
        counts = new Counts(households.communities);
        calendar =
                new Calendar((int) Math.ceil(rules.disputes().retaliationDelay().days()));
        councils = Council.of(this, List.of());
        harm = new Harm(this);
        commissions = new Commissions(this);
        unrest = new Unrest(this);
        office = new ComplaintOffice(this);
        levers = new Levers(this);
        surveys = new Surveys(this, levers);
        watch = new Watch(this, levers, surveys);
        sparks = new Sparks(this);
        encounters = new Encounters(this);
        day = day();
    }

    /**
     * Copies a settlement into a copy of its district, which may have another scenario.
     *
     * @param spare as {@link Households#copy} has it
     */
    Settlement(District district, Settlement other, Households spare) {
        this.district = district;
        index = other.index;
        boolean changed = district.scenario() != other.district.scenario();
        declared = district.scenario().settlements().get(index);
        rules = district.scenario().rules();
        streams = district.streams() == other.district.streams() ? other.streams : streams(district.streams());
        conditions = other.conditions;
        households = other.households.copy(spare);
        counts = other.counts.clone();
        calendar = new Calendar(
                other.calendar,
                (int) Math.ceil(rules.disputes().retaliationDelay().days()),
                district.today());
        councils = Council.of(this, other.councils);
        harm = new Harm(this, other.harm);
        commissions = new Commissions(this, other.commissions);
        unrest = new Unrest(this, other.unrest);
        office = new ComplaintOffice(this, other.office);
        levers = new Levers(this);
        surveys = new Surveys(this, levers);
        watch = new Watch(this, levers, surveys);
        levers.resume(other.levers);
        surveys.resume(other.surveys);
        watch.resume(other.watch);
        sparks = new Sparks(this);
        sparks.resume(other.sparks, district.today());
        if (changed) {
            conditions = new Conditions(declared, rules, levers.states());
            deprivation = new Deprivation(this);
            deprivation.start();
        } else {
            deprivation = new Deprivation(this, other.deprivation);
        }
        encounters = rules.encounters().equals(other.rules.encounters())
                ? new Encounters(this, other.encounters)
                : new Encounters(this);
        day = day();
    }

    /** Draws anew what has been drawn for a later time. */
    void redraw(int today) {
        sparks.redraw(today);
        office.redraw(today);
        unrest.redraw();
    }

    /** The order of the day. */
    private List<Submodel> day() {
        return Arrays.asList(
                levers,
                surveys,
                watch,
                harm,
                new Livelihoods(this),
                new SchoolLeavers(this),
                new SharedService(this),
                new Courses(this),
                new Meetings(this),
                new Exchange(this),
                new Projects(this),
                new VictimAid(this),
                new Relaxation(this),
                new Agitation(this),
                deprivation,
                new Stops(this),
                commissions,
                new Retaliation(this),
                office,
                sparks,
                encounters,
                new WorkEncounters(this),
                new Routes(this));
    }

    /** Returns the submodels in the order of the day. */
    List<Submodel> submodels() {
        return day;
    }

    void run(int today) {
        for (Submodel submodel : day) {
            submodel.run(today);
        }
    }

    /** Returns the generator for a purpose and key (a day, an hour, the number of a case). */
    UniformRandomProvider random(Streams.Purpose purpose, long key) {
        return Streams.at(streams[purpose.ordinal()], key);
    }

    private long[] streams(Streams source) {
        Streams.Purpose[] purposes = Streams.Purpose.values();
        long[] bases = new long[purposes.length];
        for (Streams.Purpose purpose : purposes) {
            bases[purpose.ordinal()] = source.base(index, purpose);
        }
        return bases;
    }

    /**
     * Returns the officers who are there: local ones, those of commissions, and those who stay after a riot, as far as
     * they are more than those of commissions.
     *
     * @param now in days since the start of the spin-up
     */
    double officers(double now) {
        double sent = commissions.officers(now);
        double local = conditions.localOfficers * households.size / 1000;
        return local + (unrest.surge(now) ? Math.max(sent, rules.aftermath().officers()) : sent);
    }

    /** Returns whether a monthly update is due: every 30 days, not on the first. */
    static boolean monthly(int today) {
        return today > 0 && today % MONTH == 0;
    }

    /** Forgets what was counted before the horizon. */
    void startCounting() {
        counts = new Counts(households.communities);
    }

    /** Returns the index in the order of the scenario. */
    public int index() {
        return index;
    }

    /** Returns the name. */
    public String name() {
        return declared.name();
    }

    /** Returns the settlement as the scenario has it. */
    public org.ymyra.scenario.Settlement declared() {
        return declared;
    }

    /** Returns what indicators tell of, as it is while nothing happens. */
    public Snapshot now() {
        return new Snapshot(households, counts, backlog());
    }

    /**
     * Returns what indicators tell of, as it stays when the settlement goes on.
     *
     * @param spare as {@link Households#copy} has it
     */
    Snapshot snapshot(Households spare) {
        return new Snapshot(households.attitudes(spare), counts.clone(), backlog());
    }

    /** Returns the households. */
    public Households households() {
        return households;
    }

    /** Returns what has been counted since the start of the horizon. */
    public Counts counts() {
        return counts;
    }

    /** Returns what surveys have found. */
    Surveys surveys() {
        return surveys;
    }

    /** Returns what rules have cost here, or have decided on. */
    double committed() {
        double sum = 0;
        for (LeverState state : levers.states()) {
            sum += state.committed();
        }
        return sum;
    }

    /** Returns the levers that fit the settlement, in the order of the scenario. */
    public List<LeverState> levers() {
        return levers.states();
    }

    /**
     * Has a serious crime happen now: a trigger crime whose victim, perpetrator and strength are drawn as the model draws them. A
     * crisis opens at a random hour of the next 24; if one goes on, the crime is told in it from the next hour on. The other
     * sparks stay as they are.
     *
     * <p>To be called between steps, not from within one.
     *
     * @return whether it happens: not where there is one community only, and not during the spin-up
     */
    public boolean crime() {
        return sparks.inject((long) Math.ceil(24 * district.time()));
    }

    /**
     * Returns the probability that a trigger crime, or a provocation, happens on a day of the horizon; it depends on the scenario alone.
     *
     * @throws IllegalArgumentException for another spark
     */
    public double daily(Spark spark) {
        return sparks.daily(spark);
    }

    /**
     * Has a trigger crime, or a provocation, happen on the day that begins now, which is a day of the horizon: when the first one of the day happens is drawn given that there is one.
     *
     * <p>To be called between steps, not from within one.
     *
     * @throws IllegalArgumentException for another spark
     */
    public void happens(Spark spark) {
        sparks.come(spark, district.today());
    }

    /** Returns whether something has set off a story today of which nobody has heard yet: {@link District#copy(long)} draws anew how it is handled and told. */
    public boolean untold() {
        return unrest.fresh().isPresent();
    }

    /**
     * Returns the probability that what has set off a story is handled and told in a way.
     *
     * @param just whether it is handled swiftly, visibly and impartially
     * @param embroidered whether its news is embroidered
     */
    public double telling(boolean just, boolean embroidered) {
        double embroidery = rules.stories().embroidery();
        return (just ? conditions.impartial : 1 - conditions.impartial) * (embroidered ? embroidery : 1 - embroidery);
    }

    /**
     * Returns how many households are to be expected on the street, from their own motives alone, once all of their community know what has set off a story today, if
     * it is handled and told in a way; of several, the first.
     *
     * @throws java.util.NoSuchElementException if nothing is {@link #untold}
     */
    public double following(boolean just, boolean embroidered) {
        Incident incident = unrest.fresh().orElseThrow().told(just, embroidered);
        return unrest.crisis().street.following(incident);
    }

    /**
     * Decides how it is handled and told: no copy draws it anew from now on, nor what else has happened today.
     *
     * @throws java.util.NoSuchElementException if nothing is {@link #untold}
     */
    public void decide(boolean just, boolean embroidered) {
        unrest.decide(just, embroidered);
    }

    /** Returns the circumstances of the day, as levers have changed them. */
    public Conditions conditions() {
        return conditions;
    }

    /** Returns the councils that may be seated, in the order of the scenario. */
    public List<Council> councils() {
        return councils;
    }

    /** Returns the crisis that goes on; empty if all is quiet. */
    public Optional<Crisis> crisis() {
        return Optional.ofNullable(unrest.crisis());
    }

    /** Returns the stories that go round. */
    public List<Story> stories() {
        return List.copyOf(unrest.stories.live());
    }

    /** Returns the officers who are there now: local ones, and those of commissions or those who stay after a riot. */
    public double officers() {
        return officers(district.time());
    }

    /** Returns the number of officials who handle complaints. */
    public int officials() {
        return office.officials();
    }

    /** Returns the complaint that an official, counted from 0, has in hand; empty if there is none. */
    public Optional<Complaint> inHand(int official) {
        return Optional.ofNullable(office.inHand(official));
    }

    /** Returns the complaints that wait for an official, in the order in which they were filed. */
    public List<Complaint> waiting() {
        return office.waiting();
    }

    /** Tells what happened to a household; the other is −1 if there is none. */
    void tell(double day, Happening happening, int household, int other) {
        district.observer().happened(this, day, happening, household, other);
    }

    /** Tells that something was decided about a lever on a day of the horizon. */
    void decided(double day, LeverState lever, Action action, double value) {
        district.observer().decided(this, district.horizonStart() + day, lever.name(), action, value);
    }

    /** Returns the number of households that have fled and are not back yet. */
    public int away() {
        return harm.away();
    }

    /** Returns when a household that has fled comes back, in days since the start of the spin-up; 0 if it is at home. */
    public double awayUntil(int household) {
        return harm.back(household);
    }

    /**
     * Returns the community that harmed a household last; −1 if none did, or if households that are harmed are not
     * recorded, because the rules of the aftermath make nothing of it.
     */
    public int harmedBy(int household) {
        return harm.attacker(household);
    }

    /** Returns whether a household was harmed and aid for victims has not helped it since. */
    public boolean unaided(int household) {
        return harm.unaided(household);
    }

    /** Returns the number of acts of self-help that are still to come. */
    public int pending() {
        return calendar.size();
    }

    /** Returns the number of acts of self-help that are to come on a day to come, since the start of the spin-up. */
    public int pending(int day) {
        return calendar.size(day);
    }

    /** Returns the most days from a dispute to the act of self-help that answers it. */
    public int longestDelay() {
        return calendar.reach();
    }

    /**
     * Has a household take a dispute into its own hands.
     *
     * <p>To be called between steps, not from within one.
     *
     * @param day day of the act, since the start of the spin-up, at most the longest delay after today
     * @param place its place among the acts of that day, at most {@link #pending(int)}
     */
    public void helpItself(Dispute dispute, int day, int place) {
        counts.selfHelp++;
        counts.crossSelfHelp += households.differ(dispute.aggrieved(), dispute.respondent()) ? 1 : 0;
        calendar.enter(day, place, dispute);
    }

    /** Returns the number of complaints waiting or in hand. */
    public int backlog() {
        return office.open();
    }
}
