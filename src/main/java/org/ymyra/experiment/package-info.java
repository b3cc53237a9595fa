/** How many replications, where and with which luck: from a scenario to stored outcomes. */
package org.ymyra.experiment;
