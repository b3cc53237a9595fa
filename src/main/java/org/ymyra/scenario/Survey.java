package org.ymyra.scenario;

/** A sample of households is asked about trust and grievance and writes a dictation in the common language. */
@Described("A sample of households is asked about trust and grievance and writes a dictation in the common language.")
public record Survey(
        @Unfolded Timeline timeline,

        @Parameter(
                text = "Households that are asked",
                unit = "households per settlement",
                value = "200",
                min = "1",
                max = "1000000",
                low = "100",
                high = "1000")
        int size,

        @Parameter(
                text = "Time between surveys; the first is when the lever starts",
                value = "90 days",
                min = "1 day",
                max = "100 years",
                low = "30 days",
                high = "1 year")
        Span interval,

        @Parameter(
                text = "Time until the results are known",
                value = "14 days",
                min = "0 days",
                max = "1 year",
                low = "7 days",
                high = "60 days")
        Span lag)
        implements Lever {}
