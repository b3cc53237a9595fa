package org.ymyra.gui;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.ymyra.chart.Look;
import org.ymyra.chart.TimeChart;
import org.ymyra.chart.TimeChart.Layer;
import org.ymyra.chart.TimeChart.Mark;
import org.ymyra.chart.TimeChart.Scale;
import org.ymyra.chart.TimeChart.Window;
import org.ymyra.gui.History.Attitude;
import org.ymyra.gui.History.Count;
import org.ymyra.gui.History.CrisisHour;
import org.ymyra.gui.History.Switch;
import org.ymyra.gui.VulnerabilityWatch.Known;
import org.ymyra.scenario.Level;

/** Makes charts of a history as it is now, of the whole district or of one settlement. */
final class LiveCharts {
    private static final double HOUR = 1 / 24.0;
    /** How many bars are drawn side by side at most. */
    private static final int BARS = 48;
    /** Days between two answers that are not joined. */
    private static final double APART = 45;

    /** Days that a bar stands for at least: fewer say nothing of a week. */
    private static final double LEAST = 2.99;

    /** Into how many stretches time is divided at most where it is looked at by the hour. */
    private static final int STRETCHES = 240;
    /** Over how many weeks waits are averaged. */
    private static final int WEEKS = 4;
    /** Height of a crisis without a gathering, as a share of a level. */
    private static final double NO_LEVEL = 0.3;

    private final History history;
    private final Known known;
    private final int settlement;
    private final Window window;
    private final Words words;
    private List<Mark> marks;

    /**
     * Prepares charts.
     *
     * @param known what is known of vulnerability
     * @param settlement which one; −1 for the whole district
     */
    LiveCharts(History history, Known known, int settlement, Window window, Words words) {
        this.history = history;
        this.known = known;
        this.settlement = settlement;
        this.window = window;
        this.words = words;
    }

    TimeChart of(Topic topic) {
        return switch (topic) {
            case LEVEL -> chart(topic, levels(), steps());
            case STREET -> chart(topic, street(), new Scale.Numbers(20, 0));
            case VULNERABILITY -> chart(topic, vulnerability(), new Scale.Numbers(20, 0));
            case DISPUTES -> chart(topic, disputes(), new Scale.Numbers(1, 1));
            case HOSTILITY -> chart(topic, attitudes(Attitude.HOSTILITY), new Scale.Numbers(0.4, 2));
            case GRIEVANCE -> chart(topic, attitudes(Attitude.GRIEVANCE), new Scale.Numbers(0.4, 2));
            case TRUST -> chart(topic, attitudes(Attitude.TRUST), new Scale.Numbers(0.8, 2));
            case BACKLOG -> chart(topic, line(() -> history.count(Count.BACKLOG, settlement)), new Scale.Numbers(5, 0));
            case WAITING -> chart(topic, line(this::waiting), new Scale.Numbers(10, 1));
        };
    }

    private TimeChart chart(Topic topic, List<Layer> layers, Scale scale) {
        String key = "LiveCharts." + topic.name().toLowerCase(Locale.ROOT);
        boolean vulnerability = topic == Topic.VULNERABILITY;
        String empty = vulnerability
                ? words.get(known.possible() ? "LiveCharts.not-asked" : "LiveCharts.not-possible")
                : words.get("LiveCharts.no-crisis");
        String unit = vulnerability && known.failure() != null
                ? words.get("LiveCharts.asking-failed", known.failure())
                : words.get(key + ".unit");
        return new TimeChart(words.get(key), unit, scale, window, layers, marks(), empty);
    }

    private Scale steps() {
        return new Scale.Steps(Arrays.stream(Level.values()).map(words::word).toList());
    }

    /** The higher of two crises stands behind the lower, so that both can be seen. */
    private List<Layer> levels() {
        List<Layer> layers = new ArrayList<>();
        for (int level = Level.values().length - 1; level >= -1; level--) {
            layers.add(level(level));
        }
        return layers;
    }

    private Layer level(int level) {
        Bars bars = new Bars();
        for (CrisisHour hour : history.crises(settlement, window.from())) {
            if (hour.level() == level) {
                bars.hour(hour.day(), level < 0 ? NO_LEVEL : level + 1);
            }
        }
        return bars.layer(name(level), colour(level), false);
    }

