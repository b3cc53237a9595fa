package org.ymyra.model;

import static org.ymyra.model.Streams.Purpose.HARM;
import static org.ymyra.model.Streams.Purpose.STREET_MEDIATION;

import java.util.Arrays;
import java.util.BitSet;
import org.apache.commons.rng.UniformRandomProvider;
import org.ymyra.scenario.EldersCouncil;
import org.ymyra.scenario.Level;
import org.ymyra.scenario.Mobilisation;
import org.ymyra.scenario.Policing;
import org.ymyra.scenario.Span;
import org.ymyra.scenario.Spark;
import org.ymyra.scenario.Violence;

/**
 * The street in a crisis: submodel 7.9, hourly. Who goes out follows Epstein (2002) with the encouragement of
 * others (Granovetter 1978); officers contain and arrest; what they cannot contain does harm.
 */
final class Street {
    /** No youth, youth in work, youth without work. */
    private static final int AVAILABILITIES = 3;

    /** Relative error that what drives a household may have. */
    private static final double ROUNDING = 1e-9;

    private final Crisis crisis;
    private final Settlement settlement;
    private final Households h;
    private final Mobilisation rules;
    private final Policing policing;
    private final Violence violence;
    private final double standDown;

    /** Households active in the last hour, and against whom: 0 none, else community + 1. */
    private final byte[] against;

    private int[] crowd = new int[16];
    private int size;
    private int[] sizeByCommunity;
    private final BitSet sawOfficers;

    /** Hour of the alarm, negative before it, and when officers arrive; reinforcements that are not called never do. */
    private long alarm = -1;

    /** The last hour in which enough households were active for an alarm. */
    private long lastAlarming;

    private double localArrival;
    private double reinforcementArrival = Double.POSITIVE_INFINITY;

    /** Share of the hostility on the street that was contained in the last hour in which anyone was active. */
    private double contained;

    Street(Crisis crisis) {
        this(crisis, new byte[crisis.settlement.households.size], new BitSet());
        sizeByCommunity = new int[h.communities];
    }

    Street(Crisis crisis, Street other) {
        this(crisis, other.against.clone(), (BitSet) other.sawOfficers.clone());
        crowd = other.crowd.clone();
        size = other.size;
        sizeByCommunity = other.sizeByCommunity.clone();
        alarm = other.alarm;
        lastAlarming = other.lastAlarming;
        localArrival = other.localArrival;
        reinforcementArrival = other.reinforcementArrival;
        contained = other.contained;
    }

    private Street(Crisis crisis, byte[] against, BitSet sawOfficers) {
        this.crisis = crisis;
        this.against = against;
        this.sawOfficers = sawOfficers;
        settlement = crisis.settlement;
        h = settlement.households;
        rules = settlement.rules.mobilisation();
        policing = settlement.rules.policing();
        violence = settlement.rules.violence();
        standDown = policing.standDown().map(Span::hours).orElse(Double.POSITIVE_INFINITY);
    }

    /** Returns the number of active households. */
    int active() {
        return size;
    }

    /** Returns the active households. */
    int[] crowd() {
        return Arrays.copyOf(crowd, size);
    }

    /** Returns the community against which a household is active, −1 if it is not. */
    int against(int i) {
        return against[i] - 1;
    }

    /** Returns whether the alarm has been raised. */
    boolean alarmed() {
        return alarm >= 0;
    }

    /** Returns the share of the hostility on the street that officers contained in the last hour in which anyone was active. */
    double contained() {
        return contained;
    }

    void run(long hour, UniformRandomProvider random) {
        double motivation = inStreetHours(hour) ? 1 : rules.daytime();
        if (size == 0 && (motivation == 0 || settlement.unrest.anger.count() == 0)) {
            return;
        }
        alarm(hour, random);
        double officers = officers(hour);
        int before = size;
        mobilise(hour, motivation, officers);
        if (size == 0) {
            return;
        }
        mediate(hour);
        note();
        double held = policing.containment() * officers;
        contained = held > 0 ? held / (held + before) : 0;
        police(hour, before, officers, random);
        harm(hour, random);
    }

