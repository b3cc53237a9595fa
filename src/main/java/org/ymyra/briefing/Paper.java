package org.ymyra.briefing;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/** Makes a tagged PDF of a page that is well-formed XML. */
final class Paper {
    private Paper() {}

    /** Returns the PDF; the same page gives the same bytes. */
    static byte[] pdf(String page) {
        XRLog.setLoggingEnabled(false);
        PdfRendererBuilder builder = new PdfRendererBuilder();
        for (Fonts font : Fonts.values()) {
            builder.useFont(font::unjoined, font.family, font.weight, FontStyle.NORMAL, true);
        }
        builder.usePdfUaAccessibility(true);
        builder.usePdfVersion(1.7f);
        builder.useSVGDrawer(new BatikSVGDrawer());
        builder.withProducer("ymyra");
        builder.withHtmlContent(page, null);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
            try (PDDocument document = renderer.getPdfDocument()) {
                undate(document);
                document.setDocumentId(0L);
                document.save(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Returns how many pages a PDF has. */
    static int pages(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes out when the file was made. */
    private static void undate(PDDocument document) throws IOException {
        COSDictionary about = document.getDocumentInformation().getCOSObject();
        about.removeItem(COSName.CREATION_DATE);
        about.removeItem(COSName.MOD_DATE);
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        String words = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        String undated = words.replaceAll("\\s*<xmp:(Create|Modify|Metadata)Date>[^<]*</xmp:[A-Za-z]+>", "");
        try (OutputStream out = metadata.createOutputStream()) {
            out.write(undated.getBytes(StandardCharsets.UTF_8));
        }
    }
}
