package org.ymyra.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ymyra.results.Outcome.Total;
import org.ymyra.results.Replications;
import org.ymyra.scenario.Level;

class ResponseTest {
    @Test
    void levelsAndTotalsAreOutcomes() {
        double never = Double.POSITIVE_INFINITY;
        double[][] reached = {{0, 5}, {7, never}, {never, never}, {never, 90}};
        Replications replications =
                new Replications("s", new int[] {0, 1}, reached, Map.of(Total.CROSS_DISPUTES, new double[] {12, 40}));
        assertThat(new Response(Level.values()[0]).values(replications)).containsExactly(1, 1);
        assertThat(new Response(Level.values()[1]).values(replications)).containsExactly(1, 0);
        assertThat(new Response(Total.CROSS_DISPUTES).values(replications)).containsExactly(12, 40);
        assertThat(Response.all()).hasSize(Level.values().length + Total.values().length);
        assertThatIllegalArgumentException().isThrownBy(() -> new Response(Thread.State.NEW));
    }

    @Test
    void onlyTheMeanOfALevelIsAProbability() {
        assertThat(new Response(Level.RIOT).isProbability()).isTrue();
        assertThat(new Response(Total.COST).isProbability()).isFalse();
        assertThat(new Response(Level.RIOT).name()).isEqualTo("riot");
        assertThat(new Response(Total.CROSS_DISPUTES).name()).isEqualTo("cross-disputes");
    }
}
