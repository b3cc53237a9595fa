package org.ymyra.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ymyra.analysis.LogisticRegression;
import org.ymyra.analysis.WarningSkill;
import org.ymyra.analysis.WarningStudy;
import org.ymyra.results.Watched;
import org.ymyra.results.WholeFile;
import org.ymyra.scenario.Lever;
import org.ymyra.scenario.Monitoring;
import org.ymyra.scenario.Scenario;
import org.ymyra.scenario.ScenarioWriter;
import org.ymyra.scenario.Warning;
import org.ymyra.scenario.Warning.WarningTerm;
import org.ymyra.scenario.WatchedIndicator;

/** Writes what was read and what warnings by it come to as data, and the fitted warnings as scenarios. */
final class WarnFiles {
    private static final List<WatchedIndicator> OBSERVED = Arrays.stream(WatchedIndicator.values())
            .filter(WatchedIndicator::observed)
            .toList();

    private WarnFiles() {}

    static void write(Path folder, Scenario scenario, List<Watched> watched, List<WarningStudy> studies)
            throws IOException {
        Path tables = Files.createDirectories(folder.resolve("tables"));
        WholeFile.write(tables.resolve("readings.csv"), draft -> readings(draft, scenario, watched));
        List<String> skills = new ArrayList<>(List.of("ahead,warning,measure,estimate,low,high"));
        List<String> curves = new ArrayList<>(
                List.of("ahead,warning,share,sensitivity,low,high,precision,precision low,precision high"));
        List<String> bins = new ArrayList<>(List.of("ahead,warning,readings,predicted,observed,low,high"));
        List<String> terms = new ArrayList<>(
                List.of("ahead,warning,indicator,coefficient,mean,deviation,coefficient per deviation"));
        for (WarningStudy study : studies) {
            for (WarningSkill skill : study.skills()) {
                String start = (int) study.test().ahead() + "," + skill.name() + ",";
                skills(start, skill, skills);
                for (int k = 0; k < skill.shares().length; k++) {
                    curves.add(start + EstimateFiles.number(skill.shares()[k]) + ","
                            + SensitivityTable.csv(skill.sensitivities().get(k)) + ","
                            + SensitivityTable.csv(skill.precisions().get(k)));
                }
                for (WarningSkill.Bin bin : skill.bins()) {
                    bins.add(start + bin.rows() + "," + EstimateFiles.number(bin.predicted()) + ","
                            + SensitivityTable.csv(bin.observed()));
                }
                terms(start, skill, terms);
            }
            WholeFile.write(
                    folder.resolve(name(study)), scenario(scenario, study).getBytes(StandardCharsets.UTF_8));
        }
        WholeFile.write(tables.resolve("warnings.csv"), skills);
        WholeFile.write(tables.resolve("curves.csv"), curves);
        WholeFile.write(tables.resolve("calibration.csv"), bins);
        WholeFile.write(tables.resolve("coefficients.csv"), terms);
    }

    /** The file of a scenario with a fitted warning. */
    static String name(WarningStudy study) {
        return "warning-" + (int) study.test().ahead() + ".yaml";
    }

    private static void skills(String start, WarningSkill skill, List<String> lines) {
        WarningSkill.Alarm alarm = skill.alarm();
        lines.add(start + "area," + SensitivityTable.csv(skill.area()));
        lines.add(start + "area when," + SensitivityTable.csv(skill.when()));
        lines.add(start + "area where," + SensitivityTable.csv(skill.where()));
        lines.add(start + "Brier score," + SensitivityTable.csv(skill.brier()));
        lines.add(start + "Brier skill," + SensitivityTable.csv(skill.skill()));
        lines.add(start + "average precision," + SensitivityTable.csv(skill.precision()));
        lines.add(start + "sensitivity of alarms," + SensitivityTable.csv(alarm.sensitivity()));
        lines.add(start + "specificity of alarms," + SensitivityTable.csv(alarm.specificity()));
        lines.add(start + "false share of alarms," + SensitivityTable.csv(alarm.falseShare()));
        lines.add(start + "false alarms a settlement and year," + SensitivityTable.csv(alarm.falseSpells()));
        lines.add(start + "alarm from," + EstimateFiles.number(alarm.threshold()) + ",,");
        lines.add(start + "riots," + alarm.riots() + ",,");
        lines.add(start + "riots announced," + alarm.announced() + ",,");
        lines.add(start + "lead in days," + EstimateFiles.number(alarm.lead()) + ","
                + EstimateFiles.number(alarm.early()) + "," + EstimateFiles.number(alarm.late()));
    }

