package org.ymyra.model;

import static org.ymyra.model.Streams.Purpose.BLAME;
import static org.ymyra.model.Streams.Purpose.STORIES;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Stories: submodel 7.8, hourly. News of events, embroidery and invented rumours spread by one mechanism (Maki and Thompson
 * 1973): each hour a spreader passes the story on with probability λ, to the messenger groups of the audience or to a tie;
 * who hears it first becomes a spreader, who meets one who knows it stops.
 *
 * <p>A believer who blames the whole community grows angry by S · U · (1 − J τ) and hostile by η_s · S · (1 − τ).
 *
 * <p>What is false in a story is answered after a delay, and only that is corrected. Those whom the answer reaches and
 * convinces are left with the share 1 − (1 − effect) · (1 − truth / told) of their anger. If nothing in the story is true
 * they stop telling it; else they, and those who hear it from them, tell it as it happened. A falsehood that joins the
 * story later is answered in its turn.
 */
final class Stories {
    private final Settlement settlement;
    private final Households h;
    private final org.ymyra.scenario.Stories rules;
    private final Anger anger;
    private final List<Story> live = new ArrayList<>();

    /** What {@link #reach} returns. */
    private double reach = Double.NaN;

    Stories(Settlement settlement, Anger anger) {
        this.settlement = settlement;
        this.anger = anger;
        h = settlement.households;
        rules = settlement.rules.stories();
    }

    Stories(Settlement settlement, Anger anger, Stories other) {
        this(settlement, anger);
        other.live.forEach(story -> live.add(new Story(story)));
        reach = other.reach;
    }

    /** Returns those that go round. */
    List<Story> live() {
        return live;
    }

    boolean alive() {
        return !live.isEmpty();
    }

    /** Starts a story, or adds to the one that goes round in the same community about the same other. */
    void start(Incident incident, long hour, UniformRandomProvider random) {
        int household = incident.household();
        int audience = h.community[household];
        Story story = find(audience, incident.other());
        double truth = incident.happened() ? incident.strength() : 0;
        double told = told(incident);
        boolean just = just(incident);
        if (story == null) {
            story = new Story(audience, incident.other(), hour, h.members[audience]);
            story.just = just;
            live.add(story);
        } else if (incident.happened()) {
            story.just = story.truth > 0 ? story.just && just : just;
        }
        story.told = Math.max(story.told, told);
        story.truth = Math.max(story.truth, truth);
        if (told > truth && story.falseSince < 0) {
            story.falseSince = hour;
        }
        settlement.district.observer().told(settlement, hour / 24.0, story, incident.spark(), household);
        int first = h.first[audience];
        if (incident.hasVictim()) {
            hearAtOnce(story, household);
            for (int k = h.tieStart[household]; k < h.crossStart[household]; k++) {
                hearAtOnce(story, h.tie[k]);
            }
        } else if (story.status[household - first] == Story.IGNORANT) {
            hear(story, household, random);
            story.spread(household, first);
        }
    }

    private double told(Incident incident) {
        return incident.embroidered() && incident.happened()
                ? Math.min(1, rules.embroideryFactor() * incident.strength())
                : incident.strength();
    }

    private static boolean just(Incident incident) {
        return incident.just() && incident.hasVictim();
    }

    /** Returns the greatest anger of a household that believes what has happened and blames the whole community for it. */
    double push(Incident incident, int i) {
        return told(incident) * (just(incident) ? 1 - h.trust[i] : 1);
    }

    /** Returns the probability that a household that hears what has happened believes it. */
    double belief(Incident incident, int i) {
        double hostility = h.hostility[i * h.communities + incident.other()];
        return incident.happened() ? 1 : rules.belief() * (0.5 + 0.5 * hostility);
    }

    private Story find(int audience, int target) {
        for (Story story : live) {
            if (story.audience == audience && story.target == target) {
                return story;
            }
        }
        return null;
    }

    /** Lets every story go round for an hour. */
    void run(long hour) {
        if (live.isEmpty()) {
            return;
        }
        UniformRandomProvider random = settlement.random(STORIES, hour);
        for (Story story : live) {
            pass(story, random);
            if (story.falseSince >= 0 && hour - story.falseSince >= settlement.conditions.answerDelay * 24) {
                answer(story, random);
                settlement.district.observer().answered(settlement, hour / 24.0, story);
            }
        }
        live.removeIf(this::faded);
    }

