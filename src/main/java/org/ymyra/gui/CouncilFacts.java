package org.ymyra.gui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.ymyra.gui.Fact.Form;
import org.ymyra.model.Council;
import org.ymyra.model.Households;
import org.ymyra.model.Settlement;

/** What an inspector tells of a council of elders. */
final class CouncilFacts {
    private CouncilFacts() {}

    static List<Fact> of(Settlement settlement, Council council) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.phrase("council.state", council.intensity() > 0 ? "council.seated" : "council.not-seated"));
        facts.add(Fact.of(Form.SHARE, council.strength(), "council.strength"));
        facts.add(Fact.of(Form.NUMBER, council.capacity(), "council.capacity"));
        facts.add(Fact.of(Form.COUNT, council.taken(), "council.taken"));
        facts.add(Fact.of(Form.COUNT, settlement.counts().mediated, "council.settled"));
        facts.add(Fact.of(Form.COUNT, settlement.counts().mediationFailed, "council.failed"));
        facts.add(Fact.heading("council.seats"));
        Households h = settlement.households();
        List<Integer> bySize = bySize(h);
        List<Double> seats = council.lever().seats();
        for (int g = 0; g < h.communities; g++) {
            int rank = bySize.indexOf(g);
            double population = h.members(g) / (double) h.size;
            String name = settlement.declared().communities().get(g).name();
            double share = rank < seats.size() ? seats.get(rank) : seats.isEmpty() ? population : 0;
            facts.add(Fact.of(Form.SHARE, share, "council.share", name, population));
        }
        facts.add(Fact.heading("council.legitimacy"));
        for (int g = 0; g < h.communities; g++) {
            String name = settlement.declared().communities().get(g).name();
            facts.add(Fact.of(Form.DEGREE, council.legitimacy(g), "council.legitimacy-for", name));
        }
        return facts;
    }

    /** Returns the communities as seats are given to them: the largest first. */
    private static List<Integer> bySize(Households h) {
        return IntStream.range(0, h.communities)
                .boxed()
                .sorted(Comparator.comparingInt((Integer g) -> -h.members(g)).thenComparingInt(g -> g))
                .toList();
    }
}
