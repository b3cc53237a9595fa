package org.ymyra.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ymyra.analysis.Analysis;
import org.ymyra.analysis.Bands;
import org.ymyra.analysis.BetweenSets;
import org.ymyra.analysis.Contrast;
import org.ymyra.analysis.CostEffect;
import org.ymyra.analysis.Crossing;
import org.ymyra.analysis.Estimate;
import org.ymyra.analysis.LevelProbability;
import org.ymyra.analysis.LevelSpread;
import org.ymyra.analysis.SettlementProbability;
import org.ymyra.analysis.SurvivalCurve;
import org.ymyra.analysis.Vulnerabilities;
import org.ymyra.analysis.VulnerabilityCurve;
import org.ymyra.results.Manifest;
import org.ymyra.results.Outcome.Indicator;
import org.ymyra.results.ResultFolder;
import org.ymyra.results.WholeFile;
import org.ymyra.scenario.Level;

/** Writes the estimates as data: CSV with every estimate, its interval, counts, method and confidence level. */
final class EstimateFiles {
    static final String ESTIMATE = "estimate,low,high,events,total,method,confidence";

    /** Scenarios beyond which pairs are too many to be looked at. */
    private static final int MOST_CROSSINGS = 10;

    private EstimateFiles() {}

    /** Writes the files under {@code tables} of a result and returns them. */
    static List<Path> write(ResultFolder folder, Analysis analysis, Manifest manifest, boolean contrasts)
            throws IOException {
        Path tables = Files.createDirectories(folder.path().resolve("tables"));
        List<String> lines = new ArrayList<>(List.of("scenario,level," + ESTIMATE));
        for (LevelProbability row : analysis.levelProbabilities()) {
            lines.add(row.scenario() + "," + Words.name(row.level()) + "," + csv(row.probability()));
        }
        List<Path> files = new ArrayList<>();
        files.add(WholeFile.write(tables.resolve("probabilities.csv"), lines));
        if (contrasts) {
            lines = new ArrayList<>(List.of("baseline,scenario,level,measure," + ESTIMATE));
            for (Contrast row : analysis.contrasts(manifest.scenarios().get(0).key())) {
                String start = row.baseline() + "," + row.scenario() + "," + Words.name(row.level()) + ",";
                lines.add(start + "difference," + csv(row.difference()));
                lines.add(start + "ratio," + csv(row.ratio()));
            }
            files.add(WholeFile.write(tables.resolve("contrasts.csv"), lines));
            if (manifest.scenarios().size() <= MOST_CROSSINGS && !analysis.isEnsemble()) {
                files.add(WholeFile.write(tables.resolve("crossings.csv"), crossings(analysis)));
            }
            List<Contrast> effects = LeverTable.effects(manifest, analysis);
            if (!effects.isEmpty()) {
                files.add(WholeFile.write(tables.resolve("effects.csv"), effects(effects)));
            }
        }
        if (contrasts && analysis.totals().hasCosts()) {
            files.add(WholeFile.write(tables.resolve("costs.csv"), costs(analysis, manifest)));
        }
        if (analysis.isEnsemble()) {
            files.add(WholeFile.write(tables.resolve("robust.csv"), robust(analysis, manifest, contrasts)));
            return files;
        }
        if (manifest.scenarios().stream().anyMatch(entry -> entry.settlements().size() > 1)) {
            files.add(WholeFile.write(tables.resolve("settlements.csv"), settlements(analysis)));
        }
        files.add(WholeFile.write(tables.resolve("survival.csv"), survival(analysis.survival())));
        files.add(WholeFile.write(
                tables.resolve("indicators.csv"), indicators(analysis.bands(List.of(Indicator.values())))));
        return files;
    }

    /** From when on each scenario is better than each other. */
    private static List<String> crossings(Analysis analysis) {
        List<String> lines =
                new ArrayList<>(List.of("better early,better late,level,share ahead at the end," + ESTIMATE));
        for (Crossing crossing : analysis.crossings(Level.RIOT)) {
            lines.add(crossing.first() + "," + crossing.second() + "," + Words.name(Level.RIOT) + ","
                    + number(crossing.share()) + "," + csv(crossing.day()));
        }
        return lines;
    }

