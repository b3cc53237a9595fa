package org.ymyra.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The faults of a long text, of which the first are told and the others counted. */
final class Faults {
    /** Faults that are told one by one. */
    static final int TOLD = 100;

    private static final Comparator<Fault> ORDER =
            Comparator.comparingInt(Fault::line).thenComparingInt(Fault::column);

    private final List<Fault> told = new ArrayList<>();
    private long more;

    void add(Fault fault) {
        if (told.size() < TOLD) {
            told.add(fault);
        } else {
            more++;
        }
    }

    /** Adds a fault unless it is told already of another place. */
    void addOnce(Fault fault) {
        if (told.stream()
                .noneMatch(other ->
                        other.key().equals(fault.key()) && other.problem().equals(fault.problem()))) {
            add(fault);
        }
    }

    /** Adds those of another reading of the text; of all together, the first by line and column are told. */
    void addAll(Faults others) {
        told.addAll(others.told);
        told.sort(ORDER);
        more += others.more + Math.max(0, told.size() - TOLD);
        told.subList(Math.min(TOLD, told.size()), told.size()).clear();
    }

    boolean isEmpty() {
        return told.isEmpty();
    }

    /** Returns those that are told, in the order of lines, and one that says how many more there are. */
    List<Fault> all() {
        List<Fault> all = new ArrayList<>(told);
        all.sort(ORDER);
        if (more > 0) {
            all.add(new Fault(told.get(0).file(), 0, 0, "", more + " more faults are not told here"));
        }
        return all;
    }

    /** Throws a {@link ScenarioException} if there are any. */
    void refuse() throws ScenarioException {
        if (!isEmpty()) {
            throw new ScenarioException(all());
        }
    }
}
