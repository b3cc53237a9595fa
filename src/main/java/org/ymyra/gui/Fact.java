package org.ymyra.gui;

import java.util.Arrays;
import org.ymyra.scenario.Lever;

/**
 * A line of an inspector, as numbers and keys of messages: words are made when it is drawn.
 *
 * @param key what it is: its name is the message {@code fact.KEY}, its explanation {@code fact.KEY.tip}
 * @param arguments places in name and explanation: names, levers, and shares
 * @param form how it is written
 * @param number the number; NaN if it has none
 * @param phrase end of the message that stands for the value, of {@link Form#PHRASE}
 * @param places places in that message
 * @param link where a click on it leads; null for nowhere
 * @param event what happened, of {@link Form#EVENT}
 */
record Fact(
        String key,
        Object[] arguments,
        Form form,
        double number,
        String phrase,
        Object[] places,
        Place link,
        EventLog.Event event) {
    /** How a fact is written. */
    enum Form {
        /** The heading of those that follow. */
        HEADING,
        /** From 0 to 1, with two decimals. */
        DEGREE,
        /** A share, as a percentage. */
        SHARE,
        /** A number of things. */
        COUNT,
        /** A number with a decimal. */
        NUMBER,
        /** A length of time in days. */
        DAYS,
        /** A length of time in hours. */
        HOURS,
        /** Words. */
        PHRASE,
        /** Something that happened: when, and what. */
        EVENT;

        /** Returns whether it is a number. */
        boolean numeric() {
            return ordinal() >= DEGREE.ordinal() && ordinal() <= HOURS.ordinal();
        }

        /** Returns whether it lies between 0 and 1. */
        boolean bounded() {
            return this == DEGREE || this == SHARE;
        }
    }

    static Fact heading(String key, Object... arguments) {
        return new Fact(key, arguments, Form.HEADING, Double.NaN, null, null, null, null);
    }

    static Fact of(Form form, double number, String key, Object... arguments) {
        return new Fact(key, arguments, form, number, null, null, null, null);
    }

    /** A fact in words; the name has no places. */
    static Fact phrase(String key, String phrase, Object... places) {
        return new Fact(key, new Object[0], Form.PHRASE, Double.NaN, phrase, places, null, null);
    }

    static Fact happened(EventLog.Event event) {
        return new Fact("event", new Object[0], Form.EVENT, Double.NaN, null, null, null, event);
    }

    /** Returns the same with places in its name. */
    Fact about(Object... names) {
        return new Fact(key, names, form, number, phrase, places, link, event);
    }

    /** Returns the same with another number. */
    Fact with(double other) {
        return new Fact(key, arguments, form, other, phrase, places, link, event);
    }

    /** Returns the same, leading somewhere. */
    Fact to(Place place) {
        return new Fact(key, arguments, form, number, phrase, places, place, event);
    }

    /** Returns what tells it from the others. */
    String id() {
        return arguments.length == 0 ? key : key + "/" + arguments[0];
    }

    /** Returns its name. */
    String name(Words words) {
        return words.get("fact." + key, inWords(arguments, words));
    }

    /** Returns what it means; empty for a heading and for what happened. */
    String explanation(Words words) {
        return form == Form.HEADING || form == Form.EVENT
                ? ""
                : words.get("fact." + key + ".tip", inWords(arguments, words));
    }

    /** Returns its value. */
    String value(Words words) {
        if (form.numeric() && Double.isNaN(number)) {
            return "–";
        }
        return switch (form) {
            case HEADING, EVENT -> "";
            case DEGREE -> words.number(number, 2);
            case SHARE -> words.percent(number, 0);
            case COUNT -> words.number(number, 0);
            case NUMBER -> words.number(number, 1);
            case DAYS -> words.get("unit.days", words.number(number, 1));
            case HOURS -> words.get("unit.hours", words.number(number, 1));
            case PHRASE -> words.get("fact." + phrase, inWords(places, words));
        };
    }

    private static Object[] inWords(Object[] places, Words words) {
        return Arrays.stream(places)
                .map(place -> place instanceof Lever lever
                        ? words.lever(lever)
                        : place instanceof Double share ? words.percent(share, 0) : place)
                .toArray();
    }
}
