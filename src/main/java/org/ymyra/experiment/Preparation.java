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
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.ymyra.experiment.Plan.Point;
import org.ymyra.results.Build;
import org.ymyra.results.Machine;
import org.ymyra.results.Manifest;
import org.ymyra.results.ResultException;
import org.ymyra.results.ResultFolder;
import org.ymyra.results.Store;
import org.ymyra.results.StoreFailure;
import org.ymyra.results.WholeFile;
import org.ymyra.scenario.Level;
import org.ymyra.scenario.Scenario;
import org.ymyra.scenario.Settlement;

/** Makes or finds the folder of an experiment, so that it is there in full or not at all. */
final class Preparation {
    private Preparation() {}

    /** Returns the folder, new or fit to go on with; throws {@link ResultException} if it may not be used. */
    static ResultFolder prepare(Plan plan, Path path, Existing existing) {
        try {
            boolean there = Files.exists(path) && !isEmpty(path);
            if (existing == Existing.RESUME) {
                checkResumable(plan, path, there);
            } else {
                if (there) {
                    checkReplaceable(path, existing);
                }
                create(plan, path.toAbsolutePath().normalize(), there);
            }
            return new ResultFolder(path);
        } catch (NoSuchFileException | AccessDeniedException | FileAlreadyExistsException e) {
            throw new ResultException(path + " cannot be written: " + reason(e));
        } catch (IOException | UncheckedIOException | StoreFailure e) {
            Throwable cause = e instanceof UncheckedIOException ? e.getCause() : e;
            throw new UncheckedIOException(
                    new IOException(path + " cannot be written: " + cause.getMessage() + "; nothing was run", e));
        }
    }

    private static String reason(FileSystemException e) {
        return e.getFile()
                + (e instanceof NoSuchFileException
                        ? " does not exist"
                        : e instanceof AccessDeniedException ? " may not be written" : " is not a folder");
    }

    private static boolean isEmpty(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return false;
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.findAny().isEmpty();
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

    private static void checkResumable(Plan plan, Path path, boolean there) {
        if (!there) {
            throw new ResultException("there is no experiment at " + path + " to go on with; leave out --resume");
        }
        List<String> faults = new ArrayList<>();
        Manifest before = ResultFolder.open(path).manifest();
        Build build = Build.current();
        compare(faults, "version", before.build().version(), build.version());
        compare(faults, "commit of the program", before.build().commit(), build.commit());
        compare(faults, "program with changes not committed", before.build().dirty(), build.dirty());
        compare(faults, "seed", before.seed(), plan.seed());
        compare(faults, "settings", before.settings(), plan.settings());
        Manifest.Ensemble sets = ensemble(plan);
        compare(faults, "number of parameter sets", before.ensemble().size(), sets.size());
        compare(faults, "hash of the parameter sets", before.ensemble().hash(), sets.hash());
        compare(faults, "common luck", before.ensemble().commonLuck(), sets.commonLuck());
        compare(faults, "where replications end", end(before.upTo()), end(plan.upTo()));
        List<String> keys = plan.points().stream().map(Point::key).toList();
        List<String> keysBefore =
                before.scenarios().stream().map(Manifest.Entry::key).toList();
        compare(faults, "scenarios", keysBefore, keys);
        if (keys.equals(keysBefore)) {
            for (int i = 0; i < keys.size(); i++) {
                String hash = before.scenarios().get(i).hash();
                compare(
                        faults,
                        "hash of scenario " + keys.get(i),
                        hash,
                        plan.points().get(i).scenario().hash());
            }
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

    private static String end(Optional<Level> upTo) {
        return upTo.map(level -> "at the level " + level.name().toLowerCase(Locale.ROOT))
                .orElse("at the horizon");
    }

    private static void compare(List<String> faults, String what, Object before, Object now) {
        if (!before.equals(now)) {
            faults.add(what + ": " + before + " before, " + now + " now");
        }
    }

    private static void create(Plan plan, Path folder, boolean replace) throws IOException {
        Files.createDirectories(folder.getParent());
        Path draft = WholeFile.draft(folder);
        try {
            ResultFolder result = new ResultFolder(Files.createDirectory(draft));
            for (Point point : plan.points()) {
                result.write(point.key(), point.scenario());
            }
            plan.ensemble().ifPresent(ensemble -> result.write(ensemble.sets()));
            List<String> keys = plan.points().stream().map(Point::key).toList();
            Store.create(result.storeFile(), keys).close();
            result.write(manifest(plan, folder.getFileName().toString()));
            if (replace) {
                replace(folder, draft);
            } else {
                move(folder, draft);
            }
        } finally {
            WholeFile.delete(draft);
        }
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
