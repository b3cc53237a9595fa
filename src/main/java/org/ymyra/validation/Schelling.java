package org.ymyra.validation;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.PermutationSampler;
import org.ymyra.analysis.Means;

/**
 * Relocation after Schelling (1971), a sibling: it says nothing about our homes, which are placed once, but holds the share of
 * neighbours alike, which we measure on them, against what others find. On a torus of 51 × 51 cells, 95 % of them taken by
 * two groups at random, everybody with too small a share of neighbours alike moves to a free cell, until all are content.
 */
final class Schelling implements Family {
    private static final Torus TORUS = Torus.of(51, 1, Torus.Shape.SQUARE);
    private static final double DENSITY = 0.95;
    private static final int RUNS = 20;
    private static final int LONGEST = 1000;
    private static final double MARGIN = 0.02;

    @Override
    public Group group() {
        return Group.PUBLISHED;
    }

    @Override
    public String name() {
        return "Schelling";
    }

    @Override
    public List<Row> measure(Study study) throws InterruptedException {
        int[] wanted = {30, 40, 50};
        double[] known = {0.754, 0.835, 0.862};
        List<Row> rows = new ArrayList<>();
        for (int k = 0; k < wanted.length; k++) {
            double share = wanted[k] / 100.0;
            double[] alike = Study.values(study.each(RUNS, run -> settle(share, study.random(run))), value -> value);
            rows.add(Row.simulated(
                    "relocation (sibling)",
                    "share of neighbours alike in the end where " + wanted[k] + " % is wanted",
                    "Schelling 1971; value of an independent program",
                    new Target(100 * known[k] + " % give or take 2", known[k] - MARGIN, known[k] + MARGIN),
                    Scale.PERCENT,
                    "",
                    confidence -> Means.studentT(alike, confidence)));
        }
        return rows;
    }

    /** Returns the share of neighbours alike once nobody moves any more. */
    static double settle(double wanted, UniformRandomProvider random) {
        int cells = TORUS.sight().length;
        byte[] groups = new byte[cells];
        int[] order = PermutationSampler.natural(cells);
        PermutationSampler.shuffle(random, order);
        List<Integer> free = new ArrayList<>();
        for (int k = 0; k < cells; k++) {
            boolean taken = k < Math.round(DENSITY * cells);
            groups[order[k]] = (byte) (taken ? random.nextInt(2) : -1);
            if (!taken) {
                free.add(order[k]);
            }
        }
        for (int round = 0; round < LONGEST; round++) {
            PermutationSampler.shuffle(random, order);
            List<Integer> moving = discontent(groups, wanted, order);
            for (int from : moving) {
                int k = random.nextInt(free.size());
                groups[free.get(k)] = groups[from];
                groups[from] = -1;
                free.set(k, from);
            }
            if (moving.isEmpty()) {
                break;
            }
        }
        return Segregation.alike(groups, TORUS.sight());
    }

    private static List<Integer> discontent(byte[] groups, double wanted, int[] order) {
        List<Integer> discontent = new ArrayList<>();
        for (int cell : order) {
            int alike = 0;
            int all = 0;
            for (int next : TORUS.sight()[cell]) {
                all += groups[next] >= 0 ? 1 : 0;
                alike += groups[next] == groups[cell] ? 1 : 0;
            }
            if (groups[cell] >= 0 && alike < wanted * all) {
                discontent.add(cell);
            }
        }
        return discontent;
    }
}
