package org.ymyra.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import javax.swing.JComboBox;
import javax.swing.JTable;
import javax.swing.JTextField;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ymyra.chart.Language;
import org.ymyra.gui.EventLog.Event;
import org.ymyra.model.District;
import org.ymyra.model.Happening;
import org.ymyra.scenario.Level;
import org.ymyra.scenario.ScenarioException;

/** The log is shown as far as it is asked for, in the language of the moment. */
class EventLogViewTest {
    private final Selected selected = new Selected();
    private final EventLog log = new EventLog();
    private District district;
    private EventLogView view;

    @BeforeEach
    void build() throws Exception {
        district = new District(EventLogTest.resolved().scenario(), 4, 1);
        SwingUtilities.invokeAndWait(() -> {
            view = new EventLogView(log, selected, new SaveDialog(null, null), this::origin);
            view.relabel(new Words(Language.EN));
            view.begun(district);
        });
        for (int k = 0; k < 1_000; k++) {
            log.happened(district.settlements().get(k % 3), 60 + k / 10, Happening.COMPLAINT, k % 40, 50);
            if (k % 100 == 0) {
                log.reached(district.settlements().get(1), 60 + k / 10, Level.PROTEST);
            }
        }
        SwingUtilities.invokeAndWait(() -> view.refresh(district));
    }

    private Origin origin() {
        try {
            return new Origin(new Start(EventLogTest.resolved(), 4, 1), true);
        } catch (ScenarioException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T extends Component> T find(Class<T> type, String name) {
        return type.cast(find(view.component(), name));
    }

    private static Component find(Component component, String name) {
        if (name.equals(component.getName())) {
            return component;
        }
        if (component instanceof Container container) {
            for (Component part : container.getComponents()) {
                Component found = find(part, name);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /** Waits until what is shown is as expected. */
    private void shows(Predicate<List<String>> expected) throws Exception {
        List<String> lines = new ArrayList<>();
        for (int k = 0; k < 500 && (k == 0 || !expected.test(lines)); k++) {
            lines.clear();
            SwingUtilities.invokeAndWait(() -> {
                JTable table = find(JTable.class, "log.table");
                for (int row = 0; row < table.getRowCount(); row++) {
                    lines.add(table.getValueAt(row, 0) + ", " + table.getValueAt(row, 1) + ": "
                            + table.getValueAt(row, 2));
                }
            });
            Thread.sleep(10);
        }
        assertThat(expected.test(lines)).as(() -> String.join("\n", lines)).isTrue();
    }

    @Test
    void everydayLifeIsHiddenUntilItIsAskedFor() throws Exception {
        shows(lines -> lines.size() == 10
                && lines.get(0).equals("day 0, Millbrook: The crisis reaches the level of a protest"));
        SwingUtilities.invokeAndWait(() -> view.kinds().choose(kind -> true));
        shows(lines -> lines.size() == 1_010);
        SwingUtilities.invokeAndWait(() -> view.kinds().choose(kind -> false));
        shows(List::isEmpty);
    }

    @Test
    void complaintsThatLapseAreShownAtFirst() throws Exception {
        log.happened(district.settlements().get(0), 214, Happening.LAPSED, 1, 2);
        SwingUtilities.invokeAndWait(() -> view.refresh(district));
        shows(lines -> lines.size() == 11 && lines.get(10).contains("lapses unanswered"));
    }

    @Test
    void canBeNarrowedToASettlementAndToWords() throws Exception {
        SwingUtilities.invokeAndWait(() -> view.kinds().choose(kind -> kind == EventKind.COMPLAINT));
        shows(lines -> lines.size() == 1_000);
        SwingUtilities.invokeAndWait(
                () -> find(JComboBox.class, "log.settlements").setSelectedIndex(1));
        shows(lines -> lines.size() == 334 && lines.stream().allMatch(line -> line.contains("Crossford")));
        SwingUtilities.invokeAndWait(() -> find(JTextField.class, "log.search").setText("HOUSEHOLD 13 "));
        shows(lines -> lines.size() == 9 && lines.stream().allMatch(line -> line.contains("Household 13 ")));
    }

    @Test
    void newEventsAreAddedAtTheEnd() throws Exception {
        shows(lines -> lines.size() == 10);
        log.reached(district.settlements().get(2), 200.5, Level.RIOT);
        SwingUtilities.invokeAndWait(() -> view.refresh(district));
        shows(lines -> lines.size() == 11 && lines.get(10).startsWith("day 140, 12:00, Stonebridge"));
    }

    @Test
    void anotherLanguageRewordsTheWholeLog() throws Exception {
        shows(lines -> lines.size() == 10);
        SwingUtilities.invokeAndWait(() -> view.relabel(new Words(Language.RU)));
        shows(lines -> lines.size() == 10 && lines.get(0).equals("день 0, Millbrook: Кризис достиг уровня протеста"));
    }

    @Test
    void enterGoesToThePlace() throws Exception {
        List<Place> shown = new ArrayList<>();
        selected.onShow(shown::add);
        SwingUtilities.invokeAndWait(() -> view.kinds().choose(kind -> true));
        shows(lines -> lines.size() == 1_010);
        SwingUtilities.invokeAndWait(() -> {
            JTable table = find(JTable.class, "log.table");
            for (int row : new int[] {0, 1}) {
                table.setRowSelectionInterval(row, row);
                table.getActionMap().get("go").actionPerformed(null);
            }
        });
        assertThat(shown).containsExactly(new Place.Home(0, 0), new Place.Town(1));
    }

    @Test
    void isSavedInFull(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("events.csv");
        EventTexts texts = new EventTexts(new Words(Language.EN), district);
        EventLogSaver.write(log.from(0, Integer.MAX_VALUE), texts, origin(), file);
        assertThat(file)
                .content()
                .hasLineCount(1_011)
                .startsWith("day,hour,settlement,kind,")
                .contains("text,scenario,seed,replication,changed-by-hand", " (changed by hand)\",4,1,yes");
        assertThat(folder).isDirectoryContaining("glob:**/events.csv");
    }

    @Test
    void anotherRunBeginsWithAnEmptyLog() throws Exception {
        shows(lines -> lines.size() == 10);
        SwingUtilities.invokeAndWait(() -> view.begun(district));
        shows(List::isEmpty);
        assertThat(log.next()).isZero();
    }

    @Test
    void whatTheLogDropsIsDroppedHereToo() throws Exception {
        EventLog small = new EventLog(600);
        SwingUtilities.invokeAndWait(() -> {
            view = new EventLogView(small, selected, new SaveDialog(null, null), this::origin);
            view.relabel(new Words(Language.EN));
            view.begun(district);
            view.kinds().choose(kind -> true);
        });
        for (int part = 0; part < 10; part++) {
            for (int k = 0; k < 200; k++) {
                small.happened(district.settlements().get(0), 60 + k, Happening.FAIR, k, k + 1);
            }
            SwingUtilities.invokeAndWait(() -> view.refresh(district));
        }
        int kept = small.from(0, Integer.MAX_VALUE).size();
        shows(lines -> lines.size() == kept);
        assertThat(Arrays.stream(EventKind.values()).mapToLong(small::count).sum())
                .isEqualTo(2_000);
        assertThat(small.from(0, 1).stream().map(Event::number)).allMatch(number -> number > 1_000);
    }
}
