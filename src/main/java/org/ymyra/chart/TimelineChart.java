package org.ymyra.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYDataset;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.ymyra.results.Outcome;
import org.ymyra.results.Outcome.Crisis;
import org.ymyra.results.Outcome.Decision;
import org.ymyra.results.Outcome.Indicator;
import org.ymyra.results.Outcome.Sample;
import org.ymyra.results.Outcome.Total;
import org.ymyra.scenario.Action;
import org.ymyra.scenario.Level;
import org.ymyra.scenario.Lever;
import org.ymyra.scenario.Spark;
import org.ymyra.scenario.StartRule;

/** One replication over time, in lanes: attitudes, disputes, incendiary events, crises and remedies. */
public final class TimelineChart {
    private static final double WEEK = 7;
    private static final double GUTTER = 92;
    /** Width of a lane on the page, in points. */
    private static final double LANE = 250;

    private static final double NAME = 60;

    private static final List<Indicator> ATTITUDES = List.of(Indicator.GRIEVANCE, Indicator.TRUST, Indicator.HOSTILITY);
    private static final Color NO_LEVEL = new Color(0x9A9A9A);
    /** A crisis lasts days in a horizon of years: bars are drawn at least this share of the horizon wide. */
    private static final double HAIR = 0.003;

    private final Captions captions;
    private final Texts texts;
    private final Outcome outcome;
    private final double horizon;

    private TimelineChart(Captions captions, Outcome outcome) {
        this.captions = captions;
        this.outcome = outcome;
        texts = captions.texts();
        horizon = captions.horizon().days();
    }

    /**
     * Draws one replication.
     *
     * @param captions words; a title for the scenario
     * @param key key of the scenario in the result
     * @param levers the levers of the scenario
     * @param replication number of the replication, from 0
     * @param outcome what the replication came to
     * @return the chart
     * @throws IllegalArgumentException if the title is missing
     */
    public static Figure of(Captions captions, String key, List<Lever> levers, int replication, Outcome outcome) {
        return new TimelineChart(captions, outcome).figure(captions.title(key), levers, replication);
    }

    private Figure figure(String scenario, List<Lever> levers, int replication) {
        List<PanelGrid.Panel> lanes = new ArrayList<>();
        lanes.add(new PanelGrid.Panel(texts.get("timeline.attitudes"), attitudes(), 75));
        lanes.add(new PanelGrid.Panel(texts.get("timeline.disputes"), disputes(), 60));
        lanes.add(new PanelGrid.Panel(texts.get("timeline.events"), events(), 11.0 * Spark.values().length));
        lanes.add(new PanelGrid.Panel(texts.get("timeline.crises"), crises(), 11.0 * (Level.values().length + 1)));
        if (!levers.isEmpty()) {
            lanes.add(new PanelGrid.Panel(texts.get("timeline.remedies"), remedies(levers), 17.0 * levers.size()));
        }
        LegendItemCollection legend = new LegendItemCollection();
        outcome.decisions().stream()
                .map(Decision::action)
                .distinct()
                .sorted()
                .forEach(action -> legend.add(
                        hollow(action)
                                ? Theme.hollowKey(texts.word(action), Theme.marker(action), Theme.INK)
                                : Theme.markerKey(texts.word(action), Theme.marker(action), Theme.INK)));
        String title = texts.get("timeline.title", scenario);
        PanelGrid grid = new PanelGrid(lanes, 1, GUTTER).withRoom(EndNames.width(names()));
        double lanesHeight = lanes.stream().mapToDouble(PanelGrid.Panel::height).sum();
        return Figure.of(
                Theme.frame(captions, title, texts.get("timeline.subtitle", String.valueOf(replication)), grid, legend),
                title,
                texts.get(
                        "timeline.summary",
                        title,
                        outcome.totals().getOrDefault(Total.DISPUTES, 0.0),
                        outcome.events().size(),
                        outcome.crises().size(),
                        outcome.crises().stream()
                                .filter(c -> c.level() >= Level.RIOT.ordinal())
                                .count()),
                captions,
                135 + lanesHeight + lanes.size() * 24);
    }

    private XYPlot disputes() {
        XYIntervalSeries series = new XYIntervalSeries("disputes");
        double greatest = 0;
        for (int i = 1; i < outcome.samples().size(); i++) {
            Sample sample = outcome.samples().get(i);
            double from = outcome.samples().get(i - 1).day();
            double rate = sample.values()[Indicator.DISPUTES.ordinal()] * WEEK / (sample.day() - from);
            series.add((from + sample.day()) / 2, from, sample.day(), rate, 0, rate);
            greatest = Math.max(greatest, rate);
        }
        XYBarRenderer bars = bars();
        bars.setSeriesPaint(0, Theme.tint(Theme.colour(1), 0.45));
        return lane(collection(series), Axes.number(texts, greatest, 4), bars);
    }

