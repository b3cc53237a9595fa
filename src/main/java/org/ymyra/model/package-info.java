/** What happens: a district of settlements as an event-driven simulation, one class for each submodel. */
package org.ymyra.model;
