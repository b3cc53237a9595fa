package org.ymyra.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ymyra.analysis.BaseRate;
import org.ymyra.analysis.Estimate;
import org.ymyra.analysis.WarningRows;
import org.ymyra.analysis.WarningSkill;
import org.ymyra.analysis.WarningStudy;
import org.ymyra.experiment.Plan;
import org.ymyra.scenario.Monitoring;
import org.ymyra.scenario.Scenario;
import org.ymyra.scenario.Survey;

/** What warnings come to, as text: how well they tell, what alarms come to, and what of that is left where riots are rare. */
final class WarnTable {
    private static final double RARE = 0.001;

    private final Plan plan;
    private final Scenario scenario;
    private final List<WarningStudy> studies;

    WarnTable(Plan plan, List<WarningStudy> studies) {
        this.plan = plan;
        this.studies = studies;
        scenario = plan.points().get(0).scenario().scenario();
    }

    void print(PrintWriter out) {
        out.println(Report.wrapped("Early warning in " + scenario.title().en() + ": "
                + Numbers.count(plan.replications(), "replication") + " of "
                + Numbers.span(scenario.run().horizon().days())
                + plan.ensemble()
                        .map(all -> " over " + Numbers.count(all.sets().size(), "parameter set"))
                        .orElse("")
                + ", seed " + plan.seed() + ". " + observed()));
        for (WarningStudy study : studies) {
            out.println();
            skills(out, study);
            out.println();
            alarms(out, study);
        }
        out.println();
        out.println(Report.wrapped(
                "AUC: probability that a reading with a riot ahead scores above one without; 0.5 is chance. When: the same"
                        + " among readings in like circumstances; where: among different ones. Brier skill: share of the"
                        + " squared error of the base rate that is saved. Readings after a first riot, and those whose days"
                        + " ahead reach beyond the horizon, are left out. Alarms are readings, and false alarms a year are"
                        + " unbroken spells of them; the lead is in days, from the first alarm in time. With"
                        + " weekly readings and 90 days ahead even alarms by lot come before most riots."));
        out.println();
        out.println(
                Report.wrapped("How many of 100 alarms are false depends on how rare riots are. At a base rate of 1 in"
                        + " 1,000, a sensitivity of 70% and a specificity of 90% it is "
                        + Math.round(100 * BaseRate.falseAlarms(RARE, 0.7, 0.9))
                        + ". These are figures of a model under stated assumptions, not of any place, and no alarm may rest on"
                        + " them."));
    }

    /** How often and how well is read; of several levers of a kind the last, which is the one that acts. */
    private String observed() {
        String monitoring = scenario.levers().stream()
                .filter(Monitoring.class::isInstance)
                .map(Monitoring.class::cast)
                .reduce((first, last) -> last)
                .map(each -> "Read every " + Numbers.span(each.interval().days())
                        + each.window()
                                .map(window -> " over the last " + Numbers.span(window.days()))
                                .orElse(" since the reading before")
                        + ", known after " + Numbers.span(each.lag().days()) + ", error "
                        + Numbers.number(100 * each.error(), 0) + "%.")
                .orElse("");
        return monitoring
                + scenario.levers().stream()
                        .filter(Survey.class::isInstance)
                        .map(Survey.class::cast)
                        .map(each -> " Surveys of " + Numbers.count(each.size(), "household") + " every "
                                + Numbers.span(each.interval().days()) + ", known after "
                                + Numbers.span(each.lag().days()) + ".")
                        .collect(Collectors.joining());
    }

