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
 * Kills the program at random moments of an experiment, from its start to the last chart, goes on with it and finds the files that an
 * undisturbed run gives. There are 4 moments, or as many as {@code -Dymyra.kills=20} says.
 */
class KillTest {
    private static final int KILLS = Integer.getInteger("ymyra.kills", 4);

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
        args.addAll(List.of("--method", "splitting", "--replications", "60", "--threads", "2"));
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
        long start = System.nanoTime();
        finish("whole");
        long duration = System.nanoTime() - start;
        Map<String, String> whole = bytes("whole");
        assertThat(whole).containsKeys("tables/splitting.csv", "charts/escalation.png", "export/weight.csv");
        Random moments = new Random(1);
        List<String> results = new ArrayList<>(List.of("killed-0"));
        for (int kill = 0; kill < KILLS; kill++) {
            String name = results.get(results.size() - 1);
            long moment = (long) (moments.nextDouble() * duration);
            Program program = start(name);
            boolean ended = program.process().waitFor(moment, TimeUnit.NANOSECONDS);
            program.process().destroyForcibly().waitFor();
            System.out.printf(
                    "kill %d after %.1f s of %.1f: %s%n",
                    kill + 1, moment / 1e9, duration / 1e9, ended ? "had ended" : reached(folder.resolve(name)));
            if (ended) {
                assertThat(program.end()).as(program.said()).isZero();
            }
            if (Files.exists(folder.resolve(name).resolve("charts"))) { // there is too little left of it
                results.add("killed-" + results.size());
            }
        }
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

    /** How far a run had come. */
    private String reached(Path result) throws IOException {
        if (!Files.exists(result)) {
            return "nothing yet";
        }
        long done;
        long weighted;
        try (Store store = new ResultFolder(result).read()) {
            done = store.done();
            weighted = store.weighted();
        }
        int charts = Files.exists(result.resolve("charts"))
                ? result.resolve("charts").toFile().list().length
                : 0;
        return done + " replications, " + weighted + " by splitting, "
                + (Files.exists(result.resolve("tables")) ? "tables, " : "no tables, ") + charts + " charts";
    }
}
