/**
 * What is kept: the {@link org.ymyra.results.Outcome} of each replication, in an embedded store with one folder for each
 * experiment, together with what is needed to repeat it.
 */
package org.ymyra.results;
