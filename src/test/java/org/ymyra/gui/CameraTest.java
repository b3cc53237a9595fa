package org.ymyra.gui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The map moves smoothly, and stays put where the pointer is. */
class CameraTest {
    private static final Rectangle2D.Double WHOLE = new Rectangle2D.Double(0, 0, 200, 100);

    private static Camera camera() {
        Camera camera = new Camera(800, 600);
        camera.limit(WHOLE);
        camera.show(WHOLE, true);
        return camera;
    }

    @Test
    void whatIsShownFitsInTheMiddle() {
        Camera camera = camera();
        assertThat(camera.scale()).isEqualTo(4);
        assertThat(camera.screenX(100)).isEqualTo(400);
        assertThat(camera.screenY(50)).isEqualTo(300);
        assertThat(camera.screenX(0)).isEqualTo(0);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.6, 1.25, 8, 1000})
    void thePlaceUnderThePointerStaysThereAllTheWay(double factor) {
        Camera camera = camera();
        Point2D.Double place = camera.place(123, 456);
        camera.zoom(factor, 123, 456);
        double before = camera.scale();
        int frames = 0;
        while (camera.pass(0.016)) {
            assertThat(camera.screenX(place.x)).isCloseTo(123, within(1e-6));
            assertThat(camera.screenY(place.y)).isCloseTo(456, within(1e-6));
            assertThat(Math.signum(camera.scale() - before)).isEqualTo(Math.signum(factor - 1));
            before = camera.scale();
            frames++;
        }
        assertThat(frames).isBetween(10, 30);
    }

    @Test
    void thereIsANearestAndAFarthest() {
        Camera camera = camera();
        camera.zoom(1e9, 400, 300);
        camera.pass(10);
        assertThat(camera.scale()).isCloseTo(Camera.CLOSEST, within(1e-9));
        camera.zoom(1e-9, 400, 300);
        camera.pass(10);
        assertThat(camera.scale()).isCloseTo(4 / 1.6, within(1e-9));
    }

    @Test
    void placesAndPointsAreInverse() {
        Camera camera = camera();
        camera.zoom(7.3, 11, 500);
        camera.pass(0.1);
        Point2D.Double place = camera.place(321, 45);
        assertThat(camera.screenX(place.x)).isCloseTo(321, within(1e-9));
        assertThat(camera.screenY(place.y)).isCloseTo(45, within(1e-9));
    }

    @Test
    void aPictureOfAnotherSizeShowsTheSamePart() {
        Camera camera = camera();
        Camera half = camera.at(400, 300);
        assertThat(half.scale()).isCloseTo(2, within(1e-9));
        assertThat(half.screenX(100)).isCloseTo(200, within(1e-9));
    }
}
