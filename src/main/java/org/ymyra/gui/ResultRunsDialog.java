package org.ymyra.gui;

import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.awt.FlowLayout;
import java.awt.Window;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JDialog;
import javax.swing.JLabel;
import javax.swing.JOptionPane;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.JTextArea;
import javax.swing.ListSelectionModel;
import javax.swing.RowFilter;
import javax.swing.table.AbstractTableModel;
import javax.swing.table.DefaultTableCellRenderer;
import javax.swing.table.TableRowSorter;
import org.ymyra.results.Manifest;
import org.ymyra.results.ResultException;
import org.ymyra.scenario.ScenarioException;

/** Offers the replications of a result, with what came of each, to be watched. */
final class ResultRunsDialog {
    private final ResultRuns runs;
    private final Words words;
    private final Consumer<Start> chosen;
    private final JDialog dialog;
    private final JComboBox<Manifest.Entry> scenarios = new JComboBox<>();
    private final JCheckBox riots = new JCheckBox();
    private final Rows rows;
    private final JTable table;
    private final TableRowSorter<Rows> sorter;
    private final JLabel counted = new JLabel();
    private final JTextArea fault = Paragraph.of("");
    private final JButton watch = new JButton();

    /**
     * A dialog. To be called on the event thread.
     *
     * @param chosen is given where the run that is to be watched starts
     */
    ResultRunsDialog(Window owner, ResultRuns runs, Words words, Consumer<Start> chosen) {
        this.runs = runs;
        this.words = words;
        this.chosen = chosen;
        dialog = new JDialog(owner, words.get("runs.title", runs.name()), java.awt.Dialog.ModalityType.DOCUMENT_MODAL);
        rows = new Rows(words);
        table = new JTable(rows);
        sorter = new TableRowSorter<>(rows);
        dialog.setName("runs");
        scenarios.setName("runs.scenario");
        riots.setName("runs.riots");
        table.setName("runs.table");
        watch.setName("runs.watch");
        runs.scenarios().forEach(scenarios::addItem);
        Choices.show(scenarios, entry -> words.of(entry.title()));
        riots.setText(words.get("runs.riots"));
        watch.setText(words.get("runs.watch"));
        table.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        table.setRowSorter(sorter);
        table.setDefaultRenderer(Object.class, new DefaultTableCellRenderer());
        table.setFillsViewportHeight(true);
        fault.setForeground(Paragraph.alarm());
        fault.setVisible(false);
        scenarios.addActionListener(event -> read());
        riots.addActionListener(event -> filter());
        watch.addActionListener(event -> watch());
        table.getSelectionModel().addListSelectionListener(event -> watch.setEnabled(watchable()));
        table.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent event) {
                if (event.getClickCount() == 2 && watchable()) {
                    watch();
                }
            }
        });
        scenarios.getAccessibleContext().setAccessibleName(words.get("runs.scenario"));
        table.getAccessibleContext().setAccessibleName(dialog.getTitle());
        dialog.setContentPane(content());
        Dialogs.closedByEscape(dialog);
        dialog.getRootPane().setDefaultButton(watch);
        dialog.setDefaultCloseOperation(JDialog.DISPOSE_ON_CLOSE);
        dialog.setSize(UIScale.scale(640), UIScale.scale(520));
        dialog.setLocationRelativeTo(owner);
        read();
    }

    /**
     * Asks for the folder of a result and offers its replications.
     *
     * @param chosen is given where the run that is to be watched starts
     */
    static void ask(Window owner, Words words, SaveDialog asking, Consumer<Start> chosen) {
        asking.askFolder(words).ifPresent(folder -> {
            try {
                new ResultRunsDialog(owner, ResultRuns.open(folder), words, chosen)
                        .dialog()
                        .setVisible(true);
            } catch (ResultException e) {
                JOptionPane.showMessageDialog(owner, e.getMessage(), words.get("runs.open"), JOptionPane.ERROR_MESSAGE);
            }
        });
    }

    private JPanel content() {
        int gap = UIScale.scale(8);
        JPanel top = new JPanel(new FlowLayout(FlowLayout.LEADING, gap, 0));
        top.add(scenarios);
        top.add(riots);
        JPanel foot = new JPanel(new BorderLayout(gap, gap));
        foot.add(fault, BorderLayout.NORTH);
        foot.add(counted, BorderLayout.CENTER);
        foot.add(watch, BorderLayout.EAST);
        JPanel content = new JPanel(new BorderLayout(gap, gap));
        content.setBorder(BorderFactory.createEmptyBorder(gap, gap, gap, gap));
        JPanel head = new JPanel(new BorderLayout(gap, gap));
        head.add(top, BorderLayout.NORTH);
        runs.otherBuild().ifPresent(build -> {
            JTextArea warning = Paragraph.of(words.get("runs.other-build", build.version(), build.commit()));
            warning.setName("runs.other-build");
            warning.setForeground(Paragraph.alarm());
            head.add(warning, BorderLayout.CENTER);
        });
        content.add(head, BorderLayout.NORTH);
        content.add(new JScrollPane(table), BorderLayout.CENTER);
        content.add(foot, BorderLayout.SOUTH);
        return content;
    }

    JDialog dialog() {
        return dialog;
    }

    /** Returns whether a replication is selected, and did not fail. */
    private boolean watchable() {
        int row = table.getSelectedRow();
        return row >= 0
                && rows.came.get(table.convertRowIndexToModel(row)).error().isEmpty();
    }

    private String scenario() {
        return ((Manifest.Entry) scenarios.getSelectedItem()).key();
    }

    private void read() {
        complain("");
        try {
            rows.show(runs.came(scenario()));
        } catch (ResultException e) {
            rows.show(List.of());
            complain(e.getMessage());
        }
        long riot = rows.came.stream().filter(ResultRuns.Came::riot).count();
        counted.setText(words.get("runs.counted", rows.came.size(), riot));
        filter();
    }

    private void filter() {
        sorter.setRowFilter(
                riots.isSelected()
                        ? new RowFilter<Rows, Integer>() {
                            @Override
                            public boolean include(Entry<? extends Rows, ? extends Integer> entry) {
                                return rows.came.get(entry.getIdentifier()).riot();
                            }
                        }
                        : null);
        if (table.getRowCount() > 0) {
            table.setRowSelectionInterval(0, 0);
        }
        watch.setEnabled(watchable());
    }

    private void complain(String message) {
        fault.setText(message);
        fault.setVisible(!message.isEmpty());
        dialog.revalidate();
    }

    private void watch() {
        int row = table.convertRowIndexToModel(table.getSelectedRow());
        try {
            Start start = runs.start(scenario(), rows.came.get(row).replication());
            dialog.dispose();
            chosen.accept(start);
        } catch (ResultException e) {
            complain(e.getMessage());
        } catch (ScenarioException e) {
            complain(Paragraph.faults(e));
        }
    }

    /** The replications of a scenario. */
    private static final class Rows extends AbstractTableModel {
        private static final long serialVersionUID = 1;
        private static final List<String> COLUMNS =
                List.of("runs.number", "runs.level", "runs.day", "runs.injured", "runs.deaths");

        private final transient Words words;
        private transient List<ResultRuns.Came> came = List.of();

        Rows(Words words) {
            this.words = words;
        }

        void show(List<ResultRuns.Came> next) {
            came = next;
            fireTableDataChanged();
        }

        @Override
        public int getRowCount() {
            return came.size();
        }

        @Override
        public int getColumnCount() {
            return COLUMNS.size();
        }

        @Override
        public String getColumnName(int column) {
            return words.get(COLUMNS.get(column));
        }

        @Override
        public Class<?> getColumnClass(int column) {
            return column == 0 || column == 3 || column == 4 ? Long.class : Object.class;
        }

        @Override
        public Object getValueAt(int row, int column) {
            ResultRuns.Came one = came.get(row);
            return switch (column) {
                case 0 -> (long) one.replication();
                case 1 ->
                    one.error().isPresent()
                            ? words.get("runs.failed", one.error().get())
                            : one.highest().map(words::word).orElse(words.get("runs.none"));
                case 2 -> Double.isNaN(one.day()) ? "" : words.day(one.day());
                case 3 -> one.injured();
                default -> one.deaths();
            };
        }
    }
}
