package org.ymyra.gui;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ymyra.model.District;
import org.ymyra.model.Households;
import org.ymyra.model.Settlement;
import org.ymyra.scenario.Community;
import org.ymyra.scenario.Road;

/**
 * What of the map stays as it is during a run: where settlements, homes and roads are.
 *
 * @param communities names in the order of the scenario
 * @param whole the smallest part of the plane that holds all settlements
 */
record Ground(List<Town> towns, List<Lane> lanes, List<String> communities, Rectangle2D.Double whole) {
    /** A road between two settlements, by index. */
    record Lane(int from, int to, double km) {}

    /**
     * A settlement.
     *
     * @param square where it is, in cells
     * @param side homes in a row
     * @param cells cell of each household, row by row
     * @param households household in each cell, −1 if empty
     * @param communities community of each household
     * @param members number of households of each community
     */
    record Town(
            String name,
            Rectangle2D.Double square,
            int side,
            int[] cells,
            int[] households,
            byte[] communities,
            int[] members) {
        double homeX(int household) {
            return square.x + cells[household] % side;
        }

        double homeY(int household) {
            return square.y + cells[household] / side;
        }

        /** Returns the middle of the homes of a community. */
        Point2D.Double centre(int community) {
            double x = 0;
            double y = 0;
            for (int i = 0; i < communities.length; i++) {
                if (communities[i] == community) {
                    x += homeX(i) + 0.5;
                    y += homeY(i) + 0.5;
                }
            }
            return new Point2D.Double(x / members[community], y / members[community]);
        }

        /** Returns the household at a place on the map, or −1. */
        int householdAt(double x, double y) {
            int column = (int) Math.floor(x - square.x);
            int row = (int) Math.floor(y - square.y);
            boolean inside = column >= 0 && row >= 0 && column < side && row < side;
            return inside ? households[row * side + column] : -1;
        }
    }

    static Ground of(District district) {
        Sites sites = Sites.of(district.scenario());
        List<Town> towns = new ArrayList<>();
        Map<String, Integer> index = new HashMap<>();
        for (Settlement settlement : district.settlements()) {
            index.put(settlement.name(), towns.size());
            towns.add(town(settlement, sites.squares().get(towns.size())));
        }
        List<Lane> lanes = new ArrayList<>();
        for (Road road : district.scenario().roads()) {
            lanes.add(new Lane(
                    index.get(road.between().get(0)), index.get(road.between().get(1)), road.km()));
        }
        List<String> names =
                district.scenario().communities().stream().map(Community::name).toList();
        return new Ground(List.copyOf(towns), List.copyOf(lanes), names, sites.bounds());
    }

    private static Town town(Settlement settlement, Rectangle2D.Double square) {
        Households h = settlement.households();
        int[] cells = new int[h.size];
        int[] households = new int[h.side() * h.side()];
        byte[] communities = new byte[h.size];
        int[] members = new int[h.communities];
        Arrays.fill(households, -1);
        for (int i = 0; i < h.size; i++) {
            cells[i] = h.cell(i);
            households[cells[i]] = i;
            communities[i] = (byte) h.community(i);
            members[communities[i]]++;
        }
        return new Town(settlement.name(), square, h.side(), cells, households, communities, members);
    }
}