    private XYPlot attitudes() {
        XYSeriesCollection data = new XYSeriesCollection();
        XYLineAndShapeRenderer lines = new XYLineAndShapeRenderer(true, false);
        lines.setDrawSeriesLineAsPath(true);
        for (int i = 0; i < ATTITUDES.size(); i++) {
            XYSeries series = new XYSeries(ATTITUDES.get(i));
            for (Sample sample : outcome.samples()) {
                series.add(sample.day(), sample.values()[ATTITUDES.get(i).ordinal()]);
            }
            data.addSeries(series);
            lines.setSeriesPaint(i, Theme.colour(i));
            lines.setSeriesStroke(i, Theme.stroke(i));
        }
        XYPlot plot = lane(data, Axes.number(texts, 1, 2), lines);
        plot.addAnnotation(new EndNames(names()));
        return plot;
    }

    private List<EndNames.Name> names() {
        List<EndNames.Name> names = new ArrayList<>();
        int last = outcome.samples().size() - 1;
        for (int i = 0; i < ATTITUDES.size(); i++) {
            double end = last < 0
                    ? 0
                    : outcome.samples().get(last).values()[ATTITUDES.get(i).ordinal()];
            List<String> words = Theme.wrap(texts.word(ATTITUDES.get(i)), Theme.SMALL, NAME)
                    .lines()
                    .toList();
            names.add(new EndNames.Name(words, end, Theme.stroke(i), Theme.colour(i)));
        }
        return names;
    }

    private XYPlot events() {
        List<String> rows = Arrays.stream(Spark.values()).map(texts::word).toList();
        XYSeriesCollection data = new XYSeriesCollection();
        XYLineAndShapeRenderer markers = new XYLineAndShapeRenderer(false, true);
        markers.setUseFillPaint(true);
        markers.setDrawOutlines(true);
        markers.setUseOutlinePaint(true);
        for (Spark spark : Spark.values()) {
            int row = spark.ordinal();
            XYSeries series = new XYSeries(spark);
            outcome.events().stream().filter(e -> e.spark() == spark).forEach(e -> series.add(e.day(), row));
            data.addSeries(series);
            markers.setSeriesShape(row, Theme.marker(row));
            markers.setSeriesFillPaint(row, Theme.faded(Theme.colour(1), 0.45));
            markers.setSeriesOutlinePaint(row, Theme.colour(1));
            markers.setSeriesOutlineStroke(row, new BasicStroke(0.5f));
        }
        return lane(data, rows(rows), markers);
    }

    private XYPlot crises() {
        List<String> rows = Stream.concat(
                        Stream.of(texts.get("timeline.no-level")),
                        Arrays.stream(Level.values()).map(texts::word))
                .toList();
        XYIntervalSeriesCollection data = new XYIntervalSeriesCollection();
        XYBarRenderer bars = bars();
        for (int level = -1; level < Level.values().length; level++) {
            int row = level + 1;
            XYIntervalSeries series = new XYIntervalSeries(level);
            for (Crisis crisis : outcome.crises()) {
                if (crisis.level() == level) {
                    double to = Math.max(crisis.closed(), crisis.opened() + HAIR * horizon);
                    series.add(crisis.opened(), crisis.opened(), to, row, row - 0.4, row + 0.4);
                }
            }
            data.addSeries(series);
            bars.setSeriesPaint(row, level < 0 ? NO_LEVEL : Theme.colour(Level.values()[level]));
        }
        return lane(data, rows(rows), bars);
    }

    private XYPlot remedies(List<Lever> levers) {
        XYIntervalSeries series = new XYIntervalSeries("remedies");
        XYBarRenderer bars = bars();
        bars.setSeriesPaint(0, Theme.colour(3));
        bars.setSeriesPaint(1, Theme.tint(Theme.colour(3), 0.6));
        XYIntervalSeries weak = new XYIntervalSeries("weak");
        ValueAxis axis = rows(levers.stream().map(l -> "").toList());
        XYIntervalSeriesCollection data = collection(series);
        data.addSeries(weak);
        XYPlot plot = lane(data, axis, bars);
        plot.setRangeGridlinesVisible(false);
        plot.setDataset(1, decisions(levers));
        plot.setRenderer(1, marks());
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        for (int i = 0; i < levers.size(); i++) {
            Lever lever = levers.get(i);
            int row = levers.size() - 1 - i;
            double from = Math.min(Math.max(0, lever.timeline().from().day()), horizon);
            double to = Math.min(lever.timeline().until().map(w -> w.day()).orElse(horizon), horizon);
            if (lever.timeline().when().map(StartRule::otherwise).orElse(1.0) > 0) {
                XYIntervalSeries whole = lever.timeline().when().isPresent() ? weak : series;
                whole.add(from, from, Math.max(from, to), row, row - 0.42, row - 0.12);
            }
            spans(lever.name()).forEach(span -> series.add(span[0], span[0], span[1], row, row - 0.42, row - 0.12));
            List<String> settlements = lever.timeline().where().settlements();
            String words = Theme.shortened(
                    settlements.isEmpty()
                            ? texts.lever(lever)
                            : texts.get("timeline.where", texts.lever(lever), String.join(", ", settlements)),
                    Theme.SMALL,
                    LANE);
            boolean late = from > horizon / 2;
            boolean tooLong = late && Theme.width(words, Theme.SMALL) > LANE * to / horizon;
            late &= !tooLong;
            double start = tooLong ? 0 : from;
            XYTextAnnotation name =
                    new XYTextAnnotation(words, late ? to - HAIR * horizon : start + HAIR * horizon, row + 0.16);
            name.setFont(Theme.SMALL);
            name.setPaint(Theme.INK);
            name.setTextAnchor(late ? TextAnchor.CENTER_RIGHT : TextAnchor.CENTER_LEFT);
            plot.addAnnotation(name);
        }
        return plot;
    }

