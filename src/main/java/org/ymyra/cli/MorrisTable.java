package org.ymyra.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ymyra.analysis.Estimate;
import org.ymyra.analysis.Morris;
import org.ymyra.analysis.MorrisEffect;
import org.ymyra.analysis.Response;
import org.ymyra.chart.Captions;
import org.ymyra.chart.Figure;
import org.ymyra.chart.InteractionChart;
import org.ymyra.chart.Numerals;
import org.ymyra.chart.Texts;
import org.ymyra.chart.TornadoChart;

/**
 * The elementary effects of all parameters on an outcome.
 *
 * @param run the experiment
 * @param response the outcome
 * @param mean its mean over all points
 * @param effects by parameter
 */
record MorrisTable(SensitivityRun run, Response response, double mean, List<MorrisEffect> effects)
        implements SensitivityTable {
    /** The noise floor wanted, as a share of the greatest effect. */
    private static final double WANTED = 0.1;

    static MorrisTable of(SensitivityRun run, Response response) {
        double[][] outcomes = run.outcomes(response);
        double mean = Arrays.stream(outcomes)
                .flatMapToDouble(Arrays::stream)
                .filter(Double::isFinite)
                .average()
                .orElse(Double.NaN);
        return new MorrisTable(
                run,
                response,
                mean,
                Morris.effects(
                        run.design(),
                        outcomes,
                        Report.CONFIDENCE,
                        run.manifest().seed()));
    }

    private double scale() {
        return response.isProbability() ? 100 : 1;
    }

    /** The parameters, the one that matters most first. */
    private List<Integer> sorted() {
        return IntStream.range(0, effects.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -effects.get(i).muStar().value()))
                .toList();
    }

    @Override
    public void print(PrintWriter out) {
        Estimate any = effects.get(0).muStar();
        out.println(Report.wrapped(
                texts().get("morris", run.words(response), texts().count("trajectories", any.total()), run.size())));
        out.println(Report.wrapped(texts().get(
                        response.isProbability() ? "morris.how.points" : "morris.how.number",
                        response.isProbability()
                                ? numerals().percent(mean, 1)
                                : numerals().number(mean, 1),
                        Report.method(texts(), any),
                        numerals().confidence(any.confidence()))));
        out.println();
        TextTable table = TextTable.of(texts(), "parameter", ">mu", ">interval", ">floor", ">sigma", "direction");
        List<Integer> sorted = sorted();
        sorted.stream().limit(MOST).forEach(i -> table.row(row(i)));
        table.print(out);
        SensitivityTable.rest(out, texts(), sorted.size());
        out.println();
        out.println(Report.wrapped(noise()));
    }

    private String[] row(int parameter) {
        MorrisEffect effect = effects.get(parameter);
        Estimate muStar = effect.muStar();
        Estimate scaled = new Estimate(
                scale() * muStar.value(),
                scale() * muStar.low(),
                scale() * muStar.high(),
                -1,
                muStar.total(),
                muStar.method(),
                muStar.confidence());
        return new String[] {
            run.key(parameter),
            numerals().amount(scaled),
            numerals().amountInterval(scaled),
            numerals().number(scale() * effect.floor(), 2),
            numerals().number(scale() * effect.sigma(), 2),
            direction(effect)
        };
    }

    private String direction(MorrisEffect effect) {
        if (effect.drowned()) {
            return texts().get(effect.muStar().value() == 0 ? "morris.unchanged" : "morris.drowned");
        }
        return texts().get(
                        effect.direction() > 0
                                ? "morris.raises"
                                : effect.direction() < 0 ? "morris.lowers" : "morris.either");
    }

    private Texts texts() {
        return run.texts();
    }

    private Numerals numerals() {
        return texts().numerals();
    }

    /** Says what is drowned in noise and how many replications would help. */
    private String noise() {
        long unchanged = effects.stream()
                .filter(effect -> effect.drowned() && effect.muStar().value() == 0)
                .count();
        long drowned = effects.stream().filter(MorrisEffect::drowned).count() - unchanged;
        double greatest = effects.stream()
                .mapToDouble(effect -> effect.muStar().value())
                .max()
                .orElse(0);
        if (!(greatest > 0)) {
            return texts().get("morris.same");
        }
        double floor =
                effects.stream().mapToDouble(MorrisEffect::floor).average().orElse(0);
        boolean all = drowned + unchanged == effects.size();
        String told = all
                ? texts().get("morris.all")
                : drowned == 0
                        ? texts().get("morris.clear")
                        : texts().count("morris.some", drowned, numerals().count(effects.size()));
        told += unchanged == 0 || all ? "" : " " + texts().count("morris.more", unchanged);
        double wanted = all ? floor / 2 : WANTED * greatest;
        if (floor <= wanted) {
            return told;
        }
        return told + " "
                + texts().get(
                                all ? "morris.half" : "morris.tenth",
                                numerals().count((long) Math.ceil(run.each() * Math.pow(floor / wanted, 2))),
                                numerals().number(scale() * floor, 2),
                                numerals().number(scale() * wanted, 2));
    }

    @Override
    public String heading() {
        return "mu_star,mu_star_low,mu_star_high,mu,mu_low,mu_high,sigma,noise_floor,told_from_noise";
    }

    @Override
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (int i : sorted()) {
            MorrisEffect effect = effects.get(i);
            lines.add(run.csv(i) + "," + SensitivityTable.csv(effect.muStar()) + ","
                    + SensitivityTable.csv(effect.mu()) + "," + EstimateFiles.number(effect.sigma()) + ","
                    + EstimateFiles.number(effect.floor()) + "," + !effect.drowned());
        }
        return lines;
    }

    @Override
    public Map<String, Figure> figures(Captions captions) {
        Map<String, MorrisEffect> shown = new LinkedHashMap<>();
        for (int i : sorted()) {
            if (Double.isFinite(effects.get(i).muStar().high())) {
                shown.put(run.key(i), effects.get(i));
            }
        }
        return shown.isEmpty()
                ? Map.of()
                : Map.of(
                        "tornado-" + response.name(),
                        TornadoChart.of(captions, response, shown),
                        "interactions-" + response.name(),
                        InteractionChart.of(captions, response, shown));
    }
}
