package org.ymyra.briefing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ymyra.analysis.CostEffect;
import org.ymyra.analysis.Estimate;
import org.ymyra.analysis.SettlementProbability;
import org.ymyra.chart.Captions;
import org.ymyra.chart.EscalationChart;
import org.ymyra.chart.Figure;
import org.ymyra.chart.HazardMap;
import org.ymyra.chart.IconChart;
import org.ymyra.chart.LeverChart;
import org.ymyra.chart.RobustChart;
import org.ymyra.chart.SurvivalChart;
import org.ymyra.results.Manifest;
import org.ymyra.results.Outcome.Total;
import org.ymyra.scenario.Level;

/** What a briefing says, by the names that its template uses. */
final class Content {
    /** Scenarios beside the baseline that are named at the head; of more, the table is dense. */
    private static final int NAMED = 8;

    /** Scenarios beside the baseline in the table of effects; of more, the first and the last of the order are shown. */
    private static final int ROWS = 20;

    /** Scenarios beside the baseline in other charts and tables. */
    private static final int MOST = 4;

    /** Scenarios that are shown as icons. */
    private static final int PICTURED = 3;

    /** Width of figures in print, in mm, where their text has its natural size. */
    private static final int WIDTH = 170;

    /** Width of icons, which would leave no room beside the key messages otherwise. */
    private static final int ICONS_WIDTH = 146;

    /** Replications below which figures tell little. */
    private static final int FEW = 100;

    static final List<Total> HARMS = List.of(Total.INJURED, Total.DAMAGED, Total.DEATHS);

    private final Findings findings;
    private final Words words;
    private final Captions captions;
    private final Map<String, Object> all = new LinkedHashMap<>();
    private final List<Map<String, Object>> figures = new ArrayList<>();
    private int tables;

    private Content(Findings findings, Words words) {
        this.findings = findings;
        this.words = words;
        captions = Captions.of(
                findings.manifest(), findings.analysis().ended(), words.texts().language());
    }

    /**
     * Returns what a briefing says.
     *
     * @param title its title; without one, the baseline names it
     * @param drivers what the result is sensitive to, if that was examined
     */
    static Map<String, Object> of(Findings findings, Words words, Optional<String> title, Optional<Drivers> drivers) {
        Content content = new Content(findings, words);
        content.head(title);
        content.warnings();
        content.messages();
        content.charts();
        content.remedies();
        content.harms();
        content.sides();
        content.places();
        content.change(drivers);
        content.all.put("further", content.further());
        content.all.put("method", new Method(findings, words).rows());
        content.all.put("glossary", new Glossary(findings, words).rows());
        return content.all;
    }

    private boolean compares() {
        return !findings.effectsInOrder().isEmpty();
    }

    private void head(Optional<String> title) {
        String baseline = title(findings.baseline());
        String span = words.span(findings.horizon());
        all.put("lang", words.texts().language().tag());
        all.put("title", title.orElseGet(() -> words.get(compares() ? "title.compare" : "title.run", baseline)));
        all.put("question", words.get(compares() ? "question.compare" : "question.run", span));
        List<String> names = shownEffects(NAMED).stream()
                .map(effect -> words.quoted(title(effect.scenario())))
                .toList();
        if (compares()) {
            all.put(
                    "compared",
                    findings.effectsInOrder().size() <= NAMED
                            ? words.get("compared", words.quoted(baseline), words.list(names))
                            : words.counted(
                                    "compared", findings.effectsInOrder().size(), words.quoted(baseline)));
        }
    }

    private void warnings() {
        List<String> warnings = new ArrayList<>();
        if (findings.done() < findings.asked()) {
            warnings.add(words.get("incomplete", words.count(findings.done()), words.count(findings.asked())));
        }
        if (findings.failed() > 0) {
            warnings.add(words.counted("failed", findings.failed(), words.count(findings.asked())));
        }
        if (findings.least() < FEW) {
            warnings.add(words.counted("few", findings.least()));
        }
        all.put("warnings", warnings);
        int sets = findings.manifest().ensemble().size();
        all.put(
                "limits",
                List.of(
                        words.get(compares() ? "limit.model" : "limit.run"),
                        sets == 0 ? words.get("limit.error") : words.counted("limit.sets", sets),
                        words.get("limit.people")));
    }

    private void messages() {
        List<Map<String, Object>> messages = new ArrayList<>();
        for (KeyMessages.Message message : new KeyMessages(findings, words).all()) {
            messages.add(Map.of("number", messages.size() + 1, "head", message.head(), "more", message.more()));
        }
        all.put("messages", messages);
    }

