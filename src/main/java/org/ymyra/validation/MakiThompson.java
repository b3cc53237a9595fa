package org.ymyra.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ymyra.analysis.Means;
import org.ymyra.analysis.Proportions;
import org.ymyra.model.District;
import org.ymyra.model.Observer;
import org.ymyra.model.Settlement;
import org.ymyra.scenario.Scenario;
import org.ymyra.scenario.ScenarioException;

/**
 * Our rumours against those of Maki and Thompson (1973): invented stories that nobody believes or answers, in messenger
 * groups that reach everybody. Households that meet one who knows the story stop telling it; how many never hear it does not
 * depend on how fast it goes round.
 */
final class MakiThompson implements Family {
    private static final String SUBJECT = "rumours";
    private static final String SOURCE = "Maki & Thompson 1973";

    /** The root of θ = exp(−2(1 − θ)). */
    private static final double NEVER_HEARING = 0.2031878700;

    private static final int LARGE = 20_000;

    /** A story that has faded. */
    private record Faded(int heard, int audience) {
        int never() {
            return audience - heard;
        }
    }

    @Override
    public Group group() {
        return Group.DOCKING;
    }

    @Override
    public String name() {
        return "rumours";
    }

    @Override
    public List<Row> measure(Study study) throws ScenarioException, InterruptedException {
        List<Row> rows = new ArrayList<>();
        large(study, rows);
        small(study, rows);
        return rows;
    }

    private static void large(Study study, List<Row> rows) throws ScenarioException, InterruptedException {
        List<Faded> stories = tell(study, LARGE, 0.999, 0.3, 4, 15, 20).stream()
                .filter(story -> story.audience > LARGE / 2)
                .toList();
        double[] never = Study.values(stories, story -> story.never() / (double) story.audience);
        rows.add(Row.simulated(
                SUBJECT,
                "share of 19,980 households that never hear a rumour",
                SOURCE + "; Daley & Kendall 1965 in the limit",
                NEVER_HEARING,
                0.005,
                confidence -> Means.studentT(never, confidence)));
    }

    /** Communities of 3 and of 17; in the smaller 2, 1, 0 never hear with probability 0, 1/4, 3/4. */
    private static void small(Study study, List<Row> rows) throws ScenarioException, InterruptedException {
        List<Faded> stories = tell(study, 20, 0.15, 1, 1000, 60, 2);
        List<Faded> three =
                stories.stream().filter(story -> story.audience == 3).toList();
        long one = three.stream().filter(story -> story.never() == 1).count();
        long two = three.stream().filter(story -> story.never() == 2).count();
        rows.add(Row.simulated(
                SUBJECT,
                "one household knows, two do not: one of them never hears",
                SOURCE + ", enumerated",
                0.25,
                0.025,
                confidence -> Proportions.wilson(one, three.size(), confidence)));
        rows.add(Row.never(
                SUBJECT,
                "one household knows, two do not: neither ever hears",
                SOURCE + ", enumerated",
                two,
                three.size()));
        double[] never = stories.stream()
                .filter(story -> story.audience == 17)
                .mapToDouble(Faded::never)
                .toArray();
        rows.add(Row.simulated(
                SUBJECT,
                "one of 17 households knows: mean number of those that never hear",
                SOURCE + ", by recursion",
                neverHearing(17),
                0.1,
                confidence -> Means.studentT(never, confidence)));
    }

    /**
     * Tells invented stories, one at a time.
     *
     * @param share of households in the first community
     * @param contacts of a spreader an hour
     * @param every days from one to the next, so many that each has faded before
     */
    private static List<Faded> tell(
            Study study, int households, double share, double contacts, int replications, int stories, int every)
            throws ScenarioException, InterruptedException {
        String planned = IntStream.range(0, stories)
                .mapToObj(k -> "{at: " + k * every + " days, spark: provocation}")
                .collect(Collectors.joining(", ", "[", "]"));
        Scenario scenario = scenario(study, households, share, contacts, planned);
        return study
                .each(replications, replication -> {
                    List<Faded> faded = new ArrayList<>();
                    District district = new District(scenario, study.seed(), replication);
                    district.observe(new Observer() {
                        @Override
                        public void faded(Settlement settlement, boolean invented, int heard, int audience) {
                            faded.add(new Faded(heard, audience));
                        }
                    });
                    district.runUntil(district.horizonStart() + (double) stories * every);
                    return faded;
                })
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private static Scenario scenario(Study study, int households, double share, double contacts, String planned)
            throws ScenarioException {
        return study.scenario(
                Study.TYPICAL,
                "run.spin-up=0 days",
                "run.horizon=3 years",
                "settlements.Crossford.households=" + households,
                "communities.Riverside.share=" + share,
                "communities.Hillside.share=" + (1 - share),
                "rules.encounters.friction=0",
                "rules.encounters.good-contact=0",
                "rules.mobilisation.quiet=1 hours",
                "rules.stories.messenger-groups=1",
                "rules.stories.belief=0",
                "rules.stories.contacts=" + contacts,
                "answers.reach=0",
                "sparks.crimes=0",
                "sparks.provocations=0",
                "sparks.planned=" + planned);
    }

    /**
     * Returns the mean number of those of n who never hear. With I who have not heard, a contact is with one of them with
     * probability I/(n − 1) and makes another who tells it; otherwise the one who tells it stops.
     */
    static double neverHearing(int n) {
        double[][] reached = new double[n][n + 1];
        reached[n - 1][1] = 1;
        double mean = 0;
        for (int ignorant = n - 1; ignorant >= 0; ignorant--) {
            for (int telling = n - ignorant; telling > 0; telling--) {
                double hears = ignorant / (n - 1.0);
                if (ignorant > 0) {
                    reached[ignorant - 1][telling + 1] += reached[ignorant][telling] * hears;
                }
                reached[ignorant][telling - 1] += reached[ignorant][telling] * (1 - hears);
            }
            mean += ignorant * reached[ignorant][0];
        }
        return mean;
    }
}