    private boolean inStreetHours(long hour) {
        long ofDay = hour % 24;
        return ofDay >= rules.streetFrom() && ofDay < rules.streetUntil();
    }

    /** Raises the alarm; reinforcements that have stood down are called again when the crowd is back. */
    private void alarm(long hour, UniformRandomProvider random) {
        if (size < policing.alarm()) {
            if (hour - lastAlarming >= standDown) {
                reinforcementArrival = Double.POSITIVE_INFINITY;
            }
            return;
        }
        lastAlarming = hour;
        if (alarm < 0) {
            alarm = hour;
            double halved = settlement.unrest.surge(hour / 24.0) ? 0.5 : 1;
            localArrival = hour + Draw.exponential(random, halved * settlement.conditions.localDelay * 24);
        }
        if (Double.isInfinite(reinforcementArrival)) {
            reinforcementArrival = hour + Draw.exponential(random, settlement.conditions.reinforcementDelay * 24);
        }
    }

    /** Officers present: none before the alarm, then as they arrive; those of a commission are there already. */
    double officers(long hour) {
        if (alarm < 0) {
            return 0;
        }
        double now = hour / 24.0;
        double officers = hour >= localArrival ? settlement.officers(now) : settlement.commissions.officers(now);
        if (hour >= reinforcementArrival) {
            officers += settlement.conditions.reinforcements;
        }
        return officers;
    }

    /** Decides who is active now, all at once, by what was seen in the last hour. */
    private void mobilise(long hour, double motivation, double officers) {
        double risk = ArrestRisk.perceived(policing, officers, size);
        double[] enough = enough(motivation);
        Anger anger = settlement.unrest.anger;
        int[] next = new int[anger.count()];
        byte[] target = new byte[anger.count()];
        int n = 0;
        for (int k = 0; k < anger.count(); k++) {
            int i = anger.household(k);
            double cost = h.riskAversion[i] * risk;
            if (!mayBeActive(i, (rules.threshold() + cost) * enough[h.community[i] * AVAILABILITIES + h.youth[i]])
                    || h.custodyUntil[i] > hour / 24.0
                    || settlement.harm.away(i)) {
                continue;
            }
            int x = target(i, motivation, cost);
            if (x >= 0) {
                next[n] = i;
                target[n++] = (byte) (x + 1);
            }
        }
        for (int k = 0; k < size; k++) {
            against[crowd[k]] = 0;
        }
        sizeByCommunity = new int[h.communities];
        crowd = next;
        size = n;
        for (int k = 0; k < n; k++) {
            against[crowd[k]] = target[k];
            sizeByCommunity[h.community[crowd[k]]]++;
        }
    }

    /**
     * Returns the anger that, for each unit of threshold and cost, a household of each community and availability must exceed to
     * become active if all else drives it: most of those who are angry are not, and need no more than a look.
     */
    private double[] enough(double motivation) {
        double[] enough = new double[h.communities * AVAILABILITIES];
        for (int k = 0; k < enough.length; k++) {
            double hardship = 1 + rules.encouragement() * encouragement(k / AVAILABILITIES, 1);
            double most = motivation * availability(k % AVAILABILITIES) * hardship;
            enough[k] = (1 - ROUNDING) / most;
        }
        return enough;
    }

    private boolean mayBeActive(int i, double enough) {
        for (int k = i * h.communities; k < (i + 1) * h.communities; k++) {
            if (h.anger[k] > enough) {
                return true;
            }
        }
        return false;
    }

    /** Returns the community against which a household becomes active, or −1. */
    private int target(int i, double motivation, double cost) {
        int g = h.community[i];
        double willing = motivation * availability(h.youth[i]);
        // many would stay at home even if all their ties were active: those need not be counted
        boolean never = target(i, willing, cost, rules.encouragement() * encouragement(g, 1)) < 0;
        return never ? -1 : target(i, willing, cost, rules.encouragement() * encouragement(g, activeTies(i)));
    }

    private int target(int i, double willing, double cost, double encouragement) {
        int best = -1;
        double most = rules.threshold();
        for (int x = 0; x < h.communities; x++) {
            double anger = h.anger[i * h.communities + x];
            if (anger > 0) {
                double net = anger * willing * (hardship(i, x) + encouragement) - cost;
                if (net > most) {
                    most = net;
                    best = x;
                }
            }
        }
        return best;
    }

