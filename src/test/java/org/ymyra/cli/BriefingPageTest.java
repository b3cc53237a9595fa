package org.ymyra.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The web page of a briefing in a browser without a screen: axe finds nothing that keeps readers out, and no text leaves its box, in
 * every language, as wide as A4 and as a phone, light and dark. Without Chromium it is skipped, unless the environment says
 * {@code YMYRA_BROWSER=required}.
 */
class BriefingPageTest {
    private static final int A4 = 794;
    private static final int PHONE = 360;
    private static final int MINUTES = 3;

    /** What is found in a page is sent to the page around it. */
    private static final String CHECK = """
            addEventListener('load', async () => {
              await document.fonts.ready;
              const name = location.hash.slice(1);
              const report = await axe.run(document, {resultTypes: ['violations']});
              const found = report.violations.flatMap(rule => rule.nodes.map(
                  node => rule.id + ': ' + node.html.slice(0, 200) + ' ' + node.failureSummary));
              if (report.passes.length < 20) { found.push('axe looked at too little: ' + report.passes.length); }
              for (const box of document.querySelectorAll('body, body *')) {
                const free = box.closest('svg') || box.matches('.scroll, .drawing')
                    || getComputedStyle(box).display === 'inline';
                if (!free && box.scrollWidth > box.clientWidth + 1) {
                  found.push('overflow: ' + box.tagName + ' ' + box.className + ' ' + box.textContent.slice(0, 80));
                }
              }
              if (document.documentElement.scrollWidth > innerWidth) { found.push('overflow: the page'); }
              for (const face of document.fonts) {
                if (face.status === 'error') { found.push('font: ' + face.family); }
              }
              parent.postMessage(name + '\\n' + found.join('\\n'), '*');
            });
            """;

    private static final String COLLECT = """
            addEventListener('message', message => {
              const said = document.createElement('pre');
              said.textContent = message.data;
              document.body.append(said);
            });
            """;

    @TempDir
    static Path folder;

    private static Optional<String> browser;

    @BeforeAll
    static void brief() throws IOException {
        browser = Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> Stream.of(System.getenv("PATH").split(":")).map(path -> Path.of(path, name)))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
        if ("required".equals(System.getenv("YMYRA_BROWSER"))) {
            assertThat(browser).as("Chromium is installed").isPresent();
        }
        assumeThat(browser)
                .as("Chromium is not installed: pages are not tested")
                .isPresent();
        String result = Riots.compare(
                folder, "mixed", "villages.yaml", "as-it-is", "50", "reform", "20", "courses", "51", "police", "75");
        for (String language : List.of("en", "ru", "kk")) {
            Riots.command("brief", result, "--lang", language, "--format", "html", "--out", folder.toString());
            Path file = folder.resolve("briefing-" + language + ".html");
            Files.writeString(
                    file,
                    Files.readString(file)
                            .replace(
                                    "</body>",
                                    "<script>" + axe().replace("</script", "<\\/script") + "</script><script>" + CHECK
                                            + "</script></body>"));
        }
    }

    private static String axe() throws IOException {
        try (InputStream in = BriefingPageTest.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void keepsNobodyOutAndEveryWordInItsBox(String scheme) throws IOException, InterruptedException {
        List<String> frames = new ArrayList<>();
        for (String language : List.of("en", "ru", "kk")) {
            for (int width : new int[] {A4, PHONE}) {
                frames.add("<iframe style='border:0;height:1100px;width:" + width + "px' src='briefing-" + language
                        + ".html#" + language + "-" + width + "'></iframe>");
            }
        }
        Path page = Files.writeString(
                folder.resolve(scheme + ".html"),
                "<!DOCTYPE html><body><script>" + COLLECT + "</script>" + String.join("\n", frames) + "</body>");
        List<String> found = Pattern.compile("<pre>(.*?)</pre>", Pattern.DOTALL)
                .matcher(dom(page, scheme.equals("dark")))
                .results()
                .map((MatchResult said) -> said.group(1))
                .toList();
        assertThat(found)
                .map(String::strip)
                .containsExactlyInAnyOrder("en-794", "en-360", "ru-794", "ru-360", "kk-794", "kk-360");
    }

    /** What the page has become once nothing moves. */
    private static String dom(Path page, boolean dark) throws IOException, InterruptedException {
        Path dom = folder.resolve("dom.txt");
        Process process = new ProcessBuilder(
                        browser.orElseThrow(),
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--user-data-dir=" + folder.resolve("profile"),
                        "--window-size=900,1200",
                        "--virtual-time-budget=60000",
                        "--blink-settings=preferredColorScheme=" + (dark ? 0 : 1),
                        "--dump-dom",
                        page.toUri().toString())
                .redirectOutput(dom.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES))
                .as("the browser ends")
                .isTrue();
        return Files.readString(dom);
    }
}
