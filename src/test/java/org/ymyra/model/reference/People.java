package org.ymyra.model.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import org.ymyra.model.District;
import org.ymyra.model.Households;
import org.ymyra.model.Settlement;

/** The households at the end of a replication: how they differ among each other and how their traits go together. */
final class People {
    /**
     * A household.
     *
     * @param hostility mean hostility towards the other communities
     * @param crossTies number of ties to other communities
     */
    private record Person(
            int community,
            double language,
            double trust,
            double grievance,
            double hostility,
            double unemployed,
            double ties,
            double crossTies) {}

    private final List<Person> persons = new ArrayList<>();

    static People of(District district) {
        People people = new People();
        for (Settlement settlement : district.settlements()) {
            Households h = settlement.households();
            for (int i = 0; i < h.size; i++) {
                double hostility = 0;
                for (int x = 0; x < h.communities; x++) {
                    hostility += h.hostility(i, x) / (h.communities - 1);
                }
                int cross = 0;
                for (int tie : h.ties(i)) {
                    cross += h.community(tie) == h.community(i) ? 0 : 1;
                }
                people.persons.add(new Person(
                        h.community(i),
                        h.language(i),
                        h.trust(i),
                        h.grievance(i),
                        hostility,
                        h.hasUnemployedYouth(i) ? 1 : 0,
                        h.ties(i).length,
                        cross));
            }
        }
        return people;
    }

    static People of(PlainDistrict district) {
        People people = new People();
        for (PlainHousehold h : district.households()) {
            people.persons.add(new Person(
                    h.community,
                    h.language,
                    h.trust,
                    h.grievance,
                    PlainDistrict.meanHostility(h),
                    h.unemployed ? 1 : 0,
                    h.ties.size(),
                    h.ties.size() - h.ownTies().size()));
        }
        return people;
    }

    void measure(Map<String, Double> measures) {
        int communities = persons.stream().mapToInt(Person::community).max().orElse(0) + 1;
        for (int g = 0; g < communities; g++) {
            int community = g;
            List<Person> members =
                    persons.stream().filter(p -> p.community == community).toList();
            describe("language in " + g, members, Person::language, measures);
            describe("trust in " + g, members, Person::trust, measures);
            describe("grievance in " + g, members, Person::grievance, measures);
            describe("hostility in " + g, members, Person::hostility, measures);
            describe("ties in " + g, members, Person::ties, measures);
            describe("cross ties in " + g, members, Person::crossTies, measures);
            describe("unemployed in " + g, members, Person::unemployed, measures);
            correlate("trust and grievance in " + g, members, Person::trust, Person::grievance, measures);
            correlate("trust and hostility in " + g, members, Person::trust, Person::hostility, measures);
            correlate("grievance and unemployment in " + g, members, Person::grievance, Person::unemployed, measures);
            correlate("hostility and cross ties in " + g, members, Person::hostility, Person::crossTies, measures);
            correlate("hostility and language in " + g, members, Person::hostility, Person::language, measures);
        }
    }

    private static void describe(
            String name, List<Person> members, ToDoubleFunction<Person> trait, Map<String, Double> measures) {
        DescriptiveStatistics statistics = new DescriptiveStatistics(values(members, trait));
        measures.put("mean " + name, statistics.getMean());
        measures.put("spread of " + name, statistics.getStandardDeviation());
    }

    private static void correlate(
            String name,
            List<Person> members,
            ToDoubleFunction<Person> one,
            ToDoubleFunction<Person> other,
            Map<String, Double> measures) {
        double correlation = new PearsonsCorrelation().correlation(values(members, one), values(members, other));
        measures.put("correlation of " + name, correlation);
    }

    private static double[] values(List<Person> members, ToDoubleFunction<Person> trait) {
        return members.stream().mapToDouble(trait).toArray();
    }
}
