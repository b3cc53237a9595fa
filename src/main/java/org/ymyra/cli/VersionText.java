package org.ymyra.cli;

import org.ymyra.results.Build;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} says. */
final class VersionText implements IVersionProvider {
    @Override
    public String[] getVersion() {
        Build build = Build.current();
        return new String[] {
            "ymyra " + build.version(),
            "commit " + build.commit() + (build.dirty() ? " with changes" : ""),
            "Java " + System.getProperty("java.version") + " (" + System.getProperty("java.vendor") + ")"
        };
    }
}
