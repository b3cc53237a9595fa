package org.ymyra.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.ymyra.scenario.Road;
import org.ymyra.scenario.Scenario;

/** The road graph of a district. */
final class Roads {
    private record Lane(int to, double km) {}

    private final List<List<Lane>> lanes = new ArrayList<>();

    Roads(Scenario scenario) {
        Map<String, Integer> index = new HashMap<>();
        for (org.ymyra.scenario.Settlement settlement : scenario.settlements()) {
            index.put(settlement.name(), index.size());
            lanes.add(new ArrayList<>());
        }
        for (Road road : scenario.roads()) {
            int a = index.get(road.between().get(0));
            int b = index.get(road.between().get(1));
            lanes.get(a).add(new Lane(b, road.km()));
            lanes.get(b).add(new Lane(a, road.km()));
        }
    }

    /** Returns the shortest distances from a settlement in km, infinite where no road leads (Dijkstra 1959). */
    double[] distancesFrom(int settlement) {
        double[] distance = new double[lanes.size()];
        Arrays.fill(distance, Double.POSITIVE_INFINITY);
        distance[settlement] = 0;
        PriorityQueue<Lane> open = new PriorityQueue<>((p, q) -> Double.compare(p.km(), q.km()));
        open.add(new Lane(settlement, 0));
        while (!open.isEmpty()) {
            Lane at = open.poll();
            if (at.km() > distance[at.to()]) {
                continue;
            }
            for (Lane lane : lanes.get(at.to())) {
                double km = at.km() + lane.km();
                if (km < distance[lane.to()]) {
                    distance[lane.to()] = km;
                    open.add(new Lane(lane.to(), km));
                }
            }
        }
        return distance;
    }
}
