package org.ymyra.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.ymyra.analysis.Analysis;
import org.ymyra.analysis.SettlementProbability;
import org.ymyra.chart.Captions;
import org.ymyra.chart.ChartFile;
import org.ymyra.chart.HazardMap;
import org.ymyra.results.Manifest;
import org.ymyra.results.ResultException;
import org.ymyra.results.ResultFolder;
import org.ymyra.results.Store;
import org.ymyra.results.WholeFile;
import org.ymyra.scenario.Level;
import org.ymyra.scenario.Scenario;
import org.ymyra.scenario.ScenarioException;
import org.ymyra.scenario.ScenarioReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Draws the settlements of a result on a map. */
@Command(
        name = "map",
        description = {
            "Draws the settlements of a result on a map, with the probability of a level in each and its interval, as PNG and SVG, and writes the"
                    + " same as GeoJSON if the scenarios state the positions of settlements. With several scenarios there is"
                    + " a map for each.",
            "",
            "A map shows what the model does under stated assumptions. It is no forecast for any place."
        },
        footer = {"  ymyra map villages", "  ymyra map villages --level brawl --lang ru"})
final class MapCommand implements Callable<Integer> {
    @ParentCommand
    private Ymyra ymyra;

    @Parameters(paramLabel = "RESULT", description = "Name of the result, a folder under results, or a path.")
    private String result;

    @Option(
            names = "--level",
            paramLabel = "LEVEL",
            defaultValue = "riot",
            description = "protest, brawl, riot or deadly; ${DEFAULT-VALUE} if left out.")
    private Level level;

    @Option(
            names = "--scenario",
            paramLabel = "KEY",
            description = "Only this scenario: the name of its file without extension; all if left out.")
    private String key;

    @Option(
            names = "--vulnerability",
            description =
                    "Instead, the mean vulnerability of each settlement, which ymyra vulnerability has measured along the"
                            + " result.")
    private boolean vulnerability;

    @Mixin
    private LanguageOption lang;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "Folder of the files; charts in the result if left out, charts-ru and charts-kk in Russian and"
                            + " Kazakh.")
    private Path out;

    @Override
    public Integer call() throws IOException, ScenarioException {
        ResultFolder folder = ResultNames.open(result);
        Manifest manifest = folder.manifest();
        Map<String, Scenario> districts = districts(folder, manifest);
        Path maps = out == null ? folder.path().resolve(ChartSet.folder(lang.language())) : out;
        ResultNames.checkWritable(maps);
        Path base = maps.resolve(
                "map-" + (vulnerability ? "vulnerability" : Words.name(level)) + (key == null ? "" : "-" + key));
        List<SettlementProbability> rows =
                vulnerability ? VulnerabilityCommand.read(folder).onMap() : probabilities(folder, manifest);
        List<SettlementProbability> shown = rows.stream()
                .filter(row -> districts.containsKey(row.scenario()))
                .toList();
        Map<String, Integer> counts = new LinkedHashMap<>();
        shown.forEach(row -> counts.put(row.scenario(), (int) row.probability().total()));
        Captions captions = ChartSet.captions(manifest, counts, lang.language());
        Files.createDirectories(maps);
        List<Path> files = new ArrayList<>(ChartFile.write(
                vulnerability
                        ? HazardMap.ofVulnerability(captions, districts, shown)
                        : HazardMap.of(captions, districts, level, shown),
                base));
        if (GeoJson.possible(districts)) {
            Path file = base.resolveSibling(base.getFileName() + ".geojson");
            String quantity = vulnerability ? "vulnerability" : "probability";
            files.add(WholeFile.write(
                    file,
                    GeoJson.of(manifest, districts, quantity, shown, lang.language())
                            .getBytes(StandardCharsets.UTF_8)));
        } else {
            ymyra.remark(Report.line(lang.texts(), lang.texts().get("map.no-positions")));
        }
        files.forEach(file -> ymyra.remark(file.toString()));
        return ExitCode.OK;
    }

    private List<SettlementProbability> probabilities(ResultFolder folder, Manifest manifest) throws ScenarioException {
        if (manifest.ensemble().size() > 0) {
            throw new ResultException(
                    result + " is spread over parameter sets, over which there is no interval for a settlement");
        }
        try (Store store = folder.read()) {
            Report.incomplete(ymyra.err(), manifest, store, lang.texts());
            List<SettlementProbability> rows =
                    Analysis.of(folder, store, Report.CONFIDENCE).settlementProbabilities().stream()
                            .filter(row -> row.level() == level)
                            .toList();
            if (rows.stream().anyMatch(row -> row.probability().total() == 0)) {
                throw new ResultException(
                        result + " has nothing to draw: not every scenario has a replication that ended well");
            }
            return rows;
        }
    }

    private Map<String, Scenario> districts(ResultFolder folder, Manifest manifest) throws ScenarioException {
        Map<String, Scenario> districts = new LinkedHashMap<>();
        if (key != null) {
            manifest.scenario(key);
        }
        for (Manifest.Entry entry : manifest.scenarios()) {
            if (key == null || key.equals(entry.key())) {
                districts.put(
                        entry.key(),
                        ScenarioReader.read(folder.scenario(entry.key()), List.of())
                                .scenario());
            }
        }
        return districts;
    }
}
