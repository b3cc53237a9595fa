package org.ymyra.analysis;

/** What alarms are worth where that which they announce is rare. */
public final class BaseRate {
    private BaseRate() {}

    /**
     * The share of alarms that are false,
     *
     * <pre>(1 − b) (1 − specificity) / ((1 − b) (1 − specificity) + b · sensitivity)</pre>
     *
     * <p>for a base rate b. At a base rate of 1 in 1,000, a sensitivity of 70 % and a specificity of 90 % it is 0.993: of 100 alarms 99 are
     * false. Source: Bayes' theorem; Meehl and Rosen, Psychological Bulletin 52 (1955) 194–216.
     *
     * @param baseRate probability of the event, 0 to 1
     * @param sensitivity share of the events before which there is an alarm, 0 to 1
     * @param specificity share of the cases without an event in which there is none, 0 to 1
     * @return 0 to 1; NaN if there is never an alarm
     * @throws IllegalArgumentException if an argument is not 0 to 1
     */
    public static double falseAlarms(double baseRate, double sensitivity, double specificity) {
        for (double share : new double[] {baseRate, sensitivity, specificity}) {
            if (!(share >= 0 && share <= 1)) {
                throw new IllegalArgumentException("a share is 0 to 1: " + share);
            }
        }
        double wrong = (1 - baseRate) * (1 - specificity);
        return wrong / (wrong + baseRate * sensitivity);
    }

    /**
     * Returns the probability of at least one event within some days, if events come at a constant rate: 1 − exp(−rate · days/365).
     *
     * @param perYear events per year
     */
    public static double within(double perYear, double days) {
        return -Math.expm1(-perYear * days / 365);
    }
}
