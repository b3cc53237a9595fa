package org.ymyra.gui;

import com.formdev.flatlaf.util.UIScale;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.function.Function;
import javax.swing.JTable;
import javax.swing.table.AbstractTableModel;

/** Facts as a table: what it is, how much, and how it has gone. What is marked can be copied. */
final class FactTable extends JTable {
    private static final long serialVersionUID = 1;
    static final int NAME = 0;
    static final int VALUE = 1;
    static final int COURSE = 2;

    private final transient Rows rows = new Rows();
    private final transient Function<Fact, Trace> traces;
    private transient Words words;
    private transient EventTexts texts;
    private transient double horizonStart;

    /**
     * A table without facts.
     *
     * @param traces returns the course of a fact, or null
     */
    FactTable(Function<Fact, Trace> traces) {
        this.traces = traces;
        setModel(rows);
        setTableHeader(null);
        setShowGrid(false);
        setFillsViewportHeight(true);
        setDefaultRenderer(Object.class, new FactRenderer(this));
        columnModel.getColumn(NAME).setPreferredWidth(UIScale.scale(220));
        columnModel.getColumn(VALUE).setPreferredWidth(UIScale.scale(110));
        columnModel.getColumn(COURSE).setPreferredWidth(UIScale.scale(130));
    }

    /** Sets the words, and when the horizon starts. */
    void words(EventTexts next, double start) {
        texts = next;
        words = next.words();
        horizonStart = start;
        setRowHeight(getFontMetrics(getFont()).getHeight() + UIScale.scale(7));
        repaint();
    }

    /** Shows facts; what is marked stays so. */
    void show(List<Fact> next) {
        boolean same = rows.facts.size() == next.size();
        for (int k = 0; same && k < next.size(); k++) {
            same = rows.facts.get(k).id().equals(next.get(k).id());
        }
        Fact marked = marked();
        rows.facts = next;
        if (same) {
            repaint();
        } else {
            rows.fireTableDataChanged();
            for (int k = 0; marked != null && k < next.size(); k++) {
                if (next.get(k).id().equals(marked.id())) {
                    setRowSelectionInterval(k, k);
                }
            }
        }
    }

    /** Returns the fact that is marked, or null. */
    Fact marked() {
        int row = getSelectionModel().getLeadSelectionIndex();
        return row >= 0 && row < rows.facts.size() && isRowSelected(row) ? rows.facts.get(row) : null;
    }

    Fact fact(int row) {
        return rows.facts.get(row);
    }

    List<Fact> facts() {
        return rows.facts;
    }

    /** Returns the course of a fact; null if it has never changed. */
    Trace trace(Fact fact) {
        Trace trace = fact.form().numeric() ? traces.apply(fact) : null;
        return trace == null || !(trace.greatest() > trace.least()) ? null : trace;
    }

    @Override
    public String getToolTipText(MouseEvent event) {
        int row = rowAtPoint(event.getPoint());
        return row < 0 ? null : "<html><body width=" + UIScale.scale(280) + ">" + explanation(fact(row));
    }

    /** Returns what a fact means and how it has gone. */
    String explanation(Fact fact) {
        if (fact.form() == Fact.Form.EVENT) {
            return texts.line(fact.event());
        }
        String course = course(fact);
        return fact.explanation(words) + (course.isEmpty() ? "" : " " + course);
    }

    private String course(Fact fact) {
        Trace trace = trace(fact);
        return trace == null
                ? ""
                : words.get(
                        "inspector.course",
                        words.day(trace.day(0) - horizonStart),
                        fact.with(trace.least()).value(words),
                        fact.with(trace.greatest()).value(words));
    }

    /** The facts, as their words. */
    private final class Rows extends AbstractTableModel {
        private static final long serialVersionUID = 1;
        private transient List<Fact> facts = List.of();

        @Override
        public int getRowCount() {
            return facts.size();
        }

        @Override
        public int getColumnCount() {
            return 3;
        }

        @Override
        public Object getValueAt(int row, int column) {
            Fact fact = facts.get(row);
            boolean event = fact.form() == Fact.Form.EVENT;
            return switch (column) {
                case NAME -> event ? texts.when(fact.event()) : fact.name(words);
                case VALUE -> event ? texts.what(fact.event()) : fact.value(words);
                default -> course(fact);
            };
        }
    }
}
