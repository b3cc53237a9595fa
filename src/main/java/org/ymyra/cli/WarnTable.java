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
import org.ymyra.chart.Language;
import org.ymyra.chart.Numerals;
import org.ymyra.chart.Texts;
import org.ymyra.experiment.Plan;
import org.ymyra.scenario.Monitoring;
import org.ymyra.scenario.Scenario;
import org.ymyra.scenario.Survey;
import org.ymyra.scenario.WatchedIndicator;

/** What warnings come to, as text: how well they tell, what alarms come to, and what of that is left where riots are rare. */
final class WarnTable {
    private static final double RARE = 0.001;

    private final Plan plan;
    private final Scenario scenario;
    private final List<WarningStudy> studies;
    private final Texts texts;
    private final Numerals numerals;

    WarnTable(Plan plan, List<WarningStudy> studies, Texts texts) {
        this.plan = plan;
        this.studies = studies;
        this.texts = texts;
        numerals = texts.numerals();
        scenario = plan.points().get(0).scenario().scenario();
    }

    void print(PrintWriter out) {
        out.println(Report.wrapped(texts.get(
                        "warn",
                        texts.of(scenario.title()),
                        texts.count("replications", plan.replications()),
                        texts.span(scenario.run().horizon()),
                        plan.ensemble()
                                .map(all -> texts.count("sets", all.sets().size()))
                                .orElse(""),
                        String.valueOf(plan.seed()))
                + observed()));
        for (WarningStudy study : studies) {
            out.println();
            skills(out, study);
            out.println();
            alarms(out, study);
        }
        out.println();
        out.println(Report.wrapped(texts.get("warn.legend")));
        out.println();
        out.println(Report.wrapped(
                texts.get("warn.closing", numerals.number(100 * BaseRate.falseAlarms(RARE, 0.7, 0.9), 0))));
    }

    /** How often and how well is read; of several levers of a kind the last, which is the one that acts. */
    private String observed() {
        String monitoring = scenario.levers().stream()
                .filter(Monitoring.class::isInstance)
                .map(Monitoring.class::cast)
                .reduce((first, last) -> last)
                .map(each -> texts.get(
                        each.window().isPresent() ? "warn.window" : "warn.since",
                        texts.span(each.interval()),
                        texts.span(each.lag()),
                        numerals.percent(each.error(), 0),
                        each.window().map(texts::span).orElse("")))
                .orElse("");
        return monitoring
                + scenario.levers().stream()
                        .filter(Survey.class::isInstance)
                        .map(Survey.class::cast)
                        .map(each -> texts.count(
                                "warn.survey", each.size(), texts.span(each.interval()), texts.span(each.lag())))
                        .collect(Collectors.joining());
    }

    private void skills(PrintWriter out, WarningStudy study) {
        WarningRows test = study.test();
        out.println(Report.wrapped(texts.get(
                plan.ensemble().isPresent() ? "warn.sets" : "warn.replications",
                texts.span(test.ahead()),
                numerals.count(study.train().size()),
                numerals.count(test.size()),
                percent(test.baseRate()),
                numerals.confidence(Report.CONFIDENCE))));
        out.println();
        boolean where = differ(test);
        TextTable table = where
                ? TextTable.of(
                        texts,
                        "warning",
                        ">auc",
                        ">interval",
                        ">when",
                        ">interval",
                        ">where",
                        ">interval",
                        ">skill",
                        ">interval",
                        ">precision")
                : TextTable.of(texts, "warning", ">auc-when", ">interval", ">skill", ">interval", ">precision");
        for (WarningSkill skill : study.skills()) {
            String[] area = {name(skill), value(skill.area(), 2), interval(skill.area(), 2)};
            String[] rest = {value(skill.skill(), 3), interval(skill.skill(), 3), value(skill.precision(), 3)};
            String[] kinds = {
                value(skill.when(), 2), interval(skill.when(), 2), value(skill.where(), 2), interval(skill.where(), 2)
            };
            table.row(join(area, where ? kinds : new String[0], rest));
        }
        table.print(out);
        out.println();
        WarningSkill all = study.skill(WarningStudy.ALL);
        out.println(Report.wrapped(texts.get(
                "warn.odds",
                IntStream.range(0, all.indicators().size())
                        .boxed()
                        .sorted(Comparator.comparingDouble(j -> -Math.abs(perDeviation(all, j))))
                        .map(j -> name(all.indicators().get(j)) + " " + (perDeviation(all, j) > 0 ? "+" : "")
                                + numerals.number(perDeviation(all, j), 2))
                        .collect(Collectors.joining(texts.get("warn.odds.and"))))));
    }

    private String name(WarningSkill skill) {
        return switch (skill.name()) {
            case WarningStudy.CONSTANT -> texts.get("warn.base");
            case WarningStudy.COUNTED -> texts.get("warn.counted");
            case WarningStudy.SURVEYED -> texts.get("warn.surveyed");
            case WarningStudy.ALL -> texts.get("warn.all");
            default -> name(skill.indicators().get(0));
        };
    }

    /** The word for an indicator: in English its name in scenario files. */
    private String name(WatchedIndicator indicator) {
        return texts.language() == Language.EN ? WarningStudy.name(indicator) : texts.word(indicator);
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
        out.println(Report.wrapped(texts.get(
                "warn.alarms",
                percent(study.skill(WarningStudy.ALL).alarm().threshold()),
                numerals.count(Math.round(1 / within)))));
        out.println();
        TextTable table = TextTable.of(
                texts,
                "warning",
                ">sensitivity",
                ">interval",
                ">specificity",
                ">false",
                ">announced",
                ">lead",
                ">here",
                ">of-thousand",
                ">thousand-years");
        for (WarningSkill skill : study.skills()) {
            WarningSkill.Alarm alarm = skill.alarm();
            if (skill.indicators().isEmpty() || Double.isInfinite(alarm.threshold())) {
                continue;
            }
            table.row(
                    name(skill),
                    numerals.percent(alarm.sensitivity()),
                    numerals.percentInterval(alarm.sensitivity()),
                    numerals.percent(alarm.specificity()),
                    value(alarm.falseSpells(), 1),
                    numerals.count(alarm.announced()) + "/" + numerals.count(alarm.riots()),
                    numerals.number(alarm.lead(), 0),
                    falseOf(alarm, test.baseRate()),
                    falseOf(alarm, RARE),
                    falseOf(alarm, within));
        }
        table.print(out);
    }

    private String falseOf(WarningSkill.Alarm alarm, double rate) {
        double share = BaseRate.falseAlarms(
                rate, alarm.sensitivity().value(), alarm.specificity().value());
        return share >= 0.99995 && share < 1
                ? numerals.written(">99.99")
                : numerals.number(100 * share, share > 0.995 ? 2 : share > 0.98 ? 1 : 0);
    }

    private String percent(double share) {
        return numerals.percent(share, share < 0.001 ? 3 : share < 0.1 ? 2 : 1);
    }

    private String value(Estimate estimate, int digits) {
        return numerals.number(estimate.value(), digits);
    }

    private String interval(Estimate estimate, int digits) {
        return Double.isInfinite(estimate.low())
                ? ""
                : numerals.interval(numerals.number(estimate.low(), digits), numerals.number(estimate.high(), digits));
    }

    private static String[] join(String[]... parts) {
        return Arrays.stream(parts).flatMap(Arrays::stream).toArray(String[]::new);
    }
}
