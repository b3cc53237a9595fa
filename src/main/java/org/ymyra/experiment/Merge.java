package org.ymyra.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ymyra.results.Machine;
import org.ymyra.results.Manifest;
import org.ymyra.results.Part;
import org.ymyra.results.ResultException;
import org.ymyra.results.ResultFolder;
import org.ymyra.results.Store;
import org.ymyra.results.StoreFailure;
import org.ymyra.scenario.ScenarioException;

/**
 * All parts of an experiment, to be put together. As a replication depends on its number and not on where it ran, and as the parts are
 * stretches of numbers, the result has the same rows in the same order as that of one run.
 */
public final class Merge {
    /** Missing parts that are named; of more, it is said that there are others. */
    private static final int LISTED = 100;

    private final List<Source> parts;
    private final boolean split;

    /** A part and where it is. */
    private record Source(ResultFolder folder, Manifest manifest) {
        Part part() {
            return manifest.part().orElseThrow();
        }

        long replications() {
            return (long) part().size() * manifest.scenarios().size();
        }

        @Override
        public String toString() {
            return folder.path().toString();
        }
    }

    private Merge(List<Source> parts, boolean split) {
        this.parts = parts;
        this.split = split;
    }

    /**
     * Finds the parts of an experiment and checks that they are all there, each once and complete, and belong together.
     *
     * @param places the parts, or folders that hold them
     * @throws ResultException if not, with all faults
     * @throws ScenarioException if the scenarios that are stored with them cannot be read
     */
    public static Merge of(List<Path> places) throws ScenarioException {
        List<String> faults = new ArrayList<>();
        List<Source> found = new ArrayList<>();
        for (Path place : places) {
            try {
                found.addAll(find(place));
            } catch (ResultException e) {
                faults.addAll(e.faults());
            }
        }
        found.stream()
                .filter(source -> source.manifest.part().isEmpty())
                .forEach(source -> faults.add(source + " is no part of an experiment but all of one"));
        refuse(faults);
        found.sort(Comparator.comparingInt(source -> source.part().number()));
        Source first = found.get(0);
        for (Source other : found) {
            Differences.of(first.manifest, "in " + first, other.manifest, "in " + other)
                    .forEach(difference -> faults.add("not of one experiment: " + difference));
        }
        refuse(faults);
        faults.addAll(wrongNumber(found));
        boolean split = found.stream().anyMatch(source -> weighted(source) > 0);
        for (Source source : found) {
            unfinished(source, split).ifPresent(faults::add);
        }
        refuse(faults);
        for (Manifest.Entry scenario : first.manifest.scenarios()) {
            first.folder.scenario(scenario);
        }
        if (first.manifest.ensemble().size() > 0) {
            first.folder.sets();
        }
        return new Merge(found, split);
    }

    private static void refuse(List<String> faults) {
        if (!faults.isEmpty()) {
            throw new ResultException(faults);
        }
    }

    private static List<Source> find(Path place) {
        if (!Files.isDirectory(place)) {
            throw new ResultException("there is no part of an experiment at " + place);
        }
        if (isResult(place)) {
            return List.of(open(place));
        }
        List<Source> found;
        try (Stream<Path> inside = Files.list(place)) {
            found = inside.filter(Merge::isResult)
                    .filter(path -> !path.getFileName().toString().startsWith("."))
                    .sorted()
                    .map(Merge::open)
                    .filter(source -> source.manifest.part().isPresent())
                    .toList();
        } catch (IOException e) {
            throw new ResultException(place + " cannot be read: " + e.getMessage());
        }
        if (found.isEmpty()) {
            throw new ResultException(place + " holds no parts of an experiment");
        }
        return found;
    }

    private static boolean isResult(Path path) {
        ResultFolder folder = new ResultFolder(path);
        return Files.exists(path.resolve("manifest.json")) || Files.exists(folder.storeFile());
    }

    private static Source open(Path path) {
        ResultFolder folder = new ResultFolder(path);
        return new Source(folder, folder.manifest());
    }

    private static List<String> wrongNumber(List<Source> parts) {
        List<String> faults = new ArrayList<>();
        for (int i = 1; i < parts.size(); i++) {
            if (parts.get(i).part().number() == parts.get(i - 1).part().number()) {
                faults.add("part " + parts.get(i).part() + " is there twice: " + parts.get(i - 1) + " and "
                        + parts.get(i));
            }
        }
        Set<Integer> there =
                parts.stream().map(source -> source.part().number()).collect(Collectors.toSet());
        int of = parts.get(0).part().of();
        int missing = of - there.size();
        if (missing > 0) {
            String numbers = IntStream.rangeClosed(1, of)
                    .filter(number -> !there.contains(number))
                    .limit(LISTED)
                    .mapToObj(String::valueOf)
                    .collect(Collectors.joining(", "));
            faults.add(missing + " of " + of + " parts " + (missing == 1 ? "is" : "are") + " missing: " + numbers
                    + (missing > LISTED ? " and others" : ""));
        }
        return faults;
    }

    private static long weighted(Source source) {
        try (Store store = source.folder.read()) {
            return store.weighted();
        } catch (ResultException | StoreFailure e) {
            return 0; // is told of when its replications are counted
        }
    }

    private static Optional<String> unfinished(Source source, boolean split) {
        try (Store store = source.folder.read()) {
            long done = store.done();
            long weighted = store.weighted();
            String ended = done < source.replications()
                    ? done + " of " + source.replications() + " replications have ended"
                    : weighted + " of " + source.replications() + " replications by splitting have ended";
            return done == source.replications() && weighted == (split ? done : 0)
                    ? Optional.empty()
                    : Optional.of(source + " is not complete: " + ended + "; to go on: "
                            + commandLine(source, split, "--resume"));
        } catch (ResultException | StoreFailure e) {
            return Optional.of(
                    Store.inUse(source.folder.storeFile()) ? e.getMessage() : damaged(source, split, e.getMessage()));
        }
    }

