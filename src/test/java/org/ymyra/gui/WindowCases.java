package org.ymyra.gui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ymyra.gui.OpenWindow.act;
import static org.ymyra.gui.OpenWindow.await;

import java.awt.Rectangle;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JTabbedPane;
import javax.swing.JToggleButton;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ymyra.chart.Language;
import org.ymyra.model.District;
import org.ymyra.model.Fingerprint;
import org.ymyra.scenario.ScenarioException;
import sim.display.Console;

/** What a user can do in the window. Run by {@link WindowsTest} where there is a screen. */
class WindowCases {
    private static final List<String> SHORT = List.of("run.horizon=200 days", "run.spin-up=100 days");

    @BeforeEach
    void forgetWhatWasRemembered() throws BackingStoreException {
        Preferences.userRoot().node("org/ymyra/watch").clear();
    }

    private static List<String> plain(Start start) {
        District district = start.district();
        district.runUntil(
                district.horizonStart() + district.scenario().run().horizon().days());
        return Fingerprint.of(district);
    }

    @Test
    void aRunThatIsWatchedIsTheRunThatIsNot() throws ScenarioException {
        try (OpenWindow window = new OpenWindow("triggers/serious-crime.yaml", SHORT, 3)) {
            act(() -> window.find("speed", JComboBox.class).setSelectedIndex(Speed.FLAT_OUT.ordinal()));
            window.menu("menu.slow", false);
            // the charts have copies asked what would happen
            act(() -> window.find("tabs", JTabbedPane.class).setSelectedIndex(1));
            act(window.find("play", JButton.class)::doClick);
            await(window.player()::ended);
            assertThat(window.player().read(Fingerprint::of))
                    .isEqualTo(plain(window.player().start()));
            assertThat(window.thrown()).isEmpty();
        }
    }

    @Test
    void timeGoesOnByHoursAndDays() throws ScenarioException {
        try (OpenWindow window = new OpenWindow("stressed.yaml", SHORT, 0)) {
            act(window.find("step-day", JButton.class)::doClick);
            await(() -> !window.player().playing());
            act(window.find("step-hour", JButton.class)::doClick);
            await(() -> !window.player().playing());
            double now = window.player().read(district -> district.time() - district.horizonStart());
            assertThat(now).isBetween(1 + 1 / 24.0, 1 + 2 / 24.0);
            await(() -> window.find("day", JLabel.class).getText().equals("day 1, year 1"));
            assertThat(window.thrown()).isEmpty();
        }
    }

    @Test
    void speaksThreeLanguagesInLightAndDark() throws ScenarioException, IOException {
        try (OpenWindow window = new OpenWindow("stressed.yaml", SHORT, 0)) {
            JComboBox<?> language = window.find("language", JComboBox.class);
            JToggleButton dark = window.find("dark", JToggleButton.class);
            String[] names = {"english", "russian", "kazakh"};
            for (int k = 0; k < names.length; k++) {
                int index = k;
                act(() -> language.setSelectedIndex(index));
                for (int look = 0; look < 2; look++) {
                    window.picture(names[k] + (dark.isSelected() ? "-dark" : "-light"));
                    act(dark::doClick);
                }
            }
            assertThat(window.find("play", JButton.class).getText()).contains("Бастау");
            act(() -> language.setSelectedIndex(0));
            assertThat(window.thrown()).isEmpty();
        }
    }

    @Test
    void remembersItsSize() throws ScenarioException {
        Rectangle bounds = new Rectangle(40, 50, 900, 700);
        try (OpenWindow window = new OpenWindow("stressed.yaml", SHORT, 0)) {
            act(() -> window.frame().setBounds(bounds));
        }
        try (OpenWindow window = new OpenWindow("stressed.yaml", SHORT, 0)) {
            // where it is depends on who manages windows on the screen, if anyone
            assertThat(window.frame().getSize()).isEqualTo(bounds.getSize());
            act(() -> window.frame().setBounds(0, 0, 1440, 900));
        }
    }

    @Test
    void aRiotCannotBeMissed() throws ScenarioException, IOException {
        try (OpenWindow window = new OpenWindow("triggers/serious-crime.yaml", List.of(), 3)) {
            window.menu("halt.RIOT", true);
            act(() -> window.find("speed", JComboBox.class).setSelectedIndex(Speed.FLAT_OUT.ordinal()));
            window.menu("menu.slow", false);
            act(window.find("play", JButton.class)::doClick);
            await(() -> !window.player().playing());
            assertThat(window.player().ended()).isFalse();
            await(() -> window.find("state", JLabel.class).getText().startsWith("Crisis in "));
            JTabbedPane tabs = window.find("tabs", JTabbedPane.class);
            for (int k = 0; k < tabs.getTabCount(); k++) {
                int tab = k;
                act(() -> tabs.setSelectedIndex(tab));
                window.picture("riot-" + k);
            }
            window.menu("halt.RIOT", false);
            assertThat(window.thrown()).isEmpty();
        }
    }

    /** Everything that can be pressed is pressed, tab by tab, paused and while it runs; dialogs are closed again. */
    @Test
    void whateverIsPressedNothingIsThrown() throws ScenarioException {
        try (OpenWindow window = new OpenWindow("villages.yaml", SHORT, 0)) {
            JTabbedPane tabs = window.find("tabs", JTabbedPane.class);
            int pressed = 0;
            for (int k = 0; k < tabs.getTabCount(); k++) {
                int tab = k;
                act(() -> tabs.setSelectedIndex(tab));
                pressed += window.pressEverything();
            }
            act(window.player()::play);
            pressed += window.pressEverything();
            assertThat(pressed).isGreaterThan(50);
            assertThat(window.thrown()).isEmpty();
        }
    }

    /** MASON's own console and display play the same replication, and closing them leaves the window open. */
    @Test
    void masonsConsolePlaysTheSameRun() throws ScenarioException {
        try (OpenWindow window = new OpenWindow("triggers/serious-crime.yaml", SHORT, 3)) {
            Start start = window.player().start();
            Console console = OpenWindow.on(() -> DistrictWithUI.open(start, new Words(Language.EN)));
            act(console::pressPlay);
            await(() -> console.getSimulation().state.schedule.getTime() > 150);
            act(console::pressPause);
            District played = (District) console.getSimulation().state;
            District plain = start.district();
            plain.runUntil(Math.nextUp(Math.nextUp(played.time())));
            assertThat(Fingerprint.of(played)).isEqualTo(Fingerprint.of(plain));
            act(console::doClose);
            assertThat(window.closed()).isFalse();
            assertThat(window.thrown()).isEmpty();
        }
    }

    @Test
    void everyKindOfPlaceHasAnInspector() throws ScenarioException, IOException {
        try (OpenWindow window = new OpenWindow("joint-council.yaml", SHORT, 0)) {
            act(window.find("step-day", JButton.class)::doClick);
            await(() -> !window.player().playing());
            JLabel title = window.find("inspector.title", JLabel.class);
            Set<String> titles = new HashSet<>();
            List<Place> places = List.of(
                    new Place.Town(0),
                    new Place.Home(0, 17),
                    new Place.Office(0),
                    new Place.CouncilHouse(0, 0),
                    new Place.PolicePost(0),
                    new Place.Whole());
            for (Place place : places) {
                act(() -> window.window().selected().show(place));
                titles.add(title.getText());
                window.picture("inspector-" + place.getClass().getSimpleName());
            }
            assertThat(titles).hasSameSizeAs(places).doesNotContain("");
            assertThat(window.thrown()).isEmpty();
        }
    }
}