    private void skills(PrintWriter out, WarningStudy study) {
        WarningRows test = study.test();
        String units = plan.ensemble().isPresent() ? "parameter sets" : "replications";
        out.println(Report.wrapped("A riot within " + Numbers.span(test.ahead()) + ": fitted to "
                + Numbers.count(study.train().size()) + " readings, tried on " + Numbers.count(test.size())
                + " of other " + units + ", of which " + percent(test.baseRate())
                + " have a riot ahead. Intervals at " + Numbers.confidence(Report.CONFIDENCE) + " by drawing " + units
                + " again."));
        out.println();
        boolean where = differ(test);
        TextTable table = where
                ? new TextTable(
                        "warning",
                        ">AUC",
                        ">interval",
                        ">when",
                        ">interval",
                        ">where",
                        ">interval",
                        ">Brier skill",
                        ">interval",
                        ">precision")
                : new TextTable("warning", ">AUC (when)", ">interval", ">Brier skill", ">interval", ">precision");
        for (WarningSkill skill : study.skills()) {
            String[] area = {skill.name(), value(skill.area(), 2), interval(skill.area(), 2)};
            String[] rest = {value(skill.skill(), 3), interval(skill.skill(), 3), value(skill.precision(), 3)};
            String[] kinds = {
                value(skill.when(), 2), interval(skill.when(), 2), value(skill.where(), 2), interval(skill.where(), 2)
            };
            table.row(join(area, where ? kinds : new String[0], rest));
        }
        table.print(out);
        out.println();
        WarningSkill all = study.skill(WarningStudy.ALL);
        out.println(Report.wrapped("All together, log odds for one standard deviation more: "
                + IntStream.range(0, all.indicators().size())
                        .boxed()
                        .sorted(Comparator.comparingDouble(j -> -Math.abs(perDeviation(all, j))))
                        .map(j -> WarningStudy.name(all.indicators().get(j)) + " "
                                + (perDeviation(all, j) > 0 ? "+" : "") + Numbers.number(perDeviation(all, j), 2))
                        .collect(Collectors.joining(", "))
                + "."));
    }

    /** Whether there are readings of different circumstances. */
    private static boolean differ(WarningRows rows) {
        return Arrays.stream(rows.stratum()).distinct().limit(2).count() == 2;
    }

    private static double perDeviation(WarningSkill skill, int j) {
        return skill.model().coefficients()[j] * skill.model().deviations()[j];
    }

    private void alarms(PrintWriter out, WarningStudy study) {
        WarningRows test = study.test();
        double within = BaseRate.within(RARE, test.ahead());
        out.println(Report.wrapped(
                "An alarm is a probability that 10% of the fitted readings without a riot ahead reach; by all"
                        + " together "
                        + percent(study.skill(WarningStudy.ALL).alarm().threshold())
                        + ". How many of 100 alarms are false: here, if 1 in 1,000 readings has a riot ahead, and if a settlement has"
                        + " one in 1,000 years (1 in " + Numbers.count(Math.round(1 / within)) + " readings)."));
        out.println();
        TextTable table = new TextTable(
                "warning",
                ">sensitivity",
                ">interval",
                ">specificity",
                ">false a year",
                ">announced",
                ">lead",
                ">here",
                ">of 1,000",
                ">1,000 years");
        for (WarningSkill skill : study.skills()) {
            WarningSkill.Alarm alarm = skill.alarm();
            if (skill.indicators().isEmpty() || Double.isInfinite(alarm.threshold())) {
                continue;
            }
            table.row(
                    skill.name(),
                    Numbers.percent(alarm.sensitivity()),
                    Numbers.percentInterval(alarm.sensitivity()),
                    Numbers.percent(alarm.specificity()),
                    value(alarm.falseSpells(), 1),
                    Numbers.count(alarm.announced()) + "/" + Numbers.count(alarm.riots()),
                    Numbers.number(alarm.lead(), 0),
                    falseOf(alarm, test.baseRate()),
                    falseOf(alarm, RARE),
                    falseOf(alarm, within));
        }
        table.print(out);
    }

    private static String falseOf(WarningSkill.Alarm alarm, double rate) {
        double share = BaseRate.falseAlarms(
                rate, alarm.sensitivity().value(), alarm.specificity().value());
        return share >= 0.99995 && share < 1
                ? ">99.99"
                : Numbers.number(100 * share, share > 0.995 ? 2 : share > 0.98 ? 1 : 0);
    }

    private static String percent(double share) {
        return Numbers.number(100 * share, share < 0.001 ? 3 : share < 0.1 ? 2 : 1) + "%";
    }

    private static String value(Estimate estimate, int digits) {
        return Numbers.number(estimate.value(), digits);
    }

    private static String interval(Estimate estimate, int digits) {
        return Double.isInfinite(estimate.low())
                ? ""
                : "[" + Numbers.number(estimate.low(), digits) + ", " + Numbers.number(estimate.high(), digits) + "]";
    }

    private static String[] join(String[]... parts) {
        return Arrays.stream(parts).flatMap(Arrays::stream).toArray(String[]::new);
    }
}
