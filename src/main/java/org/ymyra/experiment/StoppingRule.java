package org.ymyra.experiment;

import java.util.List;
import java.util.function.Predicate;
import org.ymyra.results.Manifest;
import org.ymyra.results.Precision;
import org.ymyra.results.Replications;

/**
 * Ends an experiment once its intervals are short enough. It looks only at fixed numbers of replications: at {@value #FIRST},
 * then always at the next multiple of ten that is at least a tenth more (220, 250, 280, 310, 350 …), and stops at the first
 * at which all that is asked holds for all replications up to there. So the number does not depend on threads or speed, nor on
 * interruptions of an experiment that was begun with the rule.
 *
 * <p>This is the sequential procedure of Chow and Robbins, Annals of Mathematical Statistics 36 (1965) 457–462, for
 * proportions: Frey, The American Statistician 64 (2010) 242–249, with the score interval in place of the adjusted one of
 * Wald, and looking in groups. The page on estimates says how often the final interval contains the truth.
 *
 * @param precision what is asked, for the record
 * @param reached whether the replications of the scenarios, in their order, come up to it
 */
public record StoppingRule(Precision precision, Predicate<List<Replications>> reached) {
    /** Replications of each scenario at the first look. */
    public static final int FIRST = 200;

    /** Returns the first number of replications, from a given one on, at which is looked. */
    public static int look(int from) {
        long look = FIRST;
        while (look < from) {
            look = (look + look / 10 + 9) / 10 * 10;
        }
        return (int) Math.min(look, Integer.MAX_VALUE);
    }

    /** Returns the record of this rule. */
    Manifest.Stopping record(int most, boolean stopped) {
        return new Manifest.Stopping(precision, most, stopped);
    }
}
