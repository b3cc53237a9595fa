package org.ymyra.chart;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jfree.data.category.IntervalCategoryDataset;
import org.jfree.data.general.AbstractDataset;
import org.ymyra.analysis.Estimate;
import org.ymyra.scenario.Level;

/** Estimates by level (series) and scenario (category): a value cannot be had without its interval. */
final class EstimateDataset extends AbstractDataset implements IntervalCategoryDataset {
    private final Map<Level, Map<String, Estimate>> estimates = new EnumMap<>(Level.class);
    private final List<String> scenarios;

    /** Creates an empty data set whose scenarios come in this order. */
    EstimateDataset(List<String> scenarios) {
        this.scenarios = List.copyOf(scenarios);
    }

    void add(Level level, String scenario, Estimate estimate) {
        estimates.computeIfAbsent(level, l -> new HashMap<>()).put(scenario, estimate);
    }

    /** Returns the estimate, or null if there is none for this level and scenario. */
    Estimate estimate(int row, int column) {
        return estimates.get(getRowKey(row)).get(scenarios.get(column));
    }

    /** Returns all estimates. */
    List<Estimate> all() {
        return estimates.values().stream().flatMap(m -> m.values().stream()).toList();
    }

    @Override
    public Number getValue(int row, int column) {
        return estimate(row, column) == null ? null : estimate(row, column).value();
    }

    @Override
    public Number getStartValue(int row, int column) {
        return estimate(row, column) == null ? null : estimate(row, column).low();
    }

    @Override
    public Number getEndValue(int row, int column) {
        return estimate(row, column) == null ? null : estimate(row, column).high();
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Number getValue(Comparable row, Comparable column) {
        return getValue(getRowIndex(row), getColumnIndex(column));
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Number getStartValue(Comparable row, Comparable column) {
        return getStartValue(getRowIndex(row), getColumnIndex(column));
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Number getEndValue(Comparable row, Comparable column) {
        return getEndValue(getRowIndex(row), getColumnIndex(column));
    }

    @Override
    public Level getRowKey(int row) {
        return getRowKeys().get(row);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public int getRowIndex(Comparable key) {
        return getRowKeys().indexOf(key);
    }

    @Override
    public List<Level> getRowKeys() {
        return new ArrayList<>(estimates.keySet());
    }

    @Override
    public String getColumnKey(int column) {
        return scenarios.get(column);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public int getColumnIndex(Comparable key) {
        return scenarios.indexOf(key);
    }

    @Override
    public List<String> getColumnKeys() {
        return scenarios;
    }

    @Override
    public int getRowCount() {
        return estimates.size();
    }

    @Override
    public int getColumnCount() {
        return scenarios.size();
    }
}
