package org.ymyra.briefing;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.ymyra.analysis.Estimate;
import org.ymyra.results.Manifest;
import org.ymyra.results.ResultException;
import org.ymyra.results.ResultFolder;
import org.ymyra.scenario.Level;

/**
 * What a result of {@code sensitivity} says of riots.
 *
 * @param scenario the scenario whose parameters were varied
 * @param shares whether figures are shares of the variance (Sobol indices) rather than changes (Morris screening)
 * @param parameters how many parameters were varied
 * @param told those told from noise, the one that matters most first
 */
record Drivers(Manifest.Entry scenario, boolean shares, int parameters, List<Driver> told) {

    /**
     * A parameter that matters.
     *
     * @param key its key
     * @param from lower end of the range over which it was varied
     * @param to upper end of that range
     * @param size change of the probability over the whole range, or total index
     * @param direction 1 if more of it raises the probability, −1 if it lowers it, 0 if that is not told
     */
    record Driver(String key, double from, double to, Estimate size, int direction) {}

    /**
     * Reads the table that {@code sensitivity} has written.
     *
     * @throws ResultException if the result has no such table, or none of riots
     */
    static Drivers of(ResultFolder folder) {
        Path file = folder.path().resolve("tables").resolve("sensitivity.csv");
        String riot = Level.RIOT.name().toLowerCase(Locale.ROOT);
        if (!Files.isRegularFile(file)) {
            throw new ResultException(
                    folder.path() + " is not a result of sensitivity: it has no tables/sensitivity.csv");
        }
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        List<CSVRecord> rows;
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            rows = format.parse(reader).stream()
                    .filter(row -> row.get("outcome").equals(riot))
                    .toList();
        } catch (IOException | IllegalArgumentException e) {
            throw new ResultException(file + " cannot be read: " + e.getMessage());
        }
        if (rows.isEmpty()) {
            throw new ResultException(file + " says nothing of riots: sensitivity --outcome riot --resume adds them");
        }
        boolean shares = rows.get(0).isMapped("total");
        List<Driver> told = new ArrayList<>();
        try {
            for (CSVRecord row : rows) {
                Driver driver = shares ? share(row) : change(row);
                if (shares
                        ? driver.size().low() > 0
                        : row.get("told_from_noise").equals("true")) {
                    told.add(driver);
                }
            }
        } catch (IllegalArgumentException e) {
            throw new ResultException(file + " cannot be read: " + e.getMessage());
        }
        return new Drivers(folder.manifest().scenarios().get(0), shares, rows.size(), told);
    }

    private static Driver change(CSVRecord row) {
        int direction = number(row, "mu_low") > 0 ? 1 : number(row, "mu_high") < 0 ? -1 : 0;
        return driver(row, "mu_star", direction);
    }

    private static Driver share(CSVRecord row) {
        return driver(row, "total", 0);
    }

    private static Driver driver(CSVRecord row, String column, int direction) {
        Estimate size = new Estimate(
                number(row, column),
                number(row, column + "_low"),
                number(row, column + "_high"),
                -1,
                0,
                "bootstrap percentile",
                Findings.CONFIDENCE);
        return new Driver(row.get("parameter"), number(row, "from"), number(row, "to"), size, direction);
    }

    private static double number(CSVRecord row, String column) {
        String text = row.get(column);
        return text.isEmpty() ? Double.NaN : Double.parseDouble(text.replace("inf", "Infinity"));
    }
}
