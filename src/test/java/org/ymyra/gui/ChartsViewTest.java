package org.ymyra.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.EventQueue;
import java.awt.event.MouseEvent;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.swing.JComboBox;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import org.junit.jupiter.api.Test;
import org.ymyra.analysis.Proportions;
import org.ymyra.chart.Language;
import org.ymyra.chart.Look;
import org.ymyra.chart.TimeChart.Window;
import org.ymyra.model.District;
import org.ymyra.model.Fingerprint;
import org.ymyra.scenario.ScenarioException;
import org.ymyra.scenario.ScenarioReader;

/** The view of charts follows the run and what is selected, and leaves the run as it is. */
class ChartsViewTest {
    private final Selected selected = new Selected();

    private static Start start() {
        try {
            return new Start(
                    ScenarioReader.read(
                            Path.of("scenarios/villages.yaml"), List.of("run.spin-up=30 days", "run.horizon=60 days")),
                    1,
                    0);
        } catch (ScenarioException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Void read(ChartsView view, District district) {
        view.refresh(district);
        return null;
    }

    @Test
    @SuppressWarnings("rawtypes")
    void followsTheRunAndTheSelection() throws Exception {
        Start start = start();
        try (Player player = new Player(start)) {
            EventQueue.invokeAndWait(() -> {
                ChartsView view = new ChartsView(
                        selected,
                        player,
                        null,
                        () -> new Origin(start, false),
                        (copy, settlement, stop) -> Optional.of(Proportions.wilson(1, 10, 0.95)));
                view.relabel(new Words(Language.KK));
                player.read(district -> {
                    view.begun(district);
                    return read(view, district);
                });
                JPanel bar = (JPanel) view.component().getComponent(0);
                JComboBox place = (JComboBox) bar.getComponent(2);
                assertThat(place.getItemCount())
                        .isEqualTo(1 + start.scenario().scenario().settlements().size());
                place.setSelectedIndex(3);
                assertThat(selected.place()).isEqualTo(new Place.Town(2));
                selected.select(new Place.Home(4, 7));
                assertThat(place.getSelectedIndex()).isEqualTo(5);
                view.relabel(new Words(Language.RU));
                assertThat(place.getSelectedIndex()).isEqualTo(5);
                player.change(District::copy);
                player.read(district -> {
                    view.changed(district);
                    return read(view, district);
                });
                view.close();
            });
            player.play();
            while (player.playing()) {
                EventQueue.invokeAndWait(() -> {});
            }
            District plain = start.district();
            plain.runUntil(90);
            assertThat(player.read(Fingerprint::of)).isEqualTo(Fingerprint.of(plain));
        }
    }

    @Test
    void aPaneTellsWhatIsPointedAt() {
        District district = start().district();
        History history = new History(district);
        district.runUntil(90);
        history.now(district);
        ChartPane pane = new ChartPane(JPopupMenu::new, day -> {});
        pane.setSize(400, 200);
        Words words = new Words(Language.EN);
        pane.show(
                new LiveCharts(
                                history,
                                new VulnerabilityWatch.Known(List.of(), true, null),
                                -1,
                                new Window(0, 60),
                                words)
                        .of(Topic.BACKLOG),
                Look.PAPER,
                words);
        BufferedImage image = new BufferedImage(400, 200, BufferedImage.TYPE_INT_RGB);
        pane.point(20);
        pane.paint(image.getGraphics());
        assertThat(pane.getToolTipText(new MouseEvent(pane, MouseEvent.MOUSE_MOVED, 0, 0, 150, 90, 0, false)))
                .contains("<b>day ")
                .containsPattern("now: [0-9]+");
        assertThat(pane.getToolTipText(new MouseEvent(pane, MouseEvent.MOUSE_MOVED, 0, 0, 2, 90, 0, false)))
                .isNull();
    }
}
