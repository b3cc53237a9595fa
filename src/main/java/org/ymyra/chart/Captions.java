package org.ymyra.chart;

import java.awt.Color;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ymyra.results.Manifest;
import org.ymyra.scenario.Localised;
import org.ymyra.scenario.Span;

/**
 * What the words of a chart need besides its numbers.
 *
 * @param language language of all words and numbers
 * @param titles title of each scenario by its key in the result; charts show scenarios in this order
 * @param horizon time that was observed in each replication
 * @param provenance where the results came from
 */
public record Captions(Language language, Map<String, Localised> titles, Span horizon, Provenance provenance) {
    public Captions {
        titles = new LinkedHashMap<>(titles);
    }

    /** Returns the words for the charts of a result, given how many replications of each scenario ended well. */
    public static Captions of(Manifest manifest, Map<String, Integer> ended, Language language) {
        Map<String, Localised> titles = new LinkedHashMap<>();
        Map<String, String> hashes = new LinkedHashMap<>();
        for (Manifest.Entry scenario : manifest.scenarios()) {
            titles.put(scenario.key(), scenario.title());
            hashes.put(scenario.key(), scenario.hash());
        }
        return new Captions(
                language,
                titles,
                new Span(manifest.scenarios().get(0).horizon()),
                new Provenance(
                        manifest.build().version(),
                        hashes,
                        manifest.settings(),
                        manifest.seed(),
                        manifest.replications(),
                        ended,
                        manifest.ensemble()));
    }

    /**
     * Returns the title of a scenario.
     *
     * @throws IllegalArgumentException if there is no scenario of that key
     */
    String title(String scenario) {
        Localised title = titles.get(scenario);
        if (title == null) {
            throw new IllegalArgumentException("no title for scenario " + scenario + "; titles: " + titles.keySet());
        }
        return language.of(title);
    }

    /**
     * Returns the colour of a scenario, the same in all charts of a result. The first scenario, the baseline, is black; the others
     * follow in the order of the titles. With more than six scenarios colours cannot tell them apart any more: all but the first
     * share one, and stand under or beside their titles.
     *
     * @throws IllegalArgumentException if there is no scenario of that key
     */
    public Color colour(String scenario) {
        return Theme.colour(series(scenario));
    }

    /** Returns the number of the colour and dash pattern of a scenario. */
    int series(String scenario) {
        title(scenario);
        int place = List.copyOf(titles.keySet()).indexOf(scenario);
        return titles.size() <= Theme.LINES ? place : Math.min(place, 1);
    }

    /**
     * Returns the given scenarios in the order of the titles.
     *
     * @throws IllegalArgumentException if there are none, or one has no title
     */
    List<String> order(Collection<String> scenarios) {
        if (scenarios.isEmpty()) {
            throw new IllegalArgumentException("nothing to draw");
        }
        scenarios.forEach(this::title);
        return titles.keySet().stream().filter(scenarios::contains).toList();
    }

    /** Returns what intervals cover, as in "simulation error only; parameters are held fixed". */
    String error() {
        int sets = provenance.ensemble().size();
        return sets == 0 ? texts().get("error") : texts().get("error.sets", sets);
    }

    Texts texts() {
        return new Texts(language);
    }
}
