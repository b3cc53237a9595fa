package org.ymyra.model;

/** What happens to households day by day, as an {@link Observer} is told of it: whose it is, and who is on the other side. */
public enum Happening {
    /** A household filed a complaint against the other. */
    COMPLAINT,
    /** Its complaint was decided fairly. */
    FAIR,
    /** Its complaint against the other was decided unfairly, against it. */
    UNFAIR,
    /** Its complaint against the other was decided unfairly in its favour, by its own connections. */
    FAVOURED,
    /** Its complaint against the other lapsed unanswered. */
    LAPSED,
    /** A council settled its dispute with the other. */
    MEDIATED,
    /** A council could not settle its dispute with the other. */
    MEDIATION_FAILED,
    /** It decided to help itself against the other, which will come of it within days. */
    SELF_HELP,
    /** It retaliated against the other. */
    RETALIATED,
    /** It was arrested in a crisis; there is no other. */
    ARRESTED,
    /** A member of it was injured in a crisis; there is no other. Told only where households that are harmed are recorded. */
    INJURED,
    /** Its home was damaged in a crisis; there is no other. Told only where households that are harmed are recorded. */
    DAMAGED,
    /** It left its home; there is no other. */
    FLED,
    /** It came back to its home; there is no other. */
    RETURNED
}
