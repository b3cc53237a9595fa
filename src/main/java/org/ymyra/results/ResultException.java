package org.ymyra.results;

import java.util.List;

/** A result folder cannot be used as asked. Nothing was written or deleted. */
public final class ResultException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<String> faults;

    /** Takes one message for each fault, each a sentence that makes sense to a user. */
    public ResultException(List<String> faults) {
        super(String.join("\n", faults));
        this.faults = List.copyOf(faults);
    }

    /** Takes the only fault. */
    public ResultException(String fault) {
        this(List.of(fault));
    }

    /** Returns one message for each fault. */
    public List<String> faults() {
        return faults;
    }
}
