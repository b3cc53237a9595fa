package org.ymyra.model.reference;

import java.util.ArrayList;
import java.util.List;
import org.ymyra.results.Outcome.Event;
import org.ymyra.scenario.Rules;
import org.ymyra.scenario.Spark;
import org.ymyra.scenario.Stories;

/** Events and the stories about them in a settlement (submodels 7.6 and 7.8), and the crisis that they open. */
final class PlainStreet {
    private static final int HOURS = 24;

    final PlainSettlement settlement;
    final List<PlainStory> stories = new ArrayList<>();
    final PlainHarm harm;
    private final int index;
    private final Rules rules;
    private final Luck luck;
    private final PlainTally tally;

    /** The open crisis, or null. */
    PlainCrisis crisis;

    /** Hour up to which anger has decayed. */
    int angerAt;

    /** Day until which additional officers stay after a riot. */
    double surgeUntil = Double.NEGATIVE_INFINITY;

    PlainStreet(PlainSettlement settlement, int index, Rules rules, Luck luck, PlainTally tally) {
        this.settlement = settlement;
        this.index = index;
        this.rules = rules;
        this.luck = luck;
        this.tally = tally;
        harm = new PlainHarm(settlement, rules.aftermath(), luck, tally);
    }

    /** Draws the exogenous events of a day. */
    void sparks(int day) {
        if (settlement.communityCount() < 2) {
            return;
        }
        double crimesADay = settlement.described.sparks().crimes() * settlement.households.size() / 1e4 / 365;
        if (luck.chance(crimesADay)) {
            PlainHousehold victim = luck.any(settlement.households);
            PlainHousehold perpetrator = anyOfOtherCommunity(victim);
            double strength = luck.uniform(settlement.described.sparks().leastStrength(), 1);
            event(Spark.TRIGGER_CRIME, victim, perpetrator.community, strength, day);
        }
        if (luck.chance(settlement.described.sparks().provocations() / 365)) {
            provoke(day);
        }
    }

    private PlainHousehold anyOfOtherCommunity(PlainHousehold household) {
        return luck.any(
                settlement.households.stream().filter(household::differsFrom).toList());
    }

    private void provoke(int day) {
        int now = openIfNeeded(Spark.PROVOCATION, day);
        PlainHousehold seed = luck.any(settlement.households);
        int about = seed.community;
        while (about == seed.community) {
            about = luck.below(settlement.communityCount());
        }
        PlainStory story = new PlainStory(seed.community, about, now);
        story.strength = rules.stories().inventedStrength();
        story.invented = true;
        story.toBeAnswered = true;
        story.falseSince = now;
        tally.events.add(new Event(day(now), index, Spark.PROVOCATION, story.strength));
        story = start(story);
        tell(story, seed, luck.uniform());
    }

    /** An incendiary event on a day: news of it starts at once and opens a crisis if none is open. */
    void event(Spark spark, PlainHousehold victim, int perpetrators, double strength, int day) {
        int now = openIfNeeded(spark, day);
        tally.events.add(new Event(day(now), index, spark, strength));
        news(victim, perpetrators, strength, luck.chance(settlement.circumstances.impartial), now);
    }

    /** News of a riot in another settlement, which arrives at an hour. */
    void newsOfRiot(double km, int now) {
        double strength = Math.exp(-km / rules.stories().newsDistance());
        if (crisis == null) {
            open(Spark.NEWS, now);
        }
        for (int audience = 0; audience < settlement.communityCount(); audience++) {
            for (int about = 0; about < settlement.communityCount(); about++) {
                if (about != audience && !settlement.members(audience).isEmpty()) {
                    tally.events.add(new Event(day(now), index, Spark.NEWS, strength));
                    PlainStory story = start(trueStory(audience, about, strength, now));
                    tell(story, luck.any(settlement.members(audience)), luck.uniform());
                }
            }
        }
    }

    /** Starts a true story, embroidered or not; the victim and its ties know it at once. */
    void news(PlainHousehold victim, int perpetrators, double strength, boolean justlyHandled, int now) {
        PlainStory story = trueStory(victim.community, perpetrators, strength, now);
        story.justlyHandled = justlyHandled;
        story = start(story);
        tell(story, victim, 1);
        for (PlainHousehold tie : victim.ownTies()) {
            tell(story, tie, 1);
        }
    }

    private PlainStory trueStory(int audience, int about, double strength, int now) {
        PlainStory story = new PlainStory(audience, about, now);
        story.trueStrength = strength;
        story.strength = strength;
        if (luck.chance(rules.stories().embroidery())) {
            story.strength = Math.min(1, rules.stories().embroideryFactor() * strength);
            story.toBeAnswered = true;
            story.falseSince = now;
        }
        return story;
    }