    private static void terms(String start, WarningSkill skill, List<String> lines) {
        LogisticRegression model = skill.model();
        lines.add(start + "intercept," + EstimateFiles.number(model.intercept()) + ",,,");
        for (int j = 0; j < skill.indicators().size(); j++) {
            lines.add(start + WarningStudy.name(skill.indicators().get(j)) + ","
                    + EstimateFiles.number(model.coefficients()[j]) + "," + EstimateFiles.number(model.means()[j]) + ","
                    + EstimateFiles.number(model.deviations()[j]) + ","
                    + EstimateFiles.number(model.coefficients()[j] * model.deviations()[j]));
        }
    }

    private static void readings(Path file, Scenario scenario, List<Watched> watched) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("replication,set,settlement,day,"
                    + OBSERVED.stream().map(WarningStudy::name).collect(Collectors.joining(","))
                    + WarnCommand.AHEAD.stream()
                            .map(days -> ",riot within " + days + " days")
                            .collect(Collectors.joining())
                    + "\n");
            double horizon = scenario.run().horizon().days();
            for (Watched one : watched) {
                String settlement = scenario.settlements().get(one.settlement()).name();
                String start = one.replication() + "," + (one.set() + 1) + "," + quoted(settlement) + ",";
                for (int k = 0; k < one.days().length && one.days()[k] < one.riot(); k++) {
                    double day = one.days()[k];
                    double[] values = one.values()[k];
                    out.write(start + EstimateFiles.number(day) + ","
                            + OBSERVED.stream()
                                    .map(indicator -> compact(values[indicator.ordinal()]))
                                    .collect(Collectors.joining(","))
                            + WarnCommand.AHEAD.stream()
                                    .map(days -> "," + label(one.riot(), day, days, horizon))
                                    .collect(Collectors.joining())
                            + "\n");
                }
            }
        }
    }

    private static String label(double riot, double day, int ahead, double horizon) {
        return day + ahead > horizon ? "" : riot - day <= ahead ? "1" : "0";
    }

    private static String compact(double value) {
        return Double.isNaN(value) ? "" : EstimateFiles.number(Math.round(value * 1e4) / 1e4);
    }

    private static String quoted(String text) {
        return text.matches("[^\",\\r\\n]*") ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }

    /** The scenario with the warning by all indicators in its monitoring. */
    private static String scenario(Scenario scenario, WarningStudy study) {
        WarningSkill all = study.skill(WarningStudy.ALL);
        LogisticRegression model = all.model();
        Warning warning = new Warning(
                model.intercept(),
                IntStream.range(0, all.indicators().size())
                        .mapToObj(j ->
                                new WarningTerm(all.indicators().get(j), model.coefficients()[j], model.means()[j]))
                        .toList());
        List<Lever> levers = scenario.levers().stream()
                .map(lever -> lever instanceof Monitoring monitoring ? with(warning, monitoring) : lever)
                .toList();
        return ScenarioWriter.write(new Scenario(
                scenario.title(),
                scenario.description(),
                scenario.run(),
                scenario.communities(),
                scenario.layout(),
                scenario.livelihoods(),
                scenario.schooling(),
                scenario.office(),
                scenario.justice(),
                scenario.sparks(),
                scenario.answers(),
                scenario.police(),
                scenario.settlements(),
                scenario.roads(),
                scenario.rules(),
                levers));
    }

    private static Lever with(Warning warning, Monitoring monitoring) {
        return new Monitoring(
                monitoring.timeline(),
                monitoring.interval(),
                monitoring.window(),
                monitoring.lag(),
                monitoring.error(),
                Optional.of(warning),
                monitoring.budget());
    }
}
