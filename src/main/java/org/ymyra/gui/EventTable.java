package org.ymyra.gui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javax.swing.table.AbstractTableModel;
import org.ymyra.gui.EventLog.Event;

/** The events shown, one a row; words are made when a row is drawn. */
final class EventTable extends AbstractTableModel {
    private static final long serialVersionUID = 1;
    static final int WHEN = 0;
    static final int WHERE = 1;
    static final int WHAT = 2;

    private final transient List<Event> events = new ArrayList<>();
    private transient EventTexts texts;

    /** Sets the words. */
    void words(EventTexts next) {
        texts = next;
        fireTableStructureChanged();
    }

    void clear() {
        events.clear();
        fireTableDataChanged();
    }

    void add(List<Event> more) {
        if (!more.isEmpty()) {
            int first = events.size();
            events.addAll(more);
            fireTableRowsInserted(first, events.size() - 1);
        }
    }

    /** Removes events; returns whether there were any. */
    boolean remove(Predicate<Event> which) {
        boolean removed = events.removeIf(which);
        if (removed) {
            fireTableDataChanged();
        }
        return removed;
    }

    Event event(int row) {
        return events.get(row);
    }

    int indexOf(Event event) {
        return events.indexOf(event);
    }

    List<Event> events() {
        return List.copyOf(events);
    }

    @Override
    public int getRowCount() {
        return events.size();
    }

    @Override
    public int getColumnCount() {
        return 3;
    }

    @Override
    public String getColumnName(int column) {
        return texts == null ? "" : texts.column(column);
    }

    @Override
    public Object getValueAt(int row, int column) {
        Event event = events.get(row);
        return switch (column) {
            case WHEN -> texts.when(event);
            case WHERE -> texts.where(event);
            default -> texts.what(event);
        };
    }
}
