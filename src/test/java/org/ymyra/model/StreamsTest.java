package org.ymyra.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.apache.commons.math3.stat.inference.ChiSquareTest;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;

/** Random streams are told apart by seed, replication, settlement, purpose and key, and look random across keys. */
class StreamsTest {
    /** 2.5 million streams; two equal first numbers would come by chance once in six million seeds. */
    @Test
    void noTwoStreamsAreTheSame() {
        long[] first = new long[2 * 20 * 3 * Streams.Purpose.values().length * 1000];
        int n = 0;
        for (long seed : new long[] {0, 1}) {
            for (int replication = 0; replication < 20; replication++) {
                Streams streams = Streams.of(seed, replication);
                for (int settlement = 0; settlement < 3; settlement++) {
                    for (Streams.Purpose purpose : Streams.Purpose.values()) {
                        long base = streams.base(settlement, purpose);
                        for (int key = 0; key < 1000; key++) {
                            first[n++] = Streams.at(base, key).nextLong();
                        }
                    }
                }
            }
        }
        Arrays.sort(first);
        for (int k = 1; k < n; k++) {
            assertThat(first[k] == first[k - 1]).isFalse();
        }
    }

    /** First and second numbers of neighbouring keys, singly and in pairs: three tests, one seed in 1,000 fails. */
    @Test
    void numbersOfNeighbouringKeysAreSpreadEvenly() {
        long base = Streams.of(1, 0).base(0, Streams.Purpose.ENCOUNTERS);
        long[] first = new long[256];
        long[] second = new long[256];
        long[] pairs = new long[256];
        double before = 0.5;
        for (int key = 0; key < 500_000; key++) {
            UniformRandomProvider random = Streams.at(base, key);
            double u = random.nextDouble();
            first[(int) (256 * u)]++;
            second[(int) (256 * random.nextDouble())]++;
            pairs[16 * (int) (16 * before) + (int) (16 * u)]++;
            before = u;
        }
        double[] even = new double[256];
        Arrays.fill(even, 1);
        for (long[] counts : new long[][] {first, second, pairs}) {
            assertThat(new ChiSquareTest().chiSquareTest(even, counts)).isGreaterThan(0.001 / 3);
        }
    }

    /** Of 100,000 seeds of 32 bits 1.2 pairs are equal in the mean; more than 9 come once in two million times. */
    @Test
    void theSeedForMasonIsFoldedTo32Bits() {
        long[] seeds = new long[100_000];
        for (int r = 0; r < seeds.length; r++) {
            seeds[r] = Streams.of(1L << 40, r).masonSeed();
            assertThat(seeds[r] >>> 32).isZero();
        }
        long distinct = Arrays.stream(seeds).distinct().count();
        assertThat(distinct).isGreaterThanOrEqualTo(seeds.length - 9);
        assertThat(new Streams(0x1234567800000000L).masonSeed()).isEqualTo(0x12345678L);
    }

    /** A delay of nothing costs a number like any other, so that it does not shift those after it. */
    @Test
    void anExponentialVariateOfMeanZeroIsDrawnToo() {
        UniformRandomProvider some = Streams.at(3, 4);
        UniformRandomProvider other = Streams.at(3, 4);
        assertThat(Draw.exponential(some, 0)).isZero();
        assertThat(Draw.exponential(other, 8)).isPositive();
        assertThat(some.nextLong()).isEqualTo(other.nextLong());
    }
}
