package org.ymyra.gui;

import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.awt.FlowLayout;
import java.awt.KeyboardFocusManager;
import java.awt.Toolkit;
import java.awt.datatransfer.StringSelection;
import java.awt.event.ActionEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.KeyStroke;
import org.ymyra.model.District;
import org.ymyra.model.Settlement;

/**
 * Tells of what is selected: plain names, values with their course, and explanations. The course of what is selected is followed whenever
 * it is looked at; that of households also week by week from when they were first selected, that of settlements and institutions
 * every four weeks from the start of the horizon, selected or not.
 */
final class InspectorView implements View {
    private static final int WEEK = 7;

    /** Of how many weeks places other than homes are looked at in one. */
    private static final int WEEKS = 4;

    /** How many places are remembered. */
    private static final int PLACES = 200;

    private final Selected selected;
    private final Player player;
    private final Past past;
    private final JPanel panel = new JPanel(new BorderLayout());
    private final JPanel path = new JPanel(new FlowLayout(FlowLayout.LEADING, 0, 0));
    private final JLabel title = new JLabel();
    private final JLabel subtitle = new JLabel();
    private final JButton map = new JButton();
    private final JButton copy = new JButton();
    private final JTextArea explanation = new JTextArea(3, 20);
    private final FactTable table = new FactTable(this::trace);
    private final Map<Place, Map<String, Trace>> traces = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Place, Map<String, Trace>> eldest) {
            return size() > PLACES;
        }
    };

    private volatile Place place = new Place.Whole();
    private volatile District district;
    /** The courses of the place that is shown; may be read while the model runs. */
    private volatile Map<String, Trace> courses = Map.of();

    private double[] apart = {};
    private boolean inHorizon;
    private long weeks;
    private Words words;

    InspectorView(Selected selected, Player player, EventLog log) {
        this.selected = selected;
        this.player = player;
        past = new Past(log);
        layOut();
        listen();
    }

    private void layOut() {
        int gap = UIScale.scale(8);
        title.putClientProperty("FlatLaf.styleClass", "h3");
        JPanel buttons = new JPanel(new FlowLayout(FlowLayout.TRAILING, gap / 2, 0));
        buttons.add(map);
        buttons.add(copy);
        JPanel under = new JPanel(new BorderLayout());
        under.add(subtitle, BorderLayout.CENTER);
        under.add(buttons, BorderLayout.EAST);
        JPanel head = new JPanel(new BorderLayout());
        head.setBorder(BorderFactory.createEmptyBorder(gap / 2, gap, gap / 2, gap));
        head.add(path, BorderLayout.NORTH);
        head.add(title, BorderLayout.CENTER);
        head.add(under, BorderLayout.SOUTH);
        title.setName("inspector.title");
        map.setName("inspector.map");
        copy.setName("inspector.copy");
        table.setName("inspector.table");
        explanation.setName("inspector.explanation");
        explanation.setEditable(false);
        explanation.setLineWrap(true);
        explanation.setWrapStyleWord(true);
        explanation.setFocusable(false);
        explanation.setBorder(BorderFactory.createEmptyBorder(gap / 2, gap, gap / 2, gap));
        panel.add(head, BorderLayout.NORTH);
        panel.add(new JScrollPane(table), BorderLayout.CENTER);
        panel.add(explanation, BorderLayout.SOUTH);
    }

    private void listen() {
        selected.onSelect(this::select);
        map.addActionListener(event -> selected.show(place));
        copy.addActionListener(event -> copy());
        table.getSelectionModel().addListSelectionListener(event -> explain());
        table.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent event) {
                if (table.columnAtPoint(event.getPoint()) == FactTable.NAME || event.getClickCount() > 1) {
                    go();
                }
            }
        });
        key("ENTER", "go", this::go);
        key("alt UP", "up", this::goUp);
        // the tab key leads on to the next control, not the next cell
        table.setFocusTraversalKeys(KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS, null);
        table.setFocusTraversalKeys(KeyboardFocusManager.BACKWARD_TRAVERSAL_KEYS, null);
    }

    private void key(String stroke, String name, Runnable action) {
        table.getInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(KeyStroke.getKeyStroke(stroke), name);
        table.getActionMap().put(name, new AbstractAction() {
            private static final long serialVersionUID = 1;

            @Override
            public void actionPerformed(ActionEvent event) {
                action.run();
            }
        });
    }

    /** Goes to what is around the place. */
    private void goUp() {
        List<Place> around = PlaceNames.around(place);
        if (!around.isEmpty()) {
            selected.show(around.get(around.size() - 1));
        }
    }

    /** Goes where the marked fact leads. */
    private void go() {
        Fact fact = table.marked();
        if (fact != null && fact.link() != null) {
            selected.show(fact.link());
        }
    }

    /** Puts all that is shown on the clipboard, a line for each fact. */
    private void copy() {
        Toolkit.getDefaultToolkit().getSystemClipboard().setContents(new StringSelection(text()), null);
    }

    /** Returns all that is shown as text, a line for each fact, with tabs between name and value. */
    String text() {
        StringBuilder text = new StringBuilder(title.getText() + "\t" + subtitle.getText() + "\n");
        for (int row = 0; row < table.getRowCount(); row++) {
            text.append(table.getValueAt(row, FactTable.NAME))
                    .append('\t')
                    .append(table.getValueAt(row, FactTable.VALUE))
                    .append('\n');
        }
        return text.toString();
    }

    @Override
    public JComponent component() {
        return panel;
    }

    @Override
    public void begun(District next) {
        traces.clear();
        inHorizon = false;
        weeks = 0;
        place = new Place.Whole();
        past.begin(next.settlements().size());
        apart = next.settlements().stream()
                .mapToDouble(settlement -> Segregation.of(settlement.households()))
                .toArray();
        changed(next);
    }

    @Override
    public void changed(District next) {
        district = next;
        double from = Math.ceil((Math.max(0, next.time()) + 1e-6) / WEEK) * WEEK;
        next.sample(from, WEEK, () -> note(next));
        word();
    }

    /** Notes the values of the week; called on the thread of the model. */
    private void note(District now) {
        if (now != district) {
            return;
        }
        if (place instanceof Place.Home) {
            follow(now, place);
        }
        if (weeks++ % WEEKS == 0) {
            PlaceNames.institutions(now).forEach(other -> follow(now, other));
        }
    }

    private List<Fact> follow(District now, Place at) {
        List<Fact> facts = facts(now, at);
        boolean within = now.time() > now.horizonStart();
        if (within && !inHorizon) {
            // counts begin anew, and what was before is not part of the story
            traces.clear();
        }
        inHorizon = within;
        Map<String, Trace> known = traces.computeIfAbsent(at, each -> new ConcurrentHashMap<>());
        if (at.equals(place)) {
            courses = known;
        }
        for (Fact fact : facts) {
            if (fact.form().numeric()) {
                known.computeIfAbsent(fact.id(), id -> new Trace()).add(now.time(), fact.number());
            }
        }
        return facts;
    }

    /** Returns the facts that are shown. */
    List<Fact> facts() {
        return table.facts();
    }

    /** Returns the course of a fact of the place so far, or null. */
    Trace trace(Fact fact) {
        Trace trace = courses.get(fact.id());
        return trace == null ? null : trace.copy();
    }

    private List<Fact> facts(District now, Place at) {
        if (at instanceof Place.Whole) {
            return DistrictFacts.of(now, past.levels(-1, now.horizonStart()));
        }
        Settlement settlement = now.settlements().get(at.town());
        if (at instanceof Place.Home home) {
            List<Fact> facts = new ArrayList<>(HomeFacts.of(now, home));
            facts.add(Fact.heading("events"));
            past.events().forEach(event -> facts.add(Fact.happened(event)));
            return facts;
        } else if (at instanceof Place.Office) {
            return OfficeFacts.of(now, settlement);
        } else if (at instanceof Place.CouncilHouse house) {
            return CouncilFacts.of(settlement, settlement.councils().get(house.council()));
        } else if (at instanceof Place.PolicePost) {
            return PoliceFacts.of(now, settlement);
        }
        return TownFacts.of(settlement, apart[settlement.index()], past.levels(settlement.index(), now.horizonStart()));
    }

    /** Shows another place. */
    private void select(Place next) {
        player.read(now -> {
            place = next;
            past.watch(next instanceof Place.Home home ? home : null);
            refresh(now);
            return null;
        });
        name();
        table.clearSelection();
        table.scrollRectToVisible(table.getCellRect(0, 0, true));
        explain();
    }

    @Override
    public void refresh(District now) {
        past.update();
        table.show(follow(now, place));
    }

    @Override
    public void relabel(Words next) {
        words = next;
        map.setText(words.get("inspector.map"));
        map.setToolTipText(words.get("inspector.map.tip"));
        copy.setText(words.get("inspector.copy"));
        copy.setToolTipText(words.get("inspector.copy.tip"));
        table.getAccessibleContext().setAccessibleName(words.get("inspector.title"));
        word();
    }

    private void word() {
        if (words != null && district != null) {
            table.words(new EventTexts(words, district), district.horizonStart());
            name();
            explain();
        }
    }

    /** Sets the names of the place and of those around it, which lead there. */
    private void name() {
        PlaceNames names = new PlaceNames(words, district);
        title.setText(names.name(place));
        subtitle.setText(names.kind(place));
        path.removeAll();
        for (Place around : PlaceNames.around(place)) {
            JButton button = new JButton(names.name(around) + " ›");
            button.putClientProperty("JButton.buttonType", "borderless");
            button.addActionListener(event -> selected.show(around));
            path.add(button);
        }
        path.revalidate();
        path.repaint();
    }

    private void explain() {
        Fact fact = table.marked();
        explanation.setText(words == null ? "" : fact == null ? words.get("inspector.hint") : table.explanation(fact));
    }
}
