package org.ymyra.model;

import org.ymyra.scenario.Policing;

/**
 * The risk of arrest as it is perceived (submodel 7.9), after Epstein (2002): R = max(r₀, 1 − exp(−k P/(A + 1))) with P
 * officers present and A others active. It is 0.899741 where there are as many officers as people on the street, whoever
 * asks included.
 */
public final class ArrestRisk {
    private ArrestRisk() {}

    /**
     * Returns the perceived risk, from 0 to 1.
     *
     * @param policing gives r₀ and k
     * @param officers officers present, not negative
     * @param active others who are active, not negative
     */
    public static double perceived(Policing policing, double officers, int active) {
        double byOfficers = 1 - Math.exp(-policing.riskConstant() * officers / (active + 1));
        return Math.max(policing.riskWithoutOfficers(), byOfficers);
    }
}
