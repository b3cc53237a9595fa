package org.ymyra.model;

import static org.ymyra.model.Streams.Purpose.CASE;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.GeometricSampler;
import org.ymyra.scenario.Attitudes;
import org.ymyra.scenario.Office;

/**
 * The complaint office: submodel 7.3. Complaints wait in one queue, first come, first served, for officials whose summed
 * rate is κ. One that waits beyond the deadline lapses with a hazard; that is felt like an unfair decision.
 */
final class ComplaintOffice implements Submodel {
    private final Settlement settlement;
    private final Office rules;
    private final Attitudes attitudes;
    /** Those at work, and after a change of their number those who finish what they have in hand. */
    private final Official[] officials;

    private final Deque<Complaint> queue = new ArrayDeque<>();
    private final PriorityQueue<Complaint> lapses =
            new PriorityQueue<>(Comparator.comparingInt(Complaint::lapse).thenComparingLong(Complaint::number));
    private long filed;
    private long lastTaken = -1;
    private int waiting;

    ComplaintOffice(Settlement settlement) {
        this(settlement, settlement.declared.office().officials());
        for (int k = 0; k < officials.length; k++) {
            officials[k] = new Official(this, k);
        }
    }

    ComplaintOffice(Settlement settlement, ComplaintOffice other) {
        this(settlement, Math.max(settlement.declared.office().officials(), other.busyUpTo()));
        queue.addAll(other.queue);
        lapses.addAll(other.lapses);
        filed = other.filed;
        lastTaken = other.lastTaken;
        waiting = other.waiting;
        for (int k = 0; k < officials.length; k++) {
            officials[k] = k < other.officials.length ? new Official(this, other.officials[k]) : new Official(this, k);
        }
    }

    private ComplaintOffice(Settlement settlement, int officials) {
        this.settlement = settlement;
        rules = settlement.declared.office();
        attitudes = settlement.rules.attitudes();
        this.officials = new Official[officials];
    }

    /** Returns the number of officials up to the last who is busy. */
    private int busyUpTo() {
        int last = officials.length;
        while (last > 0 && !officials[last - 1].busy()) {
            last--;
        }
        return last;
    }

    /** Has officials who have nothing in hand take up what waits. */
    void employ(double now) {
        for (int k = 0; k < officials(); k++) {
            if (!officials[k].busy()) {
                next(officials[k], now);
            }
        }
    }

    /** Draws anew how open complaints fare from now on, given that those that wait have not lapsed before today. */
    void redraw(int today) {
        List<Complaint> open = queue.stream()
                .filter(complaint -> complaint.lapse() >= today)
                .map(complaint -> draw(complaint.number(), complaint.dispute(), complaint.filed(), today))
                .toList();
        queue.clear();
        queue.addAll(open);
        lapses.clear();
        lapses.addAll(open);
        for (Official official : officials) {
            if (official.busy()) {
                Complaint complaint = official.inHand();
                official.redraw(draw(complaint.number(), complaint.dispute(), complaint.filed(), today));
            }
        }
    }

    /** Puts the officials at work back on a new schedule. */
    void schedule() {
        for (Official official : officials) {
            official.schedule(settlement.district);
        }
    }

    /** Returns the number of complaints waiting or in hand. */
    int open() {
        int open = waiting;
        for (Official official : officials) {
            open += official.busy() ? 1 : 0;
        }
        return open;
    }

    /** Takes in a complaint. */
    void file(Dispute dispute, double now) {
        Complaint complaint = draw(filed++, dispute, now, 0);
        settlement.counts.complaints++;
        tell(Happening.COMPLAINT, dispute, now);
        for (int k = 0; k < officials(); k++) {
            if (!officials[k].busy()) {
                take(officials[k], complaint, now);
                return;
            }
        }
        queue.add(complaint);
        lapses.add(complaint);
        waiting++;
    }

    /** Draws how a complaint fares, given that it has not lapsed before a day. */
    private Complaint draw(long number, Dispute dispute, double filed, int today) {
        UniformRandomProvider random = settlement.random(CASE, number);
        int first = (int) Math.floor(filed + rules.deadline().days()) + 1;
        int lapse = Math.max(first, today)
                + GeometricSampler.of(random, rules.lapse()).sample();
        return new Complaint(
                number,
                dispute,
                filed,
                lapse,
                Draw.unitGamma(random, rules.serviceShape()),
                random.nextDouble(),
                random.nextDouble(),
                rules.favour() > 0 ? random.nextDouble() : 1);
    }

