package org.ymyra.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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

    /** Luck that may put the effect of a set off so far that counting sets says little. */
    private static final double WIDE = 0.1;

    /** Riots within the horizon in the scenarios named. */
    List<Robustness> rows(Set<String> scenarios) {
        return findings.analysis().robustness(findings.baseline(), findings.horizon()).stream()
                .filter(row -> row.level() == Level.RIOT && scenarios.contains(row.scenario()))
                .toList();
    }

    /** A sentence for each of the effects that lower the probability most, and of the one that raises it most. */
    List<String> sentences() {
        List<Effect> effects = findings.effectsInOrder();
        Effect last = effects.get(effects.size() - 1);
        List<Robustness> rows = Stream.concat(
                        effects.stream().limit(MOST),
                        Stream.of(last).filter(effect -> effect.difference().value() > 0))
                .distinct()
                .flatMap(effect -> rows(Set.of(effect.scenario())).stream())
                .toList();
        List<String> sentences =
                new ArrayList<>(rows.stream().map(this::sentence).toList());
        double margin =
                rows.stream().mapToDouble(row -> row.effect().margin()).max().orElse(0);
        if (!(margin <= WIDE)) {
            sentences.add(words.get("sets.unsure"));
        }
        return sentences;
    }

    private String sentence(Robustness row) {
        return words.get(
                "sets",
                words.quoted(
                        words.of(findings.manifest().scenario(row.scenario()).title())),
                words.count(row.effect().sets()),
                words.count(row.less()),
                words.count(row.surelyLess()),
                words.count(row.more()),
                words.count(row.surelyMore()),
                words.count(row.equal()));
    }
}
