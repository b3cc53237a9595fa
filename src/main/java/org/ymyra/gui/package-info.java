/**
 * How one replication is watched: a window with the district as a map, charts, inspectors, the log of events and controls.
 *
 * <p>{@link org.ymyra.gui.Player} runs the replication in a thread of its own, in slices of a few milliseconds. Between two slices the
 * {@link org.ymyra.gui.View}s of the window read what they show. To watch changes nothing: the run is the same as without a window.
 */
package org.ymyra.gui;
