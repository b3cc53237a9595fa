package org.ymyra.scenario;

import java.util.Optional;

/** What officers do in a crisis (submodel 7.9) and stop in quiet times (submodel 7.7). */
public record Policing(
        @Parameter(
                text = "Active households in an hour at which the police are alarmed",
                unit = "households",
                value = "10",
                min = "1",
                max = "100000",
                low = "5",
                high = "30")
        int alarm,

        @Parameter(
                text = "Perceived risk of arrest when no officer is present",
                symbol = "r0",
                value = "0.15",
                min = "0",
                max = "1",
                low = "0.05",
                high = "0.2",
                source = "fitted to P1 to P5 and P13 by calibration; a hidden threshold, vary it")
        double riskWithoutOfficers,

        @Parameter(
                text = "Constant of the perceived risk of arrest",
                symbol = "k",
                value = "2.3",
                min = "0.1",
                max = "10",
                low = "1.6",
                high = "3",
                source = "assumption, as in Epstein 2002: 0.9 with an officer for each active household (0.8 to 0.95)")
        double riskConstant,

        @Parameter(
                text = "Households that one officer can hold",
                unit = "households",
                symbol = "k_c",
                value = "5",
                min = "0",
                max = "100",
                low = "3",
                high = "8")
        double containment,

        @Parameter(
                text = "Arrests per hour, relative to the least of active households and a quarter of the officers",
                unit = "per hour",
                value = "0.5",
                min = "0",
                max = "10",
                low = "0.25",
                high = "1")
        double arrestRate,

        @Parameter(
                text = "Officers needed for an arrest",
                unit = "officers",
                value = "4",
                min = "1",
                max = "100",
                low = "2",
                high = "8")
        double officersPerArrest,

        @Parameter(
                text = "Time in custody",
                value = "48 hours",
                min = "1 hour",
                max = "1 year",
                low = "24 hours",
                high = "72 hours")
        Span custody,

        @Parameter(
                text = "Relative loss of trust by an arrest seen, unless handled impartially",
                symbol = "t_arr",
                value = "0.05",
                min = "0",
                max = "1",
                low = "0",
                high = "0.15")
        double trustLoss,

        @Parameter(
                text =
                        "Relative growth of grievance of a household arrested and its own ties, unless handled impartially",
                value = "0.05",
                min = "0",
                max = "1",
                low = "0",
                high = "0.15",
                source = "assumption: as large as the loss of trust; bad experience counts, good hardly (Skogan 2006)")
        double grievanceGain,

        @Parameter(
                text =
                        "Trust that a community loses by an arrest beyond the ties, in losses of one who sees it, shared by all",
                unit = "households",
                value = "5",
                min = "0",
                max = "1000",
                low = "0",
                high = "20",
                source = "assumption: half as much again as is lost by some ten ties")
        double forceSeen,

        @Parameter(
                text = "Severity of a stop in quiet times, on the scale of disputes",
                value = "0.1",
                min = "0",
                max = "1",
                low = "0.05",
                high = "0.2",
                source = "assumption: half that of a mean dispute")
        double stopSeverity,

        @Parameter(
                text =
                        "Time with fewer active households than alarm the police after which reinforcements leave; left out, they"
                                + " stay until the crisis closes",
                min = "1 hour",
                max = "30 days",
                low = "6 hours",
                high = "24 hours",
                source = "assumption")
        Optional<Span> standDown) {}
