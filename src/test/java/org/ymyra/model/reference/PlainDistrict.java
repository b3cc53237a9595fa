package org.ymyra.model.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.ymyra.results.Outcome;
import org.ymyra.results.Outcome.Indicator;
import org.ymyra.results.Outcome.Sample;
import org.ymyra.results.Outcome.Total;
import org.ymyra.scenario.EldersCouncil;
import org.ymyra.scenario.Road;
import org.ymyra.scenario.Scenario;
import org.ymyra.scenario.Settlement;

/**
 * The rules of the model once more, in the plainest way: every household, every day, every encounter, and in a crisis
 * every household every hour. It shares no code with the fast model and is what that one is compared with.
 *
 * <p>Where the model description leaves something open, this is how it is read here:
 *
 * <ul>
 *   <li>Set-up: all cells of the grid are scored and filled in order of score, the last ones stay empty. Communities get
 *       cumulatively rounded numbers of households. Whether a tie may cross communities and whether it is near are drawn
 *       once, then up to twelve partners are tried; one fails if it is off the grid, the household itself, known already
 *       or of an unwanted community. If the last resort fails as well there is no tie. Odd numbers of ties: half of the
 *       households draw one more.
 *   <li>Income rank is the place by present income, 0 for the lowest and 1 for the highest.
 *   <li>An encounter in the vicinity that hits an empty cell or the household itself becomes one with anyone else.
 *   <li>A feud's answer counts as a dispute. {@code MEDIATED} counts successes only. A dispute that reaches the council
 *       in vain takes one of its cases all the same.
 *   <li>The load of the council on a day is the cases that it takes over those of a day when rested, which may be above 1
 *       after quiet days; an hour with mediators on the street makes it at least 1. It tires over night.
 *   <li>Several levers of one kind at once: the last of the file holds.
 *   <li>What officials finish between two days is done before the second one begins, under the circumstances of the first.
 *   <li>Lapse and retaliation delay in whole days, rounded up.
 *   <li>An event on a day with an open crisis starts at 0 h of that day, or when the crisis opens if that is later the
 *       same day. News of a riot arrives one hour later and may open a crisis at that hour.
 *   <li>Nobody hears a story twice, not even victim and ties of an event that is merged into it. Merged stories
 *       are invented only if both are, and just only if those of them that are not invented are.
 *   <li>What is false in a story is answered by the clock of the first falsehood that is not answered yet. Nobody is
 *       corrected twice; those who are corrected keep to the true version, whatever joins the story later.
 *   <li>News of a riot starts at one random household of each community for each other community, each an event; it and
 *       the first household of a provocation hear like any other.
 *   <li>A household never calls itself. Callers of an hour are those who were spreaders at its beginning. An answer
 *       comes before the calls of its hour.
 *   <li>Alarm, risk of arrest, encouragement, arrests and containment go by the households active in the previous hour,
 *       those arrested left out; sizes and the level of a gathering by those who are active now, before arrests.
 *   <li>A riot with at least one death is deadly; a level includes the ones before it.
 *   <li>The additional officers after a riot are a fixed number and do not add up; only they count as a surge that
 *       halves the local delay.
 *   <li>Homes damaged and persons injured are those of random members of the community that suffers, drawn anew for each;
 *       they may be away. In a riot a community that has suffered in the crisis flees once, at the end of the hour. Those
 *       who come home do so at the beginning of a day.
 *   <li>Samples are taken at the beginning of a day; the last one may be at the end of the horizon.
 * </ul>
 */
final class PlainDistrict {
    private static final int MONTH = 30;

    private final Scenario scenario;
    private final Luck luck;
    private final PlainTally tally = new PlainTally();
    private final List<PlainSettlement> settlements = new ArrayList<>();
    private final List<PlainOffice> offices = new ArrayList<>();
    private final List<PlainEveryday> everydays = new ArrayList<>();
    private final List<PlainStreet> streets = new ArrayList<>();
    private final double[][] km;
    private final int spinUp;
    private final int horizon;
    private final List<Sample> samples = new ArrayList<>();
    private final double[] sampledBefore = new double[Total.values().length];

    /** Settlements in which a riot began in the previous hour. */
    private final List<Integer> newRiots = new ArrayList<>();

    PlainDistrict(Scenario scenario, long seed) {
        this.scenario = scenario;
        luck = new Luck(seed);
        spinUp = (int) Math.ceil(scenario.run().spinUp().days());
        horizon = (int) Math.ceil(scenario.run().horizon().days());
        km = shortestRoads(scenario);
        for (Settlement described : scenario.settlements()) {
            PlainSettlement settlement = new PlainSettlement(described, scenario.rules(), luck);
            scenario.levers().stream()
                    .filter(EldersCouncil.class::isInstance)
                    .forEach(lever -> settlement.councils.add(new PlainCouncil(settlement, (EldersCouncil) lever)));
            PlainOffice office = new PlainOffice(settlement, scenario.rules().attitudes(), luck, tally);
            PlainStreet street = new PlainStreet(settlement, streets.size(), scenario.rules(), luck, tally);
            settlements.add(settlement);
            offices.add(office);
            streets.add(street);
            everydays.add(new PlainEveryday(settlement, office, street, scenario.rules(), luck, tally));
        }
    }

