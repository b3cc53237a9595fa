package org.ymyra.scenario;

/** Everyday encounters between households (submodel 7.1). */
public record Encounters(
        @Parameter(
                text = "Meaningful encounters that a household starts",
                unit = "per household and day",
                symbol = "c",
                value = "1",
                min = "0.01",
                max = "100",
                low = "0.5",
                high = "3",
                source = "far below all contacts: POLYMOD counts about 13 a person and day, from memory")
        double rate,

        @Parameter(
                text = "Share of encounters with a household one has a tie to",
                symbol = "w_tie",
                value = "0.5",
                min = "0",
                max = "1",
                low = "0.3",
                high = "0.7")
        double throughTies,

        @Parameter(
                text = "Share of encounters with a household in the vicinity (two cells)",
                symbol = "w_near",
                value = "0.3",
                min = "0",
                max = "1",
                low = "0.2",
                high = "0.3")
        double nearby,

        @Parameter(
                text = "Probability of friction in an encounter without language gap and hostility",
                unit = "per encounter",
                symbol = "f",
                value = "0.002",
                min = "0",
                max = "0.1",
                low = "0.001",
                high = "0.004",
                source = "gives about 0.9 disputes a household and year; legal-needs surveys, from memory: 0.3 to 1")
        double friction,

        @Parameter(
                text = "Relative increase of friction when there is no common language",
                symbol = "b_L",
                value = "1",
                min = "0",
                max = "10",
                low = "0",
                high = "2")
        double languageGap,

        @Parameter(
                text = "Relative increase of friction at full mutual hostility",
                symbol = "b_h",
                value = "2",
                min = "0",
                max = "10",
                low = "1",
                high = "4")
        double hostilityEffect,

        @Parameter(
                text =
                        "Relative increase of friction between the poorest and the richest household: contempt in public places",
                symbol = "b_s",
                value = "0",
                min = "0",
                max = "10",
                low = "0",
                high = "1")
        double statusGap,

        @Parameter(
                text = "Probability that an encounter across communities in full common language is a good contact",
                unit = "per encounter",
                symbol = "p_c",
                value = "0.15",
                min = "0",
                max = "1",
                low = "0.05",
                high = "0.3")
        double goodContact,

        @Parameter(
                text = "Relative loss of hostility by one good contact between equals",
                symbol = "η_c",
                value = "0.005",
                min = "0",
                max = "1",
                low = "0.003",
                high = "0.01",
                source = "fitted to pattern P6; Pettigrew and Tropp 2006")
        double contactEffect,

        @Parameter(
                text = "Encounters with its employer of a household that works for one of another community",
                unit = "per household and day",
                symbol = "a",
                value = "0.2",
                min = "0",
                max = "10",
                low = "0.05",
                high = "0.5")
        double atWork) {}
