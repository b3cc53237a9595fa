package org.ymyra.model;

import static org.ymyra.model.Streams.Purpose.COMMISSIONS;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.ymyra.scenario.Action;
import org.ymyra.scenario.CentralCommission;
import org.ymyra.scenario.Lever;

/**
 * Commissions from outside: submodel 7.13. When a crisis becomes a riot, each commission that acts and is not in the
 * settlement or on its way already sets out; with intensity e it arrives a delay later.
 *
 * <p>From that hour on e times its officers are there for their stay. On the next day it compensates each harmed household
 * that no commission has compensated yet, with probability e · aid: γ ←− loss, the size of the loss. With ℓ = ℓ0 · min(1, share of the seats / share of the households)
 * its findings, if they are impartial, bring each household τ ←+ e · trust · ℓ, γ ←− e · relief · ℓ and h ←− e · relief · ℓ towards every
 * other community; if they are not, each household τ ←− e · trust, whoever sat on it.
 */
final class Commissions implements Submodel {
    /**
     * A commission on its way, at work or still staying.
     *
     * @param arrives in days since the start of the spin-up
     */
    private record Mission(CentralCommission commission, double intensity, double arrives) {
        int arrivalDay() {
            return (int) arrives + 1;
        }

        int findingsDay() {
            return (int) (arrives + commission.inquiry().days()) + 1;
        }

        double leaves() {
            return arrives + commission.stay().days();
        }

        boolean by(Lever lever) {
            return lever instanceof CentralCommission && lever.name().equals(commission.name());
        }

        boolean over(int today) {
            return today >= findingsDay() && today >= leaves();
        }
    }

    private final Settlement settlement;
    private final List<Mission> missions = new ArrayList<>();

    Commissions(Settlement settlement) {
        this.settlement = settlement;
    }

    Commissions(Settlement settlement, Commissions other) {
        this.settlement = settlement;
        for (Lever lever : settlement.district.scenario().levers()) {
            other.missions.stream().filter(mission -> mission.by(lever)).forEach(missions::add);
        }
    }

    /** A crisis has become a riot. */
    void riot(double now) {
        for (Acting<CentralCommission> acting : settlement.conditions.acting(CentralCommission.class)) {
            CentralCommission commission = acting.lever();
            if (missions.stream().noneMatch(mission -> mission.by(commission))) {
                missions.add(new Mission(
                        commission, acting.intensity(), now + commission.delay().days()));
            }
        }
    }

    /** Returns the officers of commissions who are there. */
    double officers(double now) {
        double officers = 0;
        for (Mission mission : missions) {
            if (now >= mission.arrives() && now < mission.leaves()) {
                officers += mission.intensity() * mission.commission().officers();
            }
        }
        return officers;
    }

    @Override
    public void run(int today) {
        if (missions.isEmpty()) {
            return;
        }
        for (Mission mission : missions) {
            UniformRandomProvider random = settlement.random(COMMISSIONS, Streams.key(mission.commission(), today));
            if (today == mission.arrivalDay()) {
                tell(mission, mission.arrives(), Action.ARRIVED);
                compensate(mission, random);
            }
            if (today == mission.findingsDay()) {
                find(mission, today, random);
            }
        }
        missions.removeIf(mission -> mission.over(today));
    }

    private void compensate(Mission mission, UniformRandomProvider random) {
        for (int i : settlement.harm.uncompensated()) {
            if (Draw.happens(random, mission.intensity() * mission.commission().aid())) {
                settlement.harm.compensate(i);
            }
        }
    }

    private void find(Mission mission, int today, UniformRandomProvider random) {
        CentralCommission commission = mission.commission();
        boolean just = Draw.happens(random, commission.impartial());
        tell(mission, today, just ? Action.FOUND_JUST : Action.FOUND_UNJUST);
        Households h = settlement.households;
        double[] standing = Seats.standing(h, commission.seats());
        for (int i = 0; i < h.size; i++) {
            double weight = mission.intensity() * commission.legitimacy() * standing[h.community[i]];
            if (just) {
                h.trust[i] = Households.towardsOne(h.trust[i], weight * commission.trust());
                h.grievance[i] = Households.towardsZero(h.grievance[i], weight * commission.relief());
                for (int k = i * h.communities; k < (i + 1) * h.communities; k++) {
                    h.hostility[k] = Households.towardsZero(h.hostility[k], weight * commission.relief());
                }
            } else {
                h.trust[i] = Households.towardsZero(h.trust[i], mission.intensity() * commission.trust());
            }
        }
    }

    private void tell(Mission mission, double day, Action action) {
        settlement
                .district
                .observer()
                .decided(settlement, day, mission.commission().name(), action, Double.NaN);
    }
}
