package org.ymyra.briefing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
