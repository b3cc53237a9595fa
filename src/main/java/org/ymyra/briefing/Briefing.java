package org.ymyra.briefing;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ymyra.chart.Language;
import org.ymyra.chart.Look;
import org.ymyra.results.ResultException;
import org.ymyra.results.ResultFolder;
import org.ymyra.results.Store;
import org.ymyra.scenario.ScenarioException;

/** A result told on two to four pages in one language. It holds no date and no machine: the same result gives the same bytes. */
public final class Briefing {
    /** In the fonts in any case, so that they do not depend on the commit that is named. */
    private static final String HEXADECIMAL = "0123456789abcdef";

    private static final int MOST_PAGES = 4;

    /** Sizes of letters for what is too long at that of the style sheet. */
    private static final List<String> SMALLER = List.of("9pt", "8.6pt");

    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    /** The words of a picture, which the maker of PDF takes from an attribute. */
    private static final Pattern DESCRIPTION =
            Pattern.compile("<svg([^>]*)>\\s*<title[^>]*>([^<]*)</title\\s*>\\s*<desc[^>]*>([^<]*)</desc\\s*>");

    private static final String FIGURE_IN_PRINT = "<svg$1 alt=\"$2. $3\">";

    /** Numbers with their units, and two with the dash between them, which may not be broken at the end of a line. */
    private static final Pattern NUMBER = Pattern.compile(
            "\\(?[−+]?\\d+([.,\\u00a0]\\d+)*(–[−+]?\\d+([.,\\u00a0]\\d+)*)?(\\u00a0?%(-й)?|\\u00a0п\\.\\u00a0п\\.)?[).,;]*");

    private final Words words;
    private final Map<String, Object> content;

    private Briefing(Words words, Map<String, Object> content) {
        this.words = words;
        this.content = content;
    }

    /**
     * What a briefing may have beside its result.
     *
     * @param title its title; without one it is made from the title of the baseline
     * @param logo a picture at its head
     * @param sensitivity result of {@code sensitivity} on the baseline
     */
    public record Extras(Optional<String> title, Optional<Logo> logo, Optional<ResultFolder> sensitivity) {}

    /**
     * Tells a result.
     *
     * @param folder the result, of one scenario or of several, of which the first is the baseline
     * @param store its store; needed only until this returns
     * @param language language of all words and numbers
     * @param extras what it has beside the result
     * @throws ScenarioException if a scenario or the parameter sets cannot be read
     * @throws ResultException if there is nothing to tell, or the sensitivity is none
     */
    public static Briefing of(ResultFolder folder, Store store, Language language, Extras extras)
            throws ScenarioException {
        Findings findings = Findings.of(folder, store);
        Words words = new Words(language);
        Map<String, Object> content =
                Content.of(findings, words, extras.title(), extras.sensitivity().map(Drivers::of));
        content.put("logo", extras.logo().map(Logo::data).map(List::of).orElse(List.of()));
        return new Briefing(words, content);
    }

    /** Returns the web page: one file with pictures and fonts, light and dark. */
    public String html() {
        Map<String, Object> context = new LinkedHashMap<>(content);
        context.put("paper", false);
        context.put("style", "");
        String bare = render(context);
        String letters = HEXADECIMAL + TAG.matcher(bare).replaceAll("");
        String fonts =
                Arrays.stream(Fonts.values()).map(font -> font.face(letters)).collect(Collectors.joining());
        context.put(
                "style",
                fonts + resource("briefing.css") + "@media screen and (prefers-color-scheme: dark) {\n"
                        + Look.NIGHT.rules(List.of(bare)) + "}\n");
        return render(context);
    }

    /**
     * Returns the same for print: a tagged PDF of A4 pages with its fonts in it. If it does not fit on four pages, its letters are
     * smaller, as far as they can still be read with ease.
     */
    public byte[] pdf() {
        byte[] pdf = pdf("");
        for (String size : SMALLER) {
            if (Paper.pages(pdf) <= MOST_PAGES) {
                return pdf;
            }
            pdf = pdf("body.paper {font-size: " + size + "}\n");
        }
        return pdf;
    }

    private byte[] pdf(String style) {
        Map<String, Object> context = new LinkedHashMap<>(content);
        context.put("paper", true);
        context.put("style", resource("briefing.css") + style);
        String page = DESCRIPTION.matcher(render(context)).replaceAll(FIGURE_IN_PRINT);
        return Paper.pdf(
                page.replace(" opacity=\"", " fill-opacity=\"")); // it cannot draw what is translucent as a whole
    }

    private String render(Map<String, Object> context) {
        Mustache.Lambda translated = (fragment, out) ->
                out.write(Escapers.HTML.escape(words.get(fragment.execute().strip())));
        Mustache.Lambda whole = (fragment, out) ->
                out.write(NUMBER.matcher(fragment.execute()).replaceAll("<span class=\"whole\">$0</span>"));
        context.put("t", translated);
        context.put("whole", whole);
        Template template = Mustache.compiler()
                .withLoader(name -> new StringReader(resource(name + ".html")))
                .compile(resource("briefing.html"));
        return template.execute(context);
    }

    private static String resource(String name) {
        try (InputStream in = Briefing.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
