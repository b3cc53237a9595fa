package org.ymyra.model.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.ymyra.scenario.CommunityMeetings;
import org.ymyra.scenario.JointProjects;
import org.ymyra.scenario.LanguageCourses;
import org.ymyra.scenario.VictimAid;
import org.ymyra.scenario.YouthExchange;

/** What levers that act by themselves do in a month (submodel 7.12), one kind after the other. */
final class PlainRemedies {
    private final List<PlainHousehold> households;
    private final PlainCircumstances circumstances;
    private final Luck luck;

    PlainRemedies(List<PlainHousehold> households, PlainCircumstances circumstances, Luck luck) {
        this.households = households;
        this.circumstances = circumstances;
        this.luck = luck;
    }

    void act(int day) {
        circumstances.acting.forEach((lever, intensity) -> {
            if (lever instanceof LanguageCourses courses) {
                teach(courses, intensity);
            }
        });
        circumstances.acting.forEach((lever, intensity) -> {
            if (lever instanceof CommunityMeetings meetings) {
                meet(meetings, intensity);
            }
        });
        circumstances.acting.forEach((lever, intensity) -> {
            if (lever instanceof YouthExchange exchange) {
                for (PlainHousehold[] pair : pairs(intensity * exchange.places(), h -> h.youth)) {
                    reconcile(pair[0], pair[1], exchange.contact());
                }
            }
        });
        circumstances.acting.forEach((lever, intensity) -> {
            if (lever instanceof JointProjects projects) {
                for (PlainHousehold[] pair : pairs(intensity * projects.places(), h -> true)) {
                    build(pair[0], pair[1], projects);
                }
            }
        });
        circumstances.acting.forEach((lever, intensity) -> {
            if (lever instanceof VictimAid aid) {
                households.stream().filter(h -> h.unaided).forEach(h -> help(h, aid, intensity, day));
            }
        });
    }

    /** A whole number with a mean. */
    private int places(double mean) {
        int whole = (int) Math.floor(mean);
        return luck.chance(mean - whole) ? whole + 1 : whole;
    }

    private List<PlainHousehold> some(double mean, Predicate<PlainHousehold> fits) {
        List<PlainHousehold> some = new ArrayList<>(
                households.stream().filter(h -> !h.away).filter(fits).toList());
        luck.shuffle(some);
        return some.subList(0, Math.min(places(mean), some.size()));
    }

    private void teach(LanguageCourses courses, double intensity) {
        double seats = intensity * courses.seats() * households.size() / 1000;
        for (PlainHousehold learner : some(seats, h -> h.language < courses.below())) {
            learner.language = Math.min(1, learner.language + courses.gain());
        }
    }

    private void meet(CommunityMeetings meetings, double intensity) {
        boolean follows = luck.chance(meetings.follow() * circumstances.diligence);
        List<PlainHousehold> present = some(intensity * meetings.attendance() * households.size() / 1000, h -> true);
        for (PlainHousehold household : present) {
            if (follows) {
                household.grievance = PlainHousehold.down(household.grievance, meetings.voice());
                household.trust = PlainHousehold.up(household.trust, meetings.trust());
            } else {
                household.trust = PlainHousehold.down(household.trust, meetings.trust());
            }
        }
        for (int k = 0; k + 1 < present.size(); k += 2) {
            if (present.get(k).differsFrom(present.get(k + 1))) {
                reconcile(present.get(k), present.get(k + 1), meetings.contact());
            }
        }
    }

    /** Pairs across communities for places a year and 1,000 households, as long as there are such pairs. */
    private List<PlainHousehold[]> pairs(double places, Predicate<PlainHousehold> fits) {
        List<PlainHousehold[]> pairs = new ArrayList<>();
        List<PlainHousehold> left = new ArrayList<>(
                households.stream().filter(h -> !h.away).filter(fits).toList());
        int number = places(places / 12 * households.size() / 1000 / 2);
        while (pairs.size() < number && !left.isEmpty()) {
            PlainHousehold one = luck.any(left);
            List<PlainHousehold> others = left.stream().filter(one::differsFrom).toList();
            if (others.isEmpty()) {
                return pairs;
            }
            PlainHousehold other = luck.any(others);
            left.remove(one);
            left.remove(other);
            pairs.add(new PlainHousehold[] {one, other});
        }
        return pairs;
    }

    private void build(PlainHousehold one, PlainHousehold other, JointProjects projects) {
        reconcile(one, other, projects.contact());
        double heard = projects.spillOver() * projects.contact();
        one.ownTies()
                .forEach(tie ->
                        tie.hostility[other.community] = PlainHousehold.down(tie.hostility[other.community], heard));
        other.ownTies()
                .forEach(
                        tie -> tie.hostility[one.community] = PlainHousehold.down(tie.hostility[one.community], heard));
    }

    private void help(PlainHousehold household, VictimAid aid, double intensity, int day) {
        if (!luck.chance(intensity * aid.reach())) {
            return;
        }
        household.unaided = false;
        household.grievance = PlainHousehold.down(household.grievance, aid.relief());
        household.hostility[household.attacker] =
                PlainHousehold.down(household.hostility[household.attacker], aid.reconciliation());
        household.lossOnReturn = PlainHousehold.down(household.lossOnReturn, aid.relief());
        if (household.away) {
            household.awayUntil = day + (household.awayUntil - day) / aid.rebuilding();
        }
    }

    private static void reconcile(PlainHousehold one, PlainHousehold other, double contact) {
        one.hostility[other.community] = PlainHousehold.down(one.hostility[other.community], contact);
        other.hostility[one.community] = PlainHousehold.down(other.hostility[one.community], contact);
    }
}
