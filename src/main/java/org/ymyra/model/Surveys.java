package org.ymyra.model;

import static org.ymyra.model.Streams.Purpose.SURVEYS;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.CombinationSampler;
import org.ymyra.scenario.Survey;

/**
 * Surveys: submodel 7.11. At intervals from its start each survey asks a sample of min(N, size · intensity) of the N
 * households at home without replacement, all equally likely; the means of their trust, grievance and proficiency are known after the lag. An
 * assumption: all who are asked answer, and truly. To ask changes nothing.
 */
final class Surveys implements Submodel {
    private final Settlement settlement;
    private final List<LeverState> surveys;
    /** Day of the horizon on which each asks again; NaN while it does not act. */
    private final double[] next;

    private final List<Result> outstanding = new ArrayList<>();
    private Optional<Result> latest = Optional.empty();

    /**
     * What a survey found: means over those who were asked, 0 to 1.
     *
     * @param asked day of the horizon
     * @param known time from which it is known
     */
    record Result(int asked, double known, double trust, double grievance, double language) {}

    Surveys(Settlement settlement, Levers levers) {
        this.settlement = settlement;
        surveys = levers.states().stream()
                .filter(state -> state.lever instanceof Survey)
                .toList();
        next = new double[surveys.size()];
        Arrays.fill(next, Double.NaN);
    }

    /** Goes on where another instance is. */
    void resume(Surveys other) {
        for (int k = 0; k < next.length; k++) {
            for (int o = 0; o < other.next.length; o++) {
                next[k] = surveys.get(k).continues(other.surveys.get(o)) ? other.next[o] : next[k];
            }
        }
        outstanding.addAll(other.outstanding);
        latest = other.latest;
    }

    @Override
    public void run(int today) {
        int day = today - settlement.district.horizonStart();
        for (int k = 0; k < next.length; k++) {
            LeverState state = surveys.get(k);
            if (state.intensity() == 0) {
                next[k] = Double.NaN;
            } else if (!(day < next[k])) {
                Survey survey = (Survey) state.lever;
                next[k] = (Double.isNaN(next[k]) ? day : next[k])
                        + survey.interval().days();
                ask(survey, state.intensity(), today, day);
            }
        }
        if (!outstanding.isEmpty()) {
            outstanding.stream().filter(result -> result.known <= day).forEach(this::learn);
            outstanding.removeIf(result -> result.known <= day);
        }
    }

    private void ask(Survey survey, double intensity, int today, int day) {
        Households h = settlement.households;
        int[] home = settlement.harm.atHome();
        int size = (int) Math.min(home.length, Math.round(survey.size() * intensity));
        if (size == 0) {
            return;
        }
        UniformRandomProvider random = settlement.random(SURVEYS, Streams.key(survey, today));
        double trust = 0;
        double grievance = 0;
        double language = 0;
        for (int k : new CombinationSampler(random, home.length, size).sample()) {
            int i = home[k];
            trust += h.trust[i];
            grievance += h.grievance[i];
            language += h.language[i];
        }
        outstanding.add(new Result(day, day + survey.lag().days(), trust / size, grievance / size, language / size));
    }

    private void learn(Result result) {
        if (latest.isEmpty() || result.asked >= latest.get().asked) {
            latest = Optional.of(result);
        }
    }

    /** Returns the newest result that is known. */
    Optional<Result> latest() {
        return latest;
    }
}
