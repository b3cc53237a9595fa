/** Runs replications on an Apache Spark cluster. Built only with the Maven profile {@code spark}; nothing else knows of it. */
package org.ymyra.spark;
