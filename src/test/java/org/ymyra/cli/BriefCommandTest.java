package org.ymyra.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ymyra.results.ResultFolder;
import org.ymyra.results.Store;
import org.ymyra.results.Weights;

/** What {@code brief} writes of results whose riots are known beforehand. */
class BriefCommandTest {
    /** A picture of one dot. */
    private static final String DOT =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    @TempDir
    static Path folder;

    private static String mixed;

    @BeforeAll
    static void run() {
        mixed = Riots.compare(
                folder, "mixed", "stressed.yaml", "as-it-is", "50", "reform", "20", "courses", "51", "police", "75");
    }

    private static Invocation brief(String... args) {
        return Riots.command(Stream.concat(Stream.of("brief"), Stream.of(args)).toArray(String[]::new));
    }

    /** The words of a page, without marks. */
    private static String words(String result, String language) {
        Path out = folder.resolve("words");
        assertThat(brief(result, "--lang", language, "--format", "html", "--out", out.toString())
                        .err())
                .doesNotContain("error");
        return read(out.resolve("briefing-" + language + ".html"))
                .replaceAll("(?s)<style>.*?</style>|<desc.*?</desc\\s*>", "")
                .replaceAll("<[^>]*>", "")
                .replaceAll("[\\s\u00a0]+", " ");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void saysWhatIsProbableWhatHelpsAndWhatHarms() {
        assertThat(words(mixed, "en"))
                .contains(
                        "In “as-it-is”, a riot within 3 years is about as likely as not in the model: probability 50%")
                .contains("That is about 50 of 100 such settlements.")
                .contains(
                        "“reform” lowers the probability of a riot in the model by 30 percentage points (95% interval ")
                .contains("“police” raises the probability of a riot in the model: by 25 percentage points")
                .contains("no effect on the probability of a riot is shown of “courses”: +1.0 points")
                .contains("“reform” costs ")
                .contains("Prices are assumptions")
                .doesNotContain("the most: by");
    }

    /** All communities in the order of the file, although the last one suffers least; what is counted is who suffered. */
    @ParameterizedTest
    @CsvSource({"en, never who did it", "ru, но не кто это сделал", "kk, кім жасағанын емес"})
    void showsTheHarmToEveryCommunityInTheOrderOfTheFile(String language, String sentence) {
        String words = words(mixed, language);
        assertThat(words.replace(",", "")).contains(sentence);
        assertThat(words).containsPattern("Riverside2[.,]5 .*Hillside0[.,]50 ");
    }

    @Test
    void aSingleCommunityIsNotSetOut() throws IOException {
        Path scenarios = Path.of("scenarios").toAbsolutePath();
        Path file = Files.writeString(
                folder.resolve("single.yaml"),
                "extends: " + scenarios.resolve("stressed.yaml")
                        + "\ncommunities: {Hillside: null, Riverside: {share: 1}}");
        String base = scenarios.relativize(file.toAbsolutePath()).toString();
        String single = Riots.compare(folder, "single", base, "as-it-is", "50", "reform", "20");
        assertThat(words(single, "en"))
                .doesNotContain("never who did it")
                .contains("all communities are counted together");
    }

    @Test
    void claimsNothingWhereAnIntervalHoldsZero() {
        String same = Riots.compare(folder, "same", "stressed.yaml", "as-it-is", "50", "courses", "51");
        assertThat(words(same, "en"))
                .contains("No effect of “courses” on the probability of a riot is shown in the model: between ")
                .contains("That is no proof that nothing changes")
                .doesNotContain("lowers the probability")
                .doesNotContain("raises the probability");
    }

    @Test
    void namesNoBestOfRemediesThatCannotBeToldApart() {
        String close = Riots.compare(
                folder, "close", "stressed.yaml", "as-it-is", "50", "reform", "20", "courses", "21", "police", "45");
        assertThat(words(close, "en"))
                .contains("is lower with “reform” (by 30 points, interval ")
                .contains("which does most cannot be told from these runs")
                .contains("“police” (by 5")
                .contains("What costs least for each percentage point of risk averted in the model cannot be told")
                .doesNotContain("the most: by");
    }

    @Test
    void namesNoLikelihoodWhoseRangeTheIntervalLeaves() {
        String third = Riots.compare(folder, "third", "stressed.yaml", "as-it-is", "34");
        assertThat(words(third, "en"))
                .contains("In “as-it-is”, the probability of a riot within 3 years in the model is 34%")
                .contains("Within 1 year, the probability of a riot in the model is 17%")
                .doesNotContain("compares remedies")
                .contains("How soon")
                .doesNotContain("doing nothing");
    }

    @Test
    void neverAndAlwaysAreToldWithTheirIntervals() {
        String never = Riots.compare(folder, "never", "stressed.yaml", "as-it-is", "0", "reform", "0");
        assertThat(words(never, "en"))
                .contains(
                        "a riot within 3 years is very unlikely in the model: probability 0.0% (95% interval 0.0–3.7%)")
                .contains("There was none in any of 100 replications.")
                .doesNotContain("fewer than 1 of 100")
                .doesNotContain("of 100 such settlements.");
        String calm = Riots.compare(folder, "calm", "stressed.yaml", "as-it-is", "0");
        assertThat(words(calm, "en"))
                .contains("The probability of a protest within 3 years is 100.0%")
                .contains("Nobody is injured or killed in “as-it-is” in the model in any of 100 replications.")
                .contains("in none of 100");
        String always = Riots.compare(folder, "always", "stressed.yaml", "as-it-is", "100");
        assertThat(words(always, "en")).contains("is very likely in the model: probability 100.0%");
    }

    @Test
    void saysFailuresFirst() {
        String failing = Riots.compare(folder, "failing", "stressed.yaml", "as-it-is", "50 fails", "reform", "20");
        assertThat(words(failing, "en"))
                .containsSubsequence("Read this first", "10 of 200 replications FAILED", "Key messages")
                .contains("as-it-is: 90 ended well, 10 failed");
        assertThat(words(failing, "ru")).containsSubsequence("НЕ УДАЛИСЬ 10 прогонов из 200", "Главные выводы");
    }

    @Test
    void saysFirstThatAResultIsNotComplete() throws IOException {
        String begun = Riots.compare(folder, "begun", "stressed.yaml", "as-it-is", "50", "reform", "20");
        Path manifest = Path.of(begun, "manifest.json");
        Files.writeString(manifest, read(manifest).replace("\"replications\" : 100,", "\"replications\" : 150,"));
        assertThat(words(begun, "en"))
                .containsSubsequence("Read this first", "INCOMPLETE: only 200 of 300 replications", "Key messages");
    }

    @Test
    void aDistrictHasAMap() {
        String district = Riots.compare(folder, "district", "villages.yaml", "as-it-is", "30", "reform", "10");
        assertThat(words(district, "kk"))
                .contains("Ауданның қай жерінде")
                .contains("осындай 100 ауданға шаққанда шамамен 30.");
    }

    @Test
    void pricesThatAreNotThereAreNotTold() {
        String free = Riots.compare(folder, "free", "stressed.yaml", "as-it-is", "50", "reform", "20 free");
        assertThat(words(free, "en")).contains("The scenarios state no prices").doesNotContain("Cost per point");
        assertThat(words(mixed, "ru")).contains("Стоимость пункта снижения").contains("окладов");
    }

    @Test
    void saysWhatWasNotExamined() {
        assertThat(words(mixed, "en"))
                .contains("Not examined: whether other plausible parameters")
                .contains("ymyra sensitivity SCENARIO")
                .contains("ymyra compare … --ensemble ranges");
    }

    @Test
    void tellsWhatTheResultIsSensitiveTo() throws IOException {
        Path tables = Files.createDirectories(folder.resolve("screened").resolve("tables"));
        Files.copy(Path.of(mixed, "manifest.json"), tables.resolveSibling("manifest.json"));
        Files.writeString(
                tables.resolve("sensitivity.csv"),
                "outcome,parameter,unit,from,to,mu_star,mu_star_low,mu_star_high,mu,mu_low,mu_high,sigma,noise_floor,"
                        + "told_from_noise\nriot,rules.encounters.rate,,0.5,3,0.42,0.3,0.5,0.42,0.3,0.5,0.1,0.05,true\n"
                        + "riot,office.capacity,,0.5,3,0.02,0,0.03,0,-0.1,0.1,0,0.05,false\n");
        Path out = folder.resolve("driven");
        brief(mixed, "--sensitivity", tables.getParent().toString(), "--out", out.toString(), "--format", "html");
        assertThat(read(out.resolve("briefing-en.html")))
                .contains("Meaningful encounters that a household starts")
                .contains("rules.encounters.rate")
                .contains("raises the risk")
                .doesNotContain("office.capacity");
        Invocation none = brief(mixed, "--sensitivity", mixed);
        assertThat(none.code()).isEqualTo(2);
        assertThat(none.err()).contains("is not a result of sensitivity");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "kk"})
    void thePdfIsTaggedNamedAndCarriesItsFonts(String language) throws IOException {
        Path out = folder.resolve("paper");
        assertThat(brief(mixed, "--lang", language, "--format", "pdf", "--out", out.toString())
                        .code())
                .isZero();
        try (PDDocument pdf =
                Loader.loadPDF(out.resolve("briefing-" + language + ".pdf").toFile())) {
            assertThat(pdf.getNumberOfPages()).isBetween(2, 4);
            assertThat(pdf.getDocumentInformation().getTitle()).contains("as-it-is");
            assertThat(pdf.getDocumentInformation().getCreationDate()).isNull();
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo(language);
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getDocumentOutline().children()).hasSizeGreaterThan(5);
            for (PDPage page : pdf.getPages()) {
                assertThat(page.getMediaBox().getWidth()).isBetween(595f, 596f);
                for (COSName name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
            List<PDStructureElement> elements =
                    elements(pdf.getDocumentCatalog().getStructureTreeRoot()).toList();
            assertThat(elements)
                    .extracting(PDStructureElement::getStructureType)
                    .contains("H1", "H2", "Table", "TH", "L", "Figure");
            assertThat(elements)
                    .filteredOn(element -> "Figure".equals(element.getStructureType()))
                    .isNotEmpty()
                    .allSatisfy(element ->
                            assertThat(element.getAlternateDescription()).isNotBlank());
        }
    }

    private static Stream<PDStructureElement> elements(PDStructureNode node) {
        return node.getKids().stream()
                .filter(PDStructureElement.class::isInstance)
                .map(PDStructureElement.class::cast)
                .flatMap(kid -> Stream.concat(Stream.of(kid), elements(kid)));
    }

    @Test
    void theSameResultGivesTheSameBytes() throws IOException {
        Path once = folder.resolve("once");
        Path again = folder.resolve("again");
        brief(mixed, "--lang", "kk", "--out", once.toString());
        brief(mixed, "--lang", "kk", "--out", again.toString());
        for (String file : List.of("briefing-kk.html", "briefing-kk.pdf")) {
            assertThat(Files.mismatch(once.resolve(file), again.resolve(file)))
                    .as(file)
                    .isEqualTo(-1);
        }
    }

    @Test
    void takesATitleAndALogoAndStandsInTheResult() throws IOException {
        Path logo = Files.write(folder.resolve("logo.png"), Base64.getDecoder().decode(DOT));
        Invocation brief = brief(mixed, "--title", "Тыныштық & <бейбітшілік>", "--logo", logo.toString());
        assertThat(brief.err()).isEmpty();
        assertThat(brief.code()).isZero();
        assertThat(read(Path.of(mixed, "briefing", "briefing-en.html")))
                .contains("<h1>Тыныштық &amp; &lt;бейбітшілік&gt;</h1>")
                .contains("src=\"data:image/png;base64,")
                .doesNotContain("http://localhost")
                .doesNotContainPattern("(src|href)=\"(?!data:|#)");
        assertThat(Path.of(mixed, "briefing", "briefing-en.pdf")).exists();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--format doc | Invalid value for option '--format'",
                "--lang de | Invalid value for option '--lang'",
                "--logo none.png | --logo none.png: there is no such file",
                "--logo pom.xml | --logo pom.xml is neither PNG nor JPEG",
                "--logo DAMAGED | is damaged: it cannot be decoded",
                "--sensitivity nothing | nothing is not the folder of an experiment",
                "--out pom.xml | pom.xml cannot be written"
            })
    void refusesInOneMessageAndWritesNothing(String options, String message) throws IOException {
        Path damaged = folder.resolve("damaged.png");
        Files.write(damaged, new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0});
        Path out = folder.resolve("refused");
        String[] args = (mixed + " " + (options.contains("--out") ? "" : "--out " + out + " ")
                        + options.replace("DAMAGED", damaged.toString()))
                .split(" ");
        Invocation refused = brief(args);
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains(message);
        assertThat(refused.err().lines().filter(line -> line.startsWith("error:")))
                .hasSize(1);
        assertThat(out).doesNotExist();
    }

    @Test
    void aResultWithoutReplicationsHasNothingToTell() {
        String empty = Riots.compare(folder, "empty", "stressed.yaml", "as-it-is", "no number");
        Invocation refused = brief(empty);
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("has nothing to tell: no replication of as-it-is has ended well");
        assertThat(Path.of(empty, "briefing")).doesNotExist();
    }

    /** Where riots are too rare to be counted, the estimate by splitting stands beside the count. */
    @ParameterizedTest
    @CsvSource({
        "en, There was none in any of 100 replications. Splitting, puts the probability at 0.100%, probabilities by splitting: ",
        "ru, Ни в одном прогоне (всего 100) их не было. Метод расщепления, оценивает вероятность в 0.100 %, методом расщепления — ",
        "kk, Ешбір қайталауда (барлығы 100) тәртіпсіздік болмады. Әр дағдарысты, тармақтау әдісі ықтималдықты 0.100 %, тармақтау әдісімен алынған "
    })
    void tellsWhatSplittingCameTo(String language, String counted, String estimate, String method) {
        String rare = Riots.compare(folder, "rare-" + language, "stressed.yaml", "as-it-is", "0");
        try (Store store = Store.open(ResultFolder.open(Path.of(rare)).storeFile())) {
            store.appendWeights(IntStream.range(0, 100)
                    .mapToObj(r -> new Weights("as-it-is", r, new double[] {0.1, 0.01, 0.0009 + r % 2 * 0.0002, 0}))
                    .toList());
        }
        assertThat(words(rare, language).replace("0,1", "0.1")).contains(counted, estimate, method);
    }
}