    private String name(int level) {
        return level < 0 ? words.get("LiveCharts.no-level") : words.word(Level.values()[level]);
    }

    private static Function<Look, Color> colour(int level) {
        return level < 0 ? Look::axis : look -> look.level(Level.values()[level]);
    }

    private List<Layer> street() {
        double stretch = Math.max(1, Math.ceil((window.to() - window.from()) / HOUR / STRETCHES)) * HOUR;
        Map<Integer, Bars> bars = new TreeMap<>(Comparator.reverseOrder());
        List<CrisisHour> hours = history.crises(settlement, window.from());
        int i = 0;
        while (i < hours.size()) {
            double day = hours.get(i).day();
            int active = 0;
            int level = -1;
            for (; i < hours.size() && hours.get(i).day() == day; i++) {
                active += hours.get(i).active();
                level = Math.max(level, hours.get(i).level());
            }
            if (active > 0) {
                bars.computeIfAbsent(level, none -> new Bars())
                        .most(Math.floor(day / stretch + 1e-6) * stretch, stretch, active);
            }
        }
        List<Layer> layers = new ArrayList<>();
        bars.forEach((level, all) -> layers.add(all.layer(name(level), colour(level), false)));
        return layers;
    }

    /** Answers that are far apart are not joined: what was between them is not known. */
    private List<Layer> vulnerability() {
        double[] days = known.answers().stream().mapToDouble(Answer::day).toArray();
        double[] low =
                known.answers().stream().mapToDouble(a -> 100 * a.riot().low()).toArray();
        double[] high =
                known.answers().stream().mapToDouble(a -> 100 * a.riot().high()).toArray();
        List<double[]> points = new ArrayList<>();
        for (Answer answer : known.answers()) {
            double[] last = points.isEmpty() ? null : points.get(points.size() - 1);
            if (last != null && answer.day() - last[0] > APART) {
                points.add(new double[] {last[0], Double.NaN});
            }
            points.add(new double[] {answer.day(), 100 * answer.riot().value()});
        }
        Function<Look, Color> colour = look -> look.level(Level.RIOT);
        return List.of(
                new Layer.Intervals(colour, days, low, high),
                new Layer.Line(
                        words.get("LiveCharts.vulnerability.name"),
                        colour,
                        false,
                        points.stream().mapToDouble(point -> point[0]).toArray(),
                        points.stream().mapToDouble(point -> point[1]).toArray()));
    }

    private List<Layer> attitudes(Attitude attitude) {
        List<Layer> layers = new ArrayList<>();
        for (int g = 0; g < history.communities().size(); g++) {
            if (history.has(settlement, g)) {
                int community = g;
                String name = history.communities().get(g);
                layers.add(new Layer.Line(
                        name,
                        look -> look.community(community),
                        false,
                        history.days(attitude),
                        history.attitude(attitude, settlement, g)));
            }
        }
        return layers;
    }

    private List<Layer> line(Supplier<double[]> values) {
        // the days first: the run may go on meanwhile, and then there are more values
        double[] days = history.days(Count.BACKLOG);
        return List.of(new Layer.Line(words.get("LiveCharts.here"), look -> look.series(1), false, days, values.get()));
    }

    private double[] waiting() {
        double[] days = history.days(Count.DECIDED);
        double[] decided = history.count(Count.DECIDED, settlement);
        double[] waited = history.count(Count.WAITING_DAYS, settlement);
        double[] mean = new double[days.length];
        double cases = 0;
        double sum = 0;
        int from = 0;
        for (int i = 0; i < mean.length; i++) {
            cases += decided[i];
            sum += waited[i];
            for (; days[from] <= days[i] - WEEKS * History.WEEK; from++) {
                cases -= decided[from];
                sum -= waited[from];
            }
            mean[i] = cases < 1 ? Double.NaN : sum / cases;
        }
        return mean;
    }

