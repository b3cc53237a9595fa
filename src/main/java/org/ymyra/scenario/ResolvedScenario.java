package org.ymyra.scenario;

import java.util.List;

/**
 * A scenario with everything it extends and every setting from outside worked in, and what is needed to repeat it.
 *
 * @param scenario the scenario
 * @param yaml its canonical text, complete and independent of any other file
 * @param hash SHA-256 of {@code yaml} in UTF-8, in lower-case hexadecimal
 * @param originals the file it was read from, followed by those that it extends
 */
public record ResolvedScenario(Scenario scenario, String yaml, String hash, List<SourceFile> originals) {}
