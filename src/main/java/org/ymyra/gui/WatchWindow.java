package org.ymyra.gui;

import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.GraphicsEnvironment;
import java.awt.Insets;
import java.awt.Rectangle;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.swing.BoxLayout;
import javax.swing.JFrame;
import javax.swing.JMenu;
import javax.swing.JPanel;
import javax.swing.JSplitPane;
import javax.swing.JTabbedPane;
import javax.swing.SwingUtilities;
import javax.swing.Timer;
import org.ymyra.chart.Language;
import org.ymyra.model.District;
import org.ymyra.scenario.ResolvedScenario;

/** The window in which one replication is watched. */
final class WatchWindow {
    private static final int FRAME_MILLIS = 25;

    private final Player player;
    private final ByHand byHand;
    private final SaveDialog saving;
    private final MapView map;
    private final ChartsView charts;
    private final Settings settings;
    private final Selected selected = new Selected();
    private final List<View> views = new ArrayList<>();
    private final JFrame frame = new JFrame();
    private final JTabbedPane tabs = new JTabbedPane();
    private final List<String> tabKeys = new ArrayList<>();
    private final JSplitPane across = new JSplitPane(JSplitPane.HORIZONTAL_SPLIT);
    private final JSplitPane down = new JSplitPane(JSplitPane.VERTICAL_SPLIT);
    private final ControlBar bar;
    private final ScenarioBar scenarios;
    private final Halts halts;
    private final Menus menus = new Menus();
    private final Timer frames;
    private Words words;
    private long shown = -1;

