package org.ymyra.scenario;

/** How grievance, trust and hostility form, spread to one's own and relax (submodels 7.3 and 7.7). */
public record Attitudes(
        @Parameter(
                text = "Relative loss of grievance by a case handled fairly",
                unit = "per severity",
                symbol = "g1",
                value = "0.3",
                min = "0",
                max = "1",
                low = "0.1",
                high = "0.5",
                source = "assumption in size; that bad counts more than good is a common finding, from memory")
        double grievanceRelief,

        @Parameter(
                text = "Growth of grievance by a case handled unfairly or ignored",
                unit = "per severity",
                symbol = "g2",
                value = "1.2",
                min = "0",
                max = "5",
                low = "0.6",
                high = "2",
                source = "assumption in size; that bad counts more than good is a common finding, from memory")
        double grievanceGain,

        @Parameter(
                text = "Growth of trust in officials by a case handled fairly",
                unit = "per severity",
                symbol = "t1",
                value = "0.2",
                min = "0",
                max = "1",
                low = "0.1",
                high = "0.4",
                source = "assumption in size; that bad experience counts more than good is from Skogan 2006")
        double trustGain,

        @Parameter(
                text = "Relative loss of trust by a case handled unfairly or ignored",
                unit = "per severity",
                symbol = "t2",
                value = "1.5",
                min = "0",
                max = "5",
                low = "0.8",
                high = "2",
                source = "assumption in size; that bad experience counts more than good is from Skogan 2006")
        double trustLoss,

        @Parameter(
                text = "Share of an experience that each tie of one's own community takes on",
                symbol = "ω",
                value = "0.1",
                min = "0",
                max = "1",
                low = "0.05",
                high = "0.2")
        double vicarious,

        @Parameter(
                text = "Growth of hostility by an unheard case across communities, or by a retaliation",
                unit = "per severity",
                symbol = "η_v",
                value = "0.3",
                min = "0",
                max = "5",
                low = "0.1",
                high = "0.5")
        double hostilityGain,

        @Parameter(
                text = "Half-life of grievance above its baseline",
                value = "365 days",
                min = "1 day",
                max = "100 years",
                low = "182.5 days",
                high = "730 days",
                source = "assumption in size; attitudes in panels are stable over years, from memory")
        Span grievanceHalfLife,

        @Parameter(
                text = "Half-life of hostility above its baseline",
                value = "1095 days",
                min = "1 day",
                max = "100 years",
                low = "547.5 days",
                high = "2190 days",
                source = "assumption in size; attitudes in panels are stable over years, from memory")
        Span hostilityHalfLife,

        @Parameter(
                text = "Half-life of the distance of trust from its baseline",
                value = "730 days",
                min = "1 day",
                max = "100 years",
                low = "365 days",
                high = "1460 days",
                source = "assumption in size; attitudes in panels are stable over years, from memory")
        Span trustHalfLife,

        @Parameter(
                text = "Grievance without deprivation and unemployment",
                symbol = "γ_b",
                value = "0.05",
                min = "0",
                max = "1",
                low = "0.025",
                high = "0.075")
        double baseGrievance,

        @Parameter(
                text = "Grievance per unit of relative deprivation among one's ties",
                symbol = "k_d",
                value = "0.3",
                min = "0",
                max = "5",
                low = "0.15",
                high = "0.45",
                source = "assumption in size; the form is that of Gurr and Yitzhaki, from memory")
        double deprivation,

        @Parameter(
                text = "Grievance by unemployed youth in the household",
                symbol = "k_u",
                value = "0.2",
                min = "0",
                max = "1",
                low = "0.1",
                high = "0.3",
                source = "assumption in size; after Gurr, from memory")
        double unemployment,

        @Parameter(
                text = "Grievance without a voice: with neither the common language nor influence",
                symbol = "k_v",
                value = "0",
                min = "0",
                max = "1",
                low = "0",
                high = "0.2")
        double voicelessness,

        @Parameter(
                text = "Concentration of the beta distributions of proficiency, baseline trust and baseline hostility",
                value = "6",
                min = "0.1",
                max = "1000",
                low = "3",
                high = "12",
                fixed = true)
        double concentration,

        @Parameter(
                text = "Concentration of the beta distribution of influence",
                value = "2",
                min = "0.1",
                max = "1000",
                low = "1",
                high = "4",
                fixed = true)
        double influenceConcentration,

        @Parameter(
                text = "Gain in proficiency of a household by shared service",
                value = "0.05",
                min = "0",
                max = "1",
                low = "0",
                high = "0.1")
        double serviceLanguage,

        @Parameter(
                text = "Relative loss of hostility towards every other community by shared service",
                value = "0.065",
                min = "0",
                max = "1",
                low = "0",
                high = "0.16",
                source = "preregistered trials of contact, 0.1 (0 to 0.25) standard deviations (Lowe 2025), which are"
                        + " 0.016 of a mean of 0.25")
        double serviceContact) {}