    private double hardship(int i, int x) {
        return rules.grievanceWeight() * h.grievance[i] * (1 - h.trust[i])
                + (1 - rules.grievanceWeight()) * h.hostility[i * h.communities + x];
    }

    /**
     * Returns how many households are to be expected on the street in the evening, from their own motives alone, if all of a community
     * hear of an incident and nobody else is there: the sum of belief · P(S U > θ / (M H)), U uniform on 0 to 1.
     */
    double following(Incident incident) {
        int g = h.community[incident.household()];
        double sum = 0;
        for (int i = h.first[g]; i < h.first[g] + h.members[g]; i++) {
            double anger = settlement.unrest.stories.push(incident, i);
            double net = anger * availability(h.youth[i]) * hardship(i, incident.other());
            sum += net > rules.threshold()
                    ? settlement.unrest.stories.belief(incident, i) * (1 - rules.threshold() / net)
                    : 0;
        }
        return sum;
    }

    private double availability(int youth) {
        return switch (youth) {
            case 0 -> rules.noYouth();
            case 1 -> rules.youth();
            default -> rules.unemployedYouth();
        };
    }

    /** φ: half the share of ties active, half the share of the own community active. */
    private double encouragement(int g, double activeTies) {
        return size == 0 ? 0 : (activeTies + sizeByCommunity[g] / (double) h.members[g]) / 2;
    }

    /** Returns the share of the ties of a household that are active. */
    private double activeTies(int i) {
        int ties = h.tieStart[i + 1] - h.tieStart[i];
        int active = 0;
        for (int k = h.tieStart[i]; k < h.tieStart[i + 1]; k++) {
            active += against[h.tie[k]] != 0 ? 1 : 0;
        }
        return ties == 0 ? 0 : active / (double) ties;
    }

    /** From the alarm on, each mediator of each council approaches one random active household an hour. */
    private void mediate(long hour) {
        if (alarm < 0) {
            return;
        }
        for (Council council : settlement.councils) {
            EldersCouncil lever = council.lever;
            if (council.intensity() > 0 && lever.mediators() > 0) {
                council.goOntoTheStreet();
                UniformRandomProvider random = settlement.random(STREET_MEDIATION, Streams.key(lever, hour));
                for (int m = 0; m < lever.mediators(); m++) {
                    int i = crowd[random.nextInt(size)];
                    double persuasion = council.intensity() * lever.persuasion();
                    if (Draw.happens(random, persuasion * council.legitimacy(h.community[i]))) {
                        settlement.unrest.anger.calm(i, lever.calming());
                    }
                }
            }
        }
    }

    private void note() {
        if (size > crisis.peakActive) {
            crisis.peakActive = size;
            crisis.peakHour = crisis.sinceOpening();
        }
        if (size >= rules.gathering()) {
            crisis.lastGatheringHour = crisis.sinceOpening();
            crisis.reach(Level.PROTEST);
        }
    }

    /** Those who meet officers lose trust, unless these act impartially; arrests take households off the street. */
    private void police(long hour, int before, double officers, UniformRandomProvider random) {
        if (officers == 0) {
            return;
        }
        double unjust = 1 - settlement.conditions.impartial;
        for (int k = 0; k < size; k++) {
            int i = crowd[k];
            if (!sawOfficers.get(i)) {
                sawOfficers.set(i);
                h.trust[i] = Households.towardsZero(h.trust[i], policing.trustLoss() * contained * unjust);
            }
        }
        double mean = policing.arrestRate() * Math.min(before, officers / policing.officersPerArrest());
        int arrests = Math.min(size, Draw.poisson(random, mean));
        int[] arrested = new int[h.communities];
        for (int n = 0; n < arrests; n++) {
            int k = random.nextInt(size);
            int i = crowd[k];
            arrested[h.community[i]]++;
            arrest(i, hour, unjust);
            crowd[k] = crowd[--size];
        }
        for (int g = 0; g < h.communities; g++) {
            forceSeen(g, arrested[g], unjust);
        }
        crisis.arrests += arrests;
        settlement.counts.arrests += arrests;
    }

