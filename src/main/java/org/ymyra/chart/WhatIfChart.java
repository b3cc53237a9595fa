package org.ymyra.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ymyra.chart.TimeChart.Layer;
import org.ymyra.chart.TimeChart.Mark;
import org.ymyra.results.Outcome.Indicator;
import org.ymyra.results.Outcome.Sample;

/** Two branches of a run over time: attitudes as it is and, on the same luck, with a change; with the levels that the branches reach. */
public final class WhatIfChart {
    private static final List<Indicator> SHOWN = List.of(Indicator.TRUST, Indicator.GRIEVANCE, Indicator.HOSTILITY);

    private WhatIfChart() {}

    /**
     * Draws two branches.
     *
     * @param captions words and provenance
     * @param title what is changed and when
     * @param run what run it is, in words
     * @param asItIs samples of the branch as it is, at least one
     * @param changed samples of the branch with the change
     * @param marks levels reached, on which branch and where
     */
    public static Figure of(
            Captions captions, String title, String run, List<Sample> asItIs, List<Sample> changed, List<Mark> marks) {
        Texts texts = captions.texts();
        List<Layer> layers = new ArrayList<>();
        for (int k = 0; k < SHOWN.size(); k++) {
            layers.add(line(texts.get("whatif.before"), k, true, asItIs));
            layers.add(line(texts.word(SHOWN.get(k)), k, false, changed));
        }
        double greatest = Stream.concat(asItIs.stream(), changed.stream())
                .flatMapToDouble(sample -> SHOWN.stream().mapToDouble(each -> value(sample, each)))
                .max()
                .orElse(1);
        return new TimeChart(
                        title,
                        texts.get("whatif.subtitle"),
                        new TimeChart.Scale.Numbers(greatest, 2),
                        new TimeChart.Window(
                                asItIs.get(0).day(),
                                asItIs.get(asItIs.size() - 1).day()),
                        layers,
                        marks,
                        "")
                .figure(captions, run);
    }

    private static Layer line(String name, int series, boolean other, List<Sample> samples) {
        return new Layer.Line(
                name,
                look -> look.series(series + 1),
                other,
                samples.stream().mapToDouble(Sample::day).toArray(),
                samples.stream()
                        .mapToDouble(sample -> value(sample, SHOWN.get(series)))
                        .toArray());
    }

    private static double value(Sample sample, Indicator indicator) {
        return sample.values()[indicator.ordinal()];
    }
}
