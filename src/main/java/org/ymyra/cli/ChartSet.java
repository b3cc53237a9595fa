package org.ymyra.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ymyra.analysis.Analysis;
import org.ymyra.analysis.Bands;
import org.ymyra.analysis.Contrast;
import org.ymyra.analysis.CostEffect;
import org.ymyra.analysis.LevelProbability;
import org.ymyra.analysis.Robustness;
import org.ymyra.analysis.SurvivalCurve;
import org.ymyra.chart.Captions;
import org.ymyra.chart.ChartFile;
import org.ymyra.chart.ContrastChart;
import org.ymyra.chart.CostEffectChart;
import org.ymyra.chart.EffectDotChart;
import org.ymyra.chart.EscalationChart;
import org.ymyra.chart.FanChart;
import org.ymyra.chart.Figure;
import org.ymyra.chart.IconChart;
import org.ymyra.chart.Language;
import org.ymyra.chart.LeverChart;
import org.ymyra.chart.RobustChart;
import org.ymyra.chart.SurvivalChart;
import org.ymyra.chart.TimeDotChart;
import org.ymyra.results.Manifest;
import org.ymyra.results.Outcome.Indicator;
import org.ymyra.scenario.Level;

/**
 * All charts of a result.
 *
 * @param manifest what was run
 * @param analysis its estimates
 */
record ChartSet(Manifest manifest, Analysis analysis) {
    private static final List<Indicator> INDICATORS =
            List.of(Indicator.GRIEVANCE, Indicator.TRUST, Indicator.HOSTILITY, Indicator.BACKLOG);

    /** More curves than these cannot be told apart in one chart. */
    private static final int MOST_CURVES = 12;

    /** Draws and writes the charts and returns the files; none if a scenario has no replication that ended well. */
    List<Path> write(Path folder, Language language, boolean contrasts) throws IOException {
        List<LevelProbability> probabilities = analysis.levelProbabilities();
        if (probabilities.stream().anyMatch(row -> row.probability().total() == 0)) {
            return List.of();
        }
        Captions captions = captions(manifest, analysis.ended(), language);
        Map<String, Figure> figures = new LinkedHashMap<>();
        figures.put("escalation", EscalationChart.of(captions, probabilities));
        if (manifest.scenarios().size() <= IconChart.MOST) {
            figures.put("icons", IconChart.of(captions, Level.RIOT, probabilities, isOfDistricts()));
        }
        if (contrasts) {
            figures.put(
                    "contrasts",
                    ContrastChart.of(
                            captions,
                            analysis.contrasts(manifest.scenarios().get(0).key())));
            List<Contrast> effects = LeverTable.effects(manifest, analysis);
            if (!effects.isEmpty()) {
                figures.put("effects", LeverChart.of(captions, Level.RIOT, effects));
            }
        }
        if (contrasts && analysis.totals().hasCosts()) {
            List<CostEffect> effects =
                    analysis.costEffects(manifest.scenarios().get(0).key(), Level.RIOT);
            if (effects.stream()
                    .allMatch(effect -> Double.isFinite(effect.costDifference().high()))) {
                String currency = language.of(Report.currency(manifest, analysis));
                figures.put("costs", CostEffectChart.of(captions, Level.RIOT, currency, effects));
            }
        }
        if (contrasts && analysis.isEnsemble()) {
            String baseline = manifest.scenarios().get(0).key();
            double horizon = manifest.scenarios().get(0).horizon();
            List<Robustness> effects = analysis.robustness(baseline, horizon);
            figures.put("robust", RobustChart.of(captions, Level.RIOT, effects));
            figures.put("robust-dots", EffectDotChart.of(captions, Level.RIOT, effects));
        }
        if (manifest.scenarios().size() > MOST_CURVES || analysis.isEnsemble()) {
            return write(figures, folder);
        }
        List<SurvivalCurve> curves = analysis.survival();
        figures.put("time-dots", TimeDotChart.of(captions, Level.RIOT, curves));
        for (Level level : Level.values()) {
            figures.put("survival-" + Words.name(level), SurvivalChart.of(captions, level, curves));
        }
        List<Bands> bands = analysis.bands(INDICATORS);
        for (Indicator indicator : INDICATORS) {
            figures.put("fan-" + Words.name(indicator), FanChart.of(captions, indicator, bands));
        }
        return write(figures, folder);
    }

    private boolean isOfDistricts() {
        return manifest.scenarios().stream()
                .anyMatch(scenario -> scenario.settlements().size() > 1);
    }

    /** Returns the name of the folder of charts in a language. */
    static String folder(Language language) {
        return language == Language.EN ? "charts" : "charts-" + language.tag();
    }

    /** Returns the words of the charts of a result, given how many replications of each scenario ended well. */
    static Captions captions(Manifest manifest, Map<String, Integer> ended, Language language) {
        return Captions.of(manifest, ended, language);
    }

    static List<Path> write(Map<String, Figure> figures, Path folder) throws IOException {
        Files.createDirectories(folder);
        List<Path> files = new ArrayList<>();
        for (Map.Entry<String, Figure> figure : figures.entrySet()) {
            files.addAll(ChartFile.write(figure.getValue(), folder.resolve(figure.getKey())));
        }
        return files;
    }
}