    private PlainStory start(PlainStory story) {
        for (PlainStory live : stories) {
            if (live.audience == story.audience && live.about == story.about) {
                live.merge(story);
                return live;
            }
        }
        stories.add(story);
        return story;
    }

    /** Opens a crisis at a random hour of the day if none is open; returns the hour from which the news is known. */
    private int openIfNeeded(Spark spark, int day) {
        if (crisis == null) {
            open(spark, day * HOURS + luck.below(HOURS));
        }
        return Math.max(day * HOURS, crisis.opened);
    }

    private void open(Spark spark, int now) {
        decayAnger(now);
        crisis = new PlainCrisis(this, index, spark, now, rules, luck, tally);
    }

    /** An hour of the crisis, if one is open. */
    boolean hour(int now) {
        if (crisis == null || now < crisis.opened) {
            return false;
        }
        boolean riotBegins = crisis.hour(now);
        if (crisis.over()) {
            crisis.close(now);
            crisis = null;
        }
        return riotBegins;
    }

    /** The hourly course of all live stories. */
    void spreadStories(int now) {
        for (PlainStory story : stories) {
            if (story.toBeAnswered && now - story.falseSince >= settlement.circumstances.answerDelayHours) {
                answer(story);
            }
            spread(story);
        }
        stories.removeIf(story -> !story.alive());
    }

    private void answer(PlainStory story) {
        story.toBeAnswered = false;
        double falseShare = (story.strength - story.trueStrength) / story.strength;
        double kept = 1 - falseShare + falseShare * rules.stories().answerEffect();
        for (PlainHousehold household : settlement.members(story.audience)) {
            boolean reached = luck.chance(settlement.circumstances.answerReach * household.trust / 0.5);
            if (reached && story.corrected.add(household)) {
                if (story.invented) {
                    story.silence(household);
                }
                if (story.heard.contains(household)) {
                    household.anger[story.about] *= kept;
                }
            }
        }
    }

    private void spread(PlainStory story) {
        Stories rule = rules.stories();
        List<PlainHousehold> callers = new ArrayList<>(story.spreaders);
        luck.shuffle(callers);
        for (PlainHousehold caller : callers) {
            if (!luck.chance(rule.contacts())) {
                continue;
            }
            PlainHousehold called = luck.chance(rule.messengerGroups()) ? anyInGroupOf(caller) : anyTieOf(caller);
            if (called == null || called.differsFrom(caller)) {
                continue;
            }
            if (story.ignorant(called) && story.corrected.contains(caller)) {
                story.corrected.add(called);
            }
            if (!tell(story, called, luck.uniform())) {
                story.silence(caller);
            }
        }
    }

    private PlainHousehold anyInGroupOf(PlainHousehold caller) {
        List<PlainHousehold> group = settlement.members(caller.community);
        PlainHousehold called = caller;
        while (called == caller && group.size() > 1) {
            called = luck.any(group);
        }
        return called == caller ? null : called;
    }

    private PlainHousehold anyTieOf(PlainHousehold caller) {
        return caller.ties.isEmpty() ? null : luck.any(caller.ties);
    }

    /** Tells a household that does not know the story; returns whether it was new to it. */
    private boolean tell(PlainStory story, PlainHousehold household, double intensity) {
        if (!story.ignorant(household)) {
            return false;
        }
        story.heard.add(household);
        story.spreaders.add(household);
        feel(story, household, intensity);
        return true;
    }

    /** A household that believes a story gets angry and hostile. */
    private void feel(PlainStory story, PlainHousehold household, double intensity) {
        int about = story.about;
        double belief = rules.stories().belief() * (0.5 + 0.5 * household.hostility[about]);
        if (story.invented && !luck.chance(belief)) {
            return;
        }
        if (!luck.chance(settlement.circumstances.collectiveBlame)) {
            return;
        }
        double strength = story.strengthFor(household);
        double appeased = story.justlyHandled ? household.trust : 0;
        household.anger[about] = PlainHousehold.up(household.anger[about], strength * intensity * (1 - appeased));
        household.hostility[about] = PlainHousehold.up(
                household.hostility[about], rules.stories().hostilityGain() * strength * (1 - household.trust));
    }

    /** Lets all anger decay up to an hour. */
    void decayAnger(int now) {
        double left =
                Math.pow(2, -(now - angerAt) / rules.stories().angerHalfLife().hours());
        angerAt = now;
        for (PlainHousehold household : settlement.households) {
            for (int about = 0; about < household.anger.length; about++) {
                household.anger[about] *= left;
            }
        }
    }

    double officersInQuietTimes(int day) {
        double local = settlement.circumstances.localOfficers * settlement.households.size() / 1000;
        return day < surgeUntil ? local + rules.aftermath().officers() : local;
    }

    static double day(int hour) {
        return hour / (double) HOURS;
    }
}