    private List<Layer> disputes() {
        Map<String, Function<Look, Color>> routes = new LinkedHashMap<>();
        routes.put("mediated", look -> look.series(3));
        routes.put("complained", look -> look.series(1));
        routes.put("dropped", Look::axis);
        routes.put("self-help", look -> look.series(2));
        double[] days = history.days(Count.DISPUTES);
        double[] mediated = history.count(Count.MEDIATED, settlement);
        double[] complained = history.count(Count.COMPLAINTS, settlement);
        double[] helped = history.count(Count.SELF_HELP, settlement);
        double[] all = history.count(Count.DISPUTES, settlement);
        double[] dropped = new double[days.length];
        Arrays.setAll(dropped, i -> Math.max(0, all[i] - mediated[i] - complained[i] - helped[i]));
        double[][] counts = {mediated, complained, dropped, helped};
        List<Layer> layers = new ArrayList<>();
        double[] base = new double[days.length];
        int k = 0;
        for (Map.Entry<String, Function<Look, Color>> route : routes.entrySet()) {
            Bars bars = weekly(days, counts[k++], base);
            if (bars.any()) {
                layers.add(bars.layer(words.get("LiveCharts.route." + route.getKey()), route.getValue(), true));
            }
        }
        return layers;
    }

    /** Bars of what happened a week, on top of a base, which grows by them. */
    private Bars weekly(double[] days, double[] counts, double[] base) {
        Bars bars = new Bars();
        int weeks = weeks();
        int i = 1;
        while (i < days.length) {
            double stretch = Math.floor(days[i - 1] / History.WEEK / weeks + 1e-9);
            int j = i;
            double sum = 0;
            while (j < days.length && Math.floor(days[j - 1] / History.WEEK / weeks + 1e-9) == stretch) {
                sum += counts[j++];
            }
            double length = days[j - 1] - days[i - 1];
            if (length >= LEAST) {
                double rate = sum * History.WEEK / length;
                bars.add(days[i - 1], days[j - 1], base[i], base[i] + rate);
                base[i] += rate;
            }
            i = j;
        }
        return bars;
    }

    private int weeks() {
        double weeks = (window.to() - window.from()) / History.WEEK / BARS;
        for (int most : new int[] {1, 2, 4, 13, 26}) {
            if (weeks <= most) {
                return most;
            }
        }
        return 52;
    }

    private List<Mark> marks() {
        if (marks == null) {
            marks = findMarks();
        }
        return marks;
    }

    /** Crises with a gathering, and levers as they start and end; of what happens in several settlements at once, one. */
    private List<Mark> findMarks() {
        Map<Double, Integer> crises = new TreeMap<>();
        for (CrisisHour hour : history.crises(settlement, window.from())) {
            if (hour.level() >= 0) {
                crises.merge(hour.opened(), hour.level(), Math::max);
            }
        }
        List<Mark> marks = new ArrayList<>();
        crises.forEach((day, level) -> marks.add(new Mark(
                day, null, Level.values()[level], words.get("LiveCharts.crisis", words.word(Level.values()[level])))));
        Map<String, Mark> levers = new LinkedHashMap<>();
        for (Switch s : history.switches(settlement)) {
            String what =
                    words.get("LiveCharts.lever." + s.action().name().toLowerCase(Locale.ROOT), words.lever(s.lever()));
            levers.put(s.day() + what, new Mark(s.day(), s.action(), null, what));
        }
        marks.addAll(levers.values());
        return marks;
    }

    /** Bars as they come together. */
    private static final class Bars {
        private final List<double[]> bars = new ArrayList<>();

        void add(double from, double until, double low, double high) {
            bars.add(new double[] {from, until, low, high});
        }

        private double[] last() {
            return bars.isEmpty() ? null : bars.get(bars.size() - 1);
        }

        /** Adds an hour to the last bar if it goes on, or as another one. */
        void hour(double day, double high) {
            double[] last = last();
            if (last != null && day - last[1] < HOUR / 2) {
                last[1] = Math.max(last[1], day + HOUR);
            } else {
                add(day, day + HOUR, 0, high);
            }
        }

        /** Adds the most in a stretch of time. */
        void most(double from, double length, double high) {
            double[] last = last();
            if (last != null && Math.abs(last[0] - from) < HOUR / 2) {
                last[3] = Math.max(last[3], high);
            } else {
                add(from, from + length, 0, high);
            }
        }

        Layer layer(String name, Function<Look, Color> colour, boolean named) {
            return new Layer.Bars(name, colour, named, false, column(0), column(1), column(2), column(3));
        }

        boolean any() {
            return bars.stream().anyMatch(bar -> bar[3] > bar[2]);
        }

        private double[] column(int column) {
            return bars.stream().mapToDouble(bar -> bar[column]).toArray();
        }
    }
}
