package org.ymyra.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.ymyra.experiment.Engine;
import org.ymyra.scenario.Fault;
import picocli.CommandLine.Option;

/** Where replications run. */
final class EngineOption {
    /** The engines. */
    enum Name {
        LOCAL,
        SPARK
    }

    @Option(
            names = "--engine",
            paramLabel = "ENGINE",
            defaultValue = "local",
            description =
                    "Where replications run: local on threads of this program; spark on an Apache Spark cluster, if the"
                            + " program was started with spark-submit. It does not change the results.")
    private Name name;

    /** Returns the engine; if it cannot run here, one of this program and a fault. */
    Engine engine(List<Fault> faults) {
        if (name == Name.LOCAL) {
            return Engine.LOCAL;
        }
        String wanted = name.name().toLowerCase(Locale.ROOT);
        Optional<Engine> found = found(wanted);
        if (found.isEmpty()) {
            faults.add(new Fault(
                    "--engine " + wanted,
                    0,
                    0,
                    "",
                    "there is no Spark here: build with mvn -Pspark package and start with"
                            + " spark-submit target/spark/ymyra-spark.jar …"));
        }
        return found.orElse(Engine.LOCAL);
    }

    private static Optional<Engine> found(String name) {
        try {
            return ServiceLoader.load(Engine.class, Engine.class.getClassLoader()).stream()
                    .map(ServiceLoader.Provider::get)
                    .filter(engine -> engine.name().equals(name))
                    .findFirst();
        } catch (ServiceConfigurationError e) {
            return Optional.empty(); // what it runs on is not there
        }
    }
}
