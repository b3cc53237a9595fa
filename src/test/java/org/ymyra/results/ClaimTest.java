package org.ymyra.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClaimTest {
    private static final int THREADS = 4;
    private static final int CLAIMS = 100;

    @TempDir
    Path folder;

    @Test
    void whatIsClaimedIsRefusedUntilItIsGivenUp() throws Exception {
        Path place = folder.resolve("somewhere/result");
        try (Claim claim = Claim.of(place)) {
            assertThat(claim).isNotNull();
            assertThatExceptionOfType(ResultException.class)
                    .isThrownBy(() -> Claim.of(place))
                    .withMessage(place + " is in use by another process");
        }
        Claim.of(place).close();
        assertThat(place.getParent()).isEmptyDirectory();
    }

    /** Even where one opens the lock just before another, who has it, deletes it. */
    @Test
    void nobodyClaimsWhatAnotherHolds() throws Exception {
        Path place = folder.resolve("result");
        AtomicInteger holders = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<Integer>> most = new ArrayList<>();
            for (int t = 0; t < THREADS; t++) {
                most.add(threads.submit(() -> {
                    int seen = 0;
                    for (int k = 0; k < CLAIMS; ) {
                        try (Claim claim = Claim.of(place)) {
                            assertThat(claim).isNotNull();
                            seen = Math.max(seen, holders.incrementAndGet());
                            k++;
                            holders.decrementAndGet();
                        } catch (ResultException e) {
                            Thread.onSpinWait(); // and once more
                        }
                    }
                    return seen;
                }));
            }
            for (Future<Integer> each : most) {
                assertThat(each.get()).isEqualTo(1);
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
