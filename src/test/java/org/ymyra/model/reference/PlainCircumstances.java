package org.ymyra.model.reference;

import java.util.List;
import org.ymyra.scenario.ComplaintReform;
import org.ymyra.scenario.EldersCouncil;
import org.ymyra.scenario.EqualJustice;
import org.ymyra.scenario.JobsProgramme;
import org.ymyra.scenario.LanguageCourses;
import org.ymyra.scenario.Lever;
import org.ymyra.scenario.PoliceSurge;
import org.ymyra.scenario.ResponseProtocol;
import org.ymyra.scenario.Rules;
import org.ymyra.scenario.RumourControl;
import org.ymyra.scenario.Settlement;
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
    double reinforcementDelayHours;
    double stops;
    double respect;
    double collectiveBlame;
    double jobBoost = 1;
    double ownLanguage;
    double admission;
    double service;
    double agitation;
    EldersCouncil council;
    LanguageCourses courses;

    PlainCircumstances(Settlement settlement, Rules rules, List<Lever> levers, int day) {
        capacity = settlement.office().capacity();
        diligence = settlement.office().diligence();
        partiality = settlement.office().partiality();
        favour = settlement.office().favour();
        impartial = settlement.justice().impartial();
        answerDelayHours = settlement.answers().delay().hours();
        answerReach = settlement.answers().reach();
        localOfficers = settlement.police().localOfficers();
        reinforcementDelayHours = settlement.police().reinforcementDelay().hours();
        ownLanguage = settlement.schooling().ownLanguage();
        admission = settlement.schooling().admission();
        service = settlement.livelihoods().service();
        agitation = settlement.sparks().agitation();
        stops = settlement.police().stops();
        respect = settlement.police().respect();
        collectiveBlame = rules.stories().collectiveBlame();
        for (Lever lever : levers) {
            Timeline timeline = lever.timeline();
            boolean here = timeline.where().fits(settlement);
            boolean begun = day >= 0 && day >= timeline.from().day();
            boolean over = timeline.until().isPresent()
                    && day >= timeline.until().get().day();
            if (here && begun && !over) {
                apply(lever);
            }
        }
    }

    private void apply(Lever lever) {
        if (lever instanceof ComplaintReform reform) {
            capacity = Math.max(capacity, reform.capacity());
            diligence = Math.max(diligence, reform.diligence());
            partiality = Math.min(partiality, reform.partiality());
            favour = Math.min(favour, reform.partiality());
        } else if (lever instanceof LanguageCourses language) {
            courses = language;
        } else if (lever instanceof EldersCouncil elders) {
            council = elders;
        } else if (lever instanceof RumourControl control) {
            answerDelayHours = Math.min(answerDelayHours, control.delay().hours());
            answerReach = Math.max(answerReach, control.reach());
        } else if (lever instanceof EqualJustice justice) {
            impartial = Math.max(impartial, justice.impartial());
        } else if (lever instanceof ResponseProtocol protocol) {
            reinforcementDelayHours = Math.min(
                    reinforcementDelayHours, protocol.reinforcementDelay().hours());
        } else if (lever instanceof PoliceSurge surge) {
            localOfficers = Math.max(localOfficers, surge.localOfficers());
        } else if (lever instanceof JobsProgramme jobs) {
            jobBoost = jobs.boost();
        }
    }
}
