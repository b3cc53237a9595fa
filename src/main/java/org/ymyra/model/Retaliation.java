package org.ymyra.model;

import static org.ymyra.model.Streams.Purpose.RETALIATION;

import org.ymyra.scenario.Disputes;
import org.ymyra.scenario.Spark;

/**
 * Self-help that falls due: submodel 7.5. Its severity is that of the dispute times the escalation factor; across
 * communities it raises hostility on both sides and, above the incendiary threshold, is an incendiary event. Then the dispute
 * goes on with the roles exchanged. Nothing comes of it while one of them is away.
 */
final class Retaliation implements Submodel {
    private final Settlement settlement;

    Retaliation(Settlement settlement) {
        this.settlement = settlement;
    }

    @Override
    public void run(int today) {
        int number = 0;
        for (Dispute dispute : settlement.calendar.due(today)) {
            retaliate(dispute, today, number++);
        }
    }

    private void retaliate(Dispute dispute, int today, int number) {
        Households h = settlement.households;
        Disputes rules = settlement.rules.disputes();
        int a = dispute.aggrieved();
        int b = dispute.respondent();
        if (settlement.harm.away(a) || settlement.harm.away(b)) {
            return;
        }
        double severity = rules.retaliation(dispute.severity());
        settlement.counts.retaliations++;
        settlement.tell(today, Happening.RETALIATED, a, b);
        if (h.differ(a, b)) {
            double gain = settlement.rules.attitudes().hostilityGain() * severity;
            raise(a, h.community[b], gain);
            raise(b, h.community[a], gain);
            if (severity > rules.incendiaryThreshold()) {
                settlement.district.observer().retaliates(settlement, today, dispute);
                settlement.unrest.spark(
                        Spark.RETALIATION,
                        b,
                        h.community[a],
                        severity,
                        today,
                        settlement.random(RETALIATION, ((long) today << 32) + number));
            }
        }
        settlement.disputes.add(new Dispute(b, a, severity));
    }

    private void raise(int i, int other, double gain) {
        Households h = settlement.households;
        int k = i * h.communities + other;
        h.hostility[k] = Households.towardsOne(h.hostility[k], gain);
    }
}
