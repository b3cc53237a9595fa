package org.ymyra.briefing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ymyra.analysis.Estimate;
import org.ymyra.chart.OfHundred;
import org.ymyra.results.Outcome.Total;
import org.ymyra.scenario.Level;

/**
 * The three things that a reader should remember, each with its number and interval. An effect is claimed only if its interval
 * leaves 0 out; what raises the risk is said before what cannot be told.
 */
final class KeyMessages {
    /** Scenarios named in one message; more are only counted. */
    private static final int NAMED = 3;

    private static final int MESSAGES = 3;

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
            if (riots() == 0) {
                return List.of(level(), milder(), harm());
            }
            return List.of(level(), findings.days().size() > 1 ? soon() : harm(), deadly());
        }
        List<Message> messages = new ArrayList<>(List.of(level()));
        List.of(lowered(), raised(), untold()).forEach(message -> message.ifPresent(messages::add));
        Optional<Message> costs = new Costs(findings, words).message();
        costs.ifPresent(messages::add);
        if (costs.isPresent() && messages.size() > MESSAGES) {
            Message last = messages.get(MESSAGES - 1);
            messages.set(
                    MESSAGES - 1,
                    message(last.head(), List.of(last.more(), costs.get().head())));
        }
        messages.add(riots() == 0 ? milder() : harm());
        return messages.subList(0, MESSAGES);
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
        OfHundred frequency = OfHundred.of(riot);
        if (riots() == 0) {
            more.add(words.counted("frequency.none", findings.ended(findings.baseline())));
        } else if (!frequency.near()) {
            String kind = findings.isDistrict() ? "frequency.district" : "frequency.settlement";
            more.add(words.counted(kind, frequency.value()));
        }
        findings.splitting(findings.baseline(), Level.RIOT)
                .ifPresent(rare -> more.add(words.get("level.splitting", words.percentBriefly(rare))));
        if (!findings.effectsInOrder().isEmpty() && riots() > 0) {
            more.add(words.get("level.deadly", words.percentBriefly(probability(Level.DEADLY))));
        }
        return message(head, more);
    }

    /** In how many replications of the baseline there is a riot. */
    private long riots() {
        return riot(findings.horizon()).events();
    }

    /** What less than a riot there is. */
    private Message milder() {
        return new Message(
                words.get("milder", words.span(findings.horizon()), words.percentInFull(probability(Level.PROTEST))),
                words.get("milder.more", words.percentBriefly(probability(Level.BRAWL))));
    }

    /** How many people suffer in the baseline. */
    private Message harm() {
        Estimate injured = findings.harm(Total.INJURED, findings.baseline());
        Estimate deaths = findings.harm(Total.DEATHS, findings.baseline());
        String title = quoted(findings.baseline());
        String head = injured.high() == 0 && deaths.high() == 0
                ? words.counted("harm.nobody", findings.ended(findings.baseline()), title)
                : words.get(
                        "harm.people",
                        title,
                        words.span(findings.horizon()),
                        words.harmBriefly(injured),
                        words.harmBriefly(deaths));
        return new Message(head, words.get("further.harm"));
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
        return message(head, more);
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
        List<Effect> others = findings.effectsInOrder().stream()
                .filter(effect -> effect != best)
                .toList();
        List<Effect> rivals = others.stream()
                .filter(effect ->
                        findings.difference(best.scenario(), effect.scenario()).high() >= 0)
                .toList();
        List<Effect> alike = lower.stream()
                .filter(effect -> effect == best || rivals.contains(effect))
                .toList();
        List<String> more = new ArrayList<>();
        String head;
        if (alike.size() > 1) {
            head = words.get("lower.several", sizes(alike));
        } else {
            head = words.get(
                    rivals.isEmpty() && lower.size() > 1 ? "lower.most" : "lower.only",
                    quoted(best.scenario()),
                    words.sizeInFull(best.difference()),
                    words.percentBriefly(best.probability()));
            if (!rivals.isEmpty()) {
                more.add(words.get("lower.rival", quoted(best.scenario()), names(rivals)));
            }
            if (!others.isEmpty()) {
                more.add(words.get("lower.picked"));
            }
        }
        List<Effect> rest =
                lower.stream().filter(effect -> !alike.contains(effect)).toList();
        if (!rest.isEmpty()) {
            more.add(words.counted("lower.rest", rest.size(), sizes(rest)));
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
                : words.get("slow", quoted(effect.scenario()), span, words.pointsBriefly(first));
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
            more.add(words.counted("higher.rest", higher.size() - 1, sizes(higher.subList(1, higher.size()))));
        }
        if (!with(0).isEmpty() && !with(-1).isEmpty()) {
            more.add(words.get("same.several", effects(with(0))));
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
        boolean none = with(-1).isEmpty() && with(1).isEmpty();
        String head = same.size() == 1
                ? words.get(
                        "same.single",
                        quoted(same.get(0).scenario()),
                        words.changeInWords(same.get(0).difference()))
                : words.get(none ? "same.all" : "same.several", effects(same));
        return Optional.of(new Message(head, words.get("same.note")));
    }

    private List<Effect> with(int direction) {
        return findings.effectsInOrder().stream()
                .filter(effect -> effect.direction() == direction)
                .toList();
    }

    /** The first few with their differences, and how many more there are. */
    private String effects(List<Effect> effects) {
        return few(
                effects,
                effect -> words.get("effect", quoted(effect.scenario()), words.pointsBriefly(effect.difference())));
    }

    /** The first few with how far they change the probability, and how many more there are. */
    private String sizes(List<Effect> effects) {
        return few(
                effects,
                effect -> words.get("size", quoted(effect.scenario()), words.sizeBriefly(effect.difference())));
    }

    private String names(List<Effect> effects) {
        return few(effects, effect -> quoted(effect.scenario()));
    }

    private String few(List<Effect> effects, Function<Effect, String> said) {
        List<String> items =
                new ArrayList<>(effects.stream().limit(NAMED).map(said).toList());
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
