package org.ymyra.gui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ymyra.scenario.ScenarioException;
import org.ymyra.scenario.ScenarioReader;

/** Pictures of a stretch of days, wholly or not at all. */
class FilmTest {
    private static final List<String> SMALL =
            List.of("settlements.Crossford.households=60", "run.horizon=90 days", "run.spin-up=0 days");

    @TempDir
    Path folder;

    private final Film film = new Film(3, 8, 12);

    private static Player player() throws ScenarioException {
        return new Player(new Start(ScenarioReader.read(Path.of("scenarios/typical.yaml"), SMALL), 1, 0));
    }

    private static Film.Camera camera(Player player) {
        return () -> {
            BufferedImage picture = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
            Graphics2D graphics = picture.createGraphics();
            graphics.setColor(Color.getHSBColor(player.read(district -> (float) district.time() / 10), 1, 1));
            graphics.fillRect(0, 0, 40, 30);
            graphics.dispose();
            return picture;
        };
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void gifHasAPictureEverySoManyHoursAndGoesRound() throws Exception {
        Path file = folder.resolve("a.gif");
        try (Player player = player()) {
            assertThat(film.gif(player, camera(player), 125, file, share -> {}, () -> true))
                    .isTrue();
            double end = player.read(district -> district.time());
            assertThat(Math.round(end * 24)).isEqualTo(8 * 24);
        }
        assertThat(film.frames()).isEqualTo(11);
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(in);
            assertThat(reader.getNumImages(true)).isEqualTo(11);
            assertThat(reader.read(0).getWidth()).isEqualTo(40);
            assertThat(reader.read(0).getRGB(5, 5)).isNotEqualTo(reader.read(10).getRGB(5, 5));
            IIOMetadataNode root =
                    (IIOMetadataNode) reader.getImageMetadata(0).getAsTree("javax_imageio_gif_image_1.0");
            IIOMetadataNode control = (IIOMetadataNode)
                    root.getElementsByTagName("GraphicControlExtension").item(0);
            assertThat(control.getAttribute("delayTime")).isEqualTo("13");
            IIOMetadataNode loop = (IIOMetadataNode)
                    root.getElementsByTagName("ApplicationExtension").item(0);
            assertThat(loop.getAttribute("applicationID")).isEqualTo("NETSCAPE");
        }
        assertThat(files()).containsExactly("a.gif");
    }

    @Test
    void sequenceHasAFileForEveryPicture() throws Exception {
        try (Player player = player()) {
            assertThat(film.sequence(player, camera(player), folder.resolve("all"), share -> {}, () -> true))
                    .isTrue();
        }
        assertThat(files()).hasSize(11).startsWith("all/00000.png").endsWith("all/00010.png");
        assertThat(ImageIO.read(folder.resolve("all/00010.png").toFile()).getHeight())
                .isEqualTo(30);
    }

    @Test
    void whatIsCancelledOrFailsLeavesNothing() throws Exception {
        Path file = folder.resolve("b.gif");
        Files.writeString(file, "before");
        try (Player player = player()) {
            int[] asked = {0};
            assertThat(film.gif(player, camera(player), 100, file, share -> asked[0]++, () -> asked[0] < 3))
                    .isFalse();
            assertThat(film.sequence(player, camera(player), folder.resolve("some"), share -> {}, () -> false))
                    .isFalse();
            Film.Camera broken = () -> {
                throw new IOException("no picture");
            };
            Film rest = new Film(20, 30, 24);
            assertThatIOException()
                    .isThrownBy(() -> rest.gif(player, broken, 100, file, share -> {}, () -> true))
                    .withMessage(file + ": no picture");
            assertThatIOException()
                    .isThrownBy(() -> rest.sequence(player, broken, folder.resolve("c"), share -> {}, () -> true));
            assertThatIOException()
                    .isThrownBy(() -> rest.gif(
                            player, camera(player), 100, folder.resolve("none/d.gif"), share -> {}, () -> true));
        }
        assertThat(files()).containsExactly("b.gif");
        assertThat(Files.readString(file)).isEqualTo("before");
        assertThat(folder).isDirectoryNotContaining(Files::isDirectory);
    }

    @Test
    void runThatIsMovedByOthersOrEndsIsNotRecorded() throws Exception {
        try (Player player = player()) {
            Film.Camera camera = camera(player);
            int[] taken = {0};
            Film.Camera again = () -> {
                if (taken[0]++ == 3) {
                    player.start(player.start());
                }
                return camera.call();
            };
            assertThatExceptionOfType(Film.Broken.class)
                    .isThrownBy(() ->
                            film.gif(player, again, 100, folder.resolve("a.gif"), share -> {}, () -> taken[0] < 10))
                    .withNoCause();
            Film.Camera on = () -> {
                player.step(24 * 20);
                while (player.playing()) {
                    Thread.sleep(1);
                }
                return camera.call();
            };
            assertThatExceptionOfType(Film.Broken.class)
                    .isThrownBy(() -> film.sequence(player, on, folder.resolve("on"), share -> {}, () -> true));
            Film beyond = new Film(88, 95, 24);
            assertThatExceptionOfType(Film.Broken.class)
                    .isThrownBy(
                            () -> beyond.gif(player, camera, 100, folder.resolve("b.gif"), share -> {}, () -> true));
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void namesGetTheirExtensionAndFoldersANumber() throws Exception {
        assertThat(SaveDialog.named(folder.resolve("x"), "gif")).hasFileName("x.gif");
        assertThat(SaveDialog.named(folder.resolve("x.GIF"), "gif")).hasFileName("x.GIF");
        assertThat(SaveDialog.unused(folder.resolve("x"))).hasFileName("x");
        Files.createDirectory(folder.resolve("x"));
        assertThat(SaveDialog.unused(folder.resolve("x"))).hasFileName("x-2");
    }
}
