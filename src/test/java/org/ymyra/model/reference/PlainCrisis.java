package org.ymyra.model.reference;

import java.util.ArrayList;
import java.util.List;
import org.ymyra.results.Outcome.Crisis;
import org.ymyra.results.Outcome.Total;
import org.ymyra.scenario.Level;
import org.ymyra.scenario.Mobilisation;
import org.ymyra.scenario.Policing;
import org.ymyra.scenario.Rules;
import org.ymyra.scenario.Spark;
import org.ymyra.scenario.Violence;

/** A crisis, hour by hour (submodel 7.9). Hours count from the start of the horizon. */
final class PlainCrisis {
    private static final int NONE = -1;

    final int opened;
    private final PlainStreet street;
    private final PlainSettlement settlement;
    private final int index;
    private final Spark spark;
    private final Rules rules;
    private final Luck luck;
    private final PlainTally tally;
    private final boolean[] hasMetOfficers;
    private final boolean[] hasSuffered;
    private final boolean[] hasFled;

    private int alarm = NONE;
    private int calmHours;
    private int reinforcementsCalled = NONE;
    private double localDelay;
    private double reinforcementDelay;
    private int quietHours;

    private int level = NONE;
    private int peakActive;
    private int peakAt;
    private int firstViolence = NONE;
    private int lastGathering = NONE;
    private int injured;
    private int damaged;
    private int deaths;
    private int arrests;

    PlainCrisis(PlainStreet street, int index, Spark spark, int opened, Rules rules, Luck luck, PlainTally tally) {
        this.street = street;
        this.settlement = street.settlement;
        this.index = index;
        this.spark = spark;
        this.opened = opened;
        this.peakAt = opened;
        this.rules = rules;
        this.luck = luck;
        this.tally = tally;
        hasMetOfficers = new boolean[settlement.households.size()];
        hasSuffered = new boolean[settlement.communityCount()];
        hasFled = new boolean[settlement.communityCount()];
    }

    /** One hour; returns whether the crisis becomes a riot in it. */
    boolean hour(int now) {
        street.spreadStories(now);
        street.decayAnger(now + 1);
        int activeBefore = active().size();
        raiseAlarm(activeBefore, now);
        double officers = officersPresent(now);
        mobilise(officers, activeBefore, now);
        int activeNow = active().size();
        double held = rules.policing().containment() * officers;
        double containment = held == 0 ? 0 : held / (held + activeBefore);
        noteSize(activeNow, now);
        calm();
        if (officers > 0) {
            meetOfficers(containment);
            arrest(officers, activeBefore, now);
        }
        violence(containment, now);
        quietHours = street.stories.isEmpty() && active().isEmpty() ? quietHours + 1 : 0;
        boolean riotBegins = raiseLevel(now);
        flee(now);
        return riotBegins;
    }

    private void flee(int now) {
        for (int community = 0; community < hasSuffered.length; community++) {
            if (PlainHarm.riot(level) && hasSuffered[community] && !hasFled[community]) {
                hasFled[community] = true;
                street.harm.flee(community, now);
            }
        }
    }

    boolean over() {
        return quietHours >= rules.mobilisation().quiet().hours();
    }

    private List<PlainHousehold> active() {
        List<PlainHousehold> active = new ArrayList<>();
        for (PlainHousehold household : settlement.households) {
            if (household.active()) {
                active.add(household);
            }
        }
        return active;
    }

    private boolean surge(int now) {
        return PlainStreet.day(now) < street.surgeUntil;
    }

    private void raiseAlarm(int activeBefore, int now) {
        boolean alarming = activeBefore >= rules.policing().alarm();
        calmHours = alarming ? 0 : calmHours + 1;
        if (rules.policing().standDown().isPresent()
                && calmHours >= rules.policing().standDown().get().hours()) {
            reinforcementsCalled = NONE;
        }
        if (alarm == NONE && alarming) {
            alarm = now;
            double local = settlement.circumstances.localDelayHours;
            localDelay = luck.exponential(surge(now) ? local / 2 : local);
        }
        if (reinforcementsCalled == NONE && alarming) {
            reinforcementsCalled = now;
            reinforcementDelay = luck.exponential(settlement.circumstances.reinforcementDelayHours);
        }
    }

