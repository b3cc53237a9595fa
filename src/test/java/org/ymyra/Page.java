package org.ymyra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page of Markdown.
 *
 * @param file where it is
 * @param text what it says
 */
public record Page(Path file, String text) {
    private static final Path SITE = Path.of("src", "site", "markdown");
    private static final Pattern FENCE = Pattern.compile("(?ms)^```.*?^```$");
    private static final Pattern HEADING = Pattern.compile("(?m)^(#{1,6}) +(.+?)\\s*$");
    private static final Pattern LINK = Pattern.compile("]\\(([^()\\s]+)\\)");

    /** A heading of a level, 1 to 6. */
    public record Heading(int level, String text, int start, int end) {}

    /** Returns a page of the site. */
    public static Page of(String name) {
        return of(SITE.resolve(name));
    }

    static Page of(Path file) {
        try {
            return new Page(file, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the pages of the site. */
    static List<Page> site() {
        try (Stream<Path> files = Files.list(SITE)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .map(Page::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the headings in order; what stands in blocks of code is none. */
    public List<Heading> headings() {
        return HEADING.matcher(prose())
                .results()
                .map(found -> new Heading(found.group(1).length(), found.group(2), found.start(), found.end()))
                .toList();
    }

    /** Returns what stands under a heading that begins so, up to the next one of its level or above. */
    public String section(String beginning) {
        List<Heading> headings = headings();
        for (int k = 0; k < headings.size(); k++) {
            Heading heading = headings.get(k);
            if (heading.text().startsWith(beginning)) {
                int end = headings.stream()
                        .skip(k + 1L)
                        .filter(next -> next.level() <= heading.level())
                        .mapToInt(Heading::start)
                        .findFirst()
                        .orElse(text.length());
                return text.substring(heading.end(), end);
            }
        }
        throw new AssertionError(file + " has no heading that begins with " + beginning);
    }

    /** Returns where a text links to, in order. */
    public static List<String> links(String text) {
        return LINK.matcher(blank(text)).results().map(found -> found.group(1)).toList();
    }

    /** Returns the anchors of the headings, as code forges make them. */
    List<String> anchors() {
        Map<String, Integer> seen = new HashMap<>();
        List<String> anchors = new ArrayList<>();
        for (Heading heading : headings()) {
            String plain = heading.text().replaceAll("\\[([^]]*)]\\([^)]*\\)", "$1");
            String anchor = plain.toLowerCase(Locale.ROOT)
                    .replaceAll("[^\\p{L}\\p{N}\\p{M}_ -]", "")
                    .replace(' ', '-');
            int before = seen.merge(anchor, 1, Integer::sum) - 1;
            anchors.add(before == 0 ? anchor : anchor + "-" + before);
        }
        return anchors;
    }

    /** Returns the anchor of one of the headings. */
    public String anchor(Heading heading) {
        return anchors().get(headings().indexOf(heading));
    }

    private String prose() {
        return blank(text);
    }

    /** Returns a text with blanks in place of its blocks of code. */
    private static String blank(String text) {
        return FENCE.matcher(text)
                .replaceAll((MatchResult block) -> block.group().replaceAll("[^\n]", " "));
    }
}
