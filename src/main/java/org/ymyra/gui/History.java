package org.ymyra.gui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ymyra.model.Counts;
import org.ymyra.model.Crisis;
import org.ymyra.model.District;
import org.ymyra.model.Households;
import org.ymyra.model.LeverState;
import org.ymyra.model.Settlement;
import org.ymyra.scenario.Action;
import org.ymyra.scenario.Community;
import org.ymyra.scenario.Lever;

/**
 * What a run has been like so far. What is counted is sampled every day, what households think every week and, while there is a
 * crisis, every day, and crises every hour. It looks and changes nothing. It is written on the thread of the model and may be
 * read on any other.
 *
 * <p>Times are days since the start of the horizon; those of the running-in are negative. Where a settlement is asked for, −1 is the
 * whole district; where a community is, −1 is all.
 */
public final class History {
    /** Days between samples of what households think; there is one at the start of the horizon. */
    public static final int WEEK = 7;

    private static final int DAY = 1;

    private static final double HOUR = 1 / 24.0;

    /** What households think, from 0 to 1. */
    public enum Attitude {
        /** Trust in officials. */
        TRUST,
        /** Grievance. */
        GRIEVANCE,
        /** Hostility towards the other communities. */
        HOSTILITY
    }

    /** What is counted: since the day before, but for {@link #BACKLOG}, which is as of the day. */
    public enum Count {
        DISPUTES,
        COMPLAINTS,
        MEDIATED,
        SELF_HELP,
        DECIDED,
        /** Days for which the complaints taken up since had waited, summed. */
        WAITING_DAYS,
        /** Complaints waiting or in hand. */
        BACKLOG
    }

    /**
     * An hour of a crisis.
     *
     * @param day when
     * @param settlement where
     * @param opened when the crisis opened
     * @param level ordinal of its highest level so far; −1 if none
     * @param active households on the street
     */
    public record CrisisHour(double day, int settlement, double opened, int level, int active) {}

    /**
     * A lever began to act or acts no longer.
     *
     * @param day when
     * @param settlement where
     * @param lever which
     * @param action {@link Action#STARTED} or {@link Action#ENDED}
     */
    public record Switch(double day, int settlement, Lever lever, Action action) {}

    private record Sample(double day, double[] values) {}

    private record Key(int settlement, String lever) {}

    private final List<String> communities;
    private final List<String> settlements;
    private final int horizonStart;
    private final double horizon;
    /** Households by settlement and community. */
    private final double[] members;

    private final Samples attitudes = new Samples();
    private final Samples counts = new Samples();
    private final List<CrisisHour> crises = new ArrayList<>();
    private final List<Switch> switches = new ArrayList<>();
    private final Map<Key, Lever> acting = new LinkedHashMap<>();
    private District followed;
    private boolean crisis;

    /** The history of a district from now on. */
    public History(District district) {
        communities = district.scenario().settlements().stream()
                .flatMap(settlement -> settlement.communities().stream())
                .map(Community::name)
                .distinct()
                .toList();
        settlements = district.settlements().stream().map(Settlement::name).toList();
        horizonStart = district.horizonStart();
        horizon = district.scenario().run().horizon().days();
        members = new double[settlements.size() * communities.size()];
        for (Settlement settlement : district.settlements()) {
            Households h = settlement.households();
            int[] index = index(settlement);
            for (int i = 0; i < h.size; i++) {
                members[settlement.index() * communities.size() + index[h.community(i)]]++;
            }
        }
        follow(district);
        attitudes.samples.add(attitudes.now);
        counts.samples.add(counts.now);
    }

    /** Goes on with a district that continues the one before. To be called while the model stands still. */
    public synchronized void follow(District district) {
        followed = district;
        double time = Math.max(0, district.time());
        district.sample(Math.floor(time) + DAY, DAY, () -> sample(district));
        // in the middle of hours, so that rounding does not matter
        district.sample((Math.floor(time * 24) + 1.5) / 24, HOUR, () -> hour(district));
        now(district);
    }

    private synchronized void sample(District district) {
        if (district != followed) {
            return;
        }
        counts.samples.add(count(district));
        boolean crisisNow = !district.openCrises().isEmpty();
        if (crisis || crisisNow || Math.rint(day(district)) % WEEK == 0) {
            attitudes.samples.add(ask(district));
        }
        crisis = crisisNow;
    }

    /** Looks at the district as it is now. To be called while the model stands still. */
    public synchronized void now(District district) {
        attitudes.now = ask(district);
        counts.now = count(district);
    }

    private double day(District district) {
        return Math.max(0, district.time()) - horizonStart;
    }

    private Sample ask(District district) {
        int kinds = Attitude.values().length;
        double[] sums = new double[members.length * kinds];
        for (Settlement settlement : district.settlements()) {
            Households h = settlement.households();
            int[] index = index(settlement);
            for (int i = 0; i < h.size; i++) {
                int at = (settlement.index() * communities.size() + index[h.community(i)]) * kinds;
                sums[at] += h.trust(i);
                sums[at + 1] += h.grievance(i);
                double hostility = 0;
                for (int x = 0; x < h.communities; x++) {
                    hostility += h.hostility(i, x);
                }
                sums[at + 2] += h.communities == 1 ? 0 : hostility / (h.communities - 1);
            }
        }
        return new Sample(day(district), sums);
    }

