package org.ymyra.scenario;

/**
 * A file as it was read.
 *
 * @param name its name, as it was given or as the file that extends it names it
 * @param bytes its contents
 */
public record SourceFile(String name, byte[] bytes) {}
