package org.ymyra.gui;

import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JMenuItem;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import javax.swing.JScrollPane;
import javax.swing.Timer;
import javax.swing.UIManager;
import org.ymyra.chart.Look;
import org.ymyra.chart.TimeChart.Window;
import org.ymyra.model.District;

/** Live charts of the whole district or of the settlement that is selected. */
public final class ChartsView implements View {
    /** Milliseconds between two pictures of the same chart, at least. */
    private static final int PAUSE = 200;
    /** What share of the time of the event thread charts may take: one in so many. */
    private static final int SHARE = 6;
    /** Milliseconds between two charts: they take turns, so that the window stays quick. */
    private static final int TURN = 25;

    private final Player player;
    private final Selected selected;
    private final SaveDialog dialog;
    private final Supplier<Origin> origin;
    private final VulnerabilityWatch vulnerability;
    private final JPanel component = new JPanel(new BorderLayout());
    private final JPanel grid = new ChartColumns();
    private final JLabel showing = new JLabel();
    private final JComboBox<String> place = new JComboBox<>();
    private final JComboBox<String> span = new JComboBox<>();
    private final JCheckBox asking = new JCheckBox("", true);
    private final Map<Topic, ChartPane> panes = new EnumMap<>(Topic.class);
    private History history;
    private Words words;
    private Look look = Look.PAPER;
    private boolean filling;
    private boolean stale;
    private long read;
    private int turn;
    private LiveCharts charts;
    /** Milliseconds that it took to draw each chart last. */
    private final Map<Topic, Double> cost = new EnumMap<>(Topic.class);

    /**
     * Charts that follow a player and what is selected.
     *
     * @param dialog asks where to save them
     * @param origin which run they are of
     */
    ChartsView(Selected selected, Player player, SaveDialog dialog, Supplier<Origin> origin) {
        this(selected, player, dialog, origin, new CrimeQuestion());
    }

    /**
     * Charts that follow a player and what is selected.
     *
     * @param dialog asks where to save them
     * @param origin which run they are of
     * @param question how vulnerability is found out; null if it is not
     */
    ChartsView(
            Selected selected,
            Player player,
            SaveDialog dialog,
            Supplier<Origin> origin,
            VulnerabilityWatch.Question question) {
        this.player = player;
        this.selected = selected;
        this.dialog = dialog;
        this.origin = origin;
        vulnerability = new VulnerabilityWatch(
                question, () -> player.read(District::copy), () -> EventQueue.invokeLater(this::told));
        for (Topic topic : topics(question)) {
            ChartPane pane = new ChartPane(() -> menu(topic), this::point);
            panes.put(topic, pane);
            grid.add(pane);
        }
        JPanel bar = new JPanel();
        bar.setLayout(new BoxLayout(bar, BoxLayout.X_AXIS));
        place.setMaximumSize(new Dimension(UIScale.scale(240), Integer.MAX_VALUE));
        span.setMaximumSize(new Dimension(UIScale.scale(160), Integer.MAX_VALUE));
        bar.add(showing);
        bar.add(Box.createHorizontalStrut(UIScale.scale(4)));
        bar.add(place);
        bar.add(Box.createHorizontalStrut(UIScale.scale(8)));
        bar.add(span);
        bar.add(Box.createHorizontalStrut(UIScale.scale(8)));
        asking.setVisible(question != null);
        vulnerability.on(question != null);
        bar.add(asking);
        bar.add(Box.createHorizontalGlue());
        int gap = UIScale.scale(4);
        bar.setBorder(BorderFactory.createEmptyBorder(gap, gap, gap, gap));
        JScrollPane scroll = new JScrollPane(grid);
        scroll.setBorder(null);
        component.add(bar, BorderLayout.NORTH);
        component.add(scroll);
        place.addActionListener(e -> choose());
        span.addActionListener(e -> outdated());
        asking.addActionListener(e -> vulnerability.on(asking.isSelected()));
        selected.onSelect(next -> follow());
        Timer timer = new Timer(TURN, e -> turn());
        component.addHierarchyListener(e -> {
            if (component.isShowing()) {
                timer.start();
            } else {
                timer.stop();
            }
        });
    }

    private static List<Topic> topics(VulnerabilityWatch.Question question) {
        return Arrays.stream(Topic.values())
                .filter(topic -> topic != Topic.VULNERABILITY || question != null)
                .toList();
    }

    @Override
    public JComponent component() {
        return component;
    }

