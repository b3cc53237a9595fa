/**
 * Whether the model behaves as it must: {@link org.ymyra.validation.Patterns} measures the patterns of its description, one
 * class for each family of patterns, and holds them against their targets.
 */
package org.ymyra.validation;
