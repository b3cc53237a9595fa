package org.ymyra.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a scenario file means: defaults, {@code extends}, what settlements inherit, settings, dates, and the hash. */
class ScenarioReaderTest {
    private static final String SMALL = """
            title: Small
            communities:
              A: {share: 0.6}
              B: {share: 0.4}
            settlements:
              North: {}
            """;

    @TempDir
    private Path folder;

    @Test
    void takesDefaultsForWhatIsLeftOut() throws Exception {
        Scenario scenario = read(SMALL).scenario();
        assertThat(scenario.office().capacity()).isEqualTo(2);
        assertThat(scenario.run().horizon()).isEqualTo(new Span(3 * 365));
        assertThat(scenario.rules().mobilisation().streetFrom()).isEqualTo(18);
        assertThat(scenario.description()).isEqualTo(new Localised("", "", ""));
        assertThat(scenario.title()).isEqualTo(new Localised("Small", "Small", "Small"));
        assertThat(scenario.roads()).isEmpty();
        assertThat(scenario.levers()).isEmpty();
        assertThat(scenario.run().start()).isEmpty();
    }

    @Test
    void joinsMappingsWithTheExtendedFileAndReplacesListsAndValues() throws Exception {
        write("parent.yaml", SMALL + """
                          office: {capacity: 1, diligence: 0.5}
                          levers:
                            council: {lever: elders-council, seats: [0.5, 0.5], cases: 3}
                            courses: {lever: language-courses}
                          """);
        Scenario scenario = read("""
                        extends: parent.yaml
                        title: Child
                        office: {capacity: 3}
                        communities:
                          B: {language: 0.5}
                        levers:
                          council: {seats: [1, 0]}
                          courses: null
                        """).scenario();
        assertThat(scenario.title().en()).isEqualTo("Child");
        assertThat(scenario.office().capacity()).isEqualTo(3);
        assertThat(scenario.office().diligence()).isEqualTo(0.5);
        assertThat(scenario.communities().get(1).share()).isEqualTo(0.4);
        assertThat(scenario.communities().get(1).language()).isEqualTo(0.5);
        EldersCouncil council = (EldersCouncil) scenario.levers().get(0);
        assertThat(council.seats()).containsExactly(1.0, 0.0);
        assertThat(council.cases()).isEqualTo(3);
        assertThat(scenario.levers()).hasSize(1);
    }

