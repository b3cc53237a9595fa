package org.ymyra.scenario;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Complaints are handled faster, more diligently or more impartially. What is left out stays as it is. */
@Described("Complaints are handled faster, more diligently or more impartially.")
public record ComplaintReform(
        @Parameter(text = "Name of the lever in texts and charts")
        String name,

        @Parameter(
                text = "When it starts: a span from the start of the horizon, or a date",
                value = "0 days",
                min = "0 days",
                max = "100 years")
        When from,

        @Parameter(
                text = "When it ends; left out, it lasts to the end of the horizon",
                min = "0 days",
                max = "100 years")
        Optional<When> until,

        @Parameter(text = "Settlements where it acts; left out, everywhere", value = "[]")
        List<String> where,

        @Parameter(
                text = "Cases that all officials together can handle",
                unit = "cases/day per 1,000 households",
                symbol = "κ",
                min = "0.01",
                max = "1000",
                low = "1",
                high = "3")
        OptionalDouble capacity,

        @Parameter(
                text = "Probability that a case without interference by connections is decided fairly",
                symbol = "d",
                min = "0",
                max = "1",
                low = "0.65",
                high = "0.95")
        OptionalDouble diligence,

        @Parameter(
                text = "Weight of a respondent's better connections in deciding a case unfairly",
                symbol = "q",
                min = "0",
                max = "1",
                low = "0",
                high = "0.8")
        OptionalDouble partiality)
        implements Lever {}
