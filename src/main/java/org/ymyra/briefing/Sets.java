package org.ymyra.briefing;

import java.util.List;
import java.util.Set;
import org.ymyra.analysis.Robustness;
import org.ymyra.scenario.Level;

/**
 * In how many parameter sets of an ensemble an effect holds.
 *
 * @param findings the numbers of an ensemble
 * @param words words and numbers in the language of the briefing
 */
record Sets(Findings findings, Words words) {
    /** Effects of which a sentence is written. */
    private static final int MOST = 3;

    /** Riots within the horizon in the scenarios named. */
    List<Robustness> rows(Set<String> scenarios) {
        return findings.analysis().robustness(findings.baseline(), findings.horizon()).stream()
                .filter(row -> row.level() == Level.RIOT && scenarios.contains(row.scenario()))
                .toList();
    }

    /** A sentence for each of the effects that lower the probability most. */
    List<String> sentences() {
        return findings.effectsInOrder().stream()
                .limit(MOST)
                .flatMap(effect -> rows(Set.of(effect.scenario())).stream())
                .map(this::sentence)
                .toList();
    }

    private String sentence(Robustness row) {
        return words.get(
                "sets",
                words.quoted(
                        words.of(findings.manifest().scenario(row.scenario()).title())),
                words.count(row.less()),
                words.count(row.surelyLess()),
                words.count(row.more()),
                words.count(row.surelyMore()),
                words.count(row.effect().sets()));
    }
}
