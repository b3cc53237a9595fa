/**
 * How results look: one class for each chart, one {@link org.ymyra.chart.Theme}, three languages.
 *
 * <p>A chart is made from estimates and curves that carry their interval; there is no way to draw a probability without
 * it. {@link org.ymyra.chart.ChartFile} writes a {@link org.ymyra.chart.Figure} as PNG and SVG, with its provenance in
 * the picture and in the metadata of the files.
 */
package org.ymyra.chart;
