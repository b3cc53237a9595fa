package org.ymyra.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * Keeps the optimising compiler of Java to what replications are made of. It takes long over each method, which pays in long runs; a
 * short one is over before, and most of its time would go into optimising what draws, reads and writes some files. That is still
 * compiled, by the quick compiler.
 */
final class LightCompilation {
    /** So many replications make a run that is not short. */
    static final int SHORT = 100;

    /** The first directive that matches a method and says something of the compiler counts. */
    private static final String DIRECTIVES = """
            [
              {match: ["org/ymyra/model/*.*", "org/ymyra/experiment/*.*", "org/ymyra/scenario/*.*", "org/ymyra/results/*.*",
                       "org/apache/commons/*.*", "sim/*.*", "java/util/*.*", "java/lang/Math.*", "java/lang/StrictMath.*",
                       "java/lang/Object.*", "java/lang/Enum.*", "java/lang/Integer.*", "java/lang/Long.*", "java/lang/Double.*"],
               c2: {Exclude: false}},
              {match: "*.*", c2: {Exclude: true}}
            ]
            """;

    private LightCompilation() {}

    /** Begins it, for all of this process until its end; a Java that cannot do that, or a full folder for temporary files, leaves all as it was. */
    static void begin() {
        try {
            Path file = Files.createTempFile("ymyra", ".json");
            try {
                Files.writeString(file, DIRECTIVES);
                ManagementFactory.getPlatformMBeanServer()
                        .invoke(
                                new ObjectName("com.sun.management:type=DiagnosticCommand"),
                                "compilerDirectivesAdd",
                                new Object[] {new String[] {"\"" + file + "\""}},
                                new String[] {String[].class.getName()});
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException | JMException e) {
            // the run takes a little longer
        }
    }
}
