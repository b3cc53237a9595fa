package org.ymyra.benchmark;

/** What comes of everyday life. */
final class Tally {
    long disputes;
    long crossDisputes;
    long complaints;
    long selfHelp;
    long retaliations;
    long contacts;
    /** Mean hostility towards other communities at the end. */
    double hostility;
}
