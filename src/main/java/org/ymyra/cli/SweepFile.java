package org.ymyra.cli;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.ymyra.analysis.Estimate;
import org.ymyra.analysis.RowOutcome;
import org.ymyra.scenario.ParameterSets;

/**
 * What the rows of a design came to, as CSV: each line is that of the design as it was given, with the outcomes behind it; if
 * the design has no column {@code key}, the number of the row, from 1, stands before it.
 */
final class SweepFile implements AutoCloseable {
    private final BufferedReader design;
    private final BufferedWriter out;
    private final int each;
    private final boolean numbered;

    /**
     * Begins a file.
     *
     * @param design the design
     * @param file the file
     * @param each replications of each row
     */
    SweepFile(Path design, Path file, int each) throws IOException {
        this.each = each;
        this.design = Files.newBufferedReader(design);
        out = Files.newBufferedWriter(file);
        String header = next().replace("\uFEFF", "");
        numbered = Arrays.stream(header.split(","))
                .map(field -> field.replace("\"", "").strip())
                .noneMatch(ParameterSets.KEY::equals);
        out.write((numbered ? ParameterSets.KEY + "," : "") + header + ",ended,failed");
        for (Enum<?> outcome : RowOutcome.OUTCOMES) {
            String name = Words.name(outcome);
            out.write("," + name + "," + name + "_low," + name + "_high");
        }
        out.write("\n");
    }

    private String next() throws IOException {
        String line = design.readLine();
        while (line.isBlank()) {
            line = design.readLine();
        }
        return line;
    }

    /** Adds a row; they come in the order of the design. */
    void write(RowOutcome row) {
        try {
            out.write((numbered ? row.row() + 1 + "," : "") + next() + "," + row.ended() + "," + (each - row.ended()));
            for (Enum<?> outcome : RowOutcome.OUTCOMES) {
                Estimate estimate = row.estimates().get(outcome);
                out.write("," + EstimateFiles.number(estimate.value()) + "," + EstimateFiles.number(estimate.low())
                        + "," + EstimateFiles.number(estimate.high()));
            }
            out.write("\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        try (design;
                out) {
            // closing sends what is buffered
        }
    }
}