    private void charts() {
        Set<String> shown = shown();
        Set<String> pictured = pictured();
        all.put(
                "icons",
                figure(
                        IconChart.of(
                                captions,
                                Level.RIOT,
                                findings.analysis().levelProbabilities().stream()
                                        .filter(row -> pictured.contains(row.scenario()))
                                        .toList(),
                                findings.isDistrict()),
                        ICONS_WIDTH,
                        left(pictured.size() - 1)));
        List<Map<String, Object>> first = new ArrayList<>();
        first.add(figure(EscalationChart.of(
                captions,
                findings.analysis().levelProbabilities().stream()
                        .filter(row -> shown.contains(row.scenario()))
                        .toList())));
        all.put("escalation", first);
        List<Map<String, Object>> second = new ArrayList<>();
        int effects = findings.effectsInOrder().size();
        if (effects > 1 && effects <= MOST) {
            second.add(figure(LeverChart.of(
                    captions,
                    Level.RIOT,
                    findings.days().stream()
                            .flatMap(day -> findings.analysis().contrasts(findings.baseline(), day).stream())
                            .toList())));
        } else if (!compares()
                && !findings.analysis().isEnsemble()
                && findings.probability(findings.baseline(), Level.RIOT, findings.horizon())
                                .events()
                        > 0) {
            second.add(figure(
                    SurvivalChart.of(captions, Level.RIOT, findings.analysis().survival())));
        }
        all.put("speed", second);
    }

    /** The baseline and the scenarios that charts and tables show. */
    private Set<String> shown() {
        return Stream.concat(
                        Stream.of(findings.baseline()),
                        shownEffects(MOST).stream().map(Effect::scenario))
                .collect(Collectors.toSet());
    }

    /** The baseline and the scenarios with the greatest decrease, as many as stand in a row; the last is the worst if that raises the risk. */
    private Set<String> pictured() {
        List<Effect> effects = findings.effectsInOrder();
        List<Effect> shown = new ArrayList<>(effects.subList(0, Math.min(effects.size(), PICTURED - 1)));
        if (effects.size() >= PICTURED && effects.get(effects.size() - 1).direction() > 0) {
            shown.set(PICTURED - 2, effects.get(effects.size() - 1));
        }
        return Stream.concat(Stream.of(findings.baseline()), shown.stream().map(Effect::scenario))
                .collect(Collectors.toSet());
    }

    /** Says of how many remedies only so many are shown. */
    private String left(int shown) {
        int remedies = findings.effectsInOrder().size();
        return shown == remedies ? "" : words.get("icons.left", words.count(shown), words.count(remedies));
    }

    /** All effects as the result has them or, of more than so many, as many of the greatest decreases as of the least. */
    private List<Effect> shownEffects(int most) {
        List<Effect> effects = findings.effectsInOrder();
        if (effects.size() <= most) {
            List<String> order = findings.manifest().scenarios().stream()
                    .map(Manifest.Entry::key)
                    .toList();
            return effects.stream()
                    .sorted(Comparator.comparingInt(effect -> order.indexOf(effect.scenario())))
                    .toList();
        }
        List<Effect> shown = new ArrayList<>(effects.subList(0, most / 2));
        shown.addAll(effects.subList(effects.size() - most / 2, effects.size()));
        return shown;
    }

    private Map<String, Object> figure(Figure figure) {
        return figure(figure, WIDTH, "");
    }

    private Map<String, Object> figure(Figure figure, int widthMm, String more) {
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("number", figures.size() + 1);
        context.put("svg", figure.svg("figure-" + (figures.size() + 1), WIDTH));
        context.put("width", widthMm);
        context.put("caption", figure.title());
        context.put("note", more.isEmpty() ? figure.subtitle() : figure.subtitle() + " " + more);
        figures.add(context);
        return context;
    }

    /** What each remedy changes, how fast and at what cost. */
    private void remedies() {
        all.put("compares", compares());
        if (!compares()) {
            return;
        }
        Map<String, CostEffect> costs = findings.costs();
        List<String> spans = findings.days().stream()
                .map(day -> words.get("column.change", words.span(day)))
                .toList();
        List<Map<String, Object>> rows = new ArrayList<>();
        rows.add(row(findings.baseline(), null, costs));
        shownEffects(ROWS).forEach(effect -> rows.add(row(effect.scenario(), effect, costs)));
        Map<String, Object> table = new LinkedHashMap<>();
        table.put("number", ++tables);
        table.put("spans", spans);
        table.put("columnProbability", words.get("column.probability", words.span(findings.horizon())));
        table.put("priced", !costs.isEmpty());
        table.put("currency", findings.currency(words));
        table.put("dominated", costs.isEmpty() ? "" : new Costs(findings, words).dominated());
        table.put("rows", rows);
        table.put("dense", findings.effectsInOrder().size() > NAMED);
        int left = findings.effectsInOrder().size() - shownEffects(ROWS).size();
        table.put("left", left == 0 ? "" : words.counted("table.left", left));
        all.put("remedies", List.of(table));
    }

