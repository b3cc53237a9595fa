package org.ymyra.gui;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.PrintStream;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs {@link WindowCases} and {@link ControlCases} and says what came of each; exit code 1 if one failed. */
final class WindowProgram {
    static final String PASSED = "passed: ";

    private WindowProgram() {}

    public static void main(String[] args) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(WindowCases.class), selectClass(ControlCases.class))
                .build();
        Telling telling = new Telling(System.out);
        Launcher launcher = LauncherFactory.create();
        launcher.execute(request, telling);
        System.exit(telling.failed ? 1 : 0);
    }

    private static final class Telling implements TestExecutionListener {
        private final PrintStream out;
        private boolean failed;

        Telling(PrintStream out) {
            this.out = out;
        }

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            if (result.getStatus() != Status.SUCCESSFUL) {
                failed = true;
                out.println("failed: " + test.getDisplayName());
                result.getThrowable().ifPresent(error -> error.printStackTrace(out));
            } else if (test.isTest()) {
                out.println(PASSED + test.getDisplayName());
            }
        }
    }
}
