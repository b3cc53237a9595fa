package org.ymyra.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import org.apache.commons.rng.UniformRandomProvider;
import org.ymyra.analysis.Estimate;
import org.ymyra.analysis.Means;
import org.ymyra.analysis.Proportions;
import org.ymyra.model.ArrestRisk;
import org.ymyra.scenario.Policing;
import org.ymyra.scenario.ScenarioException;
import org.ymyra.validation.CivilViolence.Variant;

/**
 * The civil violence of Epstein (2002): exact results of his rule, his second run as NetLogo and Mesa have it, the figures that
 * he prints, and his two groups without cops.
 *
 * <p>An outburst lasts from the first period with more than 50 active to the last; its total activation is the sum of the active
 * over its periods.
 */
final class Epstein implements Family {
    private static final String PAPER = "Epstein 2002";
    /** Where what a variant should give comes from: nobody has run the implementations themselves. */
    private static final String PLAIN = "plain program by the implementation's rules: PlainRebellion in src/test";

    private static final int POPULATIONS = 32;
    private static final int PERIODS = 1200;
    private static final int WARM_UP = 50;
    private static final int OUTBURST = 50;
    private static final double LEGITIMACY = 0.82;
    private static final int DRAWS = 1_000_000;

    /** What becomes of a population; NaN where there was no outburst. */
    private record Course(double active, double jailed, double outbursts, double activation, double gap, int loud) {}

    @Override
    public Group group() {
        return Group.PUBLISHED;
    }

    @Override
    public String name() {
        return "civil violence";
    }

    @Override
    public List<Row> measure(Study study) throws ScenarioException, InterruptedException {
        Policing policing = study.scenario(Study.TYPICAL, "rules.policing.risk-without-officers=0")
                .rules()
                .policing();
        List<Row> rows = new ArrayList<>();
        exact(study, policing, rows);
        List<Course> printed = courses(study, policing, Variant.PRINTED);
        long loud = printed.stream().mapToLong(Course::loud).sum();
        rows.add(Row.never(
                "civil violence I (sibling)",
                "second run, C/A as printed: periods with more than 50 active",
                PAPER + ", implementations",
                loud,
                (long) POPULATIONS * PERIODS));
        List<Course> netlogo = courses(study, policing, Variant.FLOOR);
        double[] plain = {42.1, 240, 33.6, 1177};
        String[] other = {"29 to 32", "230 to 249", "35 to 36", "726 to 777"};
        second(rows, "rounded down as in NetLogo's Rebellion", netlogo, plain, 0.2, other);
        List<Course> mesa = courses(study, policing, Variant.ROUND);
        double[] plainMesa = {15.0, 218, 20.0, 165};
        String[] otherMesa = {"13 to 16", "139 to 155", "27 to 30", "304 to 368"};
        second(rows, "rounded as in Mesa's example", mesa, plainMesa, 0.3, otherMesa);
        groups(study, rows);
        return rows;
    }

    private static void exact(Study study, Policing policing, List<Row> rows) {
        String subject = "civil violence I (sibling)";
        rows.add(Row.exact(
                "risk of arrest",
                "our own, as many officers as people on the street",
                PAPER + ", 1 − exp(−2.3)",
                0.899741,
                5e-7,
                ArrestRisk.perceived(policing, 1, 0)));
        CivilViolence legitimate = new CivilViolence(Variant.PRINTED, 0.9, 0, policing, study.random(0));
        long active = 0;
        for (int period = 0; period < 100; period++) {
            legitimate.step();
            active += legitimate.actives();
        }
        rows.add(Row.never(
                subject, "active at legitimacy 0.9, no cops", PAPER + ", G ≤ T", active, 100L * legitimate.citizens()));
        for (double legitimacy : new double[] {LEGITIMACY, 0.8, 0.7}) {
            rows.add(Row.simulated(
                    subject,
                    "share active at legitimacy " + legitimacy + ", no cops",
                    PAPER + ", 1 − T/(1 − L)",
                    1 - CivilViolence.THRESHOLD / (1 - legitimacy),
                    0.02,
                    share(study, policing, legitimacy)));
        }
        for (double legitimacy : new double[] {LEGITIMACY, 0.8}) {
            double risk = ArrestRisk.perceived(policing, 1, 0);
            double room = 1 - legitimacy - CivilViolence.THRESHOLD;
            rows.add(Row.simulated(
                    subject,
                    "share active at legitimacy " + legitimacy + " where C/A is always 1",
                    PAPER + ", (1 − L − T)²/(2P(1 − L))",
                    room * room / (2 * risk * (1 - legitimacy)),
                    0.0015,
                    exposed(study, legitimacy, risk)));
        }
    }

    private static DoubleFunction<Estimate> share(Study study, Policing policing, double legitimacy) {
        long active = 0;
        long all = 0;
        for (int k = 0; k < 40; k++) {
            CivilViolence model = new CivilViolence(Variant.PRINTED, legitimacy, 0, policing, study.random(k));
            model.step();
            active += model.actives();
            all += model.citizens();
        }
        long of = all;
        long events = active;
        return confidence -> Proportions.wilson(events, of, confidence);
    }

