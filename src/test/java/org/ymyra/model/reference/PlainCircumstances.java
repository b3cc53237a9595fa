package org.ymyra.model.reference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.ymyra.scenario.Settlement;
import org.ymyra.scenario.SharedService;
import org.ymyra.scenario.Timeline;

/** The circumstances of a settlement on one day: its own, changed by the levers that act, in the order of the file. */
final class PlainCircumstances {
    double capacity;
    double diligence;
    double partiality;
    double favour;
    double impartial;
    double answerDelayHours;
    double answerReach;
    double localOfficers;
    double localDelayHours;
    double reinforcementDelayHours;
    double reinforcements;
    double stops;
    double respect;
    double collectiveBlame;
    double jobBoost = 1;
    double ownLanguage;
    double admission;
    double service;
    double agitation;

    /** The levers that act and their intensities. */
    final Map<Lever, Double> acting = new LinkedHashMap<>();

    PlainCircumstances(Settlement settlement, Rules rules, List<Lever> levers, int day) {
        capacity = settlement.office().capacity();
        diligence = settlement.office().diligence();
        partiality = settlement.office().partiality();
        favour = settlement.office().favour();
        impartial = settlement.justice().impartial();
        answerDelayHours = settlement.answers().delay().hours();
        answerReach = settlement.answers().reach();
        localOfficers = settlement.police().localOfficers();
        localDelayHours = settlement.police().localDelay().hours();
        reinforcementDelayHours = settlement.police().reinforcementDelay().hours();
        reinforcements = settlement.police().reinforcements();
        ownLanguage = settlement.schooling().ownLanguage();
        admission = settlement.schooling().admission();
        service = settlement.livelihoods().service();
        agitation = settlement.sparks().agitation();
        stops = settlement.police().stops();
        respect = settlement.police().respect();
        collectiveBlame = rules.stories().collectiveBlame();
        for (Lever lever : levers) {
            double intensity = intensity(lever.timeline(), settlement, day);
            if (intensity > 0) {
                acting.put(lever, intensity);
                apply(lever, intensity);
            }
        }
    }

    /** Returns the intensity on a day, which in the ramp grows by the same step each day, the first one included. */
    private static double intensity(Timeline timeline, Settlement settlement, int day) {
        boolean here = timeline.where().fits(settlement);
        boolean begun = day >= 0 && day >= timeline.from().day();
        boolean over =
                timeline.until().isPresent() && day >= timeline.until().get().day();
        if (!here || !begun || over) {
            return 0;
        }
        double days = day - Math.ceil(timeline.from().day()) + 1;
        double ramp = timeline.ramp().days();
        return timeline.intensity() * (days < ramp ? days / ramp : 1);
    }

    private void apply(Lever lever, double e) {
        if (lever instanceof ComplaintReform reform) {
            capacity = atLeast(reform.capacity(), capacity, e);
            diligence = atLeast(reform.diligence(), diligence, e);
            partiality = atMost(reform.partiality(), partiality, e);
            favour = atMost(reform.partiality(), favour, e);
        } else if (lever instanceof OfficialTraining training) {
            diligence = atLeast(training.diligence(), diligence, e);
            partiality = atMost(training.partiality(), partiality, e);
            favour = atMost(training.partiality(), favour, e);
            respect = atLeast(training.respect(), respect, e);
            localDelayHours = atMost(training.localDelay().hours(), localDelayHours, e);
        } else if (lever instanceof RumourControl control) {
            answerDelayHours = atMost(control.delay().hours(), answerDelayHours, e);
            answerReach = atLeast(control.reach(), answerReach, e);
        } else if (lever instanceof EqualJustice justice) {
            impartial = atLeast(justice.impartial(), impartial, e);
        } else if (lever instanceof ResponseProtocol protocol) {
            reinforcementDelayHours = atMost(protocol.reinforcementDelay().hours(), reinforcementDelayHours, e);
            reinforcements = atLeast(protocol.reinforcements(), reinforcements, e);
        } else if (lever instanceof PoliceSurge surge) {
            localOfficers = atLeast(surge.localOfficers(), localOfficers, e);
            stops = atLeast(surge.stops(), stops, e);
        } else if (lever instanceof JobsProgramme jobs) {
            jobBoost = atLeast(jobs.boost(), jobBoost, e);
        } else if (lever instanceof SharedService shared) {
            service = atLeast(shared.service(), service, e);
        } else if (lever instanceof SchoolReform school) {
            ownLanguage = atMost(school.ownLanguage(), ownLanguage, e);
            admission = atLeast(school.admission(), admission, e);
        } else if (lever instanceof CounterMessaging messaging) {
            agitation -= agitation * e * messaging.reach() * messaging.agitation();
            collectiveBlame -= collectiveBlame * e * messaging.reach() * messaging.blame();
        }
    }

    /** A value a share of the way to one that it should have at least. */
    private static double atLeast(double target, double value, double share) {
        return value >= target ? value : (1 - share) * value + share * target;
    }

    private static double atMost(double target, double value, double share) {
        return value <= target ? value : (1 - share) * value + share * target;
    }
}
