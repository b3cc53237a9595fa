package org.ymyra.model;

import static org.ymyra.model.Streams.Purpose.PROJECTS;

import org.apache.commons.rng.UniformRandomProvider;
import org.ymyra.scenario.JointProjects;

/**
 * Joint projects: submodel 7.12, monthly. A twelfth of the places of a year is taken by households two by two: a random one
 * and a random one of another community. Both lose hostility towards each other's community, h ←− contact, and the ties of
 * each to its own community lose a share of that: h ←− spill-over · contact. In a trial attitudes changed so in those who
 * took part and in others (Grady et al. 2023).
 */
final class Projects implements Submodel {
    private final Settlement settlement;

    Projects(Settlement settlement) {
        this.settlement = settlement;
    }

    @Override
    public void run(int today) {
        if (Settlement.monthly(today)) {
            for (Acting<JointProjects> projects : settlement.conditions.acting(JointProjects.class)) {
                build(
                        projects.lever(),
                        projects.intensity(),
                        settlement.random(PROJECTS, Streams.key(projects.lever(), today)));
            }
        }
    }

    private void build(JointProjects projects, double intensity, UniformRandomProvider random) {
        Households h = settlement.households;
        Pool pool = new Pool(settlement, i -> true);
        double pairs = intensity * projects.places() / 12 * h.size / 1000 / 2;
        for (int k = 0; pool.leftOfTwo() && Draw.another(random, pairs, k); k++) {
            int i = pool.take(random);
            int j = pool.takeOther(i, random);
            h.reconcile(i, j, projects.contact());
            spillOver(i, j, projects.spillOver() * projects.contact());
            spillOver(j, i, projects.spillOver() * projects.contact());
        }
    }

    private void spillOver(int from, int other, double loss) {
        Households h = settlement.households;
        for (int k = h.tieStart[from]; k < h.crossStart[from]; k++) {
            int about = h.tie[k] * h.communities + h.community[other];
            h.hostility[about] = Households.towardsZero(h.hostility[about], loss);
        }
    }
}
