package org.ymyra.scenario;

import java.util.List;

/**
 * A scenario as it was read, with everything it extends and all settings applied.
 *
 * @param scenario the scenario
 * @param yaml the same in full as YAML: every key, in the order of the declarations
 * @param hash SHA-256 of that YAML without title, description and the positions of settlements, in hexadecimal; scenarios that run
 *     alike have equal hashes
 * @param originals the file, then the files it extends, nearest first
 */
public record ResolvedScenario(Scenario scenario, String yaml, String hash, List<SourceFile> originals) {}
