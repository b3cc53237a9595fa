package org.ymyra.gui;

import static org.ymyra.gui.OpenWindow.act;
import static org.ymyra.gui.OpenWindow.on;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JTabbedPane;
import org.ymyra.scenario.ScenarioException;

/**
 * Measures the window with 10,000 homes: frames a second at several speeds, and how long a click waits while the model runs flat out. Needs a
 * screen; prints one line for each.
 */
final class WindowSpeed {
    private static final int SECONDS = 10;

    private WindowSpeed() {}

    public static void main(String[] args) throws ScenarioException, InterruptedException {
        List<String> many = List.of("settlements.*.households=10000", "run.spin-up=100 days", "run.horizon=100 years");
        try (OpenWindow window = new OpenWindow("stressed.yaml", many, 0)) {
            JComboBox<?> speed = window.find("speed", JComboBox.class);
            JButton play = window.find("play", JButton.class);
            act(() -> window.find("tabs", JTabbedPane.class).setSelectedIndex(1));
            window.menu("menu.slow", false);
            for (Speed each : List.of(Speed.DAY, Speed.MONTH, Speed.FLAT_OUT)) {
                act(() -> speed.setSelectedIndex(each.ordinal()));
                act(play::doClick);
                Thread.sleep(2000);
                double day = window.player().read(district -> district.time());
                long frames = window.window().painted();
                double[] waits = waits(window);
                double perSecond = (window.window().painted() - frames) / (double) SECONDS;
                double days = (window.player().read(district -> district.time()) - day) / SECONDS;
                System.out.printf(
                        Locale.ROOT,
                        "%-9s %5.1f days/s  %5.1f frames/s  wait of a click: median %5.1f, 95%% %5.1f, worst %5.1f ms%n",
                        each,
                        days,
                        perSecond,
                        waits[waits.length / 2],
                        waits[waits.length * 95 / 100],
                        waits[waits.length - 1]);
                act(play::doClick);
            }
        }
        System.exit(0);
    }

    /** Switches the ties on the map, and returns how long each click has waited until all that it caused was done, in milliseconds, sorted. */
    private static double[] waits(OpenWindow window) throws InterruptedException {
        JCheckBox ties = on(() -> OpenWindow.all(window.frame())
                .filter(JCheckBox.class::isInstance)
                .map(JCheckBox.class::cast)
                .findFirst()
                .orElseThrow());
        double[] waits = new double[SECONDS * 10];
        for (int k = 0; k < waits.length; k++) {
            long before = System.nanoTime();
            act(() -> ties.doClick(0));
            waits[k] = (System.nanoTime() - before) / 1e6;
            Thread.sleep(Math.max(1, 100 - (long) waits[k]));
        }
        Arrays.sort(waits);
        return waits;
    }
}
