package org.ymyra.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import javax.swing.JButton;
import javax.swing.JSlider;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ymyra.chart.Language;
import org.ymyra.chart.Texts;
import org.ymyra.model.District;
import org.ymyra.scenario.DeclaredParameter;
import org.ymyra.scenario.Draft;
import org.ymyra.scenario.Parameters;
import org.ymyra.scenario.Range;
import org.ymyra.scenario.Scenario;
import org.ymyra.scenario.ScenarioException;
import org.ymyra.scenario.ScenarioReader;

/** The controls of remedies and parameters, without a window. */
class ControlsTest {
    private static final int SPIN_UP = 10;
    private static final List<String> SMALL =
            List.of("settlements.*.households=100", "run.horizon=100 days", "run.spin-up=" + SPIN_UP + " days");

    private Player player;
    private ByHand hand;
    private List<View> views;
    private String compared = "";

    @BeforeEach
    void open() throws Exception {
        player = new Player(new Start(ScenarioReader.read(Path.of("scenarios/joint-council.yaml"), SMALL), 1, 0));
        player.step((SPIN_UP + 5) * 24);
        while (player.playing()) {
            Thread.sleep(1);
        }
        SwingUtilities.invokeAndWait(() -> {
            hand = new ByHand(player);
            views = List.of(
                    new RemediesView(hand, name -> compared = name),
                    new ParametersView(player, hand),
                    new ChangesView(player, hand, null));
            player.listen(new Player.Listener() {
                @Override
                public void begun(District district) {}

                @Override
                public void changed(District district) {
                    views.forEach(view -> view.changed(district));
                    views.forEach(view -> view.refresh(district));
                }

                @Override
                public void halted() {}
            });
            views.forEach(view -> view.relabel(new Words(Language.EN)));
            player.read(district -> {
                views.forEach(view -> view.begun(district));
                views.forEach(view -> view.refresh(district));
                return null;
            });
        });
    }

    @AfterEach
    void close() {
        player.close();
    }

