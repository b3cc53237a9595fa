package org.ymyra.experiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ymyra.experiment.Plan.Point;
import org.ymyra.results.Build;
import org.ymyra.results.Machine;
import org.ymyra.results.Manifest;
import org.ymyra.results.Part;
import org.ymyra.results.ResultException;
import org.ymyra.results.ResultFolder;
import org.ymyra.results.Store;
import org.ymyra.results.StoreFailure;
import org.ymyra.results.WholeFile;
import org.ymyra.scenario.Scenario;
import org.ymyra.scenario.Settlement;

/** Makes or finds the folder of an experiment, so that it is there in full or not at all. */
final class Preparation {
    private Preparation() {}

    /** Returns the folder, new or fit to go on with; throws {@link ResultException} if it may not be used. */
    static ResultFolder prepare(Plan plan, Path path, Existing existing) throws InterruptedException {
        if (existing != Existing.RESUME) {
            return make(path, existing, "nothing was run", draft -> fill(draft, plan, path));
        }
        checkResumable(plan, path);
        return new ResultFolder(path);
    }

    /**
     * Returns a new folder.
     *
     * @param otherwise what to say if it cannot be written
     * @throws ResultException if there is one already that may not be replaced
     */
    static ResultFolder make(Path path, Existing existing, String otherwise, Content content)
            throws InterruptedException {
        try {
            boolean there = isThere(path);
            if (there) {
                checkReplaceable(path, existing);
            }
            create(path.toAbsolutePath().normalize(), there, content);
            return new ResultFolder(path);
        } catch (NoSuchFileException | AccessDeniedException | FileAlreadyExistsException e) {
            throw new ResultException(path + " cannot be written: " + reason(e));
        } catch (IOException | UncheckedIOException | StoreFailure e) {
            Throwable cause = e instanceof UncheckedIOException ? e.getCause() : e;
            throw new UncheckedIOException(
                    new IOException(path + " cannot be written: " + cause.getMessage() + "; " + otherwise, e));
        }
    }

    private static String reason(FileSystemException e) {
        return e.getFile()
                + (e instanceof NoSuchFileException
                        ? " does not exist"
                        : e instanceof AccessDeniedException ? " may not be written" : " is not a folder");
    }

    private static void fill(ResultFolder draft, Plan plan, Path path) {
        for (Point point : plan.points()) {
            draft.write(point.key(), point.scenario());
        }
        plan.ensemble().ifPresent(ensemble -> draft.write(ensemble.sets()));
        List<String> keys = plan.points().stream().map(Point::key).toList();
        Store.create(draft.storeFile(), keys).close();
        draft.write(manifest(plan, name(path)));
    }

    /** Returns the name of the experiment in a folder. */
    static String name(Path folder) {
        return folder.toAbsolutePath().normalize().getFileName().toString();
    }

    /** Returns whether there is something at a path, other than an empty folder. */
    static boolean isThere(Path path) {
        if (!Files.isDirectory(path)) {
            return Files.exists(path);
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.findAny().isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void checkReplaceable(Path path, Existing existing) {
        if (existing == Existing.REFUSE) {
            throw new ResultException(path + " exists already: --resume goes on with the experiment in it,"
                    + " --overwrite deletes it and starts anew, --out writes to another place");
        }
        ResultFolder.open(path);
        checkNotInUse(path, path);
    }

    private static void checkNotInUse(Path path, Path name) {
        if (Store.inUse(new ResultFolder(path).storeFile())) {
            throw new ResultException(new ResultFolder(name).storeFile() + " is in use by another process");
        }
    }

    private static void checkResumable(Plan plan, Path path) {
        if (!isThere(path)) {
            throw new ResultException("there is no experiment at " + path + " to go on with; leave out --resume");
        }
        Manifest before = ResultFolder.open(path).manifest();
        List<String> faults = new ArrayList<>(Differences.of(before, "before", manifest(plan, before.name()), "now"));
        if (faults.isEmpty()
                && !before.part().map(Part::number).equals(plan.part().map(Part::number))) {
            faults.add(
                    "part: " + before.part().get() + " before, " + plan.part().get() + " now");
        }
        if (plan.replications() < before.replications()) {
            faults.add("it was begun with " + before.replications() + " replications, more than the "
                    + plan.replications() + " asked for now");
        }
        if (!faults.isEmpty()) {
            throw new ResultException(faults.stream()
                    .map(fault -> path + " cannot be resumed: " + fault)
                    .toList());
        }
    }

    /** Fills a folder, which is there in full afterwards or, if that failed, as it was before. */
    private static void create(Path folder, boolean replace, Content content) throws IOException, InterruptedException {
        Files.createDirectories(folder.getParent());
        Path draft = WholeFile.draft(folder);
        try {
            content.fill(new ResultFolder(Files.createDirectory(draft)));
            if (replace) {
                replace(folder, draft);
            } else {
                move(folder, draft);
            }
        } finally {
            WholeFile.delete(draft);
        }
    }

    /** What a new folder has in it. */
    @FunctionalInterface
    interface Content {
        void fill(ResultFolder draft) throws IOException, InterruptedException;
    }

    /** Puts a draft in its place, where nothing but an empty folder was before. */
    private static void move(Path folder, Path draft) throws IOException {
        try {
            Files.deleteIfExists(folder);
            Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (Files.exists(folder.resolve("manifest.json"))) {
                throw new ResultException(folder + " is in use by another process: it was made in this moment");
            }
            throw e;
        }
    }

    /** Puts a draft in the place of a result, which is put aside first, so that at no time a part of it is there. */
    private static void replace(Path folder, Path draft) throws IOException {
        Path old = WholeFile.draft(folder.resolveSibling(folder.getFileName() + ".old"));
        Files.move(folder, old, StandardCopyOption.ATOMIC_MOVE);
        try {
            checkNotInUse(old, folder);
            Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | RuntimeException e) {
            Files.move(old, folder, StandardCopyOption.ATOMIC_MOVE);
            throw e;
        }
        WholeFile.delete(old);
    }

    private static Manifest manifest(Plan plan, String name) {
        Instant now = Instant.now();
        return new Manifest(
                name,
                Build.current(),
                Machine.current(),
                plan.seed(),
                plan.replications(),
                plan.settings(),
                plan.points().stream().map(Preparation::entry).toList(),
                ensemble(plan),
                plan.stopping().map(rule -> rule.record(plan.replications(), false)),
                plan.upTo(),
                plan.part(),
                new Manifest.Status(false, 0, 0, plan.threads(), now, now, 0, 0));
    }

    private static Manifest.Ensemble ensemble(Plan plan) {
        return plan.ensemble()
                .map(ensemble -> new Manifest.Ensemble(
                        ensemble.sets().size(), ensemble.sets().hash(), ensemble.commonLuck()))
                .orElse(Manifest.Ensemble.NONE);
    }

    private static Manifest.Entry entry(Point point) {
        Scenario scenario = point.scenario().scenario();
        return new Manifest.Entry(
                point.key(),
                scenario.title(),
                point.scenario().hash(),
                scenario.run().horizon().days(),
                scenario.run().currency(),
                scenario.settlements().stream().map(Settlement::name).toList());
    }
}
