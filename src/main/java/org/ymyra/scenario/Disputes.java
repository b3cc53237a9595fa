package org.ymyra.scenario;

/** Disputes, the route they take, and retaliation (submodels 7.2, 7.4 and 7.5). */
public record Disputes(
        @Parameter(
                text = "First shape of the beta distribution of severity",
                value = "1.2",
                min = "0.1",
                max = "100",
                low = "1",
                high = "1.5")
        double severityAlpha,

        @Parameter(
                text = "Second shape of the beta distribution of severity",
                value = "5",
                min = "0.1",
                max = "100",
                low = "4",
                high = "8")
        double severityBeta,

        @Parameter(
                text = "Utility of complaining: constant",
                unit = "logit",
                symbol = "V_C",
                value = "-1.5",
                min = "-20",
                max = "20",
                low = "-2",
                high = "-1")
        double complainConstant,

        @Parameter(
                text = "Utility of complaining: weight of trust in officials",
                unit = "logit",
                symbol = "V_C",
                value = "1.5",
                min = "-20",
                max = "20",
                low = "1",
                high = "2")
        double complainTrust,

        @Parameter(
                text = "Utility of complaining: weight of proficiency in the common language",
                unit = "logit",
                symbol = "V_C",
                value = "1",
                min = "-20",
                max = "20",
                low = "0.5",
                high = "1.5")
        double complainLanguage,

        @Parameter(
                text = "Utility of complaining: weight of severity",
                unit = "logit",
                symbol = "V_C",
                value = "2",
                min = "-20",
                max = "20",
                low = "1.5",
                high = "2.5")
        double complainSeverity,

        @Parameter(
                text = "Utility of self-help: constant",
                unit = "logit",
                symbol = "V_S",
                value = "-4",
                min = "-20",
                max = "20",
                low = "-4.5",
                high = "-3.5")
        double selfHelpConstant,

        @Parameter(
                text = "Utility of self-help: weight of severity",
                unit = "logit",
                symbol = "V_S",
                value = "3",
                min = "-20",
                max = "20",
                low = "2.5",
                high = "3.5")
        double selfHelpSeverity,

        @Parameter(
                text = "Utility of self-help: weight of hostility towards the other community",
                unit = "logit",
                symbol = "V_S",
                value = "2",
                min = "-20",
                max = "20",
                low = "1.5",
                high = "2.5")
        double selfHelpHostility,

        @Parameter(
                text = "Utility of self-help: weight of grievance",
                unit = "logit",
                symbol = "V_S",
                value = "2",
                min = "-20",
                max = "20",
                low = "1.5",
                high = "2.5")
        double selfHelpGrievance,

        @Parameter(
                text = "Utility of self-help: weight of trust in officials",
                unit = "logit",
                symbol = "V_S",
                value = "-2",
                min = "-20",
                max = "20",
                low = "-2.5",
                high = "-1.5")
        double selfHelpTrust,

        @Parameter(
                text =
                        "Utility of self-help across communities: weight of one's community's share of the households beyond one half",
                unit = "logit",
                symbol = "V_S",
                value = "0",
                min = "-20",
                max = "20",
                low = "0",
                high = "1.5")
        double selfHelpNumbers,

        @Parameter(
                text = "Utility of self-help: weight of one's influence, which protects from punishment",
                unit = "logit",
                symbol = "V_S",
                value = "0",
                min = "-20",
                max = "20",
                low = "0",
                high = "1.5")
        double impunity,

        @Parameter(
                text = "Utility of mediation by the council: constant",
                unit = "logit",
                symbol = "V_M",
                value = "-1",
                min = "-20",
                max = "20",
                low = "-1.5",
                high = "-0.5")
        double mediationConstant,

        @Parameter(
                text = "Utility of mediation: weight of the council's legitimacy",
                unit = "logit",
                symbol = "V_M",
                value = "2.5",
                min = "-20",
                max = "20",
                low = "2",
                high = "3")
        double mediationLegitimacy,

        @Parameter(
                text = "Utility of mediation: weight of severity",
                unit = "logit",
                symbol = "V_M",
                value = "1",
                min = "-20",
                max = "20",
                low = "0.5",
                high = "1.5")
        double mediationSeverity,

        @Parameter(
                text = "Relative loss of hostility on both sides by a successful mediation, per severity",
                value = "0.2",
                min = "0",
                max = "1",
                low = "0.1",
                high = "0.3")
        double mediationHealing,

        @Parameter(
                text = "Longest time until a retaliation; it comes on a day drawn uniformly up to then",
                value = "7 days",
                min = "1 day",
                max = "60 days",
                low = "3 days",
                high = "14 days")
        Span retaliationDelay,

        @Parameter(
                text = "Severity of a retaliation relative to the dispute that it answers",
                value = "1.3",
                min = "0.1",
                max = "10",
                low = "1.1",
                high = "1.5")
        double escalation,

        @Parameter(
                text = "Severity above which a retaliation across communities becomes an incendiary event",
                symbol = "s_B",
                value = "0.6",
                min = "0",
                max = "1",
                low = "0.5",
                high = "0.7",
                source = "about 0.6 such events per 1,000 households and year in the typical settlement")
        double incendiaryThreshold) {
    /** Returns how severe a retaliation is for a dispute of a severity. */
    public double retaliation(double severity) {
        return Math.min(1, escalation * severity);
    }
}
