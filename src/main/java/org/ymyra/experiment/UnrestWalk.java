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
 */
final class UnrestWalk implements Splitting.Walk {
    private static final int LEVELS = Level.values().length;
    private static final double LARGE_CROWD = 4;

    private final District district;
    private final Consumer<District> first;
    private final double end;
    private double height;
    private int marks;
    private boolean over;

    /**
     * Begins after the step in which the spark came.
     *
     * @param marks levels that had been reached before that step
     * @param first what is done to a copy before it goes on
     */
    UnrestWalk(District district, int marks, Consumer<District> first) {
        this(district, 0, marks, first);
    }

    private UnrestWalk(District district, double height, int marks, Consumer<District> first) {
        this.district = district;
        this.height = height;
        this.marks = marks;
        this.first = first;
        end = district.horizonStart() + district.scenario().run().horizon().days();
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
        for (Crisis crisis : district.openCrises()) {
            height = Math.max(height, height(crisis));
            marks = Math.max(marks, crisis.level() + 1);
        }
        if (marks == LEVELS || district.openCrises().isEmpty()) {
            return false;
        }
        district.step();
        return !over && district.time() < end;
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
        return new UnrestWalk(copy, height, marks, district -> {});
    }
}
