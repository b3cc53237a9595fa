package org.ymyra.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Container;
import java.awt.EventQueue;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.swing.UIManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ymyra.chart.Language;
import org.ymyra.scenario.ScenarioReader;

/** Pictures of the map, drawn without a screen: a grave crime on day 30 that becomes a riot with this luck. */
class MapViewTest {
    private final Selected selected = new Selected();
    private final Object before = UIManager.get("Panel.background");
    private Player player;
    private MapView view;

    @BeforeEach
    void open() throws Exception {
        Path file = Path.of("scenarios", "triggers", "serious-crime.yaml");
        player = new Player(new Start(ScenarioReader.read(file, List.of("run.spin-up=0 days")), 1, 20));
        EventQueue.invokeAndWait(() -> {
            view = new MapView(selected, player);
            view.relabel(new Words(Language.EN));
            view.component().setSize(900, 700);
            layOut(view.component());
            player.read(district -> {
                view.begun(district);
                view.refresh(district);
                return null;
            });
        });
    }

    @AfterEach
    void close() {
        player.close();
        UIManager.put("Panel.background", before);
    }

    private static void layOut(Container container) {
        container.doLayout();
        for (java.awt.Component part : container.getComponents()) {
            if (part instanceof Container inner) {
                layOut(inner);
            }
        }
    }

    private void run(int hours) throws Exception {
        player.step(hours);
        while (player.playing()) {
            Thread.sleep(2);
        }
        EventQueue.invokeAndWait(() -> player.read(district -> {
            view.refresh(district);
            return null;
        }));
    }

    private static Set<Integer> colours(BufferedImage picture) {
        Set<Integer> colours = new HashSet<>();
        for (int x = 0; x < picture.getWidth(); x++) {
            for (int y = 0; y < picture.getHeight(); y++) {
                colours.add(picture.getRGB(x, y));
            }
        }
        return colours;
    }

    private BufferedImage picture() throws Exception {
        BufferedImage[] picture = new BufferedImage[1];
        EventQueue.invokeAndWait(() -> picture[0] = view.picture(900, 660));
        return picture[0];
    }

    @ParameterizedTest
    @EnumSource(Colouring.class)
    void everyColouringIsDrawnLightAndDarkInEveryLanguage(Colouring colouring) throws Exception {
        run(24);
        for (Color ground : new Color[] {Color.WHITE, Color.DARK_GRAY}) {
            UIManager.put("Panel.background", ground);
            for (Language language : Language.values()) {
                EventQueue.invokeAndWait(() -> {
                    view.colouring(colouring);
                    view.relabel(new Words(language));
                });
                assertThat(colours(picture()))
                        .contains(MapColours.current().ground().getRGB());
            }
        }
    }

    @Test
    void aCrisisIsUnmistakable() throws Exception {
        run(24);
        assertThat(colours(picture())).doesNotContain(MapColours.ALARM.getRGB(), MarksPainter.FIRE.getRGB());
        run(31 * 24);
        int active = player.read(district -> district.openCrises().get(0).active().length);
        assertThat(active).isPositive();
        assertThat(colours(picture()))
                .contains(
                        MapColours.ALARM.getRGB(), MapColours.current().police().getRGB());
    }

    @Test
    void aPictureIsOfTheSizeAskedForAndTheSameEachTimeInCalm() throws Exception {
        run(24);
        BufferedImage picture = picture();
        assertThat(picture.getWidth()).isEqualTo(900);
        assertThat(picture.getHeight()).isEqualTo(660);
        BufferedImage again = picture();
        for (int x = 0; x < 900; x += 7) {
            for (int y = 0; y < 660; y += 7) {
                assertThat(again.getRGB(x, y)).isEqualTo(picture.getRGB(x, y));
            }
        }
    }

    @Test
    void aPictureOfTwiceTheSizeShowsTheSameTwiceAsLarge() throws Exception {
        run(24);
        BufferedImage[] pictures = new BufferedImage[2];
        EventQueue.invokeAndWait(() -> {
            int width = view.canvas().getWidth();
            int height = view.canvas().getHeight();
            pictures[0] = view.picture(width, height);
            pictures[1] = view.picture(2 * width, 2 * height);
        });
        double difference = 0;
        int points = 0;
        for (int x = 0; x < pictures[0].getWidth(); x += 3) {
            for (int y = 0; y < pictures[0].getHeight(); y += 3) {
                double one = MapColours.lightness(new Color(pictures[0].getRGB(x, y)));
                double two = MapColours.lightness(new Color(pictures[1].getRGB(2 * x, 2 * y)));
                difference += Math.abs(one - two);
                points++;
            }
        }
        // edges of homes fall on other pixels
        assertThat(difference / points).isLessThan(0.08);
    }

    @Test
    void theMapGoesWhereItIsAskedTo() throws Exception {
        EventQueue.invokeAndWait(() -> {
            selected.show(new Place.Home(0, 123));
            java.awt.Point middle = new java.awt.Point(
                    view.canvas().getWidth() / 2, (view.canvas().getHeight() - 60) / 2);
            assertThat(view.canvas().at(middle)).isInstanceOf(Place.Home.class);
        });
        assertThat(selected.place()).isEqualTo(new Place.Home(0, 123));
    }

    @Test
    void anotherRunIsShownAsAWholeAndWithoutTheHarmOfTheOneBefore() throws Exception {
        run(36 * 24);
        assertThat(colours(picture())).contains(MarksPainter.FIRE.getRGB());
        Start again = player.start();
        player.start(again);
        EventQueue.invokeAndWait(() -> player.read(district -> {
            view.begun(district);
            view.refresh(district);
            return null;
        }));
        assertThat(colours(picture())).doesNotContain(MarksPainter.FIRE.getRGB());
    }
}
