package org.ymyra.model;

import java.util.ArrayList;
import java.util.List;

/** Disputes by the day on which they are to be answered by self-help. */
final class Calendar {
    private final int reach;
    /** Entries by day modulo their number, which is greater than the reach. */
    private final List<List<Dispute>> days = new ArrayList<>();

    /** A calendar that reaches a number of days ahead. */
    Calendar(int reach) {
        this(reach, reach + 1);
    }

    /** A calendar with the entries of another from today on; those that lie beyond its own reach keep their day. */
    Calendar(Calendar other, int reach, int today) {
        this(reach, Math.max(reach + 1, other.days.size()));
        for (int day = today; day < today + other.days.size(); day++) {
            days.get(day % days.size()).addAll(other.days.get(day % other.days.size()));
        }
    }

    private Calendar(int reach, int size) {
        this.reach = reach;
        for (int d = 0; d < size; d++) {
            days.add(new ArrayList<>());
        }
    }

    /** Returns how many days ahead an entry may lie. */
    int reach() {
        return reach;
    }

    /** Returns the number of entries. */
    int size() {
        return days.stream().mapToInt(List::size).sum();
    }

    /** Returns the number of entries of a day. */
    int size(int day) {
        return days.get(day % days.size()).size();
    }

    /** Adds an entry to those of a day, at a place among them. */
    void enter(int day, int place, Dispute dispute) {
        days.get(day % days.size()).add(place, dispute);
    }

    /** Returns and removes the entries of a day. */
    List<Dispute> due(int day) {
        List<Dispute> entries = days.get(day % days.size());
        if (entries.isEmpty()) {
            return List.of();
        }
        List<Dispute> due = List.copyOf(entries);
        entries.clear();
        return due;
    }
}
