package org.ymyra.briefing;

import java.util.List;
import java.util.Map;
import org.ymyra.analysis.Estimate;
import org.ymyra.results.Manifest;
import org.ymyra.scenario.DeclaredParameter;
import org.ymyra.scenario.Parameters;

/**
 * The parameters that carry the result, in words.
 *
 * @param drivers the parameters
 * @param findings the numbers of the briefing
 * @param words words and numbers in its language
 */
record Driven(Drivers drivers, Findings findings, Words words) {
    private static final int MOST = 5;

    Map<String, Object> context() {
        Manifest.Entry scenario = drivers.scenario();
        boolean same = scenario.hash()
                .equals(findings.manifest().scenario(findings.baseline()).hash());
        String title = words.quoted(words.of(scenario.title()));
        return Map.of(
                "text",
                drivers.told().isEmpty()
                        ? words.get("drivers.none", words.count(drivers.parameters()), title)
                        : words.get(
                                drivers.shares() ? "drivers.shares" : "drivers.changes",
                                words.count(drivers.parameters()),
                                title),
                "other",
                same ? "" : words.get("drivers.other"),
                "head",
                words.get(drivers.shares() ? "drivers.share" : "drivers.change"),
                "rows",
                drivers.told().stream().limit(MOST).map(this::row).toList());
    }

    private Map<String, Object> row(Drivers.Driver driver) {
        Estimate size = driver.size();
        List<DeclaredParameter> found = Parameters.find(driver.key());
        String meaning =
                found.isEmpty() ? "" : words.texts().parameter(found.get(0)).orElse("");
        return Map.of(
                "key",
                driver.key(),
                "meaning",
                meaning,
                "size",
                drivers.shares() ? words.percent(size) : words.pointsSize(size),
                "range",
                drivers.shares() ? words.range(size) : words.pointsSizeRange(size),
                "direction",
                words.get(
                        driver.direction() > 0
                                ? "drivers.raises"
                                : driver.direction() < 0 ? "drivers.lowers" : "drivers.either"));
    }
}
