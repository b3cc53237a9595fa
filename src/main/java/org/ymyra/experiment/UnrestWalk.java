package org.ymyra.experiment;

import java.util.function.Consumer;
import org.ymyra.model.Crisis;
import org.ymyra.model.District;
import org.ymyra.model.Observer;
import org.ymyra.model.Settlement;
import org.ymyra.scenario.Level;
import org.ymyra.scenario.Spark;

/**
 * A district from a spark on: until no crisis is open any more, the next day with a spark from outside, or the end of the horizon. Marks are the levels.
 *
 * <p>The height of a crisis is half its damage against that of a riot and half its greatest crowd, on a logarithmic scale up to four times a
 * gathering; 1 for a riot. The height of the district is the greatest of any crisis so far.
 *
 * <p>When the street empties for the night and the officers who will be there in the next evening can hold the greatest crowd of each crisis, one walk in ten is
 * kept: it is over, nearly always, but for many days of stories.
 */
final class UnrestWalk implements Splitting.Walk {
    private static final int LEVELS = Level.values().length;
    private static final double LARGE_CROWD = 4;

    /** Hours from the end of an evening to the next one. */
    private static final int EVENING = 19;
    /** How probable it is that a walk is kept in which officers will hold every crowd. */
    private static final double KEPT = 0.1;

    private final District district;
    private final Consumer<District> first;
    private final double end;
    private double height;
    private int marks;
    private boolean over;
    /** Hour of the day at which the street empties. */
    private final int nightfall;
    /** The last of those hours in which it was asked whether this is kept; 0 if none. */
    private long asked;

    /**
     * Begins after the step in which the spark came.
     *
     * @param marks levels that had been reached before that step
     * @param first what is done to a copy before it goes on
     */
    UnrestWalk(District district, int marks, Consumer<District> first) {
        this(district, 0, marks, 0, first);
    }

    private UnrestWalk(District district, double height, int marks, long asked, Consumer<District> first) {
        this.district = district;
        this.height = height;
        this.marks = marks;
        this.asked = asked;
        this.first = first;
        end = district.horizonStart() + district.scenario().run().horizon().days();
        nightfall = district.scenario().rules().mobilisation().streetUntil() % 24;
        district.observe(new Observer() {
            @Override
            public void sparked(Settlement settlement, double day, Spark spark, double strength) {
                over |= spark != Spark.NEWS;
            }
        });
    }

    /** Notes what has been reached and goes on by a step. What is reached in the step of the next spark is not noted: it belongs to that. */
    @Override
    public boolean step() {
        note();
        if (marks == LEVELS || district.openCrises().isEmpty()) {
            return false;
        }
        district.step();
        if (over || district.time() >= end) {
            return false;
        }
        note();
        return true;
    }

    private void note() {
        for (Crisis crisis : district.openCrises()) {
            height = Math.max(height, height(crisis));
            marks = Math.max(marks, crisis.level() + 1);
        }
    }

    @Override
    public double chance() {
        long hour = Math.round(24 * district.time());
        if (hour == asked || hour % 24 != nightfall) {
            return 1;
        }
        asked = hour;
        return district.openCrises().stream().allMatch(crisis -> crisis.held(EVENING)) ? KEPT : 1;
    }

    private double height(Crisis crisis) {
        if (crisis.level() >= Level.RIOT.ordinal()) {
            return 1;
        }
        double damage = (double) crisis.damaged()
                / district.scenario().rules().violence().riotDamage();
        double crowd = Math.log1p(crisis.peakActive()) / Math.log1p(LARGE_CROWD * gathering());
        return (damage + Math.min(1, crowd)) / 2;
    }

    private int gathering() {
        return district.scenario().rules().mobilisation().gathering();
    }

    @Override
    public double height() {
        return height;
    }

    @Override
    public int marks() {
        return marks;
    }

    @Override
    public Splitting.Walk copy(long luck) {
        District copy = district.copy(luck);
        first.accept(copy);
        return new UnrestWalk(copy, height, marks, asked, district -> {});
    }
}
