package org.ymyra.briefing;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.ymyra.analysis.Estimate;
import org.ymyra.scenario.Community;

/** What each community suffers in the baseline: all of them, in the order of the scenario, so that none is ranked. */
final class Sides {
    private final Findings findings;
    private final Words words;
    private final Function<Estimate, Map<String, Object>> cell;
    private final List<String> communities;
    private final List<List<Estimate>> means;

    /** What communities suffer, each figure as a cell. */
    Sides(Findings findings, Words words, Function<Estimate, Map<String, Object>> cell) {
        this.findings = findings;
        this.words = words;
        this.cell = cell;
        communities = findings.scenario(findings.baseline()).communities().stream()
                .map(Community::name)
                .toList();
        means = Content.HARMS.stream()
                .map(total -> findings.analysis().totals().suffered(findings.baseline(), total))
                .toList();
    }

    /** Whether there are several communities, and the result holds what each suffered. */
    boolean known() {
        return communities.size() > 1
                && means.stream().allMatch(byCommunity -> byCommunity.size() == communities.size());
    }

    /** The rows of the communities and what stands over them. */
    Map<String, Object> rows(String baseline) {
        return Map.of(
                "head",
                words.get("sides.head", words.quoted(baseline)),
                "rows",
                IntStream.range(0, communities.size())
                        .mapToObj(g -> Map.of("title", communities.get(g), "cells", cells(g)))
                        .toList());
    }

    private List<Map<String, Object>> cells(int community) {
        return means.stream()
                .map(byCommunity -> byCommunity.get(community))
                .map(cell)
                .toList();
    }
}
