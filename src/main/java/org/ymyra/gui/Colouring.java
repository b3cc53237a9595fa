package org.ymyra.gui;

import org.ymyra.model.Households;

/** What the colour of a home tells. */
enum Colouring {
    /** Grievance. */
    GRIEVANCE(Scale.BURDEN),
    /** Hostility, towards the community to which it is greatest. */
    HOSTILITY(Scale.BURDEN),
    /** Trust in officials. */
    TRUST(Scale.RESOURCE),
    /** Proficiency in the common language. */
    LANGUAGE(Scale.RESOURCE),
    /** Anger, at the community at which it is greatest. */
    ANGER(Scale.ANGER),
    /** Who is on the street, who is angry, who has fled. */
    ACTIVE(null),
    /** Community. */
    COMMUNITY(null);

    private final Scale scale;

    Colouring(Scale scale) {
        this.scale = scale;
    }

    /** Returns the scale of a share, or null if the colours stand for kinds. */
    Scale scale() {
        return scale;
    }

    /** Returns a share of a household from 0 to 1; 0 where the colours stand for kinds. */
    double value(Households h, int i) {
        return switch (this) {
            case GRIEVANCE -> h.grievance(i);
            case HOSTILITY -> greatest(h, i, false);
            case TRUST -> h.trust(i);
            case LANGUAGE -> h.language(i);
            case ANGER -> greatest(h, i, true);
            case ACTIVE, COMMUNITY -> 0;
        };
    }

    private static double greatest(Households h, int i, boolean anger) {
        double most = 0;
        for (int x = 0; x < h.communities; x++) {
            most = Math.max(most, anger ? h.anger(i, x) : h.hostility(i, x));
        }
        return most;
    }
}