    private boolean faded(Story story) {
        if (story.alive()) {
            return false;
        }
        settlement.district.observer().faded(settlement, story.truth == 0, story.heard, story.status.length);
        if (story.told > story.truth) {
            double share = story.heard / (double) story.status.length;
            reach = Double.isNaN(reach) ? share : Math.max(reach, share);
        }
        return true;
    }

    /**
     * Returns the greatest share of a community that heard one story, of those invented or embroidered that have faded since
     * reach was last forgotten; NaN if there was none.
     */
    double reach() {
        return reach;
    }

    void forgetReach() {
        reach = Double.NaN;
    }

    private void pass(Story story, UniformRandomProvider random) {
        int first = h.first[story.audience];
        int spreading = story.spreading;
        for (int k = 0; k < spreading; k++) {
            int teller = story.spreaders[k];
            if (random.nextDouble() >= rules.contacts()) {
                continue;
            }
            int listener = listener(story, teller, random);
            if (listener < 0) {
                continue;
            }
            if (story.status[listener - first] == Story.IGNORANT) {
                if (story.corrected.get(teller - first)) {
                    story.corrected.set(listener - first);
                }
                hear(story, listener, random);
                story.spread(listener, first);
            } else {
                story.status[teller - first] = Story.STIFLER;
            }
        }
        story.settle(first);
    }

    /** Returns a member of the audience, or −1 if the teller reaches none; who is alone meets only itself. */
    private int listener(Story story, int teller, UniformRandomProvider random) {
        if (Draw.happens(random, rules.messengerGroups())) {
            int members = h.members[story.audience];
            if (members == 1) {
                return teller;
            }
            int k = random.nextInt(members - 1);
            int j = h.first[story.audience] + k;
            return j < teller ? j : j + 1;
        }
        int ties = h.tieStart[teller + 1] - h.tieStart[teller];
        if (ties == 0) {
            return -1;
        }
        int k = h.tieStart[teller] + random.nextInt(ties);
        return k < h.crossStart[teller] ? h.tie[k] : -1;
    }

    /** The victim and the victim's own feel it fully, unless they know the story already. */
    private void hearAtOnce(Story story, int i) {
        int first = h.first[story.audience];
        if (story.status[i - first] == Story.IGNORANT) {
            story.heard++;
            feel(story, i, 1);
            story.spread(i, first);
        }
    }

    private void hear(Story story, int i, UniformRandomProvider random) {
        story.heard++;
        double doubt = random.nextDouble();
        double feeling = random.nextDouble();
        double hostility = h.hostility[i * h.communities + story.target];
        if (story.truth > 0 || doubt < rules.belief() * (0.5 + 0.5 * hostility)) {
            feel(story, i, feeling);
        }
    }

    private void feel(Story story, int i, double feeling) {
        if (!blamesCommunity(story, i)) {
            return;
        }
        double distrust = 1 - h.trust[i];
        double strength = story.strength(i - h.first[story.audience]);
        anger.add(i, story.target, strength * feeling * (story.just ? distrust : 1));
        int k = i * h.communities + story.target;
        h.hostility[k] = Households.towardsOne(h.hostility[k], rules.hostilityGain() * strength * distrust);
    }

    /** Returns whether a believer blames the whole community, and not only those who did it. */
    private boolean blamesCommunity(Story story, int i) {
        double collective = settlement.conditions.collectiveBlame;
        if (collective >= 1) {
            return true;
        }
        long key = (story.started * h.size + i) * h.communities + story.target;
        return Draw.happens(settlement.random(BLAME, key), collective);
    }

    private void answer(Story story, UniformRandomProvider random) {
        int first = h.first[story.audience];
        double reach = settlement.conditions.answerReach;
        double left = 1 - (1 - rules.answerEffect()) * (1 - story.truth / story.told);
        for (int i = first; i < first + h.members[story.audience]; i++) {
            boolean convinced = random.nextDouble() < reach * h.trust[i] / 0.5;
            if (!convinced || story.corrected.get(i - first)) {
                continue;
            }
            story.corrected.set(i - first);
            if (story.status[i - first] != Story.IGNORANT) {
                anger.scale(i, story.target, left);
            }
            if (story.truth == 0) {
                story.status[i - first] = Story.STIFLER;
            }
        }
        story.settle(first);
        story.falseSince = -1;
    }
}
