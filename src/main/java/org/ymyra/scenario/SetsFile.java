package org.ymyra.scenario;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * The file that parameter sets were read from, and where in it they stand, so that none of them need be held.
 *
 * @param file the file
 * @param hash its SHA-256
 * @param begins for every {@link ParameterSets#BLOCK} sets the byte at which they begin, and the end of the file
 * @param lines the line of the first of them
 * @param fields the place of each parameter in a line, from 0
 */
record SetsFile(Path file, String hash, long[] begins, int[] lines, int[] fields) implements ParameterSets.Rows {

    /** Returns the same in a copy of the file. */
    SetsFile in(Path copy) {
        return new SetsFile(copy, hash, begins, lines, fields);
    }

    /** Reads the values of a block of sets. */
    @Override
    public double[][] rows(int from, int to) {
        double[][] rows = new double[to - from][fields.length];
        read(from, to, (i, line, number) -> {
            String[] values = SetsReader.fields(line);
            for (int f = 0; f < fields.length; f++) {
                rows[i][f] = Double.parseDouble(values[fields[f]]);
            }
        });
        return rows;
    }

    /** Returns the line of each set of a block. */
    int[] lines(int from, int to) {
        int[] numbers = new int[to - from];
        read(from, to, (i, line, number) -> numbers[i] = number);
        return numbers;
    }

    private interface Reader {
        void read(int set, String line, int number) throws IOException;
    }

    private void read(int from, int to, Reader reader) {
        int block = from / ParameterSets.BLOCK;
        byte[] bytes = new byte[(int) (begins[block + 1] - begins[block])];
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r");
                Lines text = new Lines(new ByteArrayInputStream(bytes))) {
            in.seek(begins[block]);
            in.readFully(bytes);
            int number = lines[block];
            for (int i = 0; i < to - from; number++) {
                String line = text.next();
                if (!line.isBlank()) {
                    reader.read(i++, line, number);
                }
            }
        } catch (IOException | RuntimeException e) {
            throw new UncheckedIOException(file + " was changed since it was checked", new IOException(e));
        }
    }
}