    private double officersPresent(int now) {
        if (alarm == NONE) {
            return 0;
        }
        double officers = 0;
        if (now - alarm >= localDelay) {
            officers += settlement.circumstances.localOfficers * settlement.households.size() / 1000;
            officers += surge(now) ? rules.aftermath().officers() : 0;
        }
        if (reinforcementsCalled != NONE && now - reinforcementsCalled >= reinforcementDelay) {
            officers += settlement.circumstances.reinforcements;
        }
        return officers;
    }

    /** Step 4: who goes onto the street, all at once. */
    private void mobilise(double officers, int activeBefore, int now) {
        Policing policing = rules.policing();
        double risk = Math.max(
                policing.riskWithoutOfficers(), 1 - Math.exp(-policing.riskConstant() * officers / (activeBefore + 1)));
        double[] share = new double[settlement.communityCount()];
        for (int g = 0; g < share.length; g++) {
            List<PlainHousehold> members = settlement.members(g);
            share[g] = members.isEmpty() ? 0 : count(members) / (double) members.size();
        }
        int[] next = new int[settlement.households.size()];
        for (PlainHousehold household : settlement.households) {
            next[household.index] = target(household, risk, share[household.community], now);
        }
        for (PlainHousehold household : settlement.households) {
            household.against = next[household.index];
        }
    }

    private static int count(List<PlainHousehold> households) {
        int active = 0;
        for (PlainHousehold household : households) {
            active += household.active() ? 1 : 0;
        }
        return active;
    }

    private int target(PlainHousehold h, double risk, double shareOfOwn, int now) {
        if (now < h.freeFrom || h.away) {
            return PlainHousehold.NOBODY;
        }
        Mobilisation rule = rules.mobilisation();
        double shareOfTies = h.ties.isEmpty() ? 0 : count(h.ties) / (double) h.ties.size();
        double encouragement = rule.encouragement() * (shareOfTies + shareOfOwn) / 2;
        double grievance = rule.grievanceWeight() * h.grievance * (1 - h.trust);
        int target = PlainHousehold.NOBODY;
        double best = rule.threshold();
        for (int x = 0; x < h.anger.length; x++) {
            double anger = h.anger[x] < rule.negligibleAnger() ? 0 : h.anger[x];
            double hostility = (1 - rule.grievanceWeight()) * h.hostility[x];
            double net = anger * availability(h) * hourFactor(now) * (grievance + hostility + encouragement)
                    - h.riskAversion * risk;
            if (net > best) {
                best = net;
                target = x;
            }
        }
        return target;
    }

    private double availability(PlainHousehold household) {
        Mobilisation rule = rules.mobilisation();
        if (!household.youth) {
            return rule.noYouth();
        }
        return household.unemployed ? rule.unemployedYouth() : rule.youth();
    }

    private double hourFactor(int now) {
        Mobilisation rule = rules.mobilisation();
        int hour = now % 24;
        boolean overnight = rule.streetFrom() >= rule.streetUntil();
        boolean late = hour >= rule.streetFrom();
        boolean early = hour < rule.streetUntil();
        boolean onTheStreet = overnight ? late || early : late && early;
        return onTheStreet ? 1 : rule.daytime();
    }

    private void noteSize(int active, int now) {
        if (active > peakActive) {
            peakActive = active;
            peakAt = now;
        }
        if (active >= rules.mobilisation().gathering()) {
            lastGathering = now;
        }
    }

    /** Step 5: mediators on the street. */
    private void calm() {
        List<PlainHousehold> active = active();
        if (alarm == NONE || active.isEmpty()) {
            return;
        }
        for (PlainCouncil council : settlement.councils) {
            for (int k = 0; council.isSeated() && k < council.elders.mediators(); k++) {
                council.onTheStreet();
                PlainHousehold household = luck.any(active);
                double persuasion = settlement.circumstances.acting.get(council.elders) * council.elders.persuasion();
                if (luck.chance(persuasion * council.legitimacy(household.community))) {
                    for (int x = 0; x < household.anger.length; x++) {
                        household.anger[x] *= council.elders.calming();
                    }
                }
            }
        }
    }

    /** Step 6, second part: trust lost by those who meet officers on the street for the first time in the crisis. */
    private void meetOfficers(double containment) {
        for (PlainHousehold household : active()) {
            if (!hasMetOfficers[household.index]) {
                hasMetOfficers[household.index] = true;
                loseTrust(household, containment);
            }
        }
    }

    private void loseTrust(PlainHousehold household, double share) {
        double loss = rules.policing().trustLoss() * share * (1 - settlement.circumstances.impartial);
        household.trust = PlainHousehold.down(household.trust, loss);
    }