    private Sample count(District district) {
        double[] counted = new double[settlements.size() * Count.values().length];
        int at = 0;
        for (Settlement settlement : district.settlements()) {
            Counts c = settlement.counts();
            counted[at++] = c.disputes;
            counted[at++] = c.complaints;
            counted[at++] = c.mediated;
            counted[at++] = c.selfHelp;
            counted[at++] = c.fair + c.unfair;
            counted[at++] = c.waitingDays;
            counted[at++] = settlement.backlog();
        }
        return new Sample(day(district), counted);
    }

    /** Returns the index in the district of each community of a settlement. */
    private int[] index(Settlement settlement) {
        return settlement.declared().communities().stream()
                .mapToInt(community -> communities.indexOf(community.name()))
                .toArray();
    }

    private synchronized void hour(District district) {
        if (district != followed) {
            return;
        }
        double day = day(district);
        for (Crisis crisis : district.openCrises()) {
            if (crisis.opened() <= district.time()) {
                crises.add(new CrisisHour(
                        Math.floor(day * 24) / 24,
                        crisis.settlement().index(),
                        crisis.opened() - horizonStart,
                        crisis.level(),
                        crisis.active().length));
            }
        }
        for (Settlement settlement : district.settlements()) {
            for (LeverState state : settlement.levers()) {
                note(settlement.index(), state, Math.floor(day));
            }
        }
    }

    private void note(int settlement, LeverState state, double day) {
        Key key = new Key(settlement, state.name());
        boolean acts = state.intensity() > 0;
        if (acts != acting.containsKey(key)) {
            switches.add(new Switch(day, settlement, state.lever(), acts ? Action.STARTED : Action.ENDED));
            if (acts) {
                acting.put(key, state.lever());
            } else {
                acting.remove(key);
            }
        }
    }

    /** Returns the names of the communities of the district. */
    public List<String> communities() {
        return communities;
    }

    /** Returns the names of the settlements. */
    public List<String> settlements() {
        return settlements;
    }

    /** Returns whether a settlement has households of a community. */
    public boolean has(int settlement, int community) {
        return households(settlement, community) > 0;
    }

    /** Returns the days of the horizon. */
    public double horizon() {
        return horizon;
    }

    /** Returns when it was looked at last. */
    public synchronized double latest() {
        List<Sample> all = counts.all();
        return all.get(all.size() - 1).day();
    }

    /** Returns when it begins. */
    public synchronized double first() {
        return counts.all().get(0).day();
    }

    /** Returns when households were looked at; the last is as of now. */
    public synchronized double[] days(Attitude attitude) {
        return attitudes.days();
    }

    /** Returns when was counted; the last is as of now. */
    public synchronized double[] days(Count count) {
        return counts.days();
    }

    /** Returns the mean of an attitude over households at each of its days; NaN if there are none. */
    public synchronized double[] attitude(Attitude attitude, int settlement, int community) {
        double households = households(settlement, community);
        int kinds = Attitude.values().length;
        return attitudes.all().stream()
                .mapToDouble(
                        sample -> sum(sample.values(), kinds, attitude.ordinal(), settlement, community) / households)
                .toArray();
    }

    private double households(int settlement, int community) {
        return sum(members, 1, 0, settlement, community);
    }

    private double sum(double[] values, int kinds, int kind, int settlement, int community) {
        double sum = 0;
        for (int s = Math.max(0, settlement); s < (settlement < 0 ? settlements.size() : settlement + 1); s++) {
            for (int g = Math.max(0, community); g < (community < 0 ? communities.size() : community + 1); g++) {
                sum += values[(s * communities.size() + g) * kinds + kind];
            }
        }
        return sum;
    }

    /** Returns what has been counted up to each of its days since the one before; 0 at the first. */
    public synchronized double[] count(Count count, int settlement) {
        List<Sample> all = counts.all();
        double[] counted = new double[all.size()];
        for (int i = 0; i < counted.length; i++) {
            double value = counted(all.get(i), count, settlement);
            if (count == Count.BACKLOG) {
                counted[i] = value;
            } else if (i > 0) {
                // what is counted begins anew at the start of the horizon
                boolean anew = all.get(i - 1).day() <= 0 && all.get(i).day() > 0;
                counted[i] = value - (anew ? 0 : counted(all.get(i - 1), count, settlement));
            }
        }
        return counted;
    }

    private double counted(Sample sample, Count count, int settlement) {
        int kinds = Count.values().length;
        double sum = 0;
        for (int s = Math.max(0, settlement); s < (settlement < 0 ? settlements.size() : settlement + 1); s++) {
            sum += sample.values()[s * kinds + count.ordinal()];
        }
        return sum;
    }

    /** Returns the hours of crises from a day on, in order of time. */
    public synchronized List<CrisisHour> crises(int settlement, double from) {
        int low = 0;
        int high = crises.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (crises.get(middle).day() < from) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return crises.subList(low, crises.size()).stream()
                .filter(hour -> settlement < 0 || hour.settlement() == settlement)
                .toList();
    }

    /** Returns when levers began to act and ended, in order of time. */
    public synchronized List<Switch> switches(int settlement) {
        return switches.stream()
                .filter(s -> settlement < 0 || s.settlement() == settlement)
                .toList();
    }

    /** What was sampled at its times, and now. */
    private static final class Samples {
        private final List<Sample> samples = new ArrayList<>();
        private Sample now;

        List<Sample> all() {
            if (!samples.isEmpty()
                    && now.day() <= samples.get(samples.size() - 1).day()) {
                return samples;
            }
            List<Sample> all = new ArrayList<>(samples);
            all.add(now);
            return all;
        }

        double[] days() {
            return all().stream().mapToDouble(Sample::day).toArray();
        }
    }
}
