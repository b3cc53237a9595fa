package org.ymyra.model;

import java.util.ArrayList;
import java.util.List;

/** Disputes by the day on which they are to be answered by self-help. */
final class Calendar {
    private final List<List<Dispute>> days = new ArrayList<>();

    /** A calendar that reaches a number of days ahead. */
    Calendar(int reach) {
        for (int d = 0; d <= reach; d++) {
            days.add(new ArrayList<>());
        }
    }

    Calendar(Calendar other) {
        for (List<Dispute> entries : other.days) {
            days.add(new ArrayList<>(entries));
        }
    }

    /** Returns how many days ahead an entry may lie. */
    int reach() {
        return days.size() - 1;
    }

    /** Returns the number of entries. */
    int size() {
        return days.stream().mapToInt(List::size).sum();
    }

    void enter(int day, Dispute dispute) {
        days.get(day % days.size()).add(dispute);
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
