package org.ymyra.cli;

import java.util.Optional;
import picocli.CommandLine.Option;

/** On how many threads to run. */
final class Threads {
    @Option(
            names = "--threads",
            paramLabel = "T",
            description = "Threads; as many as there are processors if left out. They do not change the results.")
    private Integer threads;

    int number() {
        return threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    }

    /** Returns what is wrong with the number, if anything is. */
    Optional<String> fault() {
        return number() < 1 ? Optional.of("--threads is " + number() + ", must be at least 1") : Optional.empty();
    }
}
