package org.ymyra.gui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ymyra.gui.EventLog.Event;
import org.ymyra.gui.EventLog.Party;
import org.ymyra.model.District;
import org.ymyra.scenario.Community;
import org.ymyra.scenario.Lever;
import org.ymyra.scenario.Scenario;
import org.ymyra.scenario.Settlement;

/** The events of a district in words of one language. May be used on any thread. */
final class EventTexts {
    private final Words words;
    private final int horizonStart;
    private final List<String> settlements;
    private final List<List<String>> communities;
    private final Map<String, Lever> levers;

    EventTexts(Words words, District district) {
        this.words = words;
        horizonStart = district.horizonStart();
        Scenario scenario = district.scenario();
        settlements = scenario.settlements().stream().map(Settlement::name).toList();
        communities = scenario.settlements().stream()
                .map(settlement ->
                        settlement.communities().stream().map(Community::name).toList())
                .toList();
        levers = scenario.levers().stream()
                .collect(Collectors.toMap(Lever::name, Function.identity(), (first, second) -> first));
    }

    Words words() {
        return words;
    }

    /** Returns the names of the settlements. */
    List<String> settlements() {
        return settlements;
    }

    /** Returns the name of a kind of events. */
    static String name(Words words, EventKind kind) {
        return words.get("log.kind." + kind.key());
    }

    /** Returns the whole hours from the start of the horizon to an event. */
    long hours(Event event) {
        return (long) Math.floor((event.day() - horizonStart) * 24 + 1e-6);
    }

    /** Returns when it was: the day, with the hour where that matters. */
    String when(Event event) {
        long hours = hours(event);
        return hours < 0 || Math.floorMod(hours, 24) == 0
                ? words.get("log.day", Math.floorDiv(hours, 24))
                : words.hour(hours / 24.0);
    }

    /** Returns the settlement. */
    String where(Event event) {
        return settlements.get(event.settlement());
    }

    /** Returns the community of someone who took part; empty if there is none. */
    String community(Event event, Party party) {
        return party.community() < 0 ? "" : communities.get(event.settlement()).get(party.community());
    }

    /** Returns when, where and what, in one line. */
    String line(Event event) {
        return when(event) + ", " + where(event) + ": " + what(event);
    }

    /** Returns what happened. */
    String what(Event event) {
        double[] values = event.values();
        return switch (event.kind()) {
            case SPARK -> variant(event, words.number(values[0], 1));
            case OPENED, LEVEL -> variant(event);
            case HARM -> text(event, harm(values, 0), community(event, event.party()));
            case CLOSED -> event.what() == null ? words.get("log.closed.none") : closed(event);
            case ANSWERED -> text(event, community(event, event.party()), households(values[0]));
            case FADED ->
                words.get(
                        values[2] > 0 ? "log.faded.invented" : "log.faded.true",
                        households(values[0]),
                        words.percent(values[1] == 0 ? 0 : values[0] / values[1], 0));
            case DECIDED ->
                variant(event, lever(event))
                        + (Double.isNaN(values[0]) ? "" : " " + words.get("log.reading", words.number(values[0], 2)));
            case SWITCHED -> words.get(values[0] > 0 ? "log.switched.on" : "log.switched.off", lever(event));
            case TOLD -> variant(event, parties(event));
            default -> text(event, parties(event));
        };
    }

    private String text(Event event, Object... places) {
        return words.get("log." + event.kind().key(), places);
    }

    /** Returns the text for what the event is about: its spark, level or action. */
    private String variant(Event event, Object... places) {
        String what = event.what().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return words.get("log." + event.kind().key() + "." + what, places);
    }

    /** Returns number and community of both sides. */
    private Object[] parties(Event event) {
        return new Object[] {
            Integer.toString(event.party().household() + 1),
            community(event, event.party()),
            Integer.toString(event.other().household() + 1),
            community(event, event.other())
        };
    }

    private String lever(Event event) {
        Lever lever = levers.get(event.lever());
        return lever == null ? event.lever() : words.lever(lever);
    }

    private String households(double count) {
        return words.count("log.households", (long) count);
    }

    private String closed(Event event) {
        double[] values = event.values();
        return words.get("log.closed", words.word(event.what()), households(values[0]), harm(values, 1))
                + (values[4] > 0 ? ", " + words.count("log.arrests", (long) values[4]) : "")
                + ".";
    }

    /** Returns how many were injured, damaged and killed; what is none is left out. */
    private String harm(double[] values, int from) {
        List<String> parts = new ArrayList<>();
        List<String> keys = List.of("log.hurt", "log.homes", "log.dead");
        for (int k = 0; k < keys.size(); k++) {
            if (values[from + k] > 0) {
                parts.add(words.count(keys.get(k), (long) values[from + k]));
            }
        }
        return parts.isEmpty() ? words.get("log.unharmed") : String.join(", ", parts);
    }

    /** Returns the heading of a column. */
    String column(int column) {
        return words.get(
                switch (column) {
                    case EventTable.WHEN -> "log.when";
                    case EventTable.WHERE -> "log.where";
                    default -> "log.what";
                });
    }

    /** Returns how much of the log is shown. */
    String status(int shown, EventLog log) {
        String text = words.get("log.status", shown, log.next());
        return log.dropped() == 0 ? text : text + " " + words.get("log.status.dropped", log.dropped());
    }
}
