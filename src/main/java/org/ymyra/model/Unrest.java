package org.ymyra.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.ymyra.scenario.Spark;

/** What goes on in a settlement beyond everyday life (submodels 7.8 and 7.9): anger, stories and the crisis, if there is one. */
final class Unrest {
    final Anger anger;
    final Stories stories;
    /** Until when additional officers stay after a riot, in days since the start of the spin-up. */
    double surgeUntil = Double.NEGATIVE_INFINITY;

    private final Settlement settlement;
    /**
     * An incident and the first hour in which it can be told.
     *
     * @param day day on which was drawn how it is handled and told, each by itself; −1 if that depends on more
     */
    private record News(Incident incident, long hour, long day) {}

    /** Incidents whose stories are still to start. */
    private final List<News> incidents = new ArrayList<>();

    private Crisis crisis;

    Unrest(Settlement settlement) {
        this.settlement = settlement;
        anger = new Anger(settlement);
        stories = new Stories(settlement, anger);
    }

    Unrest(Settlement settlement, Unrest other) {
        this.settlement = settlement;
        anger = new Anger(settlement, other.anger, (long) Math.floor(24 * other.settlement.district.time()));
        stories = new Stories(settlement, anger, other.stories);
        surgeUntil = other.surgeUntil;
        incidents.addAll(other.incidents);
        crisis = other.crisis == null ? null : new Crisis(settlement, other.crisis);
    }

    /** Returns the crisis that goes on, or null. */
    Crisis crisis() {
        return crisis;
    }

    boolean surge(double now) {
        return now < surgeUntil;
    }

    /**
     * Something happens that angers a community. If there is no crisis, one opens at a random hour of the day. Nothing
     * happens during the spin-up.
     *
     * @param spark what it is
     * @param household victim, or where the story starts
     * @param other community that is blamed
     * @param strength 0 to 1
     */
    void spark(Spark spark, int household, int other, double strength, int today, UniformRandomProvider random) {
        within24Hours(spark, household, other, strength, today * 24L, random);
    }

    /** As {@link #spark}, in the 24 hours from an hour on. */
    void within24Hours(
            Spark spark, int household, int other, double strength, long from, UniformRandomProvider random) {
        if (from < settlement.district.horizonStart() * 24L) {
            return;
        }
        long hour = from + random.nextInt(24);
        Incident incident = incident(spark, household, other, strength, random);
        settlement.district.observer().sparked(settlement, from / 24.0, spark, strength);
        add(new News(incident, crisis == null ? hour : from, day()));
    }

    /** Draws anew how incidents of today are handled and told of which nobody has heard yet. */
    void redraw() {
        UniformRandomProvider random = settlement.random(Streams.Purpose.RETELLING, day());
        incidents.replaceAll(news -> {
            Incident told = news.incident();
            return news.day() == day()
                    ? new News(
                            incident(told.spark(), told.household(), told.other(), told.strength(), random),
                            news.hour(),
                            news.day())
                    : news;
        });
    }

    /** Returns the first incident of today of which nobody has heard yet and which copies draw anew. */
    Optional<Incident> fresh() {
        return incidents.stream()
                .filter(news -> news.day() == day())
                .map(News::incident)
                .findFirst();
    }

    /** Settles how the first incident of today is handled and told of which nobody has heard yet, and leaves the others as they are: copies draw none of them anew. */
    void decide(boolean just, boolean embroidered) {
        Incident first = fresh().orElseThrow();
        incidents.replaceAll(news ->
                new News(news.incident() == first ? first.told(just, embroidered) : news.incident(), news.hour(), -1));
    }

    /** Returns what has happened and is not told yet, in order. */
    List<Incident> incidents() {
        return incidents.stream().map(News::incident).toList();
    }

    private long day() {
        return (long) Math.floor(settlement.district.time());
    }

    /** News of a riot elsewhere arrives; it is not handled here, so not justly either. */
    void news(int household, int other, double strength, long hour, UniformRandomProvider random) {
        boolean embroidered = Draw.happens(random, settlement.rules.stories().embroidery());
        double told = strength * (embroidered ? settlement.rules.stories().embroideryFactor() : 1);
        if (told >= settlement.rules.mobilisation().negligibleAnger()) {
            settlement.district.observer().sparked(settlement, hour / 24.0, Spark.NEWS, strength);
            add(new News(new Incident(Spark.NEWS, household, other, strength, false, embroidered), hour + 1, -1));
        }
    }

    Incident incident(Spark spark, int household, int other, double strength, UniformRandomProvider random) {
        boolean just = Draw.happens(random, settlement.conditions.impartial);
        boolean embroidered = Draw.happens(random, settlement.rules.stories().embroidery());
        return new Incident(spark, household, other, strength, just, embroidered);
    }

    private void add(News news) {
        settlement.counts.incidents++;
        incidents.add(news);
        if (crisis == null) {
            crisis = new Crisis(settlement, news.incident().spark(), news.hour());
            crisis.schedule();
        }
    }

    /** Starts the stories of what has happened before this hour. */
    void tell(long hour, UniformRandomProvider random) {
        for (News news : incidents) {
            if (news.hour() <= hour) {
                stories.start(news.incident(), hour, random);
            }
        }
        incidents.removeIf(news -> news.hour() <= hour);
    }

    /** A crowd has done harm: the community that suffered it hears in the next hour. */
    void harm(Incident incident, long hour) {
        incidents.add(new News(incident, hour + 1, -1));
    }

    boolean quiet() {
        return incidents.isEmpty() && !stories.alive();
    }

    void close() {
        crisis = null;
    }
}
