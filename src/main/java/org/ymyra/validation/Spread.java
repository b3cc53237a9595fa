package org.ymyra.validation;

import java.util.ArrayList;
import java.util.List;
import org.ymyra.scenario.Scenario;
import org.ymyra.scenario.ScenarioException;

/**
 * P11: riots spread to neighbouring settlements now and then, the less the farther away. Measured along a road with six
 * settlements that are all as S: for each riot and each other settlement, whether a riot follows there within five days.
 */
final class Spread implements Family {
    private static final double SHARE = 0.25;
    private static final double WINDOW = 5;
    /** Kilometres along the road to each settlement. */
    private static final double[] PLACES = {0, 4, 12, 24, 28, 48};

    /** Distances, from above the one to the other, with what the independent program gave. */
    private record Ring(double above, double upTo, Target target, String known) {
        String name() {
            return upTo > 1000 ? "beyond " + (int) above + " km" : (int) above + " to " + (int) upTo + " km";
        }
    }

    private static final List<Ring> RINGS = List.of(
            new Ring(0, 5, new Target("sometimes: 2 to 50 %", 0.02, 0.5), "15 % (earlier form)"),
            new Ring(5, 10, Target.none(), "9 % (earlier form)"),
            new Ring(10, 15, Target.none(), "1.5 % (earlier form)"),
            new Ring(15, Double.MAX_VALUE, new Target("hardly: at most 2 %", 0, 0.02), "0 (earlier form)"));

    @Override
    public Group group() {
        return Group.PATTERNS;
    }

    @Override
    public String name() {
        return "P11: spread between settlements";
    }

    @Override
    public List<Row> measure(Study study) throws ScenarioException, InterruptedException {
        List<Replica> replicas = study.replicas(district(study), study.replications(SHARE));
        List<Row> findings = new ArrayList<>();
        for (Ring ring : RINGS) {
            findings.add(new Row(
                    "P11",
                    "all in S: a riot is followed by one within 5 days, " + ring.name(),
                    ring.target,
                    Ratios.share(
                            Study.values(replicas, replica -> pairs(replica, ring, true)),
                            Study.values(replicas, replica -> pairs(replica, ring, false)),
                            Study.CONFIDENCE),
                    Scale.PERCENT,
                    ring.known));
        }
        Ring near = RINGS.get(0);
        Ring far = new Ring(10, Double.MAX_VALUE, Target.none(), "");
        findings.add(new Row(
                "P11",
                "all in S: the same, 0 to 5 km − beyond 10 km",
                new Target("falling with distance: above 0", 1e-9, 1),
                Ratios.difference(
                        Study.values(replicas, replica -> pairs(replica, near, true)),
                        Study.values(replicas, replica -> pairs(replica, near, false)),
                        Study.values(replicas, replica -> pairs(replica, far, true)),
                        Study.values(replicas, replica -> pairs(replica, far, false)),
                        Study.CONFIDENCE),
                Scale.POINTS,
                ""));
        return findings;
    }

    private static Scenario district(Study study) throws ScenarioException {
        List<String> settings = new ArrayList<>();
        List<String> roads = new ArrayList<>();
        for (int k = 0; k < PLACES.length; k++) {
            settings.add("settlements.Place " + k + "={households: 1000}");
            if (k > 0) {
                roads.add(
                        "{between: [Place " + (k - 1) + ", Place " + k + "], km: " + (PLACES[k] - PLACES[k - 1]) + "}");
            }
        }
        settings.add("settlements.Crossford=null");
        settings.add("roads=[" + String.join(", ", roads) + "]");
        settings.add("run.sampling=1 years");
        return study.scenario(Study.STRESSED, settings.toArray(String[]::new));
    }

    /** Counts the pairs of a riot and another settlement in the ring; all of them or those where a riot follows. */
    private static double pairs(Replica replica, Ring ring, boolean followed) {
        int count = 0;
        for (Replica.Riot riot : replica.riots()) {
            for (int k = 0; k < PLACES.length; k++) {
                double km = Math.abs(PLACES[k] - PLACES[riot.settlement()]);
                if (km > ring.above && km <= ring.upTo && (!followed || follows(replica, riot, k))) {
                    count++;
                }
            }
        }
        return count;
    }

    private static boolean follows(Replica replica, Replica.Riot riot, int settlement) {
        return replica.riots().stream()
                .anyMatch(other -> other.settlement() == settlement
                        && other.day() > riot.day()
                        && other.day() <= riot.day() + WINDOW);
    }
}
