package org.ymyra.spark;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ymyra.experiment.Plan;
import org.ymyra.experiment.Plan.Point;
import org.ymyra.experiment.Replicator;
import org.ymyra.experiment.Simulator;
import org.ymyra.scenario.Level;
import org.ymyra.scenario.ParameterSets;
import org.ymyra.scenario.Range.Column;
import org.ymyra.scenario.ResolvedScenario;
import org.ymyra.scenario.Scenario;
import org.ymyra.scenario.ScenarioException;
import org.ymyra.scenario.ScenarioReader;
import org.ymyra.scenario.SourceFile;
import org.ymyra.spark.Slice.Item;

/** What all replications of a plan share, sent once to each executor: scenarios travel as their text, and are read there once. */
final class Scenarios implements Serializable {
    private final List<String> keys;
    private final List<String> texts;
    /** The parameters of an ensemble, each as key and unit; empty if there is none. */
    private final List<String[]> columns;
    /** One of its sets. */
    private final double[] set;

    private final long seed;
    private final Level upTo;
    private transient List<Point> points;

    Scenarios(Plan plan) {
        keys = plan.points().stream().map(Point::key).toList();
        texts = plan.points().stream().map(point -> point.scenario().yaml()).toList();
        columns = plan.ensemble().stream()
                .flatMap(all -> all.sets().columns().stream())
                .map(column -> new String[] {column.key(), column.unit()})
                .toList();
        set = plan.ensemble().map(all -> all.sets().values(0)).orElse(new double[0]);
        seed = plan.seed();
        upTo = plan.upTo().orElse(null);
    }

    /** Returns what runs the replications. */
    Replicator replicator() {
        return new Replicator(Simulator.MODEL, seed, Optional.ofNullable(upTo));
    }

    /** Returns the replications of a slice, in its order. */
    Stream<Replicator.Job> jobs(Slice slice) {
        List<Point> read = points();
        return slice.items().stream()
                .map(item -> new Replicator.Job(
                        keys.get(item.point()),
                        item.replication(),
                        item.luck(),
                        () -> scenario(read.get(item.point()), item)));
    }

    private static Scenario scenario(Point point, Item item) {
        return point.variants()
                .map(variants -> variants.scenario(item.values()))
                .orElse(point.scenario().scenario());
    }

    private synchronized List<Point> points() {
        if (points == null) {
            points = read();
        }
        return points;
    }

    private List<Point> read() {
        List<Column> parameters =
                columns.stream().map(column -> new Column(column[0], column[1])).toList();
        List<Point> read = new ArrayList<>();
        try {
            for (int i = 0; i < keys.size(); i++) {
                byte[] text = texts.get(i).getBytes(StandardCharsets.UTF_8);
                ResolvedScenario scenario = ScenarioReader.resolved(new SourceFile(keys.get(i), text));
                read.add(
                        parameters.isEmpty()
                                ? new Point(keys.get(i), scenario)
                                : Point.of(keys.get(i), scenario, ParameterSets.of(parameters, new double[][] {set})));
            }
        } catch (ScenarioException e) {
            throw new IllegalStateException(e); // the program that sent it has read it too
        }
        return read;
    }
}
