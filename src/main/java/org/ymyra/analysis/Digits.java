package org.ymyra.analysis;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** How far estimates are rounded, the same wherever they are written. */
public final class Digits {
    private static final int MOST = 3;
    /** Significant digits of a double that the binary arithmetic behind it leaves exact. */
    private static final MathContext EXACT = new MathContext(12, RoundingMode.HALF_UP);

    private Digits() {}

    /**
     * Returns how many digits after the point an estimate and its interval bear: those that show the width of the interval
     * with two figures, and one more if an end would otherwise look like the value that says "the same" without being it.
     *
     * @param low lower end in the unit it is written in, such as per cent; may be infinite
     * @param high upper end in the same unit; may be infinite
     * @param same the value that says "the same", as a difference of 0 or a ratio of 1
     * @return digits after the point, from 0; 1 if the width is 0 or infinite
     */
    public static int of(double low, double high, double same) {
        double width = high - low;
        int digits = width > 0 && Double.isFinite(width)
                ? (int) Math.max(0, Math.min(MOST, 1 - Math.floor(Math.log10(width))))
                : 1;
        return looks(low, same, digits) || looks(high, same, digits) ? digits + 1 : digits;
    }

    /**
     * Rounds a number; halves go away from zero, as 92.5 to 93.
     *
     * @param value finite
     * @param digits digits after the point
     * @return the number with exactly so many digits after the point
     */
    public static BigDecimal round(double value, int digits) {
        return new BigDecimal(value, EXACT).setScale(digits, RoundingMode.HALF_UP);
    }

    private static boolean looks(double end, double same, int digits) {
        return end != same && Double.isFinite(end) && round(end, digits).equals(round(same, digits));
    }
}