    private void arrest(double officers, int activeBefore, int now) {
        Policing rule = rules.policing();
        List<PlainHousehold> active = active();
        luck.shuffle(active);
        int[] arrested = new int[settlement.communityCount()];
        int wanted = luck.poisson(rule.arrestRate() * Math.min(activeBefore, officers / rule.officersPerArrest()));
        for (PlainHousehold household : active.subList(0, Math.min(wanted, active.size()))) {
            arrests++;
            tally.add(Total.ARRESTS, 1);
            household.against = PlainHousehold.NOBODY;
            household.freeFrom = now + rule.custody().hours();
            loseTrust(household, 1);
            resent(household);
            for (PlainHousehold tie : household.ownTies()) {
                loseTrust(tie, 1);
                resent(tie);
            }
            arrested[household.community]++;
        }
        for (PlainHousehold household : settlement.households) {
            double members = settlement.members(household.community).size();
            loseTrust(household, Math.min(1, rule.forceSeen() * arrested[household.community] / members));
        }
    }

    private void resent(PlainHousehold household) {
        double gain = rules.policing().grievanceGain() * (1 - settlement.circumstances.impartial);
        household.grievance = PlainHousehold.up(household.grievance, gain);
    }

    /** Step 7: incidents of each community against each other one. */
    private void violence(double containment, int now) {
        int communities = settlement.communityCount();
        double[][] uncontained = new double[communities][communities];
        for (PlainHousehold household : active()) {
            uncontained[household.community][household.against] +=
                    (1 - containment) * household.hostility[household.against];
        }
        for (int g = 0; g < communities; g++) {
            for (int x = 0; x < communities; x++) {
                incident(g, x, uncontained[g][x], now);
            }
        }
    }

    private void incident(int g, int x, double uncontained, int now) {
        Violence rule = rules.violence();
        if (!luck.chance(1 - Math.exp(-rule.incidents() * uncontained))) {
            return;
        }
        int hurt = luck.poisson(rule.injured() * uncontained);
        int broken = luck.poisson(rule.damaged() * uncontained);
        int dead = luck.binomial(hurt, rule.deaths());
        injured += hurt;
        damaged += broken;
        deaths += dead;
        tally.add(Total.INJURED, hurt);
        tally.add(Total.DAMAGED, broken);
        tally.add(Total.DEATHS, dead);
        hasSuffered[x] |= hurt + broken > 0;
        street.harm.strike(g, x, broken, hurt, now);
        if (hurt + broken > 0) {
            firstViolence = firstViolence == NONE ? now : firstViolence;
            double strength = Math.min(1, rule.storyBase() + rule.storyPerVictim() * (hurt + broken));
            boolean just = luck.chance(settlement.circumstances.impartial);
            street.news(luck.any(settlement.members(x)), g, strength, just, now);
        }
    }

    private boolean raiseLevel(int now) {
        boolean riotBefore = level >= Level.RIOT.ordinal();
        boolean riot = damaged >= rules.violence().riotDamage();
        if (peakActive >= rules.mobilisation().gathering()) {
            level = Math.max(level, Level.PROTEST.ordinal());
        }
        if (injured > 0) {
            level = Math.max(level, Level.BRAWL.ordinal());
        }
        if (riot) {
            level = Math.max(level, Level.RIOT.ordinal());
        }
        if (riot && deaths > 0) {
            level = Math.max(level, Level.DEADLY.ordinal());
        }
        tally.reach(level, PlainStreet.day(now));
        return riot && !riotBefore;
    }

    /** Step 10, and the note of the crisis. */
    void close(int now) {
        if (level >= Level.RIOT.ordinal()) {
            street.surgeUntil = PlainStreet.day(now) + rules.aftermath().stay().days();
            boolean just = luck.chance(settlement.circumstances.impartial);
            for (PlainHousehold household : settlement.households) {
                double change = rules.aftermath().trust();
                household.trust = just
                        ? PlainHousehold.up(household.trust, change)
                        : PlainHousehold.down(household.trust, change);
            }
        }
        note(PlainStreet.day(now));
    }

    void note(double closed) {
        tally.crises.add(new Crisis(
                index,
                PlainStreet.day(opened),
                closed,
                spark,
                level,
                peakActive,
                peakAt - opened,
                firstViolence == NONE ? Double.NaN : firstViolence - opened,
                lastGathering == NONE ? Double.NaN : lastGathering - opened,
                injured,
                damaged,
                deaths,
                arrests));
    }
}
