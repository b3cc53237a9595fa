package org.ymyra.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ymyra.analysis.Estimate;
import org.ymyra.analysis.ResponseCells;
import org.ymyra.analysis.RowOutcome;
import org.ymyra.chart.Captions;
import org.ymyra.chart.Figure;
import org.ymyra.chart.HeatMap;
import org.ymyra.chart.Numerals;
import org.ymyra.chart.ResponseChart;
import org.ymyra.chart.ResponsePoint;
import org.ymyra.chart.Texts;
import org.ymyra.results.Manifest;
import org.ymyra.scenario.Level;
import org.ymyra.scenario.ParameterSets;

/** What the rows of a sweep came to, in print and as charts. Of a long design it keeps a summary only. */
final class SweepTable {
    /** Rows of a scenario that are printed. */
    private static final int PRINTED = 30;
    /** Rows of a scenario that are kept to be printed or drawn. */
    private static final int KEPT = 2_000;

    private final Manifest manifest;
    private final ParameterSets rows;
    private final Texts texts;
    private final Map<String, List<RowOutcome>> kept = new LinkedHashMap<>();
    /** What charts show of a long design. */
    private final Optional<ResponseCells> cells;

    private final Map<String, Extremes> extremes = new LinkedHashMap<>();
    private final Map<String, Integer> ended = new LinkedHashMap<>();

    /** Where a riot is least and most probable, and the mean over rows. */
    private record Extremes(RowOutcome least, RowOutcome most, double sum, int count) {}

    SweepTable(Manifest manifest, ParameterSets rows, Texts texts) {
        this.texts = texts;
        this.manifest = manifest;
        this.rows = rows;
        cells = rows.size() > KEPT ? ResponseCells.of(rows) : Optional.empty();
        manifest.scenarios().forEach(scenario -> {
            kept.put(scenario.key(), new ArrayList<>());
            ended.put(scenario.key(), 0);
        });
    }

    /** Adds a row; rows of a scenario come in order. */
    void add(String scenario, RowOutcome row) {
        ended.merge(scenario, row.ended(), Integer::sum);
        cells.ifPresent(all -> all.add(scenario, row));
        if (rows.size() <= KEPT) {
            kept.get(scenario).add(row);
        }
        if (row.ended() > 0) {
            Extremes before = extremes.getOrDefault(scenario, new Extremes(row, row, 0, 0));
            extremes.put(
                    scenario,
                    new Extremes(
                            riot(row).value() < riot(before.least).value() ? row : before.least,
                            riot(row).value() > riot(before.most).value() ? row : before.most,
                            before.sum + riot(row).value(),
                            before.count + 1));
        }
    }

    private static Estimate riot(RowOutcome row) {
        return row.estimates().get(Level.RIOT);
    }

    /** How many replications of each scenario ended well. */
    Map<String, Integer> ended() {
        return ended;
    }

    /** Prints the probability of a riot in each row, or of many its mean and extremes. */
    void print(PrintWriter out) {
        int each = manifest.replications() / rows.size();
        Numerals numerals = texts.numerals();
        out.println(Report.wrapped(texts.get(
                "sweep",
                texts.span(manifest.scenarios().get(0).horizon()),
                numerals.count(each),
                String.valueOf(manifest.seed()),
                numerals.confidence(Report.CONFIDENCE))));
        out.println();
        if (rows.size() <= PRINTED) {
            table().print(out);
        } else {
            extremes.forEach((scenario, of) -> out.println(Report.wrapped(texts.get(
                    "sweep.extremes",
                    title(scenario),
                    numerals.percent(of.sum / of.count, 1),
                    numerals.count(of.count),
                    numerals.count(of.least.row() + 1L),
                    text(riot(of.least)),
                    numerals.count(of.most.row() + 1L),
                    text(riot(of.most))))));
        }
        out.println();
        out.println(Report.wrapped(texts.get("sweep.closing")));
    }

    private String text(Estimate estimate) {
        return texts.numerals().percent(estimate) + " " + texts.numerals().percentInterval(estimate);
    }

    private TextTable table() {
        boolean several = manifest.scenarios().size() > 1;
        List<String> heads = new ArrayList<>(several ? List.of(texts.get("head.scenario")) : List.of());
        rows.columns().stream().limit(4).forEach(column -> heads.add(">" + column));
        heads.addAll(List.of(">" + texts.get("head.riot"), ">" + texts.get("head.interval")));
        TextTable table = new TextTable(heads.toArray(String[]::new));
        kept.forEach((scenario, all) -> all.forEach(row -> {
            List<String> cells = new ArrayList<>(several ? List.of(title(scenario)) : List.of());
            Arrays.stream(rows.values(row.row()))
                    .limit(4)
                    .forEach(value -> cells.add(texts.numerals().exact(value)));
            cells.addAll(List.of(
                    texts.numerals().percent(riot(row)), texts.numerals().percentInterval(riot(row))));
            table.row(cells.toArray(String[]::new));
        }));
        return table;
    }

    private String title(String scenario) {
        return texts.of(manifest.scenario(scenario).title());
    }

    /**
     * The charts by name: of every level if one parameter is varied, or two in a grid. Of a long design rows that lie beside each
     * other are put together, and two parameters need no grid.
     */
    Map<String, Figure> figures(Captions captions) {
        int[] varied = rows.size() > KEPT
                ? cells.map(ResponseCells::varied).orElse(new int[0])
                : IntStream.range(0, rows.columns().size())
                        .filter(column -> values(column).length > 1)
                        .toArray();
        Map<String, Figure> figures = new LinkedHashMap<>();
        if (varied.length != 1 && varied.length != 2) {
            return figures;
        }
        List<String> names = Arrays.stream(varied)
                .mapToObj(column -> rows.columns().get(column).toString())
                .toList();
        for (Level level : Level.values()) {
            List<ResponsePoint> points = cells.map(all -> points(all, level)).orElseGet(() -> points(varied, level));
            if (points.isEmpty()) {
                continue;
            }
            if (varied.length == 1 && ResponseChart.holds(points)) {
                figures.put("response-" + Words.name(level), ResponseChart.of(captions, level, names.get(0), points));
            } else if (varied.length == 2 && HeatMap.holds(points)) {
                for (Manifest.Entry scenario : manifest.scenarios()) {
                    figures.put(
                            "heat-map-" + Words.name(level) + "-" + scenario.key(),
                            HeatMap.of(captions, scenario.key(), level, names, points));
                }
            }
        }
        return figures;
    }

    private List<ResponsePoint> points(int[] varied, Level level) {
        List<ResponsePoint> points = new ArrayList<>();
        kept.forEach((scenario, all) -> all.stream()
                .filter(row -> row.ended() > 0)
                .forEach(row -> points.add(new ResponsePoint(
                        scenario,
                        Arrays.stream(varied)
                                .mapToDouble(column -> rows.values(row.row())[column])
                                .toArray(),
                        1,
                        row.estimates().get(level)))));
        return points;
    }

    private static List<ResponsePoint> points(ResponseCells cells, Level level) {
        return cells.cells(level, Report.CONFIDENCE).stream()
                .map(cell -> new ResponsePoint(cell.scenario(), cell.values(), cell.rows(), cell.probability()))
                .toList();
    }

    private double[] values(int column) {
        return IntStream.range(0, rows.size())
                .mapToDouble(row -> rows.values(row)[column])
                .distinct()
                .sorted()
                .toArray();
    }
}
