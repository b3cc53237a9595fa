package org.ymyra.spark;

import java.io.Serializable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the replications of a slice came to, on its way back.
 *
 * @param json the rows; numbers in it read back as the same
 * @param nanos how long the slice took, in nanoseconds
 */
record Answer(byte[] json, long nanos) implements Serializable {
    private static final JsonMapper JSON = new JsonMapper();

    /** Runs replications and returns what they came to. */
    static Answer of(Supplier<Stream<?>> replications) {
        long start = System.nanoTime();
        byte[] json = JSON.writeValueAsBytes(replications.get().toList());
        return new Answer(json, System.nanoTime() - start);
    }

    <T> T[] read(Class<T[]> rows) {
        return JSON.readValue(json, rows);
    }
}