    /** How probabilities and, against the first scenario, effects differ between parameter sets. */
    private static List<String> robust(Analysis analysis, Manifest manifest, boolean contrasts) {
        List<String> lines = new ArrayList<>(List.of("baseline,scenario,level,day,quantity,measure," + ESTIMATE));
        double horizon = manifest.scenarios().get(0).horizon();
        for (LevelSpread row : analysis.spreads(horizon)) {
            String start =
                    "," + row.scenario() + "," + Words.name(row.level()) + "," + number(row.day()) + ",probability,";
            between(lines, start, row.probability());
        }
        if (contrasts) {
            String baseline = manifest.scenarios().get(0).key();
            LeverTable.days(manifest)
                    .forEach(day -> analysis.robustness(baseline, day).forEach(row -> {
                        String start = baseline + "," + row.scenario() + "," + Words.name(row.level()) + ","
                                + number(row.day()) + ",difference,";
                        between(lines, start, row.effect());
                        String sets = "," + row.effect().sets();
                        lines.add(start + "own difference below 0,,,," + row.less() + sets + ",count,");
                        lines.add(start + "own difference 0,,,," + row.equal() + sets + ",count,");
                        lines.add(start + "own difference above 0,,,," + row.more() + sets + ",count,");
                        lines.add(start + "own interval below 0,,,," + row.surelyLess() + sets + ",count,");
                        lines.add(start + "own interval above 0,,,," + row.surelyMore() + sets + ",count,");
                    }));
        }
        return lines;
    }

    private static void between(List<String> lines, String start, BetweenSets between) {
        String sets = ",,,," + between.sets() + ",";
        String confidence = "," + between.mean().confidence();
        lines.add(start + "mean over sets," + csv(between.mean()));
        lines.add(start + "standard deviation between sets," + csv(between.deviation()));
        lines.add(start + "quantile 0.05 between sets," + number(between.quantile(0.05)) + sets
                + "normal approximation,");
        lines.add(start + "quantile 0.95 between sets," + number(between.quantile(0.95)) + sets
                + "normal approximation,");
        lines.add(start + "margin of one set," + number(between.margin()) + sets + "normal" + confidence);
    }

    private static List<String> effects(List<Contrast> effects) {
        List<String> lines = new ArrayList<>(List.of("baseline,scenario,level,day,measure," + ESTIMATE));
        for (Contrast row : effects) {
            lines.add(row.baseline() + "," + row.scenario() + "," + Words.name(row.level()) + "," + number(row.day())
                    + ",difference," + csv(row.difference()));
        }
        return lines;
    }

    private static List<String> costs(Analysis analysis, Manifest manifest) {
        List<String> lines = new ArrayList<>(List.of("baseline,scenario,level,currency,dominance,measure," + ESTIMATE));
        String baseline = manifest.scenarios().get(0).key();
        for (CostEffect row : analysis.costEffects(baseline, Level.RIOT)) {
            String start = baseline + "," + row.scenario() + "," + Words.name(Level.RIOT) + ","
                    + quoted(Report.currency(manifest, analysis).en()) + "," + Words.name(row.dominance()) + ",";
            lines.add(start + "cost," + csv(row.cost()));
            lines.add(start + "cost difference," + csv(row.costDifference()));
            lines.add(start + "probability," + csv(row.probability()));
            lines.add(start + "difference," + csv(row.difference()));
            lines.add(start + "cost per point averted," + csv(row.costPerPoint()));
        }
        return lines;
    }

    private static List<String> settlements(Analysis analysis) {
        List<String> lines = new ArrayList<>(List.of("scenario,settlement,level," + ESTIMATE));
        for (SettlementProbability row : analysis.settlementProbabilities()) {
            lines.add(row.scenario() + "," + quoted(row.settlement()) + "," + Words.name(row.level()) + ","
                    + csv(row.probability()));
        }
        return lines;
    }

