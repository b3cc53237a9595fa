package org.ymyra.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.ymyra.analysis.Analysis;
import org.ymyra.analysis.SettlementProbability;
import org.ymyra.chart.ChartFile;
import org.ymyra.chart.HazardMap;
import org.ymyra.results.Manifest;
import org.ymyra.results.ResultException;
import org.ymyra.results.ResultFolder;
import org.ymyra.results.Store;
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
        if (manifest.ensemble().size() > 0) {
            throw new ResultException(
                    result + " is spread over parameter sets, over which there is no interval for a settlement");
        }
        try (Store store = folder.read()) {
            Report.incomplete(ymyra.err(), manifest, store, lang.texts());
            Analysis analysis = Analysis.of(folder, store, Report.CONFIDENCE);
            List<SettlementProbability> rows = analysis.settlementProbabilities().stream()
                    .filter(row -> row.level() == level && districts.containsKey(row.scenario()))
                    .toList();
            if (rows.stream().anyMatch(row -> row.probability().total() == 0)) {
                throw new ResultException(
                        result + " has nothing to draw: not every scenario has a replication that ended well");
            }
            Path maps = out == null ? folder.path().resolve(ChartSet.folder(lang.language())) : out;
            Path base = maps.resolve("map-" + Words.name(level) + (key == null ? "" : "-" + key));
            Files.createDirectories(maps);
            List<Path> files = new ArrayList<>(ChartFile.write(
                    HazardMap.of(
                            ChartSet.captions(manifest, analysis.ended(), lang.language()), districts, level, rows),
                    base));
            if (GeoJson.possible(districts)) {
                Path file = base.resolveSibling(base.getFileName() + ".geojson");
                files.add(Files.writeString(file, GeoJson.of(manifest, districts, rows, lang.language())));
            } else {
                ymyra.remark(Report.line(lang.texts(), lang.texts().get("map.no-positions")));
            }
            files.forEach(file -> ymyra.remark(file.toString()));
        }
        return ExitCode.OK;
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
