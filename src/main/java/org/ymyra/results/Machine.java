package org.ymyra.results;

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
}