    private <T extends Component> T named(Class<T> type, String name) {
        return views.stream()
                .map(view -> find(view.component(), name))
                .flatMap(Optional::stream)
                .map(type::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name));
    }

    private static Optional<Component> find(Container container, String name) {
        for (Component each : container.getComponents()) {
            Optional<Component> found = name.equals(each.getName())
                    ? Optional.of(each)
                    : each instanceof Container inner ? find(inner, name) : Optional.empty();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private void press(String name) throws Exception {
        SwingUtilities.invokeAndWait(() -> {
            JButton button = named(JButton.class, name);
            assertThat(button.isEnabled()).as(name).isTrue();
            button.doClick();
        });
    }

    private void type(String name, String text) throws Exception {
        SwingUtilities.invokeAndWait(() -> {
            named(JTextField.class, name).setText(text);
            named(JTextField.class, name).postActionEvent();
        });
    }

    private Scenario scenario() {
        return player.read(District::scenario);
    }

    private String shown(String name) {
        return find(named(Container.class, name)).collect(Collectors.joining("\n"));
    }

    private static java.util.stream.Stream<String> find(Container container) {
        return java.util.Arrays.stream(container.getComponents())
                .filter(Component::isVisible)
                .filter(JTextArea.class::isInstance)
                .map(area -> ((JTextArea) area).getText());
    }

    @Test
    void remediesStartAndStop() throws Exception {
        assertThat(named(JButton.class, "stop.survey").isEnabled()).isFalse();
        press("start.survey");
        assertThat(scenario().levers()).extracting(lever -> lever.name()).containsExactly("joint-council", "survey");
        assertThat(shown("remedy.survey")).contains("Starts on day 5");
        assertThat(shown("remedy.joint-council")).contains("Acting at 100%");
        press("stop.joint-council");
        assertThat(scenario().levers().get(0).timeline().until().orElseThrow().day())
                .isEqualTo(5);
        press("stop.survey");
        assertThat(scenario().levers()).hasSize(1);
        press("branch.monitoring");
        assertThat(compared).isEqualTo("monitoring");
        assertThat(hand.changes())
                .extracting(Change::kind)
                .containsExactly(Change.Kind.STARTED, Change.Kind.STOPPED, Change.Kind.CALLED_OFF);
    }

    @Test
    void intensityIsSetOnceWhenTheSliderIsReleased() throws Exception {
        SwingUtilities.invokeAndWait(() -> {
            JSlider slider = named(JSlider.class, "intensity.joint-council");
            slider.setValueIsAdjusting(true);
            slider.setValue(80);
            slider.setValue(40);
            assertThat(hand.changes()).isEmpty();
            slider.setValueIsAdjusting(false);
        });
        assertThat(scenario().levers().get(0).timeline().intensity()).isEqualTo(0.4);
        assertThat(hand.changes()).hasSize(1);
    }

    @Test
    void parametersAreSetAndResetAndWhatIsImpossibleIsRefused() throws Exception {
        double before = scenario().office().capacity();
        type("field.office.capacity", "2.2");
        assertThat(scenario().settlements().get(0).office().capacity()).isEqualTo(2.2);
        type("field.answers.delay", "soon");
        assertThat(shown("parameter.answers.delay")).contains("\"soon\" is not a span");
        assertThat(named(JTextField.class, "field.answers.delay").getText()).isEqualTo("soon");
        assertThat(hand.changes()).hasSize(1);
        press("reset.office.capacity");
        assertThat(scenario().settlements().get(0).office().capacity()).isEqualTo(before);
        assertThat(hand.changes()).isEmpty();
        SwingUtilities.invokeAndWait(
                () -> named(JSlider.class, "slider.office.capacity").setValue(200));
        assertThat(scenario().office().capacity()).isEqualTo(3);
    }

    @Test
    void everyParameterThatMayChangeCanBeChangedToTheEndsOfItsRange() throws Exception {
        Scenario scenario = scenario();
        for (DeclaredParameter parameter : ParametersView.changeable()) {
            List<String> path = List.of(parameter.key().split("\\."));
            Draft draft = Draft.of(scenario);
            assertThat(draft.values(path).size()).as(parameter.key()).isBetween(0, 2);
            if (!parameter.declaration().low().isEmpty()) {
                Range range = Range.of(List.of(parameter.key())).get(0);
                for (double share : new double[] {0, 0.37, 1}) {
                    String text = range.text(share);
                    assertThat(range.share(text))
                            .as(parameter.key())
                            .isBetween(
                                    share - 0.51 / Math.min(100, range.whole() ? range.high() - range.low() : 100),
                                    share + 0.51 / Math.min(100, range.whole() ? range.high() - range.low() : 100));
                    Scenario changed = checked(draft.with(path, text));
                    if (changed != null) {
                        player.read(district -> district.continued(changed));
                    }
                }
            }
        }
    }

    /** Returns the scenario; null if the value alone does not go with the others, as the hours of the street. */
    private static Scenario checked(Draft draft) {
        try {
            return draft.scenario();
        } catch (ScenarioException e) {
            assertThat(e.faults())
                    .allMatch(fault -> fault.problem().contains("add up to")
                            || fault.problem().contains("not before"));
            return null;
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyRemedySectionAndParameterHasWords(Language language) {
        ResourceBundle bundle = ResourceBundle.getBundle(Words.BUNDLE, language.locale());
        Words words = new Words(language);
        for (String kind : Parameters.levers()) {
            assertThat(bundle.getString("does." + kind))
                    .matches(text -> language != Language.EN
                            || text.equals(Parameters.lever(kind).orElseThrow()));
        }
        for (DeclaredParameter parameter : ParametersView.changeable()) {
            String key = parameter.key();
            assertThat(bundle.containsKey("section." + key.substring(0, key.lastIndexOf('.'))))
                    .as(key)
                    .isTrue();
            if (language != Language.EN) {
                assertThat(words.parameter(parameter))
                        .as(key)
                        .isNotEqualTo(parameter.declaration().text());
                assertThat(words.unit(parameter).isEmpty())
                        .as(key)
                        .isEqualTo(parameter.declaration().unit().isEmpty());
                assertThat(words.unit(parameter))
                        .as(key)
                        .matches(unit -> unit.isEmpty()
                                || !unit.equals(parameter.declaration().unit()));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noWordsAreThereForParametersThatMayNotChange(Language language) {
        if (language == Language.EN) {
            return;
        }
        List<String> known =
                ParametersView.changeable().stream().map(DeclaredParameter::key).toList();
        assertThat(ResourceBundle.getBundle(Texts.PARAMETERS, language.locale()).keySet())
                .filteredOn(key -> !key.startsWith("unit."))
                .containsExactlyInAnyOrderElementsOf(known);
    }
}
