package org.ymyra.model;

import static org.ymyra.model.Streams.Purpose.EMPLOYERS;
import static org.ymyra.model.Streams.Purpose.HOMES;
import static org.ymyra.model.Streams.Purpose.HOSTILITY;
import static org.ymyra.model.Streams.Purpose.INCOME;
import static org.ymyra.model.Streams.Purpose.INFLUENCE;
import static org.ymyra.model.Streams.Purpose.LANGUAGE;
import static org.ymyra.model.Streams.Purpose.RISK_AVERSION;
import static org.ymyra.model.Streams.Purpose.TIES;
import static org.ymyra.model.Streams.Purpose.TRUST;
import static org.ymyra.model.Streams.Purpose.YOUTH;

import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.ymyra.scenario.Attitudes;
import org.ymyra.scenario.Community;

/**
 * Sets up the households of a settlement: initialisation, section 5. Attitudes start at their baselines, trust τ*, hostility h* and
 * grievance γ*; anger at 0.
 */
final class Population {
    private final org.ymyra.scenario.Settlement settlement;
    private final Function<Streams.Purpose, UniformRandomProvider> random;
    private final Households households;

    private Population(
            org.ymyra.scenario.Settlement settlement, Function<Streams.Purpose, UniformRandomProvider> random) {
        this.settlement = settlement;
        this.random = random;
        Homes homes = Homes.build(
                settlement.communities(),
                settlement.households(),
                settlement.layout().segregation(),
                random.apply(HOMES));
        households = new Households(homes, Ties.build(homes, settlement.layout(), random.apply(TIES)));
    }

    /**
     * Returns the households of a settlement.
     *
     * @param random gives the generator for a purpose
     */
    static Households build(
            org.ymyra.scenario.Settlement settlement,
            Attitudes attitudes,
            Function<Streams.Purpose, UniformRandomProvider> random) {
        Population population = new Population(settlement, random);
        Households h = population.households;
        population.beta(h.language, LANGUAGE, Community::language, attitudes.concentration());
        population.beta(h.influence, INFLUENCE, Community::influence, attitudes.influenceConcentration());
        population.beta(h.baseTrust, TRUST, Community::trust, attitudes.concentration());
        population.livelihoods();
        if (settlement.livelihoods().crossEmployment() > 0) {
            h.employ(Employers.draw(h, settlement.livelihoods().crossEmployment(), random.apply(EMPLOYERS)));
        }
        population.hostility(attitudes.concentration());
        System.arraycopy(h.baseTrust, 0, h.trust, 0, h.size);
        System.arraycopy(h.baseHostility, 0, h.hostility, 0, h.hostility.length);
        UniformRandomProvider risk = random.apply(RISK_AVERSION);
        for (int i = 0; i < h.size; i++) {
            h.riskAversion[i] = risk.nextDouble();
        }
        return h;
    }

    private void beta(
            double[] values, Streams.Purpose purpose, ToDoubleFunction<Community> mean, double concentration) {
        UniformRandomProvider stream = random.apply(purpose);
        for (int g = 0; g < households.communities; g++) {
            Draw.Beta beta = Draw.Beta.ofMean(
                            mean.applyAsDouble(settlement.communities().get(g)), concentration)
                    .from(stream);
            for (int i = households.first[g]; i < households.first[g] + households.members[g]; i++) {
                values[i] = beta.sample();
            }
        }
    }

    private void hostility(double concentration) {
        UniformRandomProvider stream = random.apply(HOSTILITY);
        int n = households.communities;
        for (int g = 0; n > 1 && g < n; g++) {
            Draw.Beta beta = Draw.Beta.ofMean(settlement.communities().get(g).hostility(), concentration)
                    .from(stream);
            for (int i = households.first[g]; i < households.first[g] + households.members[g]; i++) {
                for (int x = 0; x < n; x++) {
                    if (x != g) {
                        households.baseHostility[i * n + x] = beta.sample();
                    }
                }
            }
        }
    }

    private void livelihoods() {
        UniformRandomProvider incomes = random.apply(INCOME);
        UniformRandomProvider youth = random.apply(YOUTH);
        ZigguratSampler.NormalizedGaussian normal = ZigguratSampler.NormalizedGaussian.of(incomes);
        double noYouth = Math.exp(-settlement.livelihoods().youth());
        for (int i = 0; i < households.size; i++) {
            Community community = settlement.communities().get(households.community[i]);
            households.income[i] =
                    community.income() * Math.exp(settlement.livelihoods().incomeSpread() * normal.sample());
            boolean present = !Draw.happens(youth, noYouth);
            boolean unemployed = Draw.happens(youth, community.youthUnemployment());
            households.youth[i] = (byte) (!present ? 0 : unemployed ? 2 : 1);
        }
    }
}
