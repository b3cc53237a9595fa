package org.ymyra.validation;

import java.util.List;
import org.ymyra.scenario.ScenarioException;

/** Rows that are measured together. */
interface Family {
    /** Returns the group that its rows belong to. */
    Group group();

    /** Returns a name for progress. */
    String name();

    /** Measures the rows. The same study, but for its threads, gives the same rows. */
    List<Row> measure(Study study) throws ScenarioException, InterruptedException;
}
