/**
 * Whether the model behaves as it must. {@link org.ymyra.validation.Validation} measures what is known of it beforehand and
 * holds it against that: exact results for its parts, published models, its invariants, and the patterns of its
 * description. There is one class for each family of rows; parts of the model that are tried by themselves have a bench in
 * package {@code model}.
 */
package org.ymyra.validation;
