package org.ymyra.gui;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.ymyra.gui.EventLog.Event;
import org.ymyra.gui.EventLog.Party;

/**
 * The log as a table of comma-separated values, one event a row: {@code day} of the horizon (negative in the spin-up), {@code hour}
 * of the day, {@code settlement}, {@code kind}, {@code what}, {@code lever}, {@code community} and {@code other-community},
 * {@code household} and {@code other-household} (numbered from 1), then a column for each value that some kind has, and the
 * {@code text} in the language of the window and, last, which run it is ({@link Origin#COLUMNS}). Numbers have a decimal point; what an event does not have is empty.
 */
final class EventCsv {
    private static final List<String> VALUES = Arrays.stream(EventKind.values())
            .flatMap(kind -> kind.values.stream())
            .distinct()
            .toList();

    private EventCsv() {}

    static void write(List<Event> events, EventTexts texts, Origin origin, Appendable out) throws IOException {
        List<String> header = new ArrayList<>(List.of(
                "day",
                "hour",
                "settlement",
                "kind",
                "what",
                "lever",
                "community",
                "other-community",
                "household",
                "other-household"));
        header.addAll(VALUES);
        header.add("text");
        header.addAll(Origin.COLUMNS);
        List<String> run = origin.cells(texts.words());
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader(header.toArray(String[]::new))
                .get();
        try (CSVPrinter printer = new CSVPrinter(out, format)) {
            for (Event event : events) {
                List<String> row = row(event, texts);
                row.addAll(run);
                printer.printRecord(row);
            }
        }
    }

    private static List<String> row(Event event, EventTexts texts) {
        long hours = texts.hours(event);
        List<String> row = new ArrayList<>(List.of(
                Long.toString(Math.floorDiv(hours, 24L)),
                Long.toString(Math.floorMod(hours, 24L)),
                texts.where(event),
                word(event.kind()),
                event.what() == null ? "" : word(event.what()),
                event.lever(),
                texts.community(event, event.party()),
                texts.community(event, event.other()),
                household(event.party()),
                household(event.other())));
        for (String name : VALUES) {
            int k = event.kind().values.indexOf(name);
            row.add(k < 0 || Double.isNaN(event.values()[k]) ? "" : number(event.values()[k]));
        }
        row.add(texts.what(event));
        return row;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String household(Party party) {
        return party.household() < 0 ? "" : Integer.toString(party.household() + 1);
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
