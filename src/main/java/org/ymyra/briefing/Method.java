package org.ymyra.briefing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ymyra.analysis.CostEffect;
import org.ymyra.analysis.Estimate;
import org.ymyra.results.Build;
import org.ymyra.results.Manifest;
import org.ymyra.results.Outcome.Total;
import org.ymyra.scenario.Level;

/**
 * What an analyst needs to check a briefing.
 *
 * @param findings the numbers
 * @param words words and numbers in the language of the briefing
 */
record Method(Findings findings, Words words) {
    private static final int SHORT = 12;

    List<Map<String, Object>> rows() {
        Manifest manifest = findings.manifest();
        Build build = manifest.build();
        List<Map<String, Object>> rows = new ArrayList<>();
        rows.add(row(
                "program",
                words.get(
                        build.dirty() ? "method.program.dirty" : "method.program.text",
                        build.version(),
                        shortened(build.commit()))));
        rows.add(row("replications", replications()));
        rows.add(row("seed", String.valueOf(manifest.seed())));
        rows.add(row("intervals", intervals()));
        if (manifest.ensemble().size() > 0) {
            rows.add(row(
                    "sets",
                    words.get(
                            "method.sets.text",
                            words.count(manifest.ensemble().size()),
                            shortened(manifest.ensemble().hash()))));
        }
        rows.add(row(
                "scenarios",
                manifest.scenarios().stream()
                        .map(entry -> entry.key() + " " + shortened(entry.hash()))
                        .collect(Collectors.joining(", "))));
        if (!manifest.settings().isEmpty()) {
            rows.add(row("settings", String.join(", ", manifest.settings())));
        }
        rows.add(row("repeat", words.get("method.repeat.text", manifest.name())));
        rows.add(row("examine", examine()));
        return rows;
    }

    /** Commands that tell what would change the conclusion. */
    private String examine() {
        boolean ensemble =
                findings.effectsInOrder().isEmpty() || findings.analysis().isEnsemble();
        return words.get("method.examine.sensitivity") + (ensemble ? "" : " " + words.get("method.examine.ensemble"));
    }

    private Map<String, Object> row(String key, String text) {
        return Map.of("term", words.get("method." + key), "text", text);
    }

    private static String shortened(String hash) {
        return hash.substring(0, Math.min(SHORT, hash.length()));
    }

    /** How many ended well and failed, for all scenarios or by scenario where they differ. */
    private String replications() {
        Manifest manifest = findings.manifest();
        Map<String, Integer> ended = findings.analysis().ended();
        String asked = words.count(manifest.replications());
        if (ended.values().stream().allMatch(count -> count == manifest.replications())) {
            return words.get("method.replications.all", asked);
        }
        return words.get(
                "method.replications.some",
                asked,
                manifest.scenarios().stream()
                        .map(entry -> words.get(
                                "method.replications.of",
                                entry.key(),
                                words.count(ended.get(entry.key())),
                                words.count(findings.analysis().failed(entry.key()))))
                        .collect(Collectors.joining("; ")));
    }

    /** The methods of the intervals, each with what it is used for. */
    private String intervals() {
        Set<String> texts = new LinkedHashSet<>();
        Estimate riot = findings.probability(findings.baseline(), Level.RIOT, findings.horizon());
        texts.add(words.get("method.intervals.probability", method(riot)));
        findings.splitting(findings.baseline(), Level.RIOT)
                .ifPresent(rare -> texts.add(words.get("method.intervals.splitting", method(rare))));
        findings.effectsInOrder().stream()
                .limit(1)
                .forEach(effect -> texts.add(words.get("method.intervals.difference", method(effect.difference()))));
        texts.add(words.get("method.intervals.mean", method(findings.harm(Total.INJURED, findings.baseline()))));
        findings.costs().values().stream()
                .limit(1)
                .forEach(cost -> texts.add(words.get("method.intervals.cost", method(cost.cost()))));
        findings.costs().values().stream()
                .map(CostEffect::costPerPoint)
                .filter(cost -> Double.isFinite(cost.high()))
                .limit(1)
                .forEach(cost -> texts.add(words.get("method.intervals.point", method(cost))));
        return words.texts().numerals().confidence(Findings.CONFIDENCE) + ": " + String.join("; ", texts);
    }

    private String method(Estimate estimate) {
        return words.texts().method(estimate.method());
    }
}
