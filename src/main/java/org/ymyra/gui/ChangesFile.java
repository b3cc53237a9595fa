package org.ymyra.gui;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.ymyra.chart.Language;
import org.ymyra.results.Build;
import org.ymyra.results.WholeFile;
import org.ymyra.scenario.Draft;
import org.ymyra.scenario.Localised;
import org.ymyra.scenario.Scenario;
import org.ymyra.scenario.ScenarioException;
import org.ymyra.scenario.ScenarioWriter;

/** A scenario that was changed by hand as a file: the scenario in full, and in a note at its head what was changed when. */
final class ChangesFile {
    private ChangesFile() {}

    /** Writes the file. */
    static void write(Path file, Scenario scenario, Start start, List<Change> changes, Words words) throws IOException {
        byte[] text = text(scenario, start, changes, words).getBytes(StandardCharsets.UTF_8);
        WholeFile.write(file, part -> Files.write(part, text));
    }

    /** Returns its text, which reads back as the scenario with another title. */
    static String text(Scenario scenario, Start start, List<Change> changes, Words words) {
        StringBuilder note = new StringBuilder();
        line(note, words.get("changes.file", Build.current().version()));
        line(note, words.get("changes.file.run", String.valueOf(start.seed()), String.valueOf(start.replication())));
        line(note, "");
        changes.forEach(change -> line(note, "- " + change.inWords(words)));
        line(note, "");
        boolean repeatable = changes.stream().allMatch(Change::repeatable);
        line(note, words.get(repeatable ? "changes.file.same" : "changes.file.other"));
        return note + ScenarioWriter.write(titled(scenario));
    }

    private static void line(StringBuilder note, String text) {
        text.lines().forEach(one -> note.append("# ").append(one).append('\n'));
        if (text.isEmpty()) {
            note.append("#\n");
        }
    }

    /** Returns the scenario with a title that says that it was changed by hand. */
    static Scenario titled(Scenario scenario) {
        Draft draft = Draft.of(scenario);
        draft = title(draft, "en", Language.EN, scenario.title(), Localised::en);
        draft = title(draft, "ru", Language.RU, scenario.title(), Localised::ru);
        draft = title(draft, "kk", Language.KK, scenario.title(), Localised::kk);
        try {
            return draft.scenario();
        } catch (ScenarioException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Draft title(
            Draft draft, String key, Language language, Localised title, Function<Localised, String> text) {
        String own = text.apply(title) == null ? title.en() : text.apply(title);
        String words = new Words(language).get("changes.title", own);
        return draft.with(List.of("title", key), quoted(words));
    }

    /** Returns a text in double quotes as YAML has it. */
    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " ") + '"';
    }
}