    /**
     * Opens a window. To be called on the event thread.
     *
     * @param start what is watched
     * @param folder where other scenarios are
     * @param settings what is remembered
     * @param closed is run when the window is closed
     */
    WatchWindow(Start start, Path folder, Settings settings, Runnable closed) {
        this.settings = settings;
        words = new Words(settings.language());
        player = new Player(start);
        byHand = new ByHand(player);
        saving = new SaveDialog(frame, settings);
        bar = new ControlBar(player, settings, this::restart);
        halts = new Halts(player);
        scenarios = new ScenarioBar(player, folder, this::choose);
        add(scenarios);
        add(bar);
        View status = add(new StatusBar(player));
        JPanel top = new JPanel();
        top.setLayout(new BoxLayout(top, BoxLayout.Y_AXIS));
        JPanel first = new JPanel(new BorderLayout());
        first.add(scenarios.component(), BorderLayout.CENTER);
        first.add(new LooksBar(settings, this::language, this::dark).component(), BorderLayout.EAST);
        top.add(first);
        top.add(bar.component());
        tabs.setName("tabs");
        tabs.setTabLayoutPolicy(JTabbedPane.SCROLL_TAB_LAYOUT);
        tabs.putClientProperty("JTabbedPane.tabInsets", new Insets(4, 8, 4, 8));
        tab("tab.guide", new GuideView());
        across.setResizeWeight(0.6);
        down.setResizeWeight(0.75);
        map = new MapView(selected, player);
        down.setTopComponent(add(map).component());
        across.setLeftComponent(down);
        across.setRightComponent(tabs);
        charts = new ChartsView(selected, player, saving, byHand::origin);
        tab("tab.charts", charts);
        EventLog log = new EventLog();
        player.observe(log);
        InspectorView inspector = new InspectorView(selected, player, log);
        tab("inspector.title", inspector);
        tab("tab.remedies", new RemediesView(byHand, this::branch));
        tab("tab.parameters", new ParametersView(player, byHand));
        tab("tab.changes", new ChangesView(player, byHand, saving));
        byHand.listen(this::title);
        selected.onSelect(place -> {
            // the charts are of the district and its settlements
            boolean charted = place instanceof Place.Town && tabs.getSelectedComponent() == charts.component();
            if (!(place instanceof Place.Whole) && !charted) {
                tabs.setSelectedComponent(inspector.component());
            }
        });
        down.setBottomComponent(
                add(new EventLogView(log, selected, saving, byHand::origin)).component());
        Container content = frame.getContentPane();
        content.add(top, BorderLayout.NORTH);
        content.add(across, BorderLayout.CENTER);
        content.add(status.component(), BorderLayout.SOUTH);
        menus();
        place();
        frame.setDefaultCloseOperation(JFrame.DISPOSE_ON_CLOSE);
        frame.addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosed(WindowEvent event) {
                end();
                closed.run();
            }
        });
        player.listen(new Listening());
        relabel();
        begin();
        frames = new Timer(FRAME_MILLIS, event -> frame());
        frames.start();
    }

    private View add(View view) {
        views.add(view);
        return view;
    }

    /** Adds a view as a tab; its title is the message of the key. */
    private void tab(String key, View view) {
        add(view);
        tabKeys.add(key);
        tabs.addTab("", view.component());
    }

    /** Shows the window. */
    void open() {
        frame.setVisible(true);
        divide();
        bar.focus();
    }

    /** Returns the window, for tests. */
    JFrame window() {
        return frame;
    }

    Player player() {
        return player;
    }

    Selected selected() {
        return selected;
    }

    private void choose(ResolvedScenario next) {
        Start now = player.start();
        restart(new Start(next, now.seed(), now.replication()));
    }

    /** Begins another run; asks before what was changed by hand is lost. */
    private void restart(Start next) {
        if (byHand.changes().isEmpty() || Dialogs.confirm(frame, words.get("dialog.restart"))) {
            player.start(next);
        }
        scenarios.showChosen();
    }

    private void language(Language language) {
        settings.language(language);
        words = new Words(language);
        Dialogs.closeAll(frame);
        relabel();
        refresh();
    }

    private void dark(boolean dark) {
        settings.dark(dark);
        Looks.set(dark);
        relabel();
        refresh();
    }

    private void relabel() {
        views.forEach(view -> view.relabel(words));
        menus.relabel(words);
        for (int k = 0; k < tabKeys.size(); k++) {
            tabs.setTitleAt(k, words.get(tabKeys.get(k)));
        }
        title();
    }

    private void title() {
        frame.setTitle(words.get(
                byHand.changes().isEmpty() ? "window.title" : "window.title.by-hand",
                words.of(player.start().scenario().scenario().title())));
    }

    private void begin() {
        player.read(district -> {
            views.forEach(view -> view.begun(district));
            return null;
        });
        title();
        selected.select(new Place.Whole());
        refresh();
        player.runIn();
    }

    /** What is done for every frame. */
    private void frame() {
        if (player.slices() != shown) {
            refresh();
        }
    }

    /** Returns how many times the map has been painted. */
    long painted() {
        return map.canvas().painted();
    }

    private void refresh() {
        shown = player.slices();
        player.read(district -> {
            views.forEach(view -> view.refresh(district));
            return null;
        });
    }

    /** Opens a window in which the run goes on from now in two ways, with and without a remedy. */
    private void branch(String remedy) {
        new BranchWindow(frame, player, words, remedy).open();
    }

    private void menus() {
        JMenu file = menus.menu("menu.file");
        menus.item(
                file,
                "menu.open",
                "ctrl O",
                () -> Dialogs.openScenario(frame, words, settings).ifPresent(this::choose));
        menus.item(file, "runs.open", "ctrl shift O", () -> ResultRunsDialog.ask(frame, words, saving, this::restart));
        file.addSeparator();
        Pictures pictures = new Pictures(frame, map.canvas(), map::picture, player, byHand::origin, saving);
        menus.item(file, "menu.picture", "ctrl P", () -> pictures.save(words, 1));
        menus.item(file, "menu.picture.large", "", () -> pictures.save(words, 2));
        menus.item(file, "menu.record", "", () -> pictures.record(words));
        file.addSeparator();
        menus.item(file, "menu.close", "ctrl W", frame::dispose);
        JMenu run = menus.menu("menu.run");
        menus.item(run, "menu.play", "ctrl SPACE", bar::playOrPause);
        menus.item(run, "menu.hour", "ctrl PERIOD", () -> player.step(1));
        menus.item(run, "menu.day", "ctrl RIGHT", () -> player.step(24));
        run.addSeparator();
        menus.item(run, "menu.faster", "ctrl UP", () -> bar.faster(1));
        menus.item(run, "menu.slower", "ctrl DOWN", () -> bar.faster(-1));
        menus.check(run, "menu.slow", bar.slow(), bar::slow);
        JMenu pauses = menus.menu(run, "menu.pauses");
        for (Halts.Reason reason : Halts.Reason.values()) {
            boolean on = settings.flag("halt." + reason, false);
            halts.set(reason, on);
            menus.check(pauses, "halt." + reason, on, chosen -> {
                settings.remember("halt." + reason, chosen);
                halts.set(reason, chosen);
            });
        }
        menus.item(run, "menu.branch", "ctrl B", () -> branch(""));
        run.addSeparator();
        menus.item(run, "menu.again", "ctrl R", bar::again);
        menus.item(run, "menu.other", "ctrl N", bar::otherLuck);
        menus.item(
                run,
                "menu.seed",
                "",
                () -> Dialogs.start(frame, words, player.start()).ifPresent(this::restart));
        run.addSeparator();
        menus.item(run, "menu.mason", "", () -> DistrictWithUI.open(player.start(), words));
        JMenu help = menus.menu("menu.help");
        menus.item(help, "menu.guide", "F1", () -> tabs.setSelectedIndex(0));
        frame.setJMenuBar(menus.bar());
    }

    /** Puts the window where it was, if that is on a screen. */
    private void place() {
        Rectangle before = settings.bounds();
        Rectangle screen = GraphicsEnvironment.getLocalGraphicsEnvironment().getMaximumWindowBounds();
        frame.setMinimumSize(
                new Dimension(Math.min(screen.width, UIScale.scale(720)), Math.min(screen.height, UIScale.scale(480))));
        if (before.width > 0 && screen.intersects(before)) {
            frame.setBounds(before.intersection(screen));
        } else {
            int width = Math.min(screen.width, UIScale.scale(1440));
            int height = Math.min(screen.height, UIScale.scale(900));
            frame.setBounds(
                    screen.x + (screen.width - width) / 2, screen.y + (screen.height - height) / 2, width, height);
        }
    }

    /** Divides the window as it was; in per mille, as it may be on another screen now. */
    private void divide() {
        frame.validate();
        across.setDividerLocation(within(settings.number("across", 550)));
        down.setDividerLocation(within(settings.number("down", 660)));
    }

    private static double within(int perMille) {
        return Math.max(150, Math.min(850, perMille)) / 1000.0;
    }

    private static int perMille(JSplitPane pane, int size) {
        return size == 0 ? 500 : (int) Math.round(1000.0 * pane.getDividerLocation() / size);
    }

    private void end() {
        settings.bounds(frame.getBounds());
        settings.remember("across", perMille(across, across.getWidth()));
        settings.remember("down", perMille(down, down.getHeight()));
        frames.stop();
        charts.close();
        player.close();
    }

    /** Passes on what the player does. */
    private final class Listening implements Player.Listener {
        @Override
        public void begun(District district) {
            begin();
        }

        @Override
        public void changed(District district) {
            views.forEach(view -> view.changed(district));
            refresh();
        }

        @Override
        public void halted() {
            SwingUtilities.invokeLater(WatchWindow.this::refresh);
        }
    }
}
