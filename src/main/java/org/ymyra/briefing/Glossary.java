package org.ymyra.briefing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.ymyra.scenario.Level;
import org.ymyra.scenario.Scenario;

/**
 * What the words of a briefing mean.
 *
 * @param findings the numbers
 * @param words words and numbers in the language of the briefing
 */
record Glossary(Findings findings, Words words) {

    List<Map<String, Object>> rows() {
        Scenario baseline = findings.scenario(findings.baseline());
        List<Map<String, Object>> rows = new ArrayList<>();
        rows.add(row("protest", words.count(baseline.rules().mobilisation().gathering())));
        rows.add(row("brawl"));
        rows.add(row("riot", words.count(baseline.rules().violence().riotDamage())));
        rows.add(row("deadly"));
        rows.add(row("scenario"));
        if (!findings.effectsInOrder().isEmpty()) {
            rows.add(row(
                    "baseline",
                    words.quoted(words.of(
                            findings.manifest().scenario(findings.baseline()).title()))));
        }
        rows.add(row("replication"));
        String level = words.texts().numerals().confidence(Findings.CONFIDENCE);
        rows.add(
                findings.analysis().isEnsemble()
                        ? Map.of(
                                "term",
                                words.get("glossary.interval"),
                                "text",
                                words.get("glossary.interval.sets", level))
                        : row("interval", level));
        if (!findings.effectsInOrder().isEmpty()) {
            rows.add(row("point"));
        }
        if (Likelihood.of(findings.probability(findings.baseline(), Level.RIOT, findings.horizon()))
                .isPresent()) {
            rows.add(row("likelihood", words.list(likelihoods())));
        }
        return rows;
    }

    /** The words for probabilities with their ranges, from the least to the greatest. */
    private List<String> likelihoods() {
        return Arrays.stream(Likelihood.values())
                .sorted(Comparator.comparingDouble(word -> word.low + word.high))
                .map(word -> words.get(
                        "glossary.likelihood.word",
                        words.get(word.key()),
                        words.count(Math.round(100 * word.low)),
                        words.count(Math.round(100 * word.high))))
                .toList();
    }

    private Map<String, Object> row(String key, Object... arguments) {
        return Map.of("term", words.get("glossary." + key), "text", words.get("glossary." + key + ".text", arguments));
    }
}
