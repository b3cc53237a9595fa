package org.ymyra.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.ymyra.results.Outcome.Total;
import org.ymyra.results.Replications;
import org.ymyra.scenario.Level;

/**
 * An outcome of a replication as one number: 1 or 0 for whether a level was reached within the horizon, or a sum over the
 * horizon.
 *
 * @param constant a {@link Level} or a {@link Total}
 */
public record Response(Enum<?> constant) {

    public Response {
        if (!(constant instanceof Level || constant instanceof Total)) {
            throw new IllegalArgumentException(constant + " is no outcome");
        }
    }

    /** All there are: the levels, then the totals. */
    public static List<Response> all() {
        return Stream.concat(Arrays.stream(Level.values()), Arrays.stream(Total.values()))
                .map(Response::new)
                .toList();
    }

    /** Its name, as in {@code riot} or {@code cross-disputes}. */
    public String name() {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether its mean is a probability. */
    public boolean isProbability() {
        return constant instanceof Level;
    }

    /** Its value in each replication that ended well, aligned with {@link Replications#numbers}. */
    public double[] values(Replications replications) {
        return constant instanceof Level level
                ? Arrays.stream(replications.reached()[level.ordinal()])
                        .map(day -> Double.isFinite(day) ? 1 : 0)
                        .toArray()
                : replications.totals().get((Total) constant);
    }
}