    /** The household and its own ties lose trust and bear a grudge. */
    private void arrest(int i, long hour, double unjust) {
        h.custodyUntil[i] = (hour + policing.custody().hours()) / 24.0;
        settlement.tell(hour / 24.0, Happening.ARRESTED, i, -1);
        resent(i, unjust);
        for (int t = h.tieStart[i]; t < h.crossStart[i]; t++) {
            resent(h.tie[t], unjust);
        }
        against[i] = 0;
        sizeByCommunity[h.community[i]]--;
    }

    private void resent(int i, double unjust) {
        h.trust[i] = Households.towardsZero(h.trust[i], policing.trustLoss() * unjust);
        h.grievance[i] = Households.towardsOne(h.grievance[i], policing.grievanceGain() * unjust);
    }

    /** The arrests of an hour count for the whole community, by its share that is arrested: once an hour, not for each. */
    private void forceSeen(int g, int arrested, double unjust) {
        double share = arrested * policing.forceSeen() / h.members[g];
        double loss = policing.trustLoss() * unjust * Math.min(1, share);
        if (loss > 0) {
            for (int i = h.first[g]; i < h.first[g] + h.members[g]; i++) {
                h.trust[i] = Households.towardsZero(h.trust[i], loss);
            }
        }
    }

    /** For each ordered pair of communities, V is the hostility on the street that is not contained. */
    private void harm(long hour, UniformRandomProvider random) {
        int n = h.communities;
        double[] hostility = new double[n * n];
        for (int k = 0; k < size; k++) {
            int i = crowd[k];
            int x = against[i] - 1;
            hostility[h.community[i] * n + x] += h.hostility[i * n + x];
        }
        UniformRandomProvider whom = settlement.random(HARM, hour);
        for (int pair = 0; pair < hostility.length; pair++) {
            double uncontained = (1 - contained) * hostility[pair];
            if (uncontained > 0 && Draw.happens(random, 1 - Math.exp(-violence.incidents() * uncontained))) {
                harm(hour, pair / n, pair % n, uncontained, random, whom);
            }
        }
        settlement.harm.flee(crisis, hour, whom);
    }

    private void harm(
            long hour,
            int group,
            int other,
            double uncontained,
            UniformRandomProvider random,
            UniformRandomProvider whom) {
        int injured = Draw.poisson(random, violence.injured() * uncontained);
        int damaged = Draw.poisson(random, violence.damaged() * uncontained);
        int deaths = 0;
        for (int k = 0; k < injured; k++) {
            deaths += Draw.happens(random, violence.deaths()) ? 1 : 0;
        }
        if (injured + damaged == 0) {
            return;
        }
        crisis.injured += injured;
        crisis.damaged += damaged;
        crisis.deaths += deaths;
        crisis.injuredOf[other] += injured;
        crisis.damagedOf[other] += damaged;
        settlement.counts.injured += injured;
        settlement.counts.damaged += damaged;
        settlement.counts.deaths += deaths;
        settlement.counts.injuredOf[other] += injured;
        settlement.counts.damagedOf[other] += damaged;
        settlement.counts.deathsOf[other] += deaths;
        settlement.district.observer().harmed(crisis, hour / 24.0, group, other, injured, damaged, deaths);
        settlement.harm.strike(group, other, damaged, injured, hour, whom);
        if (Double.isNaN(crisis.firstViolenceHour)) {
            crisis.firstViolenceHour = crisis.sinceOpening();
        }
        if (crisis.injured >= 1) {
            crisis.reach(Level.BRAWL);
        }
        if (crisis.damaged >= violence.riotDamage()) {
            crisis.reach(crisis.deaths > 0 ? Level.DEADLY : Level.RIOT);
        }
        double strength = Math.min(1, violence.storyBase() + violence.storyPerVictim() * (injured + damaged));
        int victim = Choose.member(h, other, random);
        settlement.unrest.harm(settlement.unrest.incident(Spark.RETALIATION, victim, group, strength, random), hour);
    }
}
