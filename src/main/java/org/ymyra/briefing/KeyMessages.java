package org.ymyra.briefing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ymyra.analysis.CostEffect;
import org.ymyra.analysis.Estimate;
import org.ymyra.scenario.Level;

/**
 * The three things that a reader should remember, each with its number and interval. An effect is claimed only if its interval
 * leaves 0 out; what raises the risk is said before what cannot be told.
 */
final class KeyMessages {
    /** Scenarios named in one message; more are only counted. */
    private static final int NAMED = 3;

    private static final double PER_CENT = 0.01;

    /**
     * A message.
     *
     * @param head what to remember, a sentence that holds by itself
     * @param more what it means, in a sentence or two; may be empty
     */
    record Message(String head, String more) {}

    private final Findings findings;
    private final Words words;

    KeyMessages(Findings findings, Words words) {
        this.findings = findings;
        this.words = words;
    }

    List<Message> all() {
        if (findings.effectsInOrder().isEmpty()) {
            return List.of(level(), soon(), deadly());
        }
        List<Message> messages = new ArrayList<>(List.of(level()));
        List.of(lowered(), raised(), untold(), cheapest()).forEach(message -> message.ifPresent(messages::add));
        messages.add(deadly());
        return messages.subList(0, 3);
    }

    /** How probable a riot is in the baseline. */
    private Message level() {
        Estimate riot = riot(findings.horizon());
        Optional<Likelihood> likelihood = Likelihood.of(riot);
        String title = quoted(findings.baseline());
        String span = words.span(findings.horizon());
        String head = likelihood.isPresent()
                ? words.get(
                        "level.word", title, span, words.get(likelihood.get().key()), words.percentInFull(riot))
                : words.get("level.plain", title, span, words.percentInFull(riot));
        List<String> more = new ArrayList<>();
        if (riot.value() >= PER_CENT) {
            String kind = findings.isDistrict() ? "frequency.district" : "frequency.settlement";
            more.add(words.counted(kind, Math.round(100 * riot.value())));
        }
        if (!findings.effectsInOrder().isEmpty()) {
            more.add(words.get("level.deadly", words.percentBriefly(probability(Level.DEADLY))));
        }
        return message(head, more);
    }

    /** How soon, of a single scenario. */
    private Message soon() {
        List<Double> days = findings.days();
        double first = days.get(0);
        String head = words.get("soon", words.span(first), words.percentInFull(riot(first)));
        List<String> more = days.stream()
                .skip(1)
                .map(day -> words.get("soon.by", words.span(day), words.percentBriefly(riot(day))))
                .toList();
        return new Message(head, more.isEmpty() ? "" : words.get("soon.rest", words.list(more)));
    }

    /** How bad, of a single scenario. */
    private Message deadly() {
        Estimate brawl = probability(Level.BRAWL);
        return new Message(
                words.get("deadly", words.percentInFull(probability(Level.DEADLY))),
                words.get("deadly.more", words.percentBriefly(brawl)));
    }

    /** What lowers the probability of a riot. */
    private Optional<Message> lowered() {
        List<Effect> lower = with(-1);
        if (lower.isEmpty()) {
            return Optional.empty();
        }
        Effect best = lower.get(0);
        String head = words.get(
                lower.size() == 1 ? "lower.only" : "lower.most",
                quoted(best.scenario()),
                words.sizeInFull(best.difference()),
                words.percentBriefly(best.probability()));
        List<String> more = new ArrayList<>();
        if (lower.size() > 1) {
            more.add(words.get("lower.rest", effects(lower.subList(1, lower.size()))));
            Effect second = lower.get(1);
            Estimate between = findings.difference(best.scenario(), second.scenario());
            if (between.high() >= 0) {
                more.add(words.get("lower.rival", quoted(best.scenario()), quoted(second.scenario())));
            }
        }
        more.add(fast(best));
        return Optional.of(message(head, more));
    }

