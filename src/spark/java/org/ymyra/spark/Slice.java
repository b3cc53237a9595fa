package org.ymyra.spark;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.ymyra.experiment.Ensemble;
import org.ymyra.experiment.Plan;
import org.ymyra.experiment.Replicator;

/** Replications that one task of Spark runs, on its way to the executor. */
record Slice(List<Item> items) implements Serializable {

    /**
     * A replication.
     *
     * @param point the place of its scenario in the plan
     * @param replication its number
     * @param luck number of the replication whose luck it has
     * @param values the parameter set with which it runs; empty if it runs with the scenario as it is
     */
    record Item(int point, int replication, int luck, double[] values) implements Serializable {}

    /** Returns the replications of a plan from an index up to another, without that. */
    static Slice of(Plan plan, long from, long to) {
        return new Slice(
                LongStream.range(from, to).mapToObj(index -> item(plan, index)).toList());
    }

    private static Item item(Plan plan, long index) {
        Replicator.Job job = plan.job(index);
        Optional<Ensemble> ensemble = plan.ensemble();
        return new Item(
                (int) (index % plan.points().size()),
                job.replication(),
                job.luck(),
                ensemble.map(all -> all.sets().values(all.set(job.replication())))
                        .orElse(new double[0]));
    }
}