    @Override
    public void begun(District district) {
        history = new History(district);
        vulnerability.begun();
        relist();
        follow();
    }

    @Override
    public void changed(District district) {
        history.follow(district);
        outdated();
    }

    @Override
    public void refresh(District district) {
        if (System.currentTimeMillis() - read < pause() || !component.isShowing()) {
            stale = true;
            return;
        }
        stale = false;
        read = System.currentTimeMillis();
        history.now(district);
        vulnerability.day(history.latest());
        outdated();
    }

    /** Asks no more: the window is closed. */
    void close() {
        vulnerability.close();
    }

    @Override
    public void relabel(Words next) {
        words = next;
        look = Look.over(UIManager.getColor("Panel.background"));
        showing.setText(words.get("ChartsView.showing"));
        asking.setText(words.get("ChartsView.vulnerability"));
        asking.setToolTipText(words.get("ChartsView.vulnerability.tip"));
        relist();
        outdated();
    }

    private void relist() {
        if (history == null || words == null) {
            return;
        }
        filling = true;
        place.removeAllItems();
        place.addItem(words.get("ChartsView.district"));
        history.settlements().forEach(place::addItem);
        place.setSelectedIndex(Math.min(selected.place().town() + 1, place.getItemCount() - 1));
        int chosen = Math.max(0, span.getSelectedIndex());
        span.removeAllItems();
        for (Stretch stretch : Stretch.values()) {
            span.addItem(words.get("ChartsView.stretch." + stretch.name().toLowerCase(Locale.ROOT)));
        }
        span.setSelectedIndex(chosen);
        filling = false;
    }

    private void choose() {
        if (!filling && place.getSelectedIndex() >= 0 && place.getSelectedIndex() - 1 != town()) {
            selected.select(
                    place.getSelectedIndex() == 0 ? new Place.Whole() : new Place.Town(place.getSelectedIndex() - 1));
        }
    }

    private void follow() {
        filling = true;
        if (town() + 1 < place.getItemCount()) {
            place.setSelectedIndex(town() + 1);
        }
        filling = false;
        vulnerability.settlement(town());
        outdated();
    }

    /** Returns the settlement shown; −1 for the whole district. */
    private int town() {
        return selected.place().town();
    }

    private void outdated() {
        charts = null;
        panes.values().forEach(ChartPane::outdated);
    }

    private void told() {
        if (vulnerability.known(town()).failure() != null) {
            asking.setSelected(false);
        }
        outdated();
    }

    private void point(double day) {
        panes.values().forEach(pane -> pane.point(day));
    }

    /** Draws the next chart that is to be drawn. */
    private void turn() {
        if (history == null || words == null || !component.isShowing()) {
            return;
        }
        if (stale && System.currentTimeMillis() - read >= pause()) {
            player.read(district -> {
                refresh(district);
                return null;
            });
        }
        List<Topic> topics = List.copyOf(panes.keySet());
        for (int k = 0; k < topics.size(); k++) {
            int next = (turn + k) % topics.size();
            ChartPane pane = panes.get(topics.get(next));
            if (pane.due()) {
                turn = next + 1;
                long began = System.nanoTime();
                pane.show(charts().of(topics.get(next)), look, words);
                cost.put(topics.get(next), (System.nanoTime() - began) / 1e6);
                return;
            }
        }
    }

    private LiveCharts charts() {
        if (charts == null) {
            charts = new LiveCharts(history, vulnerability.known(town()), town(), window(), words);
        }
        return charts;
    }

    /** Returns the milliseconds between two looks at the run: charts leave most of the time to others. */
    private double pause() {
        return Math.max(
                PAUSE, SHARE * cost.values().stream().mapToDouble(ms -> ms).sum());
    }

    private Window window() {
        return Stretch.values()[Math.max(0, span.getSelectedIndex())].window(history);
    }

    private JPopupMenu menu(Topic topic) {
        ChartSaver saver = new ChartSaver(dialog, words);
        JMenuItem picture = new JMenuItem(words.get("ChartsView.save-picture"));
        picture.addActionListener(e -> saver.picture(charts().of(topic), topic, origin.get()));
        JMenuItem data = new JMenuItem(words.get("ChartsView.save-data"));
        data.addActionListener(e -> saver.data(charts().of(topic), topic, origin.get()));
        JPopupMenu menu = new JPopupMenu();
        menu.add(picture);
        menu.add(data);
        return menu;
    }
}