    /** Vulnerability over time and, without a day, over the whole horizon, by settlement; without one, of the district. */
    static List<String> vulnerability(Manifest manifest, Vulnerabilities vulnerabilities) {
        List<String> lines = new ArrayList<>(List.of("scenario,settlement,day,measure," + ESTIMATE));
        String baseline = manifest.scenarios().get(0).key();
        for (Manifest.Entry entry : manifest.scenarios()) {
            List<VulnerabilityCurve> curves = new ArrayList<>();
            vulnerabilities.districts().stream()
                    .filter(curve -> curve.scenario().equals(entry.key()))
                    .forEach(curves::add);
            curves.addAll(vulnerabilities.settlements(entry.key()));
            for (VulnerabilityCurve curve : curves) {
                String start = entry.key() + "," + quoted(curve.settlement()) + ",";
                lines.add(start + ",mean," + csv(vulnerabilities.mean(entry.key(), curve.settlement())));
                if (!entry.key().equals(baseline)) {
                    vulnerabilities
                            .difference(entry.key(), baseline, curve.settlement())
                            .ifPresent(row -> lines.add(start + ",difference to " + baseline + "," + csv(row)));
                }
                for (int t = 0; t < curve.days().length; t++) {
                    String at = start + number(curve.days()[t]) + ",";
                    String rest = ",,,," + curve.mean()[t].total() + ",";
                    lines.add(at + "mean," + csv(curve.mean()[t]));
                    lines.add(at + "standard deviation," + number(curve.deviation()[t]) + rest
                            + "noise of copies taken off,");
                    for (int q = 0; q < curve.probabilities().length; q++) {
                        lines.add(at + "quantile " + curve.probabilities()[q] + "," + number(curve.quantiles()[q][t])
                                + rest + "noise of copies taken off,");
                    }
                }
            }
        }
        return lines;
    }

    private static String quoted(String text) {
        return text.matches("[^\",\r\n]*") ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }

    private static List<String> survival(List<SurvivalCurve> curves) {
        List<String> lines =
                new ArrayList<>(List.of("scenario,level,day,not_reached,low,high,at_risk,method,confidence"));
        for (SurvivalCurve curve : curves) {
            for (int k = 0; k < curve.days().length; k++) {
                lines.add(curve.scenario() + "," + Words.name(curve.level()) + "," + number(curve.days()[k]) + ","
                        + number(curve.survival()[k]) + "," + number(curve.low()[k]) + "," + number(curve.high()[k])
                        + ","
                        + curve.atRisk()[k] + "," + curve.method() + "," + curve.confidence());
            }
        }
        return lines;
    }

    private static List<String> indicators(List<Bands> all) {
        List<String> lines = new ArrayList<>(List.of("scenario,indicator,day,measure," + ESTIMATE));
        for (Bands bands : all) {
            for (int k = 0; k < bands.days().length; k++) {
                String start =
                        bands.scenario() + "," + Words.name(bands.indicator()) + "," + number(bands.days()[k]) + ",";
                lines.add(start + "mean," + csv(bands.mean()[k]));
                for (int q = 0; q < bands.probabilities().length; q++) {
                    lines.add(start + "quantile " + bands.probabilities()[q] + "," + csv(bands.quantiles()[q][k]));
                }
            }
        }
        return lines;
    }

    /** An estimate as data, with the columns {@link #ESTIMATE}. */
    static String csv(Estimate estimate) {
        return number(estimate.value()) + "," + number(estimate.low()) + "," + number(estimate.high()) + ","
                + (estimate.events() < 0 ? "" : estimate.events()) + "," + estimate.total() + "," + estimate.method()
                + "," + estimate.confidence();
    }

    /** A number as data; empty if it is not defined. */
    static String number(double value) {
        return Double.isNaN(value)
                ? ""
                : Double.isInfinite(value) ? (value > 0 ? "inf" : "-inf") : Double.toString(value);
    }
}
