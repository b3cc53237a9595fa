package org.ymyra.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ymyra.results.Exports;
import org.ymyra.results.ResultFolder;
import org.ymyra.results.Store;
import org.ymyra.results.Store.Format;

/**
 * Kills the program at random moments while it stores replications, goes on with it and finds the files that an undisturbed run gives.
 * There are 4 moments, or as many as {@code -Dymyra.kills=20} says.
 */
class KillTest {
    private static final int KILLS = Integer.getInteger("ymyra.kills", 4);

    private static final int REPLICATIONS = 100;

    @TempDir
    Path folder;

    private List<String> command(String name, boolean resume) {
        List<String> args = new ArrayList<>(List.of("compare", "scenarios/typical.yaml", "scenarios/stressed.yaml"));
        for (String setting : List.of(
                "settlements.Crossford.households=150",
                "run.spin-up=5 days",
                "run.horizon=60 days",
                "sparks.crimes=300",
                "rules.mobilisation.gathering=8",
                "rules.violence.damaged=0.4")) {
            args.addAll(List.of("--set", setting));
        }
        args.addAll(List.of("--method", "splitting", "--replications", "" + REPLICATIONS, "--threads", "2"));
        args.addAll(List.of("--out", folder.resolve(name).toString()));
        if (resume) {
            args.add("--resume");
        }
        return args;
    }

    private Program start(String name) throws IOException {
        return Program.start(folder, command(name, Files.exists(folder.resolve(name))));
    }

    private void finish(String name) throws IOException, InterruptedException {
        Program program = start(name);
        assertThat(program.end()).as(program.said()).isZero();
    }

    /** All tables, data and charts of a result, and all that is stored. */
    private Map<String, String> bytes(String name) throws IOException {
        Path result = folder.resolve(name);
        Map<String, String> bytes = new TreeMap<>(Exports.bytes(result));
        bytes.keySet().removeAll(List.of("manifest.json", "results.duckdb"));
        try (Store store = new ResultFolder(result).read()) {
            for (Format format : Format.values()) {
                Path export = folder.resolve("export-" + name + "-" + format);
                store.export(format, export);
                Exports.bytes(export).forEach((file, content) -> bytes.put("export/" + file, content));
            }
        }
        return bytes;
    }

    @Test
    void killedAtAnyMomentItGoesOnToTheSameBytes() throws Exception {
        Program undisturbed = start("whole");
        untilItStores(undisturbed, "whole");
        long start = System.nanoTime();
        while (undisturbed.process().isAlive() && !Files.exists(folder.resolve("whole/tables"))) {
            Thread.sleep(1);
        }
        long duration = System.nanoTime() - start;
        assertThat(undisturbed.end()).as(undisturbed.said()).isZero();
        Map<String, String> whole = bytes("whole");
        assertThat(whole).containsKeys("tables/splitting.csv", "charts/escalation.png", "export/weight.csv");
        Random moments = new Random(1);
        List<String> results = new ArrayList<>(List.of("killed-0"));
        int within = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            String name = results.get(results.size() - 1);
            double left = 1 - stored(name) / (2.0 * REPLICATIONS);
            long moment = (long) (moments.nextDouble() * left * duration);
            Program program = start(name);
            boolean stores = untilItStores(program, name);
            boolean ended = program.process().waitFor(moment, TimeUnit.NANOSECONDS);
            program.process().destroyForcibly().waitFor();
            if (ended) {
                assertThat(program.end()).as(program.said()).isZero();
            }
            long stored = stored(name);
            boolean inPhase = stores && !ended && stored < 2 * REPLICATIONS;
            within += inPhase ? 1 : 0;
            System.out.printf(
                    "kill %d, %.2f s after the first write, of %.2f left: %d of %d by splitting are stored%s%n",
                    kill + 1,
                    moment / 1e9,
                    left * duration / 1e9,
                    stored,
                    2 * REPLICATIONS,
                    inPhase ? "" : " (outside)");
            if (!inPhase || stored > REPLICATIONS) { // too little is left of it
                results.add("killed-" + results.size());
            }
        }
        System.out.printf("%d of %d kills fell while replications were stored%n", within, KILLS);
        assertThat(within).as("kills while replications were stored").isPositive();
        results.removeIf(name -> !Files.exists(folder.resolve(name)));
        for (String name : results) {
            finish(name);
            assertThat(bytes(name)).isEqualTo(whole);
        }
        try (var files = Files.walk(folder)) {
            assertThat(files.filter(file -> file.getFileName().toString().startsWith(".")))
                    .as("left by those that were killed")
                    .isEmpty();
        }
    }

    /** Waits until a program writes to its store; returns whether it did so before it ended. */
    private boolean untilItStores(Program program, String name) throws Exception {
        Path log = folder.resolve(name).resolve("results.duckdb.wal");
        Object before = state(log);
        while (program.process().isAlive()) {
            if (!before.equals(state(log))) {
                return true;
            }
            Thread.sleep(1);
        }
        return false;
    }

    private static Object state(Path file) {
        return List.of(file.toFile().length(), file.toFile().lastModified());
    }

    /** How many replications by splitting are stored. */
    private long stored(String name) {
        ResultFolder result = new ResultFolder(folder.resolve(name));
        if (!Files.exists(result.storeFile())) {
            return 0;
        }
        try (Store store = result.read()) {
            return store.weighted();
        }
    }
}
