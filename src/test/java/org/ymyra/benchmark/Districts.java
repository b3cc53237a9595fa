package org.ymyra.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ymyra.scenario.Road;
import org.ymyra.scenario.Scenario;
import org.ymyra.scenario.ScenarioReader;
import org.ymyra.scenario.Settlement;

/** Districts of any size, with settlements like that of a shipped scenario. */
public final class Districts {
    private static final int[] SIZES = {500, 1000, 1500, 800, 1200};
    private static final double KILOMETRES = 5;

    private Districts() {}

    /**
     * Returns a district of settlements of 500 to 1,500 households along one road, five kilometres apart; one settlement if there are
     * 1,000 households.
     *
     * @param file name of a shipped scenario
     */
    public static Scenario of(int households, String file, String... settings) throws Exception {
        List<Integer> sizes = new ArrayList<>();
        for (int left = households; left > 0; left -= sizes.get(sizes.size() - 1)) {
            int next = households == 1000 ? 1000 : SIZES[sizes.size() % SIZES.length];
            sizes.add(Math.min(left, next));
        }
        return of(sizes.stream().mapToInt(Integer::intValue).toArray(), file, settings);
    }

    /** Returns a district of settlements of the given numbers of households along one road. */
    public static Scenario of(int[] sizes, String file, String... settings) throws Exception {
        Scenario base = ScenarioReader.read(Path.of("scenarios", file + ".yaml"), List.of(settings))
                .scenario();
        Settlement like = base.settlements().get(0);
        List<Settlement> settlements = IntStream.range(0, sizes.length)
                .mapToObj(k -> new Settlement(
                        name(k),
                        sizes[k],
                        Optional.empty(),
                        like.communities(),
                        like.layout(),
                        like.livelihoods(),
                        like.schooling(),
                        like.office(),
                        like.justice(),
                        like.sparks(),
                        like.answers(),
                        like.police()))
                .toList();
        List<Road> roads = IntStream.range(1, sizes.length)
                .mapToObj(k -> new Road(List.of(name(k - 1), name(k)), KILOMETRES))
                .toList();
        return new Scenario(
                base.title(),
                base.description(),
                base.run(),
                base.communities(),
                base.layout(),
                base.livelihoods(),
                base.schooling(),
                base.office(),
                base.justice(),
                base.sparks(),
                base.answers(),
                base.police(),
                settlements,
                roads,
                base.rules(),
                base.levers());
    }

    private static String name(int k) {
        return "settlement " + k;
    }
}
