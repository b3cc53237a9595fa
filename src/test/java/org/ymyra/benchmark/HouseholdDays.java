package org.ymyra.benchmark;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Counts the days that households have lived through. */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.OPERATIONS)
public class HouseholdDays {
    /** Household-days. */
    public long householdDays;
}
