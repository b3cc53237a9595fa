package org.ymyra.scenario;

import java.util.List;
import java.util.stream.Collectors;

/** A scenario that cannot be used, with all its faults. */
public final class ScenarioException extends Exception {
    private final transient List<Fault> faults;

    /** Gathers the faults, of which there is at least one. */
    public ScenarioException(List<Fault> faults) {
        super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    /** Returns all faults: those of the file in the order of its lines, those of the files it extends, those of settings. */
    public List<Fault> faults() {
        return faults;
    }
}
