package org.ymyra.model.reference;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/** A live story about a community that goes round in another one. */
final class PlainStory {
    final int audience;
    final int about;
    final int started;
    double strength;
    double trueStrength;

    /** Invented from beginning to end: it is believed only with some probability. */
    boolean invented;

    /** Something in it is false and has not been answered. */
    boolean toBeAnswered;

    /** The hour in which that began to be told. */
    int falseSince;

    /** The event that it tells of was handled swiftly and impartially. */
    boolean justlyHandled;

    final Set<PlainHousehold> spreaders = new LinkedHashSet<>();
    final Set<PlainHousehold> stiflers = new HashSet<>();
    final Set<PlainHousehold> heard = new HashSet<>();

    /** Those whom an answer has convinced, and those who have heard the story from one of them. */
    final Set<PlainHousehold> corrected = new HashSet<>();

    PlainStory(int audience, int about, int started) {
        this.audience = audience;
        this.about = about;
        this.started = started;
    }

    boolean alive() {
        return !spreaders.isEmpty();
    }

    boolean ignorant(PlainHousehold household) {
        return !spreaders.contains(household) && !stiflers.contains(household);
    }

    void silence(PlainHousehold household) {
        spreaders.remove(household);
        stiflers.add(household);
    }

    /** Takes in another story of the same audience about the same community. */
    void merge(PlainStory other) {
        strength = Math.max(strength, other.strength);
        trueStrength = Math.max(trueStrength, other.trueStrength);
        if (!other.invented) {
            justlyHandled = other.justlyHandled && (invented || justlyHandled);
            invented = false;
        }
        if (other.toBeAnswered && !toBeAnswered) {
            toBeAnswered = true;
            falseSince = other.started;
        }
    }

    double strengthFor(PlainHousehold household) {
        return corrected.contains(household) ? trueStrength : strength;
    }
}
