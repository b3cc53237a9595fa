package org.ymyra.results;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What an experiment ran on.
 *
 * @param java version of Java
 * @param vendor vendor of Java
 * @param os name and version of the operating system
 * @param arch architecture of the processor
 * @param cores processors available to Java
 */
public record Machine(String java, String vendor, String os, String arch, int cores) {

    /** Returns the machine that this runs on. */
    public static Machine current() {
        return new Machine(
                System.getProperty("java.version"),
                System.getProperty("java.vendor"),
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors());
    }

    /**
     * Returns what several parts of an experiment ran on: where they differ in something, all values of it with commas between; the most
     * processors that one had.
     */
    public static Machine of(List<Machine> parts) {
        return new Machine(
                all(parts, Machine::java),
                all(parts, Machine::vendor),
                all(parts, Machine::os),
                all(parts, Machine::arch),
                parts.stream().mapToInt(Machine::cores).max().orElseThrow());
    }

    private static String all(List<Machine> parts, Function<Machine, String> property) {
        return parts.stream().map(property).distinct().collect(Collectors.joining(", "));
    }
}
