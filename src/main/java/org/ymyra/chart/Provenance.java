package org.ymyra.chart;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ymyra.results.Manifest;

/**
 * Where a chart came from. It holds no date and no machine, so that the same results give the same bytes.
 *
 * @param version version of the project
 * @param hashes content hash of each scenario shown, by its key in the result, in the order of the result; empty for a run that is not
 *     of a scenario as it is written
 * @param settings settings that changed the scenarios from outside, each {@code key=value}
 * @param seed seed of the experiment
 * @param replications replications asked for, for each scenario; 0 if that differs between them
 * @param ended how many of them ended well, by scenario: those that the figures are made of
 * @param ensemble the parameter sets that they are spread over
 */
public record Provenance(
        String version,
        Map<String, String> hashes,
        List<String> settings,
        long seed,
        int replications,
        Map<String, Integer> ended,
        Manifest.Ensemble ensemble) {
    private static final int SHORT = 8;
    /** How many scenarios the foot of a chart names; the metadata of the file names all. */
    private static final int NAMED = 24;

    public Provenance {
        hashes = new LinkedHashMap<>(hashes);
        settings = List.copyOf(settings);
        ended = new LinkedHashMap<>(ended);
    }

    /** Where a chart came from that is not over an ensemble. */
    public Provenance(
            String version,
            Map<String, String> hashes,
            List<String> settings,
            long seed,
            int replications,
            Map<String, Integer> ended) {
        this(version, hashes, settings, seed, replications, ended, Manifest.Ensemble.NONE);
    }

    /** Returns the scenarios with the first characters of their hashes; of very many only the first. */
    String scenarios(Texts texts) {
        String named = hashes.entrySet().stream()
                .limit(hashes.size() > NAMED ? 1 : NAMED)
                .map(e -> (e.getKey() + " " + shortened(e.getValue())).strip())
                .collect(Collectors.joining(", "));
        return hashes.size() > NAMED ? texts.get("footer.more", named, hashes.size() - 1) : named;
    }

    private static String shortened(String hash) {
        return hash.substring(0, Math.min(SHORT, hash.length()));
    }

    /** Returns how many replications ended well, of how many if that is fewer; by scenario if it is not the same for all. */
    String replications(Texts texts) {
        String all = texts.number(replications, 0);
        if (ended.values().stream().allMatch(count -> count == replications)) {
            return all;
        }
        boolean same = ended.values().stream().distinct().count() == 1;
        String counts = ended.entrySet().stream()
                .map(e -> (same ? "" : e.getKey() + " ") + texts.number(e.getValue(), 0))
                .distinct()
                .collect(Collectors.joining(", "));
        return replications == 0 ? counts : texts.get("footer.part", counts, all);
    }

    /** Returns what the foot of a chart says: where it came from and, in a line of its own, the settings if there are any. */
    String foot(Texts texts) {
        String source = texts.get("footer", version, scenarios(texts), String.valueOf(seed), replications(texts));
        if (ensemble.size() > 0) {
            source += " " + texts.get("footer.sets", ensemble.size(), shortened(ensemble.hash()));
        }
        return settings.isEmpty() ? source : source + "\n" + texts.get("footer.settings", String.join(", ", settings));
    }

    /** Returns the whole provenance in one line that does not depend on the language. */
    String line() {
        String full = hashes.entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining(","));
        String counts = ended.entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining(","));
        return "ymyra " + version + "; scenarios " + full
                + (settings.isEmpty() ? "" : "; settings " + String.join(", ", settings)) + "; seed " + seed
                + "; replications " + counts + (replications == 0 ? "" : " of " + replications)
                + (ensemble.size() == 0 ? "" : "; parameter sets " + ensemble.size() + " " + ensemble.hash());
    }
}
