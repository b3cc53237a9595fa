package org.ymyra.briefing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The fonts of a briefing: Source Serif 4 for reading, Source Sans 3 for headings, tables and notes. */
enum Fonts {
    SERIF("Source Serif 4", 400, "SourceSerif4-Regular"),
    SANS("Source Sans 3", 400, "SourceSans3-Regular"),
    SANS_STRONG("Source Sans 3", 600, "SourceSans3-SemiBold");

    /** What a browser needs of a font. */
    private static final List<String> TABLES =
            List.of("OS/2", "cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post");

    /** Where an OpenType file says how many tables it has, and where their entries begin: how long each and its name are. */
    private static final int TABLE_COUNT = 4;

    private static final int DIRECTORY = 12;
    private static final int ENTRY = 16;
    private static final int TAG = 4;

    final String family;
    final int weight;
    private final String file;

    Fonts(String family, int weight, String file) {
        this.family = family;
        this.weight = weight;
        this.file = file;
    }

    /** The whole font. */
    InputStream open() {
        return Fonts.class.getResourceAsStream("fonts/" + file + ".ttf");
    }

    /** The font without its table of ligatures, whose letters a PDF could not be searched for. */
    InputStream unjoined() {
        try (InputStream in = open()) {
            byte[] bytes = in.readAllBytes();
            int tables = (bytes[TABLE_COUNT] & 0xff) << Byte.SIZE | bytes[TABLE_COUNT + 1] & 0xff;
            for (int at = DIRECTORY; at < DIRECTORY + ENTRY * tables; at += ENTRY) {
                if (new String(bytes, at, TAG, StandardCharsets.ISO_8859_1).equals("GSUB")) {
                    bytes[at] = 'X';
                }
            }
            return new ByteArrayInputStream(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the rule of a style sheet that carries the letters of a text in this font. */
    String face(String text) {
        return "@font-face {font-family: '" + family + "'; font-weight: " + weight
                + "; font-display: block; src: url(data:font/ttf;base64,"
                + Base64.getEncoder().encodeToString(subset(text)) + ") format('truetype');}\n";
    }

    private byte[] subset(String text) {
        try (InputStream in = open();
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
            TTFSubsetter subsetter = new TTFSubsetter(font, TABLES);
            text.codePoints().distinct().filter(c -> c >= ' ').sorted().forEach(subsetter::add);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            subsetter.writeToStream(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
