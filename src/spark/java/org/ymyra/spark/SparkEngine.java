package org.ymyra.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.ymyra.experiment.Engine;
import org.ymyra.experiment.Plan;
import org.ymyra.experiment.Simulator;

/** Runs replications on the Spark cluster for which {@code spark-submit} started the program; the store stays with the program. */
public final class SparkEngine implements Engine {

    /**
     * The engine of a program that was started by {@code spark-submit}.
     *
     * @throws IllegalStateException if it was not
     */
    public SparkEngine() {
        if (!new SparkConf().contains("spark.master")) {
            throw new IllegalStateException("the program was not started by spark-submit");
        }
    }

    @Override
    public String name() {
        return "spark";
    }

    /**
     * Begins an application of Spark, under its settings as they were given.
     *
     * @throws IllegalArgumentException if the simulator is not the model, which is the only one that other machines know
     * @throws UncheckedIOException if Spark cannot begin under its settings
     */
    @Override
    public Workers begin(Plan plan, Simulator simulator) {
        if (simulator != Simulator.MODEL) {
            throw new IllegalArgumentException("other machines know only the model");
        }
        SparkConf conf = new SparkConf()
                .setIfMissing("spark.app.name", "ymyra " + plan.name())
                .setIfMissing("spark.log.level", "ERROR");
        try {
            return new SparkWorkers(plan, new JavaSparkContext(conf));
        } catch (Exception e) { // those of Scala are not declared
            throw new UncheckedIOException(
                    new IOException(e.toString().lines().findFirst().orElse(""), e));
        }
    }
}