    /** How fast a remedy works: its difference by the first of the days, if there is more than one. */
    private String fast(Effect effect) {
        if (effect.differences().size() == 1) {
            return "";
        }
        Estimate first = effect.differences().get(0);
        String span = words.span(findings.days().get(0));
        return effect.since() == 0
                ? words.get("fast", quoted(effect.scenario()), span, words.pointsBriefly(first))
                : words.get("slow", quoted(effect.scenario()), span, nothing(), words.pointsBriefly(first));
    }

    /** What raises the probability of a riot. */
    private Optional<Message> raised() {
        List<Effect> higher = new ArrayList<>(with(1));
        higher.sort(Comparator.comparingDouble(effect -> -effect.difference().value()));
        if (higher.isEmpty()) {
            return Optional.empty();
        }
        Effect worst = higher.get(0);
        List<String> more = new ArrayList<>();
        if (higher.size() > 1) {
            more.add(words.get("higher.rest", effects(higher.subList(1, higher.size()))));
        }
        if (!with(0).isEmpty() && !with(-1).isEmpty()) {
            more.add(words.get("higher.same", nothing(), effects(with(0))));
        }
        return Optional.of(message(
                words.get(
                        "higher",
                        quoted(worst.scenario()),
                        words.sizeInFull(worst.difference()),
                        words.percentBriefly(worst.probability())),
                more));
    }

    /** What cannot be told from the baseline. */
    private Optional<Message> untold() {
        List<Effect> same = with(0);
        if (same.isEmpty()) {
            return Optional.empty();
        }
        String head = same.size() == 1
                ? words.get(
                        "same.single",
                        quoted(same.get(0).scenario()),
                        nothing(),
                        words.pointsBriefly(same.get(0).difference()))
                : words.get("same.several", nothing(), effects(same));
        return Optional.of(new Message(head, words.get("same.note")));
    }

    /** What averts a percentage point at the least cost, where that has a finite interval. */
    private Optional<Message> cheapest() {
        return findings.costs().values().stream()
                .filter(cost -> cost.costPerPoint().value() >= 0
                        && Double.isFinite(cost.costPerPoint().high()))
                .min(Comparator.comparingDouble(cost -> cost.costPerPoint().value()))
                .map(this::cheapest);
    }

    private Message cheapest(CostEffect cost) {
        String currency = words.of(findings.manifest().scenario(cost.scenario()).currency());
        return new Message(
                words.get(
                        "cheap",
                        quoted(cost.scenario()),
                        words.amount(cost.costPerPoint()),
                        words.texts().numerals().confidence(Findings.CONFIDENCE),
                        words.amountRange(cost.costPerPoint()),
                        currency),
                words.get("cheap.more", words.cost(cost.costDifference()), words.span(findings.horizon())));
    }

    private List<Effect> with(int direction) {
        return findings.effectsInOrder().stream()
                .filter(effect -> effect.direction() == direction)
                .toList();
    }

    /** The first few with their differences, and how many more there are. */
    private String effects(List<Effect> effects) {
        List<String> items = new ArrayList<>(effects.stream()
                .limit(NAMED)
                .map(effect -> words.get("effect", quoted(effect.scenario()), words.pointsBriefly(effect.difference())))
                .toList());
        if (effects.size() > NAMED) {
            items.add(words.counted("effect.others", effects.size() - NAMED));
        }
        return words.list(items);
    }

    private static Message message(String head, List<String> more) {
        return new Message(
                head,
                String.join(" ", more.stream().filter(text -> !text.isEmpty()).toList()));
    }

    /** What a scenario that shows no effect cannot be told from. */
    private String nothing() {
        return findings.compareRemedies() ? words.get("nothing") : words.get("baseline", quoted(findings.baseline()));
    }

    private Estimate riot(double day) {
        return findings.probability(findings.baseline(), Level.RIOT, day);
    }

    private Estimate probability(Level level) {
        return findings.probability(findings.baseline(), level, findings.horizon());
    }

    private String quoted(String scenario) {
        return words.quoted(words.of(findings.manifest().scenario(scenario).title()));
    }
}