    @Test
    void keepsTheBytesOfAllFiles() throws Exception {
        write("grandparent.yaml", SMALL);
        write("parent.yaml", "extends: grandparent.yaml\n");
        ResolvedScenario resolved = read("extends: ./parent.yaml\n");
        assertThat(resolved.originals())
                .extracting(SourceFile::name)
                .containsExactly(
                        folder.resolve("scenario.yaml").toString(),
                        folder.resolve("parent.yaml").toString(),
                        folder.resolve("grandparent.yaml").toString());
        assertThat(resolved.originals().get(2).bytes()).isEqualTo(SMALL.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void givesASettlementWhatItDoesNotStateFromTheScenario() throws Exception {
        Scenario scenario = read("""
                        title: Inherited
                        communities:
                          A: {share: 0.6, trust: 0.4}
                          B: {share: 0.4}
                        office: {capacity: 0.8, diligence: 0.65}
                        settlements:
                          North: {}
                          South:
                            office: {capacity: 2.5}
                            communities:
                              B: {share: 0.9}
                              A: {share: 0.1}
                        """).scenario();
        Settlement north = scenario.settlements().get(0);
        Settlement south = scenario.settlements().get(1);
        assertThat(north.office()).isEqualTo(scenario.office());
        assertThat(north.communities()).isEqualTo(scenario.communities());
        assertThat(north.police()).isEqualTo(scenario.police());
        assertThat(south.office().capacity()).isEqualTo(2.5);
        assertThat(south.office().diligence()).isEqualTo(0.65);
        assertThat(south.communities()).extracting(Community::name).containsExactly("A", "B");
        assertThat(south.communities()).extracting(Community::share).containsExactly(0.1, 0.9);
        assertThat(south.communities().get(0).trust()).isEqualTo(0.4);
    }

    @Test
    void appliesSettingsInOrderOnTopOfTheFile() throws Exception {
        Scenario scenario = read(
                        SMALL,
                        "office={capacity: 1}",
                        "office.capacity = 0.5",
                        "communities.B.language=0.6",
                        "settlements.North.households=500",
                        "settlements.North.police.reinforcement-delay=2 hours",
                        "levers.courses={lever: language-courses, seats: 20}",
                        "title=Other")
                .scenario();
        assertThat(scenario.settlements().get(0).office().capacity()).isEqualTo(0.5);
        assertThat(scenario.settlements().get(0).communities().get(1).language())
                .isEqualTo(0.6);
        assertThat(scenario.settlements().get(0).households()).isEqualTo(500);
        assertThat(scenario.settlements().get(0).police().reinforcementDelay().hours())
                .isEqualTo(2);
        assertThat(scenario.police().reinforcementDelay().hours()).isEqualTo(6);
        assertThat(scenario.levers()).hasSize(1);
        assertThat(scenario.title().en()).isEqualTo("Other");
    }

    @Test
    void turnsDatesIntoDaysFromTheStart() throws Exception {
        Scenario scenario = read(SMALL + """
                                  run: {start: 2021-02-01}
                                  levers:
                                    courses: {lever: language-courses, from: 2021-03-01, until: 1 year}
                                  """).scenario();
        assertThat(scenario.levers().get(0).timeline().from()).isEqualTo(new When(28));
        assertThat(scenario.levers().get(0).timeline().until()).contains(new When(365));
    }

    @Test
    void readsTheNumbersOfYaml12() throws Exception {
        Office office = read(SMALL, "office={capacity: 1e+1, officials: 0x1F, diligence: .5, partiality: -0.0}")
                .scenario()
                .office();
        assertThat(office.capacity()).isEqualTo(10);
        assertThat(office.officials()).isEqualTo(31);
        assertThat(office.diligence()).isEqualTo(0.5);
        assertThat(Double.compare(office.partiality(), 0)).isZero();
    }

    @Test
    void hashesWhatRunsAndNothingElse() throws Exception {
        String hash = read(SMALL).hash();
        assertThat(hash).matches("[0-9a-f]{64}");
        assertThat(read("# comment\n" + SMALL, "title=Other", "description=More")
                        .hash())
                .isEqualTo(hash);
        assertThat(read(SMALL, "office.capacity=2.0", "run.horizon=1095 days").hash())
                .isEqualTo(hash);
        assertThat(read(SMALL, "office.capacity=2.0000001").hash()).isNotEqualTo(hash);
        assertThat(read(SMALL, "rules.disputes.incendiary-threshold=0.61").hash())
                .isNotEqualTo(hash);
    }

    @Test
    void readsBackWhatItWritesWhateverTheNamesAndNumbers() throws Exception {
        ResolvedScenario odd = read("""
                title: {en: "a: b # c", ru: "'", kk: "null"}
                communities:
                  "true": {share: 0.1234567890123456, income: 0.012345}
                  "1.5": {share: 0.8765432109876544}
                settlements:
                  "Ақ-жол: #1": {households: 20, layout: {ties: 2}}
                  "{x}": {police: {local-delay: 0.123456789 hours}}
                roads:
                  - {between: ["{x}", "Ақ-жол: #1"], km: 1.5}
                levers:
                  "~": {lever: complaint-reform, capacity: 1000, until: 100.25 days, where: {settlements: ["{x}"]}}
                run: {start: 2020-02-29}
                """);
        ResolvedScenario again = read(odd.yaml());
        assertThat(again.scenario()).isEqualTo(odd.scenario());
        assertThat(again.yaml()).isEqualTo(odd.yaml());
    }

    @Test
    void tellsWhatASettingDoesWrongByTheSetting() throws IOException {
        write("scenario.yaml", SMALL);
        assertThatThrownBy(() -> ScenarioReader.read(
                        folder.resolve("scenario.yaml"), List.of("office.diligence=1.4", "offce.capacity=2")))
                .isInstanceOf(ScenarioException.class)
                .hasMessage("""
                        --set office.diligence=1.4: office.diligence: 1.4 is outside 0 to 1
                        --set offce.capacity=2: offce: unknown key; did you mean office?""");
    }

    private ResolvedScenario read(String yaml, String... settings) throws ScenarioException, IOException {
        return ScenarioReader.read(write("scenario.yaml", yaml), List.of(settings));
    }

    private Path write(String name, String yaml) throws IOException {
        return Files.writeString(folder.resolve(name), yaml);
    }
}