    /** From when to when rules had a lever act, in each settlement. */
    private List<double[]> spans(String lever) {
        List<double[]> spans = new ArrayList<>();
        Map<Integer, double[]> open = new HashMap<>();
        for (Decision decision : outcome.decisions()) {
            if (!decision.lever().equals(lever)) {
                continue;
            }
            if (decision.action() == Action.STARTED || decision.action() == Action.STRENGTHENED) {
                double[] span = {decision.day(), horizon};
                spans.add(span);
                open.put(decision.settlement(), span);
            } else if (decision.action() == Action.ENDED && open.containsKey(decision.settlement())) {
                open.remove(decision.settlement())[1] = decision.day();
            }
        }
        return spans;
    }

    /** What was decided about the levers, one series for each action, on the rows of their bars. */
    private XYSeriesCollection decisions(List<Lever> levers) {
        XYSeriesCollection data = new XYSeriesCollection();
        for (Action action : Action.values()) {
            XYSeries series = new XYSeries(action);
            for (int i = 0; i < levers.size(); i++) {
                String lever = levers.get(i).name();
                double row = levers.size() - 1 - i - 0.27;
                outcome.decisions().stream()
                        .filter(d -> d.action() == action && d.lever().equals(lever))
                        .forEach(d -> series.add(d.day(), row));
            }
            data.addSeries(series);
        }
        return data;
    }

    private static XYLineAndShapeRenderer marks() {
        XYLineAndShapeRenderer marks = new XYLineAndShapeRenderer(false, true);
        marks.setUseFillPaint(true);
        marks.setUseOutlinePaint(true);
        marks.setDrawOutlines(true);
        for (Action action : Action.values()) {
            marks.setSeriesShape(action.ordinal(), Theme.marker(action));
            marks.setSeriesFillPaint(action.ordinal(), hollow(action) ? Color.WHITE : Theme.INK);
            marks.setSeriesOutlinePaint(action.ordinal(), Theme.INK);
            marks.setSeriesOutlineStroke(action.ordinal(), new BasicStroke(0.9f));
        }
        return marks;
    }

    private static boolean hollow(Action action) {
        return action == Action.POSTPONED || action == Action.FOUND_UNJUST;
    }

    private XYPlot lane(XYDataset data, ValueAxis axis, XYItemRenderer renderer) {
        XYPlot plot = new XYPlot(data, Axes.time(texts, horizon), axis, renderer);
        Theme.plot(plot);
        plot.setDomainGridlinesVisible(true);
        plot.setDomainGridlinePaint(Theme.GRID);
        plot.setDomainGridlineStroke(new BasicStroke(0.6f));
        return plot;
    }

    /** An axis of named rows, the first at the bottom. */
    private static NumberAxis rows(List<String> names) {
        SymbolAxis axis = new SymbolAxis(null, names.toArray(String[]::new));
        Theme.axis(axis);
        axis.setTickLabelFont(Theme.SMALL);
        axis.setTickMarksVisible(false);
        axis.setGridBandsVisible(false);
        axis.setRange(-0.6, names.size() - 0.4);
        return axis;
    }

    private static XYBarRenderer bars() {
        XYBarRenderer bars = new XYBarRenderer();
        bars.setBarPainter(new StandardXYBarPainter());
        bars.setShadowVisible(false);
        bars.setDrawBarOutline(false);
        bars.setUseYInterval(true);
        return bars;
    }

    private static XYIntervalSeriesCollection collection(XYIntervalSeries series) {
        XYIntervalSeriesCollection data = new XYIntervalSeriesCollection();
        data.addSeries(series);
        return data;
    }
}
