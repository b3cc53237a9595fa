package org.ymyra.model.reference;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.ymyra.scenario.EldersCouncil;

/** A council of a settlement (submodel 7.4): how many cases it has left, how tired it is, and its standing with each community. */
final class PlainCouncil {
    private static final int STEPS_A_DAY = 200;

    private final PlainSettlement settlement;

    final EldersCouncil elders;

    private boolean seated;
    private double cases;
    private double strength;
    private double casesOfTheDay;
    private boolean wentOntoTheStreet;
    private double[] record;

    PlainCouncil(PlainSettlement settlement, EldersCouncil elders) {
        this.settlement = settlement;
        this.elders = elders;
    }

    /** Begins a day: those who worked yesterday are more tired; new cases, at most those of two weeks or one, can be taken. */
    void morning() {
        double intensity = settlement.circumstances.acting.getOrDefault(elders, 0.0);
        if (intensity == 0) {
            seated = false;
            cases = 0;
            return;
        }
        double whenRested = intensity * elders.cases() * settlement.households.size() / 1000 / 7;
        if (!seated) {
            seated = true;
            strength = 1;
            record = new double[settlement.communityCount()];
            Arrays.fill(record, elders.legitimacy());
        } else {
            double load = casesOfTheDay / whenRested;
            tire(wentOntoTheStreet ? Math.max(1, load) : load);
        }
        casesOfTheDay = 0;
        wentOntoTheStreet = false;
        cases = Math.min(Math.max(1, 14 * strength * whenRested), cases + strength * whenRested);
    }

    /** Euler's method in short steps. */
    private void tire(double load) {
        double step = 1.0 / 30 / STEPS_A_DAY;
        for (int k = 0; k < STEPS_A_DAY; k++) {
            strength += step * (elders.recovery() * (1 - strength) - elders.tiring() * load * strength);
        }
    }

    boolean isSeated() {
        return seated;
    }

    boolean open() {
        return seated && cases >= 1;
    }

    void takeCase() {
        cases -= 1;
        casesOfTheDay += 1;
    }

    void onTheStreet() {
        wentOntoTheStreet = true;
    }

    void succeeded(PlainHousehold a, PlainHousehold b) {
        record[a.community] = PlainHousehold.up(record[a.community], elders.record());
        record[b.community] = PlainHousehold.up(record[b.community], elders.record());
    }

    void failed(PlainHousehold a, PlainHousehold b) {
        record[a.community] = PlainHousehold.down(record[a.community], elders.record());
        record[b.community] = PlainHousehold.down(record[b.community], elders.record());
    }

    double legitimacy(PlainHousehold a, PlainHousehold b) {
        return Math.min(legitimacy(a.community), legitimacy(b.community));
    }

    /** Legitimacy of the council for a community. */
    double legitimacy(int community) {
        return record[community] * seated(settlement, elders.seats(), community);
    }

    /** Share of its due of the seats that a community has; they are listed by size of community, the largest first. */
    static double seated(PlainSettlement settlement, List<Double> seats, int community) {
        if (seats.isEmpty()) {
            return 1;
        }
        List<Integer> bySize = IntStream.range(0, settlement.communityCount())
                .boxed()
                .sorted(Comparator.comparing(g -> -settlement.members(g).size()))
                .toList();
        double share = seats.get(bySize.indexOf(community));
        double population = (double) settlement.members(community).size() / settlement.households.size();
        return Math.min(1, share / population);
    }
}