    private static DoubleFunction<Estimate> exposed(Study study, double legitimacy, double risk) {
        UniformRandomProvider random = study.random(1);
        long active = 0;
        for (int k = 0; k < DRAWS; k++) {
            double grievance = random.nextDouble() * (1 - legitimacy);
            active += CivilViolence.rebels(grievance, random.nextDouble(), risk) ? 1 : 0;
        }
        long events = active;
        return confidence -> Proportions.wilson(events, DRAWS, confidence);
    }

    private static void second(
            List<Row> rows, String rule, List<Course> courses, double[] plain, double tolerance, String[] other) {
        rows.add(known(rule, "mean number active", courses, Course::active, plain[0], tolerance, other[0]));
        rows.add(known(rule, "mean number in jail", courses, Course::jailed, plain[1], tolerance, other[1]));
        rows.add(known(rule, "outbursts per 1,000 periods", courses, Course::outbursts, plain[2], tolerance, other[2]));
        rows.add(known(
                rule,
                "mean total activation of an outburst",
                courses,
                Course::activation,
                plain[3],
                tolerance,
                other[3]));
        rows.add(shown(rule, "periods from one outburst to the next", courses, Course::gap, "60 (SD 55)"));
        rows.add(shown(
                rule, "total activation of an outburst, as printed", courses, Course::activation, "708 (SD 230)"));
    }

    private static Row known(
            String rule,
            String what,
            List<Course> courses,
            ToDoubleFunction<Course> figure,
            double plain,
            double tolerance,
            String other) {
        String text = plain + " give or take " + Math.round(100 * tolerance) + " %; another program gave " + other;
        Target target = new Target(text, plain * (1 - tolerance), plain * (1 + tolerance));
        return row(rule, what, courses, figure, target, PLAIN, other);
    }

    /** The figures that are printed: no public variant gives both. */
    private static Row shown(
            String rule, String what, List<Course> courses, ToDoubleFunction<Course> figure, String printed) {
        Target target = new Target(printed, Double.NaN, Double.NaN);
        return row(
                rule, what, courses, figure, target, PAPER + "; no public variant gives both wait and activation", "");
    }

    private static Row row(
            String rule,
            String what,
            List<Course> courses,
            ToDoubleFunction<Course> figure,
            Target target,
            String source,
            String other) {
        double[] values = courses.stream()
                .mapToDouble(figure)
                .filter(value -> !Double.isNaN(value))
                .toArray();
        return Row.simulated(
                "civil violence I (sibling)",
                "second run, C/A " + rule + ": " + what,
                source,
                target,
                Scale.NUMBER,
                other,
                confidence -> Means.studentT(values, confidence));
    }

    private static List<Course> courses(Study study, Policing policing, Variant variant) throws InterruptedException {
        return study.each(
                POPULATIONS,
                k -> course(new CivilViolence(
                        variant,
                        LEGITIMACY,
                        CivilViolence.COPS,
                        policing,
                        study.random(1000 * (1 + variant.ordinal()) + k))));
    }

    private static Course course(CivilViolence model) {
        for (int period = 0; period < WARM_UP; period++) {
            model.step();
        }
        double active = 0;
        double jailed = 0;
        double activation = 0;
        double waited = 0;
        int outbursts = 0;
        int loud = 0;
        int lastLoud = -1;
        for (int period = 0; period < PERIODS; period++) {
            model.step();
            active += model.actives();
            jailed += model.jailed();
            if (model.actives() > OUTBURST) {
                if (lastLoud < 0 || lastLoud < period - 1) {
                    waited += outbursts > 0 ? period - lastLoud : 0;
                    outbursts++;
                }
                lastLoud = period;
                loud++;
                activation += model.actives();
            }
        }
        return new Course(
                active / PERIODS,
                jailed / PERIODS,
                1000.0 * outbursts / PERIODS,
                outbursts > 0 ? activation / outbursts : Double.NaN,
                outbursts > 1 ? waited / (outbursts - 1) : Double.NaN,
                loud);
    }

    private static void groups(Study study, List<Row> rows) throws InterruptedException {
        String subject = "civil violence II (sibling)";
        EthnicViolence legitimate = new EthnicViolence(0.9, study.random(2));
        long lives = 0;
        for (int period = 0; period < 100; period++) {
            legitimate.step();
            lives += legitimate.members(0) + legitimate.members(1);
        }
        rows.add(Row.never(subject, "killed at legitimacy 0.9, no cops", PAPER, legitimate.killed(), lives));
        List<EthnicViolence> ends = study.each(600, k -> {
            EthnicViolence violence = new EthnicViolence(0.8, study.random(10_000 + k));
            for (int period = 0; period < 200 && violence.members(0) * violence.members(1) > 0; period++) {
                violence.step();
            }
            return violence;
        });
        long both =
                ends.stream().filter(end -> end.members(0) * end.members(1) > 0).count();
        long first = ends.stream().filter(end -> end.members(0) == 0).count();
        rows.add(Row.never(
                subject, "legitimacy 0.8, no cops: both groups live on after 200 periods", PAPER, both, ends.size()));
        rows.add(Row.simulated(
                subject,
                "legitimacy 0.8, no cops: it is the first of two equal groups that dies out",
                "symmetry",
                0.5,
                0.15,
                confidence -> Proportions.wilson(first, ends.size(), confidence)));
    }
}
