package org.ymyra.gui;

/** What the charts beside the map show, in their order. */
enum Topic {
    LEVEL,
    STREET,
    VULNERABILITY,
    DISPUTES,
    HOSTILITY,
    GRIEVANCE,
    TRUST,
    BACKLOG,
    WAITING
}
