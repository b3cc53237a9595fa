/** How all of it is driven from a command line: one class for each command, each as thin as can be. */
package org.ymyra.cli;
