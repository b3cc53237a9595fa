package org.ymyra.model;

import static org.ymyra.model.Streams.Purpose.EXCHANGE;

import org.apache.commons.rng.UniformRandomProvider;
import org.ymyra.scenario.YouthExchange;

/**
 * Exchange of young people: submodel 7.12, monthly. A twelfth of the places of a year is taken by households with youth, two
 * by two: a random one and a random one of another community, as long as there are such. Both lose hostility towards each
 * other's community: h ←− contact, the size of an effect of contact in preregistered trials (Lowe 2025).
 */
final class Exchange implements Submodel {
    private final Settlement settlement;

    Exchange(Settlement settlement) {
        this.settlement = settlement;
    }

    @Override
    public void run(int today) {
        if (Settlement.monthly(today)) {
            for (Acting<YouthExchange> exchange : settlement.conditions.acting(YouthExchange.class)) {
                exchange(
                        exchange.lever(),
                        exchange.intensity(),
                        settlement.random(EXCHANGE, Streams.key(exchange.lever(), today)));
            }
        }
    }

    private void exchange(YouthExchange exchange, double intensity, UniformRandomProvider random) {
        Households h = settlement.households;
        Pool pool = new Pool(settlement, i -> h.youth[i] > 0);
        double pairs = intensity * exchange.places() / 12 * h.size / 1000 / 2;
        for (int k = 0; pool.leftOfTwo() && Draw.another(random, pairs, k); k++) {
            int i = pool.take(random);
            h.reconcile(i, pool.takeOther(i, random), exchange.contact());
        }
    }
}
