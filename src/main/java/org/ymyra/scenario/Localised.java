package org.ymyra.scenario;

/**
 * A text in the three languages of the project. A language that was not given falls back on English.
 *
 * @param en English
 * @param ru Russian
 * @param kk Kazakh
 */
public record Localised(String en, String ru, String kk) {}