    /** Runs spin-up and horizon. */
    Outcome run() {
        for (int day = -spinUp; day < horizon; day++) {
            decideUntil(day);
            tally.observing = day >= 0;
            sampleIfDue(day);
            for (int s = 0; s < settlements.size(); s++) {
                day(s, day);
            }
            for (int hour = 0; day >= 0 && hour < 24; hour++) {
                hour(day * 24 + hour);
            }
        }
        decideUntil(horizon);
        sampleIfDue(horizon);
        for (PlainStreet street : streets) {
            if (street.crisis != null) {
                street.crisis.note(horizon);
            }
        }
        return new Outcome(
                tally.reached, tally.totals, tally.crises, tally.events, samples, List.of(), List.of(), List.of());
    }

    private void decideUntil(int day) {
        offices.forEach(office -> office.decideUntil(day));
    }

    private void day(int s, int day) {
        settlements.get(s).setCircumstances(scenario.levers(), day);
        streets.get(s).harm.comeHome(day);
        settlements.get(s).councils.forEach(PlainCouncil::morning);
        if (day > -spinUp && (day + spinUp) % MONTH == 0) {
            settlements.get(s).month(day);
            settlements.get(s).stops(streets.get(s).officersInQuietTimes(day));
        }
        everydays.get(s).retaliate(day);
        offices.get(s).lapse(day);
        if (day >= 0) {
            streets.get(s).sparks(day);
        }
        everydays.get(s).encounters(day);
        everydays.get(s).work(day);
    }

    private void hour(int now) {
        for (int riot : newRiots) {
            for (int s = 0; s < streets.size(); s++) {
                if (s != riot && Double.isFinite(km[riot][s])) {
                    streets.get(s).newsOfRiot(km[riot][s], now);
                }
            }
        }
        newRiots.clear();
        for (int s = 0; s < streets.size(); s++) {
            if (streets.get(s).hour(now)) {
                newRiots.add(s);
            }
        }
    }

    private static double[][] shortestRoads(Scenario scenario) {
        List<String> names =
                scenario.settlements().stream().map(Settlement::name).toList();
        int n = names.size();
        double[][] km = new double[n][n];
        for (double[] row : km) {
            Arrays.fill(row, Double.POSITIVE_INFINITY);
        }
        for (Road road : scenario.roads()) {
            int a = names.indexOf(road.between().get(0));
            int b = names.indexOf(road.between().get(1));
            km[a][b] = Math.min(km[a][b], road.km());
            km[b][a] = km[a][b];
        }
        for (int via = 0; via < n; via++) {
            for (int a = 0; a < n; a++) {
                for (int b = 0; b < n; b++) {
                    km[a][b] = Math.min(km[a][b], km[a][via] + km[via][b]);
                }
            }
        }
        return km;
    }

    PlainTally tally() {
        return tally;
    }

    List<PlainHousehold> households() {
        return settlements.stream().flatMap(s -> s.households.stream()).toList();
    }

    private void sampleIfDue(int day) {
        double due = samples.size() * scenario.run().sampling().days();
        if (day >= 0 && day >= due) {
            samples.add(sample(day));
        }
    }

    private Sample sample(int day) {
        List<PlainHousehold> households = households();
        double[] values = new double[Indicator.values().length];
        values[Indicator.GRIEVANCE.ordinal()] = mean(households, h -> h.grievance);
        values[Indicator.TRUST.ordinal()] = mean(households, h -> h.trust);
        values[Indicator.HOSTILITY.ordinal()] = mean(households, PlainDistrict::meanHostility);
        values[Indicator.BACKLOG.ordinal()] =
                offices.stream().mapToInt(PlainOffice::backlog).sum();
        values[Indicator.LANGUAGE.ordinal()] = mean(households, h -> h.language);
        List<PlainHousehold> withYouth =
                households.stream().filter(h -> h.youth).toList();
        values[Indicator.UNEMPLOYMENT.ordinal()] = mean(withYouth, h -> h.unemployed ? 1 : 0);
        values[Indicator.DISPUTES.ordinal()] = sinceLastSample(Total.DISPUTES);
        values[Indicator.LAPSED.ordinal()] = sinceLastSample(Total.LAPSED);
        values[Indicator.SELF_HELP.ordinal()] = sinceLastSample(Total.SELF_HELP);
        return new Sample(day, values);
    }

    private double sinceLastSample(Total total) {
        double since = tally.totals.get(total) - sampledBefore[total.ordinal()];
        sampledBefore[total.ordinal()] = tally.totals.get(total);
        return since;
    }

    private static double mean(List<PlainHousehold> households, ToDoubleFunction<PlainHousehold> trait) {
        return households.stream().mapToDouble(trait).average().orElse(0);
    }

    static double meanHostility(PlainHousehold household) {
        int others = household.hostility.length - 1;
        return others == 0 ? 0 : Arrays.stream(household.hostility).sum() / others;
    }
}
