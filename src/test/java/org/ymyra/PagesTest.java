package org.ymyra;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every link of the pages leads to a file or heading that is there, and the README leads to every page. */
class PagesTest {
    private static final Path README = Path.of("README.md");

    static Stream<Page> pages() {
        return Stream.concat(Stream.of(Page.of(README)), Page.site().stream());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyLinkLeadsSomewhere(Page page) {
        assertThat(Page.links(page.text())).allSatisfy(link -> {
            if (!link.matches("https?://.*")) {
                String[] parts = link.split("#", 2);
                Path folder = page.file().toAbsolutePath().getParent();
                Path file = parts[0].isEmpty()
                        ? page.file()
                        : folder.resolve(parts[0]).normalize();
                assertThat(Files.exists(file))
                        .as("%s links to %s", page.file(), link)
                        .isTrue();
                if (parts.length > 1) {
                    assertThat(Page.of(file).anchors())
                            .as("%s links to %s", page.file(), link)
                            .contains(parts[1]);
                }
            }
        });
    }

    @Test
    void theReadmeLeadsToEveryPage() {
        List<Path> linked = Page.links(Page.of(README).text()).stream()
                .map(link -> Path.of(link.replaceFirst("#.*", "")))
                .toList();
        assertThat(linked).containsAll(Page.site().stream().map(Page::file).toList());
    }

    @Test
    void aMissingHeadingIsNoticed() {
        Page page =
                new Page(README, "# The [first](x.md) `one` — of two\n```\n# no heading\n```\n## Other\n## Other\n");
        assertThat(page.anchors()).containsExactly("the-first-one--of-two", "other", "other-1");
        assertThat(page.section("Other")).isEqualTo("\n");
    }
}