    private static String damaged(Source source, boolean split, String why) {
        return source + " is damaged: " + why + "; to run it again: " + commandLine(source, split, "--overwrite");
    }

    /**
     * Returns the command line that runs a part.
     *
     * @param existing what it does with what is there
     */
    private static String commandLine(Source source, boolean split, String existing) {
        List<String> words = new ArrayList<>(source.part().command());
        words.removeAll(List.of("--resume", "--overwrite"));
        if (split) {
            words.removeIf(word -> word.startsWith("--method="));
            int method = words.indexOf("--method");
            if (method >= 0) {
                words.subList(method, method + 2).clear();
            }
            words.addAll(List.of("--method", "splitting"));
        }
        words.add(existing);
        return "ymyra "
                + words.stream()
                        .map(word -> word.matches("[-\\w./=:,%+@]+") ? word : "'" + word.replace("'", "'\\''") + "'")
                        .collect(Collectors.joining(" "));
    }

    /** Returns the words of the command line that began the first part, the name of the command first. */
    public List<String> command() {
        return parts.get(0).part().command();
    }

    /** Returns whether the parts hold what replications came to by splitting. */
    public boolean split() {
        return split;
    }

    /** Returns the kinds of processors, with the versions of Java, that the parts ran on; of several, each may round in its own way. */
    public List<String> processors() {
        return machines()
                .map(machine -> machine.arch() + " (Java " + machine.java() + ")")
                .distinct()
                .toList();
    }

    /**
     * Puts the parts together, one after the other.
     *
     * @param path folder of the result
     * @param overwrite whether to delete a result that is there already
     * @return the manifest of the result; its machine is that of all parts, its threads are those of the last, its time is that of all
     * @throws ResultException if the folder may not be used so; nothing was written then
     * @throws InterruptedException if the thread was interrupted; nothing was written
     */
    public Manifest write(Path path, boolean overwrite, Progress.Listener listener) throws InterruptedException {
        Path folder = path.toAbsolutePath().normalize();
        for (Source source : parts) {
            if (source.folder.path().toAbsolutePath().normalize().startsWith(folder)) {
                throw new ResultException("the parts are in " + path + ": --out writes to another place");
            }
        }
        if (!overwrite && Preparation.isThere(path)) {
            throw new ResultException(path + " exists already: --overwrite deletes it, --out writes to another place");
        }
        return Preparation.make(
                        path,
                        Existing.OVERWRITE,
                        "the parts are as they were",
                        draft -> fill(draft, Preparation.name(path), listener))
                .manifest();
    }

    private void fill(ResultFolder draft, String name, Progress.Listener listener)
            throws IOException, InterruptedException {
        Manifest first = parts.get(0).manifest;
        copy(parts.get(0).folder.path(), draft.path());
        long total =
                (long) parts.get(0).part().replications() * first.scenarios().size();
        List<String> keys = first.scenarios().stream().map(Manifest.Entry::key).toList();
        try (Store store = Store.create(draft.storeFile(), keys)) {
            long start = System.nanoTime();
            long done = 0;
            for (Source source : parts) {
                append(store, source);
                if (Thread.interrupted()) {
                    throw new InterruptedException("stopped; nothing was written");
                }
                done += source.replications();
                double perSecond = done / ((System.nanoTime() - start) / 1e9);
                listener.onProgress(
                        new Progress(done, total, false, 0, perSecond, (total - done) / perSecond, List.of()));
            }
            draft.write(manifest(name, store));
        }
    }

    private void append(Store store, Source source) {
        try {
            store.append(source.folder.storeFile());
        } catch (StoreFailure e) {
            if (e.getMessage().contains("Corrupt")) { // one block of it, of which its beginning and its end do not tell
                throw new ResultException(damaged(source, split, e.getMessage()));
            }
            throw e;
        }
    }

    /** Copies scenarios and parameter sets. */
    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path name = from.relativize(file);
                if (name.startsWith("scenarios") || name.equals(Path.of("sets.csv"))) {
                    Files.copy(file, to.resolve(name));
                }
            }
        }
    }

    private Manifest manifest(String name, Store store) {
        Manifest first = parts.get(0).manifest;
        Manifest last = parts.get(parts.size() - 1).manifest;
        return new Manifest(
                name,
                first.build(),
                Machine.of(machines().toList()),
                first.seed(),
                parts.get(0).part().replications(),
                first.settings(),
                first.scenarios(),
                first.ensemble(),
                Optional.empty(),
                first.upTo(),
                Optional.empty(),
                new Manifest.Status(
                        true,
                        store.done(),
                        store.failed(),
                        last.status().threads(),
                        statuses()
                                .map(Manifest.Status::started)
                                .min(Comparator.naturalOrder())
                                .orElseThrow(),
                        statuses()
                                .map(Manifest.Status::stopped)
                                .max(Comparator.naturalOrder())
                                .orElseThrow(),
                        statuses().mapToDouble(Manifest.Status::seconds).sum(),
                        statuses().mapToDouble(Manifest.Status::cpuSeconds).sum()));
    }

    private Stream<Machine> machines() {
        return parts.stream().map(source -> source.manifest.machine());
    }

    private Stream<Manifest.Status> statuses() {
        return parts.stream().map(source -> source.manifest.status());
    }
}
