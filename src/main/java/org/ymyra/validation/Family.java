package org.ymyra.validation;

import java.util.List;
import org.ymyra.scenario.ScenarioException;

/** A family of patterns that are measured together. */
interface Family {
    /** Returns a name for progress. */
    String name();

    /** Measures the patterns. */
    List<Finding> measure(Study study) throws ScenarioException, InterruptedException;
}
