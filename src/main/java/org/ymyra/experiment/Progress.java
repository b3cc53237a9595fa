package org.ymyra.experiment;

import java.util.List;

/**
 * How far a running experiment has come.
 *
 * @param done replications of all scenarios that have ended, those of earlier runs and failed ones included
 * @param total how many there are to be, or to be until the next look whether they are enough
 * @param more whether there may be more after those
 * @param failed how many failed
 * @param perSecond replications per second in this run; 0 before the first has ended
 * @param secondsLeft expected time to the end, in seconds; infinite before the first replication has ended
 * @param riots for each scenario, how many replications reached a riot so far; none over an ensemble of parameter sets, where
 *     replications hang together
 */
public record Progress(
        long done, long total, boolean more, long failed, double perSecond, double secondsLeft, List<Count> riots) {

    /**
     * How many replications of a scenario reached a level.
     *
     * @param scenario key of the scenario
     * @param reached how many reached it
     * @param replications of how many that ended well
     */
    public record Count(String scenario, int reached, int replications) {}

    /** Is told at the start, at the end and at least once a second between, in the thread that runs the experiment. */
    @FunctionalInterface
    public interface Listener {
        void onProgress(Progress progress);
    }
}
