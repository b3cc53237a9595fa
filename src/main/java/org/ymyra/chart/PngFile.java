package org.ymyra.chart;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * The bytes of a PNG file (ISO/IEC 15948) of an opaque picture, 8 bits to a channel, rows unfiltered: those that the writer of the JDK makes,
 * which takes twice the time and loads hundreds of classes before the first picture.
 */
final class PngFile {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int PIECE = 1 << 15;
    private static final int LEVEL = 4;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    PngFile(int width, int height, int dotsPerMetre) {
        bytes.writeBytes(SIGNATURE);
        byte eightBits = 8;
        byte rgb = 2;
        chunk(
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put(eightBits)
                        .put(rgb)
                        .array());
        byte metre = 1;
        chunk(
                "pHYs",
                ByteBuffer.allocate(9)
                        .putInt(dotsPerMetre)
                        .putInt(dotsPerMetre)
                        .put(metre)
                        .array());
    }

    /** Adds words about the picture, before its dots. */
    void text(String keyword, String language, String text) {
        chunk("iTXt", (keyword + "\0\0\0" + language + "\0\0" + text).getBytes(StandardCharsets.UTF_8));
    }

    /** Adds the dots, and returns the file. */
    byte[] finish(BufferedImage image) {
        int[] dots = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        Deflater deflater = new Deflater(LEVEL);
        byte[] piece = new byte[PIECE];
        int filled = 0;
        try {
            byte[] row = new byte[1 + 3 * image.getWidth()];
            for (int dot = 0; dot < dots.length; ) {
                for (int i = 1; i < row.length; i += 3, dot++) {
                    row[i] = (byte) (dots[dot] >> 16);
                    row[i + 1] = (byte) (dots[dot] >> 8);
                    row[i + 2] = (byte) dots[dot];
                }
                deflater.setInput(row);
                while (!deflater.needsInput()) {
                    filled = deflate(deflater, piece, filled);
                }
            }
            deflater.finish();
            while (!deflater.finished()) {
                filled = deflate(deflater, piece, filled);
            }
        } finally {
            deflater.end();
        }
        chunk("IDAT", Arrays.copyOf(piece, filled));
        chunk("IEND", new byte[0]);
        return bytes.toByteArray();
    }

    private int deflate(Deflater deflater, byte[] piece, int filled) {
        if (filled == PIECE) {
            chunk("IDAT", piece);
            return deflater.deflate(piece, 0, PIECE);
        }
        return filled + deflater.deflate(piece, filled, PIECE - filled);
    }

    private void chunk(String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(name);
        check.update(data);
        bytes.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        bytes.writeBytes(name);
        bytes.writeBytes(data);
        bytes.writeBytes(ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
    }
}