    private Map<String, Object> row(String scenario, Effect effect, Map<String, CostEffect> costs) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("title", title(scenario));
        Estimate riot = findings.probability(scenario, Level.RIOT, findings.horizon());
        row.put("probability", cell(words.percent(riot), words.range(riot)));
        List<Map<String, Object>> changes = new ArrayList<>();
        for (int day = 0; day < findings.days().size(); day++) {
            changes.add(
                    effect == null
                            ? cell("–", "")
                            : cell(
                                    words.points(effect.differences().get(day)),
                                    words.pointsRange(effect.differences().get(day))));
        }
        row.put("changes", changes);
        row.put("told", effect == null ? "–" : told(effect));
        row.put(
                "direction",
                effect == null ? "none" : List.of("lower", "same", "higher").get(effect.direction() + 1));
        CostEffect cost = costs.get(scenario);
        if (cost != null) {
            boolean priced = Double.isFinite(cost.costPerPoint().high())
                    && cost.costPerPoint().value() > 0;
            boolean same = cost.cost().low() == cost.cost().high();
            row.put("cost", cell(words.cost(cost.cost()), same ? "" : words.amountRange(cost.cost())));
            row.put(
                    "point",
                    priced
                            ? cell(words.amount(cost.costPerPoint()), words.amountRange(cost.costPerPoint()))
                            : cell("–", ""));
        }
        return row;
    }

    private String told(Effect effect) {
        if (effect.since() < 0) {
            return words.get("told.no");
        }
        String span = words.span(findings.days().get(effect.since()));
        return words.get(effect.direction() < 0 ? "told.lower" : "told.higher", span);
    }

    private static Map<String, Object> cell(String value, String range) {
        return Map.of("value", value, "range", range);
    }

    /** What people suffer, all communities together. */
    private void harms() {
        List<Map<String, Estimate>> means =
                HARMS.stream().map(findings.analysis().totals()::harms).toList();
        List<Map<String, Object>> rows = Stream.concat(
                        Stream.of(findings.baseline()),
                        shownEffects(MOST).stream().map(Effect::scenario))
                .map(key -> Map.of(
                        "title",
                        title(key),
                        "cells",
                        means.stream().map(mean -> harm(key, mean.get(key))).toList()))
                .toList();
        all.put(
                "harm",
                Map.of(
                        "number",
                        ++tables,
                        "caption",
                        words.get("harm.caption", words.span(findings.horizon())),
                        "heads",
                        HARMS.stream().map(words.texts()::word).toList(),
                        "rows",
                        rows));
    }

    private Map<String, Object> harm(String scenario, Estimate mean) {
        return mean.high() == 0
                ? cell("0", words.get("harm.never", words.count(findings.ended(scenario))))
                : cell(words.amount(mean), words.amountRange(mean));
    }

    /** What each community suffers, where there are several and the result holds it. */
    private void sides() {
        Sides sides = new Sides(findings, words, mean -> harm(findings.baseline(), mean));
        all.put("sides", sides.known() ? List.of(sides.rows(title(findings.baseline()))) : List.of());
    }

    /** Where in the district riots are more probable. */
    private void places() {
        all.put("places", List.of());
        if (!findings.isDistrict() || findings.analysis().isEnsemble()) {
            return;
        }
        String baseline = findings.baseline();
        List<SettlementProbability> probabilities = findings.analysis().settlementProbabilities().stream()
                .filter(row -> row.scenario().equals(baseline))
                .toList();
        Figure map = HazardMap.of(captions, Map.of(baseline, findings.scenario(baseline)), Level.RIOT, probabilities);
        all.put(
                "places",
                List.of(Map.of(
                        "map", figure(map, WIDTH, words.get("places.scenario", words.quoted(title(baseline)))))));
    }

    /** What would change the conclusion. */
    private void change(Optional<Drivers> drivers) {
        List<String> texts = new ArrayList<>();
        List<Map<String, Object>> charts = new ArrayList<>();
        if (findings.analysis().isEnsemble() && compares()) {
            Sets sets = new Sets(findings, words);
            texts.addAll(sets.sentences());
            charts.add(figure(RobustChart.of(captions, Level.RIOT, sets.rows(shown()))));
        }
        all.put(
                "drivers",
                drivers.map(found -> new Driven(found, findings, words).context())
                        .map(List::of)
                        .orElse(List.of()));
        if (drivers.isEmpty() && !findings.analysis().isEnsemble()) {
            texts.add(words.get("change.none"));
        }
        all.put("changeTexts", texts);
        all.put("changeCharts", charts);
    }

    private List<String> further() {
        List<String> further = new ArrayList<>();
        further.add(words.get(findings.isDistrict() ? "further.alarm.district" : "further.alarm.settlement"));
        int comparisons = findings.effectsInOrder().size() * findings.days().size();
        if (comparisons > 1) {
            further.add(words.counted("further.many", comparisons, words.number(0.05 * comparisons)));
        }
        if (compares()) {
            further.add(words.get("further.harms"));
            further.add(words.get("further.settings"));
        }
        if (!findings.costs().isEmpty()) {
            further.add(words.get("further.costs"));
        }
        further.add(words.get("further.harm"));
        return further;
    }

    private String title(String scenario) {
        return words.of(findings.manifest().scenario(scenario).title());
    }
}
