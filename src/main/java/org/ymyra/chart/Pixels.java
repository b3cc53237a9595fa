package org.ymyra.chart;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** Pictures that others drew. */
public final class Pixels {
    private Pixels() {}

    /** Returns whether the bytes are a whole picture of a format that Java can decode, PNG and JPEG among them. */
    public static boolean canBeShown(byte[] bytes) {
        try {
            return ImageIO.read(new ByteArrayInputStream(bytes)) != null;
        } catch (IOException | RuntimeException damaged) {
            return false;
        }
    }
}
