package org.ymyra.gui;

import java.util.ArrayList;
import java.util.List;
import org.ymyra.model.Crisis;
import org.ymyra.model.District;
import org.ymyra.model.Happening;
import org.ymyra.model.Households;
import org.ymyra.model.Observer;
import org.ymyra.model.Settlement;

/**
 * Remembers harm for a month: how many homes of each community were damaged and how many of its people injured, and which homes, where the
 * model tells. To be used while the model stands still.
 */
final class HarmMarks implements Observer {
    private static final double DAYS = 30;

    private record Home(int settlement, int household, Scene.Mark mark, double day) {}

    private record Blow(int settlement, int community, int injured, int damaged, int deaths, double day) {}

    private final List<Home> homes = new ArrayList<>();
    private final List<Blow> blows = new ArrayList<>();

    @Override
    public void happened(Settlement settlement, double day, Happening happening, int household, int other) {
        if (happening == Happening.DAMAGED) {
            homes.add(new Home(settlement.index(), household, Scene.Mark.DAMAGED, day));
        } else if (happening == Happening.INJURED) {
            homes.add(new Home(settlement.index(), household, Scene.Mark.INJURED, day));
        }
    }

    @Override
    public void harmed(Crisis crisis, double day, int by, int on, int injured, int damaged, int deaths) {
        blows.add(new Blow(crisis.settlement().index(), on, injured, damaged, deaths, day));
    }

    void clear() {
        homes.clear();
        blows.clear();
    }

    /** Forgets what was more than a month ago. */
    void forget(District district) {
        homes.removeIf(home -> home.day() < district.time() - DAYS);
        blows.removeIf(blow -> blow.day() < district.time() - DAYS);
    }

    /** Returns the marks of the households of a settlement. */
    byte[] marks(Settlement settlement) {
        byte[] marks = new byte[settlement.households().size];
        if (settlement.away() > 0) {
            for (int i = 0; i < marks.length; i++) {
                marks[i] = (byte) (settlement.awayUntil(i) > 0 ? Scene.Mark.FLED : Scene.Mark.NONE).ordinal();
            }
        }
        for (Home home : homes) {
            if (home.settlement() == settlement.index()) {
                int i = home.household();
                marks[i] = (byte) Math.max(marks[i], home.mark().ordinal());
            }
        }
        return marks;
    }

    /** Returns what a settlement has suffered. */
    Scene.Harm harm(Settlement settlement) {
        Households h = settlement.households();
        int[] injured = new int[h.communities];
        int[] damaged = new int[h.communities];
        int deaths = 0;
        for (Blow blow : blows) {
            if (blow.settlement() == settlement.index()) {
                injured[blow.community()] += blow.injured();
                damaged[blow.community()] += blow.damaged();
                deaths += blow.deaths();
            }
        }
        boolean known = homes.stream().anyMatch(home -> home.settlement() == settlement.index());
        return new Scene.Harm(injured, damaged, deaths, settlement.away(), known);
    }
}
