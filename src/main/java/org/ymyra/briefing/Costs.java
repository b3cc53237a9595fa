package org.ymyra.briefing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ymyra.analysis.CostEffect;
import org.ymyra.analysis.CostEffect.Dominance;
import org.ymyra.analysis.Estimate;

/**
 * What remedies cost, in words. That one costs least for what it averts is said only if its interval overlaps with no other.
 *
 * @param findings the numbers
 * @param words words and numbers in the language of the briefing
 */
record Costs(Findings findings, Words words) {
    /** Scenarios named in a sentence. */
    private static final int NAMED = 3;

    /** What averts a percentage point at what cost; empty if nothing is priced. */
    Optional<KeyMessages.Message> message() {
        List<CostEffect> all = List.copyOf(findings.costs().values());
        if (all.isEmpty()) {
            return Optional.empty();
        }
        List<CostEffect> priced = all.stream()
                .filter(row -> row.costPerPoint().value() >= 0
                        && Double.isFinite(row.costPerPoint().high()))
                .sorted(Comparator.comparingDouble(row -> row.costPerPoint().value()))
                .toList();
        if (priced.isEmpty()) {
            List<CostEffect> dear = all.stream()
                    .filter(row -> !row.scenario().equals(findings.baseline()))
                    .filter(row -> row.cost().value() > 0)
                    .toList();
            return Optional.of(new KeyMessages.Message(
                    words.get(
                            "cost.none",
                            words.span(findings.horizon()),
                            listed(dear, row -> words.cost(row.cost())),
                            findings.currency(words)),
                    words.get("cost.assumed")));
        }
        CostEffect best = priced.get(0);
        boolean alike = priced.stream()
                .skip(1)
                .anyMatch(row -> row.costPerPoint().low() <= best.costPerPoint().high());
        String head = alike
                ? words.get("cost.alike", listed(priced, row -> briefly(row.costPerPoint())), findings.currency(words))
                : words.get(
                        priced.size() > 1 ? "cost.least" : "cost.only",
                        words.quoted(title(best)),
                        words.amount(best.costPerPoint()),
                        words.texts().numerals().confidence(Findings.CONFIDENCE),
                        words.amountRange(best.costPerPoint()),
                        findings.currency(words));
        String more = alike
                ? words.get("cost.assumed")
                : words.get(
                                "cost.more",
                                words.cost(best.costDifference()),
                                words.span(findings.horizon()),
                                words.quoted(words.of(findings.manifest()
                                        .scenario(findings.baseline())
                                        .title())))
                        + " " + words.get("cost.assumed");
        return Optional.of(new KeyMessages.Message(head, more));
    }

    /** Which scenarios others beat by the estimates, one sentence for each way to be beaten. */
    String dominated() {
        List<String> sentences = new ArrayList<>();
        for (Dominance dominance : List.of(Dominance.STRONG, Dominance.EXTENDED)) {
            List<String> titles = findings.costs().values().stream()
                    .filter(row -> row.dominance() == dominance)
                    .map(row -> words.quoted(title(row)))
                    .toList();
            if (!titles.isEmpty()) {
                sentences.add(words.get(
                        dominance == Dominance.STRONG ? "dominated.strong" : "dominated.extended", words.list(titles)));
            }
        }
        return String.join(" ", sentences);
    }

    private String briefly(Estimate e) {
        return words.get("briefly", words.amount(e), words.amountRange(e));
    }

    private String listed(List<CostEffect> rows, Function<CostEffect, String> amount) {
        List<String> items = new ArrayList<>(rows.stream()
                .limit(NAMED)
                .map(row -> words.get("effect", words.quoted(title(row)), amount.apply(row)))
                .toList());
        if (rows.size() > NAMED) {
            items.add(words.counted("effect.others", rows.size() - NAMED));
        }
        return words.list(items);
    }

    private String title(CostEffect row) {
        return words.of(findings.manifest().scenario(row.scenario()).title());
    }
}
