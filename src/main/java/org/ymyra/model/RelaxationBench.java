package org.ymyra.model;

import java.util.Arrays;
import org.ymyra.scenario.Scenario;

/** Attitudes by themselves: how far they have come back to their baselines after a time. */
public final class RelaxationBench {
    /**
     * How much of the distance to the baseline is left, as means over households, 0 to 1.
     *
     * @param grievance of grievance
     * @param trust of trust
     * @param hostility of hostility towards other communities
     */
    public record Left(double grievance, double trust, double hostility) {}

    private RelaxationBench() {}

    /**
     * Sets grievance to 1, trust to 0 and hostility to 1 in all households, and lets time pass.
     *
     * @param scenario scenario of one settlement in which nothing happens and nobody finds or loses work
     * @param seed seed of the run
     * @param days how long, in whole months of 30 days
     */
    public static Left left(Scenario scenario, long seed, int days) {
        District district = new District(scenario, seed, 0);
        Households h = district.settlements().get(0).households;
        district.runUntil(1);
        Arrays.fill(h.grievance, 1);
        Arrays.fill(h.trust, 0);
        for (int i = 0; i < h.size; i++) {
            for (int x = 0; x < h.communities; x++) {
                h.hostility[i * h.communities + x] = x == h.community(i) ? 0 : 1;
            }
        }
        double[][] start = {h.grievance.clone(), h.trust.clone(), h.hostility.clone()};
        district.runUntil(days + 1);
        return new Left(
                share(h.grievance, start[0], h.baseGrievance),
                share(h.trust, start[1], h.baseTrust),
                share(h.hostility, start[2], h.baseHostility));
    }

    private static double share(double[] now, double[] start, double[] baseline) {
        double sum = 0;
        int n = 0;
        for (int i = 0; i < now.length; i++) {
            if (start[i] != baseline[i]) {
                sum += (now[i] - baseline[i]) / (start[i] - baseline[i]);
                n++;
            }
        }
        return sum / n;
    }
}
