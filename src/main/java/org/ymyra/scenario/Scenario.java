package org.ymyra.scenario;

import java.util.List;

/**
 * A district of neighbouring communities, its circumstances, the rules of behaviour and the levers that change
 * circumstances in time.
 *
 * <p>The sections from {@code communities} to {@code police} are the circumstances of every settlement that does not
 * state its own. The order of communities and settlements is that of the file; it has no meaning for any rule.
 */
public record Scenario(
        @Parameter(text = "Title for tables and charts: one text, or en, ru and kk")
        Localised title,

        @Parameter(text = "What the scenario stands for, in a sentence or two", value = "\"\"")
        Localised description,

        Run run,
        List<Community> communities,
        Layout layout,
        Livelihoods livelihoods,
        Schooling schooling,
        Office office,
        Justice justice,
        Sparks sparks,
        Answers answers,
        Police police,
        List<Settlement> settlements,
        List<Road> roads,
        Rules rules,
        List<Lever> levers) {}
