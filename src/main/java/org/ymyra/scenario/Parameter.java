package org.ymyra.scenario;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a parameter of the scenario, once and for all uses.
 *
 * <p>Values, bounds and plausible ranges are written as in a scenario file: {@code "0.5"}, {@code "24 hours"}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Parameter {
    /** What the parameter means, in one plain sentence. */
    String text();

    /** Unit of the value; empty for a pure number, a name or a span (whose unit is part of the value). */
    String unit() default "";

    /** Default value; empty if the parameter has to be given (or, for an optional type, may be left out). */
    String value() default "";

    /** Least allowed value; empty if there is none. */
    String min() default "";

    /** Greatest allowed value; empty if there is none. */
    String max() default "";

    /** Lower end of the plausible range, from which ensembles of parameters are drawn; empty if not stated. */
    String low() default "";

    /** Upper end of the plausible range; empty if not stated. */
    String high() default "";

    /** Symbol in the equations of the model description; empty if it has none. */
    String symbol() default "";

    /** Whether it shapes what is set up at the start only, and so cannot change during a run. */
    boolean fixed() default false;

    /** Where default and range come from. */
    String source() default "assumption";
}
