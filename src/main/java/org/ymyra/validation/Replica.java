package org.ymyra.validation;

import java.util.ArrayList;
import java.util.List;
import org.ymyra.experiment.Recorder;
import org.ymyra.model.Crisis;
import org.ymyra.model.District;
import org.ymyra.model.Observer;
import org.ymyra.model.Settlement;
import org.ymyra.results.Outcome;
import org.ymyra.scenario.Level;
import org.ymyra.scenario.Scenario;
import org.ymyra.scenario.Spark;

/**
 * A replication with its outcome and with every riot in it, not only the first.
 *
 * @param outcome what it came to
 * @param riots the riots in order of time
 */
record Replica(Outcome outcome, List<Riot> riots) {
    /**
     * A riot.
     *
     * @param settlement index of the settlement
     * @param day when the crisis became one, in days since the start of the horizon
     */
    record Riot(int settlement, double day) {}

    static Replica run(Scenario scenario, long seed, int replication) {
        District district = new District(scenario, seed, replication);
        Recorder recorder = new Recorder(district);
        List<Riot> riots = new ArrayList<>();
        district.observe(new Watch(recorder, district.horizonStart(), riots));
        district.runUntil(district.horizonStart() + scenario.run().horizon().days());
        return new Replica(recorder.outcome(), List.copyOf(riots));
    }

    /** Notes the riots and passes everything on to the recorder. */
    private record Watch(Recorder recorder, int start, List<Riot> riots) implements Observer {
        @Override
        public void sparked(Settlement settlement, double day, Spark spark, double strength) {
            recorder.sparked(settlement, day, spark, strength);
        }

        @Override
        public void reached(Settlement settlement, double day, Level level) {
            recorder.reached(settlement, day, level);
            if (level == Level.RIOT) {
                riots.add(new Riot(settlement.index(), day - start));
            }
        }

        @Override
        public void closed(Crisis crisis, double day) {
            recorder.closed(crisis, day);
        }
    }

    /** Returns the number of crises that reached a level. */
    int crises(Level level) {
        return (int) outcome.crises().stream()
                .filter(crisis -> crisis.level() >= level.ordinal())
                .count();
    }

    /** Returns whether a level was reached within so many days. */
    boolean reached(Level level, double days) {
        return outcome.reached()[level.ordinal()] <= days;
    }
}