    /** Lets the complaints of the day lapse. */
    @Override
    public void run(int today) {
        while (!lapses.isEmpty() && lapses.peek().lapse() <= today) {
            Complaint complaint = lapses.poll();
            if (complaint.number() > lastTaken) {
                waiting--;
                settlement.counts.lapsed++;
                Dispute dispute = complaint.dispute();
                disappoint(dispute.aggrieved(), dispute.respondent(), dispute.severity());
                tell(Happening.LAPSED, dispute, today);
            }
        }
    }

    private void tell(Happening happening, Dispute dispute, double now) {
        settlement.tell(now, happening, dispute.aggrieved(), dispute.respondent());
    }

    /** An official has finished a case and takes the next. */
    void finish(Official official, Complaint complaint, double now) {
        decide(complaint, now);
        if (official.index < officials()) {
            next(official, now);
        }
    }

    private void next(Official official, double now) {
        Complaint next = queue.poll();
        while (next != null && next.lapse() <= now) {
            next = queue.poll();
        }
        if (next != null) {
            waiting--;
            take(official, next, now);
        }
    }

    private void take(Official official, Complaint complaint, double now) {
        lastTaken = complaint.number();
        settlement.counts.takenUp++;
        settlement.counts.waitingDays += now - complaint.filed();
        double mean = officials() * 1000.0 / (settlement.conditions.officeCapacity * settlement.households.size);
        official.take(complaint, now + mean * complaint.work());
    }

    /**
     * Unfair with probability q · max(0, c_b − c_a), for the respondent's connections, and with probability q_a · max(0, c_a − c_b), for
     * those of the aggrieved; else fair with probability d.
     */
    private void decide(Complaint complaint, double now) {
        Households h = settlement.households;
        Dispute dispute = complaint.dispute();
        int a = dispute.aggrieved();
        int b = dispute.respondent();
        double better = h.influence[b] - h.influence[a];
        boolean connections = complaint.connections() < settlement.conditions.partiality * Math.max(0, better);
        boolean favour = complaint.favour() < settlement.conditions.favour * Math.max(0, -better);
        if (favour) {
            settlement.counts.unfair++;
            satisfy(a, dispute.severity());
            disappoint(b, a, dispute.severity());
            tell(Happening.FAVOURED, dispute, now);
        } else if (!connections && complaint.diligence() < settlement.conditions.diligence) {
            settlement.counts.fair++;
            satisfy(a, dispute.severity());
            tell(Happening.FAIR, dispute, now);
        } else {
            settlement.counts.unfair++;
            disappoint(a, b, dispute.severity());
            tell(Happening.UNFAIR, dispute, now);
        }
    }

    private void satisfy(int i, double severity) {
        Households h = settlement.households;
        gain(i, severity);
        for (int k = h.tieStart[i]; k < h.crossStart[i]; k++) {
            gain(h.tie[k], attitudes.vicarious() * severity);
        }
    }

    private void gain(int i, double weight) {
        Households h = settlement.households;
        h.grievance[i] = Households.towardsZero(h.grievance[i], attitudes.grievanceRelief() * weight);
        h.trust[i] = Households.towardsOne(h.trust[i], attitudes.trustGain() * weight);
    }

    private void disappoint(int i, int opponent, double severity) {
        Households h = settlement.households;
        int other = h.differ(i, opponent) ? h.community[opponent] : -1;
        lose(i, severity, other);
        for (int k = h.tieStart[i]; k < h.crossStart[i]; k++) {
            lose(h.tie[k], attitudes.vicarious() * severity, other);
        }
    }

    private void lose(int i, double weight, int other) {
        Households h = settlement.households;
        h.grievance[i] = Households.towardsOne(h.grievance[i], attitudes.grievanceGain() * weight);
        if (other >= 0) {
            int k = i * h.communities + other;
            h.hostility[k] =
                    Households.towardsOne(h.hostility[k], attitudes.hostilityGain() * weight * (1 - h.trust[i]));
        }
        h.trust[i] = Households.towardsZero(h.trust[i], attitudes.trustLoss() * weight);
    }

    /** Returns the number of officials. */
    int officials() {
        return rules.officials();
    }

    /** Returns the complaint that an official has in hand, or null. */
    Complaint inHand(int official) {
        return officials[official].inHand();
    }

    /** Returns the complaints that wait, in the order in which they were filed. */
    List<Complaint> waiting() {
        double now = settlement.district.time();
        return queue.stream().filter(complaint -> complaint.lapse() > now).toList();
    }

    District district() {
        return settlement.district;
    }
}
