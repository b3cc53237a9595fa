package org.ymyra.gui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ymyra.gui.OpenWindow.act;
import static org.ymyra.gui.OpenWindow.await;
import static org.ymyra.gui.OpenWindow.on;

import java.awt.Component;
import java.awt.EventQueue;
import java.awt.Window;
import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JDialog;
import javax.swing.JTabbedPane;
import javax.swing.JTable;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ymyra.chart.Language;
import org.ymyra.experiment.Existing;
import org.ymyra.experiment.Experiment;
import org.ymyra.experiment.Plan;
import org.ymyra.experiment.Replication;
import org.ymyra.model.District;
import org.ymyra.model.Fingerprint;
import org.ymyra.scenario.Parameters;
import org.ymyra.scenario.ResolvedScenario;
import org.ymyra.scenario.ScenarioReader;

/** What a user can change, compare, record and open. Run by {@link WindowsTest} where there is a screen. */
class ControlCases {
    private static final List<String> SHORT =
            List.of("run.horizon=120 days", "run.spin-up=30 days", "settlements.*.households=200");

    @TempDir
    Path folder;

    private static <T extends Component> T within(JDialog dialog, String name, Class<T> type) {
        return on(() -> OpenWindow.all(dialog)
                .filter(each -> type.isInstance(each) && name.equals(each.getName()))
                .map(type::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no " + name)));
    }

    private static JDialog dialog(String name) {
        await(() -> on(() -> shown(name)).isPresent());
        return on(() -> shown(name)).orElseThrow();
    }

    private static Optional<JDialog> shown(String name) {
        return Stream.of(Window.getWindows())
                .filter(each -> each.isShowing() && name.equals(each.getName()))
                .map(JDialog.class::cast)
                .findFirst();
    }

    private static void picture(JDialog dialog, String name) throws Exception {
        BufferedImage image = on(() -> {
            BufferedImage painted =
                    new BufferedImage(dialog.getWidth(), dialog.getHeight(), BufferedImage.TYPE_INT_RGB);
            dialog.paint(painted.getGraphics());
            return painted;
        });
        File file = Path.of("target", "windows", name + ".png").toFile();
        Files.createDirectories(file.toPath().getParent());
        ImageIO.write(image, "png", file);
    }

    private static void step(OpenWindow window, int hours) {
        window.player().step(hours);
        await(() -> !window.player().playing());
    }

    @Test
    void everyRemedyIsStartedAndStopped() throws Exception {
        try (OpenWindow window = new OpenWindow("stressed.yaml", SHORT, 0)) {
            step(window, 30);
            for (String kind : Parameters.levers()) {
                act(window.find("start." + kind, JButton.class)::doClick);
            }
            step(window, 24);
            act(() -> OpenWindow.all(window.frame())
                    .filter(JTabbedPane.class::isInstance)
                    .map(JTabbedPane.class::cast)
                    .filter(tabs -> tabs.indexOfTab("Remedies") >= 0)
                    .forEach(tabs -> tabs.setSelectedIndex(tabs.indexOfTab("Remedies"))));
            window.picture("remedies-acting");
            int levers = window.player()
                    .read(district -> district.settlements().get(0).levers().size());
            assertThat(levers).isEqualTo(Parameters.levers().size());
            for (String kind : Parameters.levers()) {
                act(window.find("stop." + kind, JButton.class)::doClick);
            }
            act(() -> {
                JTextField field = window.find("field.office.capacity", JTextField.class);
                field.setText("2.5");
                field.postActionEvent();
            });
            step(window, 48);
            assertThat(window.player().read(District::scenario).office().capacity())
                    .isEqualTo(2.5);
            assertThat(on(window.frame()::getTitle)).contains("changed by hand");
            assertThat(window.thrown()).isEmpty();
        }
    }

    @Test
    void branchesAreShownSideBySideAndTheRunGoesOnUnchanged() throws Exception {
        try (OpenWindow window = new OpenWindow("triggers/serious-crime.yaml", SHORT, 1)) {
            step(window, 48);
            act(window.find("branch.equal-justice", JButton.class)::doClick);
            JDialog branch = dialog("branch");
            JTextArea with = within(branch, "branch.changed", JTextArea.class);
            await(() -> on(with::getText).matches("(?s).*(riot|protest).*"));
            act(() -> {
                within(branch, "branch.pairs", JComboBox.class).setSelectedIndex(0);
                within(branch, "branch.span", JComboBox.class).setSelectedIndex(1);
                within(branch, "branch.sure", JButton.class).doClick();
            });
            JTextArea estimate = within(branch, "branch.estimate", JTextArea.class);
            await(() -> on(estimate::getText).contains("50 pairs of runs with"));
            picture(branch, "branch");
            act(branch::dispose);
            step(window, 24 * 200);
            District plain = window.player().start().district();
            plain.runUntil(150);
            assertThat(window.player().read(Fingerprint::of)).isEqualTo(Fingerprint.of(plain));
            assertThat(window.thrown()).isEmpty();
        }
    }

    @Test
    void theMapIsRecorded() throws Exception {
        try (OpenWindow window = new OpenWindow("triggers/serious-crime.yaml", SHORT, 1)) {
            MapCanvas map = on(() -> OpenWindow.all(window.frame())
                    .filter(MapCanvas.class::isInstance)
                    .map(MapCanvas.class::cast)
                    .findFirst()
                    .orElseThrow());
            Path file = folder.resolve("map.gif");
            Film film = new Film(28, 33, 24);
            assertThat(film.gif(
                            window.player(), () -> on(() -> map.picture(400, 300)), 200, file, share -> {}, () -> true))
                    .isTrue();
            assertThat(file).isNotEmptyFile();
            assertThat(ImageIO.read(file.toFile()).getWidth()).isEqualTo(400);
            Pictures pictures = on(() -> new Pictures(
                    window.frame(),
                    map,
                    map::picture,
                    window.player(),
                    () -> new Origin(window.player().start(), true),
                    null));
            FilmDialog dialog = on(() -> pictures.record(new Words(Language.KK)));
            picture(dialog.dialog(), "film");
            act(dialog.dialog()::dispose);
            assertThat(window.thrown()).isEmpty();
        }
    }

    @Test
    void aReplicationOfAResultIsWatched() throws Exception {
        ResolvedScenario scenario = ScenarioReader.read(Path.of("scenarios/triggers/serious-crime.yaml"), SHORT);
        Path path = folder.resolve("result");
        Experiment.run(
                new Plan(List.of(new Plan.Point("crime", scenario)), 5, 4, 2, SHORT),
                Replication::run,
                path,
                Existing.REFUSE,
                progress -> {});
        try (OpenWindow window = new OpenWindow("stressed.yaml", SHORT, 0)) {
            EventQueue.invokeLater(() -> new ResultRunsDialog(
                            window.frame(), ResultRuns.open(path), new Words(Language.EN), window.player()::start)
                    .dialog()
                    .setVisible(true));
            JDialog runs = dialog("runs");
            JTable table = within(runs, "runs.table", JTable.class);
            assertThat(on(table::getRowCount)).isEqualTo(4);
            picture(runs, "replications");
            act(() -> {
                table.setRowSelectionInterval(2, 2);
                within(runs, "runs.watch", JButton.class).doClick();
            });
            assertThat(window.player().start().replication()).isEqualTo(2);
            assertThat(window.player().start().seed()).isEqualTo(5);
            assertThat(window.player().start().scenario().hash()).isEqualTo(scenario.hash());
            assertThat(window.thrown()).isEmpty();
        }
    }
}
