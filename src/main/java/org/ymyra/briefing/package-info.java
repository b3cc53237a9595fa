/**
 * How results are told to those who decide: a briefing of two to four pages, in three languages.
 *
 * <p>{@link org.ymyra.briefing.Findings} are the numbers, {@link org.ymyra.briefing.KeyMessages} what they allow to be said. One
 * template and one style sheet give the web page and the PDF of a {@link org.ymyra.briefing.Briefing}. The same result gives the
 * same bytes.
 */
package org.ymyra.briefing;
