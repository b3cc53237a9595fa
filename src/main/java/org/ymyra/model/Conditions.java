package org.ymyra.model;

import java.util.Optional;
import org.ymyra.scenario.ComplaintReform;
import org.ymyra.scenario.EldersCouncil;
import org.ymyra.scenario.EqualJustice;
import org.ymyra.scenario.JobsProgramme;
import org.ymyra.scenario.LanguageCourses;
import org.ymyra.scenario.Lever;
import org.ymyra.scenario.PoliceSurge;
import org.ymyra.scenario.ResponseProtocol;
import org.ymyra.scenario.RumourControl;

/** The circumstances of a settlement that levers can change, as they are on a day. Spans are in days. */
final class Conditions {
    /** Cases that all officials can handle, per day and 1,000 households. */
    double officeCapacity;

    double diligence;
    double partiality;
    double impartial;
    double answerDelay;
    double answerReach;
    double localOfficers;
    double reinforcementDelay;
    double jobBoost = 1;
    double ownLanguage;
    double admission;
    double service;
    double agitation;
    Optional<LanguageCourses> courses = Optional.empty();
    Optional<EldersCouncil> council = Optional.empty();

    /** The circumstances as the scenario gives them, without any lever. */
    Conditions(org.ymyra.scenario.Settlement settlement) {
        officeCapacity = settlement.office().capacity();
        diligence = settlement.office().diligence();
        partiality = settlement.office().partiality();
        impartial = settlement.justice().impartial();
        answerDelay = settlement.answers().delay().days();
        answerReach = settlement.answers().reach();
        localOfficers = settlement.police().localOfficers();
        reinforcementDelay = settlement.police().reinforcementDelay().days();
        ownLanguage = settlement.schooling().ownLanguage();
        admission = settlement.schooling().admission();
        service = settlement.livelihoods().service();
        agitation = settlement.sparks().agitation();
    }

    /** Changes the circumstances as the lever does while it acts. */
    void apply(Lever lever) {
        if (lever instanceof ComplaintReform reform) {
            officeCapacity = reform.capacity().orElse(officeCapacity);
            diligence = reform.diligence().orElse(diligence);
            partiality = reform.partiality().orElse(partiality);
        } else if (lever instanceof LanguageCourses offered) {
            courses = Optional.of(offered);
        } else if (lever instanceof EldersCouncil seated) {
            council = Optional.of(seated);
        } else if (lever instanceof RumourControl control) {
            answerDelay = control.delay().days();
            answerReach = control.reach();
        } else if (lever instanceof EqualJustice justice) {
            impartial = justice.impartial();
        } else if (lever instanceof ResponseProtocol protocol) {
            reinforcementDelay = protocol.reinforcementDelay().days();
        } else if (lever instanceof PoliceSurge surge) {
            localOfficers = surge.localOfficers();
        } else if (lever instanceof JobsProgramme jobs) {
            jobBoost = jobs.boost();
        }
    }
}
