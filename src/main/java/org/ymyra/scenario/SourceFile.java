package org.ymyra.scenario;

/**
 * A file that a scenario was read from.
 *
 * @param name path as it was given, or as it follows from {@code extends}
 * @param bytes its content
 */
public record SourceFile(String name, byte[] bytes) {}
