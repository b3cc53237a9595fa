package org.ymyra.scenario;

import java.time.LocalDate;
import java.util.Optional;

/** The clock of a replication: everyday life without sparks first (spin-up), then the horizon that is observed. */
public record Run(
        @Parameter(
                text = "Time that is observed, after the spin-up",
                value = "3 years",
                min = "1 day",
                max = "100 years")
        Span horizon,

        @Parameter(
                text =
                        "Everyday life before the horizon, without trigger crimes, provocations or levers, so that attitudes settle",
                value = "3 years",
                min = "0 days",
                max = "30 years",
                fixed = true)
        Span spinUp,

        @Parameter(
                text = "Interval at which the indicators are sampled; sampling does not change a run",
                value = "10 days",
                min = "1 day",
                max = "1 year")
        Span sampling,

        @Parameter(text = "Calendar date of the first day of the horizon; needed only if a lever is timed by dates")
        Optional<LocalDate> start,

        @Parameter(
                text = "Unit in which the costs of levers are given: one text, or en, ru and kk",
                value = "{en: units, ru: единицы, kk: бірлік}")
        Localised currency) {}
