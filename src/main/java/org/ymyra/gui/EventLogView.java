package org.ymyra.gui;

import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.awt.Graphics;
import java.awt.KeyboardFocusManager;
import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JMenuItem;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import javax.swing.JScrollBar;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import javax.swing.ScrollPaneConstants;
import javax.swing.SwingConstants;
import javax.swing.SwingUtilities;
import javax.swing.Timer;
import javax.swing.UIManager;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import javax.swing.table.TableColumn;
import org.ymyra.gui.EventLog.Event;
import org.ymyra.model.District;
import org.ymyra.scenario.Spark;

/**
 * The log in words, newest at the bottom. It follows what is new while its end is in sight, and can be narrowed to kinds of events, a
 * settlement and words.
 */
final class EventLogView implements View {
    /** Milliseconds from one look at the log to the next, and how long a look may take. */
    private static final int PAUSE = 40;

    private static final long LOOK = 6_000_000;

    /** How many events are read at once. */
    private static final int BATCH = 250;

    private final EventLog log;
    private final Selected selected;
    private final JPanel panel = new JPanel(new BorderLayout());
    private final EventTable rows = new EventTable();
    /** What is said while no event is shown. */
    private final JLabel empty = new JLabel();

    private final JTable table = new JTable(rows) {
        private static final long serialVersionUID = 1;

        @Override
        public String getToolTipText(MouseEvent event) {
            int row = rowAtPoint(event.getPoint());
            return row < 0 ? null : texts.line(rows.event(row));
        }

        @Override
        protected void paintComponent(Graphics g) {
            super.paintComponent(g);
            if (getRowCount() == 0) {
                int gap = UIScale.scale(12);
                empty.setForeground(UIManager.getColor("Label.disabledForeground"));
                empty.setSize(Math.max(1, getWidth() - 2 * gap), getHeight());
                g.translate(gap, gap);
                empty.paint(g);
                g.translate(-gap, -gap);
            }
        }
    };
    private final JScrollPane scroll = new JScrollPane(table);
    private final KindMenu kinds;
    private final JComboBox<String> settlements = new JComboBox<>();
    private final JTextField search = new JTextField(12);
    private final JButton save = new JButton();
    private final JPopupMenu saveMenu = new JPopupMenu();
    private final JMenuItem saveAll = new JMenuItem();
    private final JMenuItem saveShown = new JMenuItem();
    private final EventLogSaver saver;
    private final JLabel status = new JLabel();
    private final Supplier<Origin> origin;
    private final Timer timer = new Timer(PAUSE, event -> look());

    private Words words;
    private EventTexts texts;
    private District district;
    /** Number of the first event that has not been looked at. */
    private long next;

    private long dropped;
    /** When news was last shown in each settlement. */
    private double[] news = {};

    private Predicate<Event> filter = event -> true;

    /**
     * A view of a log.
     *
     * @param dialog asks where it is to be saved
     * @param origin which run it is of
     */
    EventLogView(EventLog log, Selected selected, SaveDialog dialog, Supplier<Origin> origin) {
        this.log = log;
        this.selected = selected;
        this.origin = origin;
        saver = new EventLogSaver(dialog, status::setText);
        kinds = new KindMenu(log, this::filter);
        layOut();
        listen();
    }

