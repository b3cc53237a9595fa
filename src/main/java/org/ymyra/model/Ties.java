package org.ymyra.model;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.ymyra.scenario.Layout;

/**
 * Whom households know: initialisation, step 2. Each household seeks half of the mean number of ties; a tie is mutual.
 *
 * @param start start of each household's ties; one more entry than households
 * @param crossStart start of its ties across communities, after those to its own
 * @param tie households tied to
 */
record Ties(int[] start, int[] crossStart, int[] tie) {
    private static final int TRIES = 12;

    static Ties build(Homes homes, Layout layout, UniformRandomProvider random) {
        return new Search(homes, layout, random).build();
    }

    /** Seeks ties; until they are complete they are kept as linked lists. */
    private static final class Search {
        private final Homes homes;
        private final Layout layout;
        private final UniformRandomProvider random;
        private final int size;
        private final int[] head;
        private int[] next;
        private int[] to;
        private int ends;

        Search(Homes homes, Layout layout, UniformRandomProvider random) {
            this.homes = homes;
            this.layout = layout;
            this.random = random;
            size = homes.community().length;
            head = new int[size];
            Arrays.fill(head, -1);
            int capacity = size * (layout.ties() + 1);
            next = new int[capacity];
            to = new int[capacity];
        }

        Ties build() {
            for (int i = 0; i < size; i++) {
                int wanted = layout.ties() / 2;
                if (layout.ties() % 2 == 1 && random.nextBoolean()) {
                    wanted++;
                }
                for (int k = 0; k < wanted; k++) {
                    int j = partner(i);
                    if (j >= 0) {
                        join(i, j);
                        join(j, i);
                    }
                }
            }
            return flatten();
        }

        /** Returns a household to tie to, or −1 if none is found. */
        private int partner(int i) {
            boolean any = Draw.happens(random, layout.mixedTies());
            boolean near = random.nextBoolean();
            for (int t = 0; t < TRIES; t++) {
                int j = near ? near(i) : random.nextInt(size);
                if (j >= 0 && (any || homes.community()[i] == homes.community()[j]) && free(i, j)) {
                    return j;
                }
            }
            int g = homes.community()[i];
            int j = homes.first()[g] + random.nextInt(homes.members()[g]);
            return free(i, j) ? j : -1;
        }

        private int near(int i) {
            int reach = layout.tieDistance();
            int x = homes.cell()[i] % homes.side() + random.nextInt(2 * reach + 1) - reach;
            int y = homes.cell()[i] / homes.side() + random.nextInt(2 * reach + 1) - reach;
            boolean inside = x >= 0 && y >= 0 && x < homes.side() && y < homes.side();
            return inside ? homes.occupant()[y * homes.side() + x] : -1;
        }

        private boolean free(int i, int j) {
            if (i == j) {
                return false;
            }
            for (int e = head[i]; e >= 0; e = next[e]) {
                if (to[e] == j) {
                    return false;
                }
            }
            return true;
        }

        private void join(int i, int j) {
            if (ends == to.length) {
                next = Arrays.copyOf(next, ends * 2);
                to = Arrays.copyOf(to, ends * 2);
            }
            to[ends] = j;
            next[ends] = head[i];
            head[i] = ends++;
        }

        private Ties flatten() {
            int[] start = new int[size + 1];
            int[] crossStart = new int[size];
            int[] tie = new int[ends];
            int k = 0;
            for (int i = 0; i < size; i++) {
                start[i] = k;
                k = collect(i, true, tie, k);
                crossStart[i] = k;
                k = collect(i, false, tie, k);
            }
            start[size] = k;
            return new Ties(start, crossStart, tie);
        }

        private int collect(int i, boolean own, int[] tie, int k) {
            for (int e = head[i]; e >= 0; e = next[e]) {
                if ((homes.community()[to[e]] == homes.community()[i]) == own) {
                    tie[k++] = to[e];
                }
            }
            return k;
        }
    }
}
