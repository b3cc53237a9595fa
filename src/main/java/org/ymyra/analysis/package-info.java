/** What results mean: estimates that carry their interval, count and method. */
package org.ymyra.analysis;
