package org.ymyra.model;

import java.util.Arrays;
import java.util.BitSet;

/**
 * A story that goes round in one community about another (submodel 7.8): as it is told, and, among those whom an answer has reached and
 * convinced, as it happened.
 */
public final class Story {
    static final byte IGNORANT = 0;
    static final byte SPREADER = 1;
    static final byte STIFLER = 2;

    /** Community in which it goes round. */
    final int audience;
    /** Community that is blamed. */
    final int target;
    /** Hour in which it started, since the start of the spin-up. */
    final long started;
    /** Strength as it is told. */
    double told;
    /** Strength of what really happened; 0 if invented. */
    double truth;
    /** Whether what happened is handled swiftly, visibly and impartially. */
    boolean just;
    /** Hour in which the first falsehood that is not answered yet came in; −1 if there is none. */
    long falseSince = -1;
    /** What each member of the audience knows, by index in the community. */
    final byte[] status;
    /** Members of the audience who know what really happened, by index in the community. */
    final BitSet corrected;

    /** How many households have heard it. */
    int heard;

    int[] spreaders = new int[16];
    int spreading;

    Story(int audience, int target, long started, int members) {
        this.audience = audience;
        this.target = target;
        this.started = started;
        status = new byte[members];
        corrected = new BitSet();
    }

    Story(Story other) {
        audience = other.audience;
        target = other.target;
        started = other.started;
        told = other.told;
        truth = other.truth;
        just = other.just;
        falseSince = other.falseSince;
        heard = other.heard;
        status = other.status.clone();
        corrected = (BitSet) other.corrected.clone();
        spreaders = other.spreaders.clone();
        spreading = other.spreading;
    }

    /** Returns the community in which it goes round. */
    public int audience() {
        return audience;
    }

    /** Returns the community that is blamed. */
    public int target() {
        return target;
    }

    /** Returns when it started, in days since the start of the spin-up. */
    public double started() {
        return started / 24.0;
    }

    /** Returns its strength as it is told, 0 to 1. */
    public double told() {
        return told;
    }

    /** Returns the strength of what really happened, 0 to 1; 0 if it is invented. */
    public double truth() {
        return truth;
    }

    /** Returns how many households spread it now. */
    public int spreaders() {
        return spreading;
    }

    /** Returns how many households have heard it. */
    public int heard() {
        return heard;
    }

    /** Returns the share of the community in which it goes round that has heard it, 0 to 1. */
    public double reach() {
        return heard / (double) status.length;
    }

    boolean alive() {
        return spreading > 0;
    }

    /** Returns the strength in which a member of the audience knows and tells it. */
    double strength(int member) {
        return corrected.get(member) ? truth : told;
    }

    /** Makes a household a spreader, unless it is one. */
    void spread(int household, int first) {
        if (status[household - first] != SPREADER) {
            status[household - first] = SPREADER;
            if (spreading == spreaders.length) {
                spreaders = Arrays.copyOf(spreaders, 2 * spreading);
            }
            spreaders[spreading++] = household;
        }
    }

    /** Drops those who have become stiflers from the list of spreaders. */
    void settle(int first) {
        int left = 0;
        for (int k = 0; k < spreading; k++) {
            if (status[spreaders[k] - first] == SPREADER) {
                spreaders[left++] = spreaders[k];
            }
        }
        spreading = left;
    }
}
