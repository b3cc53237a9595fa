package org.ymyra.model;

import java.util.ArrayList;
import java.util.List;
import org.ymyra.scenario.ComplaintReform;
import org.ymyra.scenario.CounterMessaging;
import org.ymyra.scenario.EqualJustice;
import org.ymyra.scenario.JobsProgramme;
import org.ymyra.scenario.Lever;
import org.ymyra.scenario.OfficialTraining;
import org.ymyra.scenario.PoliceSurge;
import org.ymyra.scenario.ResponseProtocol;
import org.ymyra.scenario.Rules;
import org.ymyra.scenario.RumourControl;
import org.ymyra.scenario.SchoolReform;
import org.ymyra.scenario.SharedService;

/**
 * The circumstances of a settlement that levers can change (submodel 7.12), as they are on a day. Spans are in days.
 *
 * <p>A lever that sets a circumstance improves it: at intensity e a value x becomes x + e · (target − x), unless it is
 * better than the target already. Of several levers each goes on from what those before it in the scenario have brought.
 */
public final class Conditions {
    /** Cases that all officials can handle, per day and 1,000 households. */
    double officeCapacity;

    double diligence;
    double partiality;
    double favour;
    double impartial;
    double answerDelay;
    double answerReach;
    double localOfficers;
    double localDelay;
    double reinforcementDelay;
    double reinforcements;
    /** Stops per officer and month in quiet times. */
    double stops;
    /** Probability that the person stopped feels treated fairly. */
    double respect;
    /** Probability that a believer of a story blames the whole community. */
    double collectiveBlame;

    double jobBoost = 1;
    double ownLanguage;
    double admission;
    double service;
    double agitation;

    /** The levers that act by themselves or are asked by submodels. */
    private final List<Acting<?>> acting = new ArrayList<>();

    /** The circumstances as the scenario gives them, without any lever. */
    Conditions(org.ymyra.scenario.Settlement settlement, Rules rules) {
        officeCapacity = settlement.office().capacity();
        diligence = settlement.office().diligence();
        partiality = settlement.office().partiality();
        favour = settlement.office().favour();
        impartial = settlement.justice().impartial();
        answerDelay = settlement.answers().delay().days();
        answerReach = settlement.answers().reach();
        localOfficers = settlement.police().localOfficers();
        localDelay = settlement.police().localDelay().days();
        reinforcementDelay = settlement.police().reinforcementDelay().days();
        ownLanguage = settlement.schooling().ownLanguage();
        admission = settlement.schooling().admission();
        service = settlement.livelihoods().service();
        agitation = settlement.sparks().agitation();
        reinforcements = settlement.police().reinforcements();
        stops = settlement.police().stops();
        respect = settlement.police().respect();
        collectiveBlame = rules.stories().collectiveBlame();
    }

    /** The circumstances with the levers as they act now. */
    Conditions(org.ymyra.scenario.Settlement settlement, Rules rules, List<LeverState> levers) {
        this(settlement, rules);
        for (LeverState state : levers) {
            if (state.intensity() > 0) {
                acting.add(new Acting<>(state.lever, state.intensity()));
                apply(state.lever, state.intensity());
            }
        }
    }

    /** Returns the cases that all officials together can handle, per day and 1,000 households. */
    public double officeCapacity() {
        return officeCapacity;
    }

    /** Returns the probability that a case without interference by connections is decided fairly. */
    public double diligence() {
        return diligence;
    }

    /** Returns the weight of a respondent's better connections in deciding a case unfairly, 0 to 1. */
    public double partiality() {
        return partiality;
    }

    /** Returns the probability that what happened is handled swiftly, visibly and impartially. */
    public double impartial() {
        return impartial;
    }

    /** Returns the delay of the answer to what is false in a story, in days. */
    public double answerDelay() {
        return answerDelay;
    }

    /** Returns the share of a community that such an answer reaches and convinces at mean trust. */
    public double answerReach() {
        return answerReach;
    }

    /** Returns the local officers who can come, per 1,000 households. */
    public double localOfficers() {
        return localOfficers;
    }

    /** Returns the mean delay of the local officers after the alarm, in days. */
    public double localDelay() {
        return localDelay;
    }

    /** Returns the officers who come from outside as reinforcement. */
    public double reinforcements() {
        return reinforcements;
    }

    /** Returns the mean delay of the reinforcement after the alarm, in days. */
    public double reinforcementDelay() {
        return reinforcementDelay;
    }

    private void apply(Lever lever, double e) {
        if (lever instanceof ComplaintReform reform) {
            officeCapacity = raise(officeCapacity, reform.capacity(), e);
            diligence = raise(diligence, reform.diligence(), e);
            partiality = lower(partiality, reform.partiality(), e);
            favour = lower(favour, reform.partiality(), e);
        } else if (lever instanceof OfficialTraining training) {
            diligence = raise(diligence, training.diligence(), e);
            partiality = lower(partiality, training.partiality(), e);
            favour = lower(favour, training.partiality(), e);
            respect = raise(respect, training.respect(), e);
            localDelay = lower(localDelay, training.localDelay().days(), e);
        } else if (lever instanceof RumourControl control) {
            answerDelay = lower(answerDelay, control.delay().days(), e);
            answerReach = raise(answerReach, control.reach(), e);
        } else if (lever instanceof EqualJustice justice) {
            impartial = raise(impartial, justice.impartial(), e);
        } else if (lever instanceof ResponseProtocol protocol) {
            reinforcementDelay =
                    lower(reinforcementDelay, protocol.reinforcementDelay().days(), e);
            reinforcements = raise(reinforcements, protocol.reinforcements(), e);
        } else if (lever instanceof PoliceSurge surge) {
            localOfficers = raise(localOfficers, surge.localOfficers(), e);
            stops = raise(stops, surge.stops(), e);
        } else if (lever instanceof JobsProgramme jobs) {
            jobBoost = raise(jobBoost, jobs.boost(), e);
        } else if (lever instanceof SharedService shared) {
            service = raise(service, shared.service(), e);
        } else if (lever instanceof SchoolReform school) {
            ownLanguage = lower(ownLanguage, school.ownLanguage(), e);
            admission = raise(admission, school.admission(), e);
        } else if (lever instanceof CounterMessaging messaging) {
            agitation *= 1 - e * messaging.reach() * messaging.agitation();
            collectiveBlame *= 1 - e * messaging.reach() * messaging.blame();
        }
    }

    private static double raise(double value, double target, double intensity) {
        return value + intensity * Math.max(0, target - value);
    }

    private static double lower(double value, double target, double intensity) {
        return value - intensity * Math.max(0, value - target);
    }

    /** Returns the levers of a kind that act, in the order of the scenario. */
    <L extends Lever> List<Acting<L>> acting(Class<L> kind) {
        List<Acting<L>> found = new ArrayList<>();
        for (Acting<?> each : acting) {
            if (kind.isInstance(each.lever())) {
                found.add(new Acting<>(kind.cast(each.lever()), each.intensity()));
            }
        }
        return found;
    }
}
