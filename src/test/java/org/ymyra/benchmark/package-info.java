/**
 * How fast the model is, on any machine: JMH benchmarks of the model and, in the same run, of two other ways to have a
 * settlement live through its everyday life. {@link org.ymyra.benchmark.Sweep} goes through all households each day, in
 * arrays; {@link org.ymyra.benchmark.Village} is what a user of MASON would write, with one agent for each household.
 * {@link org.ymyra.benchmark.Benchmarks} runs all and prints one table; the committed figures are in
 * {@code src/site/markdown/benchmarks.md}.
 */
package org.ymyra.benchmark;