    private void layOut() {
        int gap = UIScale.scale(4);
        JPanel bar = new JPanel(new BorderLayout(gap, 0));
        JPanel choices = new JPanel(new BorderLayout(gap, 0));
        choices.add(kinds.button(), BorderLayout.WEST);
        choices.add(settlements, BorderLayout.EAST);
        bar.setBorder(BorderFactory.createEmptyBorder(gap, gap, gap, gap));
        bar.add(choices, BorderLayout.WEST);
        bar.add(search, BorderLayout.CENTER);
        bar.add(save, BorderLayout.EAST);
        kinds.button().setName("log.kinds");
        settlements.setName("log.settlements");
        search.setName("log.search");
        save.setName("log.save");
        table.setName("log.table");
        empty.setVerticalAlignment(SwingConstants.TOP);
        status.setName("log.status");
        search.putClientProperty("JTextField.showClearButton", true);
        table.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        table.setAutoResizeMode(JTable.AUTO_RESIZE_LAST_COLUMN);
        table.setShowGrid(false);
        table.setFillsViewportHeight(true);
        table.getTableHeader().setReorderingAllowed(false);
        // the tab key leads on to the next control, not the next cell
        table.setFocusTraversalKeys(KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS, null);
        table.setFocusTraversalKeys(KeyboardFocusManager.BACKWARD_TRAVERSAL_KEYS, null);
        scroll.setHorizontalScrollBarPolicy(ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
        status.setBorder(BorderFactory.createEmptyBorder(2, 6, 2, 6));
        panel.add(bar, BorderLayout.NORTH);
        panel.add(scroll, BorderLayout.CENTER);
        panel.add(status, BorderLayout.SOUTH);
    }

    private void listen() {
        settlements.addActionListener(event -> filter());
        saveMenu.add(saveAll);
        saveMenu.add(saveShown);
        save.addActionListener(event -> saveMenu.show(save, 0, save.getHeight()));
        saveAll.addActionListener(event -> saver.save(log.from(0, Integer.MAX_VALUE), texts, origin.get()));
        saveShown.addActionListener(event -> saver.save(rows.events(), texts, origin.get()));
        search.getDocument().addDocumentListener(new DocumentListener() {
            @Override
            public void insertUpdate(DocumentEvent event) {
                filter();
            }

            @Override
            public void removeUpdate(DocumentEvent event) {
                filter();
            }

            @Override
            public void changedUpdate(DocumentEvent event) {
                filter();
            }
        });
        table.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent event) {
                go();
            }
        });
        String go = "go";
        table.getInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT)
                .put(KeyStroke.getKeyStroke(KeyEvent.VK_ENTER, 0), go);
        table.getActionMap().put(go, new AbstractAction() {
            private static final long serialVersionUID = 1;

            @Override
            public void actionPerformed(ActionEvent event) {
                go();
            }
        });
    }

    private void go() {
        int row = table.getSelectedRow();
        if (row >= 0) {
            selected.show(rows.event(row).place());
        }
    }

    /** Returns the choice of kinds. */
    KindMenu kinds() {
        return kinds;
    }

    @Override
    public JComponent component() {
        return panel;
    }

    @Override
    public void begun(District next) {
        log.begin(next);
        district = next;
        word();
        settle();
        filter();
    }

    @Override
    public void changed(District next) {
        log.goOn(next);
        district = next;
    }

    @Override
    public void refresh(District now) {
        if (log.next() > next && !timer.isRunning()) {
            timer.start();
        }
    }

    @Override
    public void relabel(Words next) {
        words = next;
        kinds.relabel(words);
        save.setText(words.get("log.save"));
        save.setToolTipText(words.get("log.save.tip"));
        saveAll.setText(words.get("log.save.all"));
        saveShown.setText(words.get("log.save.shown"));
        SwingUtilities.updateComponentTreeUI(saveMenu);
        search.putClientProperty("JTextField.placeholderText", words.get("log.search"));
        search.setToolTipText(words.get("log.search.tip"));
        search.getAccessibleContext().setAccessibleName(words.get("log.search"));
        settlements.getAccessibleContext().setAccessibleName(words.get("log.where"));
        table.getAccessibleContext().setAccessibleName(words.get("log.title"));
        word();
        settle();
        filter();
    }

    private void word() {
        if (words != null && district != null) {
            texts = new EventTexts(words, district);
            rows.words(texts);
            widths();
        }
    }

    private void widths() {
        ((JLabel) table.getTableHeader().getDefaultRenderer()).setHorizontalAlignment(SwingConstants.LEADING);
        width(EventTable.WHEN, "day 00000, 00:00");
        texts.settlements().stream()
                .max(Comparator.comparingInt(String::length))
                .ifPresent(longest -> width(EventTable.WHERE, longest));
        table.setRowHeight(table.getFontMetrics(table.getFont()).getHeight() + UIScale.scale(4));
    }

    private void width(int column, String widest) {
        TableColumn it = table.getColumnModel().getColumn(column);
        int width = table.getFontMetrics(table.getFont()).stringWidth(widest) + UIScale.scale(16);
        it.setPreferredWidth(width);
        it.setMaxWidth(2 * width);
    }

    /** Offers the settlements, if there are several. */
    private void settle() {
        if (texts == null) {
            return;
        }
        int chosen = settlements.getSelectedIndex();
        settlements.removeAllItems();
        settlements.addItem(words.get("log.everywhere"));
        texts.settlements().forEach(settlements::addItem);
        settlements.setSelectedIndex(chosen < settlements.getItemCount() ? Math.max(0, chosen) : 0);
        settlements.setVisible(texts.settlements().size() > 1);
    }

    /** Begins to look at the log from its start, by what is asked for now. */
    private void filter() {
        if (texts == null) {
            return;
        }
        Set<EventKind> chosen = kinds.chosen();
        int settlement = settlements.getSelectedIndex() - 1;
        String wanted = search.getText().strip().toLowerCase(words.locale());
        EventTexts now = texts;
        filter = event -> chosen.contains(event.kind())
                && (settlement < 0 || event.settlement() == settlement)
                && (wanted.isEmpty()
                        || now.line(event).toLowerCase(words.locale()).contains(wanted));
        boolean narrowed = settlement >= 0 || !wanted.isEmpty() || !kinds.usual();
        empty.setText("<html>" + words.get(narrowed ? "log.none-fits" : "log.nothing-yet"));
        table.getAccessibleContext()
                .setAccessibleDescription(words.get(narrowed ? "log.none-fits" : "log.nothing-yet"));
        next = 0;
        news = new double[texts.settlements().size()];
        Arrays.fill(news, Double.NEGATIVE_INFINITY);
        rows.clear();
        look();
    }

    /** Looks at what is new for a few milliseconds, and again soon if there is more. */
    private void look() {
        long began = System.nanoTime();
        boolean follow = atEnd();
        List<Event> fitting = new ArrayList<>();
        boolean more = true;
        while (more && System.nanoTime() - began < LOOK) {
            List<Event> batch = log.from(next, BATCH);
            for (Event event : batch) {
                if (filter.test(event) && !again(event)) {
                    fitting.add(event);
                }
                next = event.number() + 1;
            }
            more = batch.size() == BATCH;
        }
        forget();
        rows.add(fitting);
        if (follow && !fitting.isEmpty()) {
            SwingUtilities.invokeLater(this::toEnd);
        }
        status.setText(texts.status(rows.getRowCount(), log));
        if (more) {
            timer.start();
        } else {
            timer.stop();
        }
    }

    /** Returns whether an event is news that has reached another community of the settlement at the same time: it is shown once. */
    private boolean again(Event event) {
        if (event.what() != Spark.NEWS || event.kind() != EventKind.SPARK) {
            return false;
        }
        boolean again = news[event.settlement()] == event.day();
        news[event.settlement()] = event.day();
        return again;
    }

    /** Removes what the log does not keep any more. */
    private void forget() {
        if (log.dropped() != dropped) {
            dropped = log.dropped();
            int row = table.getSelectedRow();
            Event chosen = row < 0 ? null : rows.event(row);
            rows.remove(event -> !log.keeps(event));
            int now = chosen == null ? -1 : rows.indexOf(chosen);
            if (now >= 0) {
                table.setRowSelectionInterval(now, now);
            }
        }
    }

    private boolean atEnd() {
        JScrollBar bar = scroll.getVerticalScrollBar();
        return bar.getValue() + bar.getVisibleAmount() >= bar.getMaximum() - table.getRowHeight();
    }

    private void toEnd() {
        table.scrollRectToVisible(table.getCellRect(rows.getRowCount() - 1, 0, true));
    }
}
