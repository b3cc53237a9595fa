package org.ymyra.scenario;

/**
 * A parameter of the scenario: where it stands in a file, and what is declared of it.
 *
 * @param key path of its key; {@code *} stands for any name ({@code communities.*.share}), and a parameter of one kind of
 *     lever names the kind ({@code levers.elders-council.seats})
 * @param type what is written for it: number, whole number, span, moment, date, text, or a list of these
 * @param required whether a scenario has to give it
 * @param declaration meaning, unit, default, bounds, plausible range, symbol and source
 */
public record DeclaredParameter(String key, String type, boolean required, Parameter declaration) {
    /** Returns whether it shapes what is set up at the start only, and so cannot change during a run. */
    public boolean fixed() {
        return declaration.fixed();
    }
}
