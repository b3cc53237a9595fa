package org.ymyra.gui;

import java.awt.Component;
import java.io.File;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import javax.swing.JFileChooser;
import javax.swing.JOptionPane;
import javax.swing.filechooser.FileNameExtensionFilter;

/** Asks where to save something, in the folder where something was saved last, and says so if that fails. */
final class SaveDialog {
    private static final Path RESULTS = Path.of("results");

    private final Component parent;
    private final Settings settings;

    /**
     * A dialog.
     *
     * @param parent over which it appears
     */
    SaveDialog(Component parent, Settings settings) {
        this.parent = parent;
        this.settings = settings;
    }

    /**
     * Asks for a file.
     *
     * @param name its name if the user gives no other, with its extension
     * @return the file, with its extension; empty if none was chosen
     */
    Optional<Path> ask(Words words, String name) {
        String extension = name.substring(name.lastIndexOf('.') + 1);
        JFileChooser chooser = new JFileChooser(settings.folder());
        chooser.setFileFilter(new FileNameExtensionFilter(extension.toUpperCase(words.locale()), extension));
        chooser.setSelectedFile(new File(chooser.getCurrentDirectory(), name));
        while (chooser.showSaveDialog(parent) == JFileChooser.APPROVE_OPTION) {
            Path file = named(chooser.getSelectedFile().toPath(), extension);
            settings.folder(file.toAbsolutePath().getParent().toFile());
            if (!Files.exists(file) || replace(words, file)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    /**
     * Asks for the name of a folder that is not there yet.
     *
     * @return the folder, with a number if there is something of that name; empty if none was chosen
     */
    Optional<Path> askNewFolder(Words words, String name) {
        JFileChooser chooser = new JFileChooser(settings.folder());
        chooser.setDialogTitle(words.get("save.folder"));
        chooser.setSelectedFile(new File(chooser.getCurrentDirectory(), name));
        if (chooser.showSaveDialog(parent) != JFileChooser.APPROVE_OPTION) {
            return Optional.empty();
        }
        Path folder = chooser.getSelectedFile().toPath().toAbsolutePath();
        settings.folder(folder.getParent().toFile());
        return Optional.of(unused(folder));
    }

    /** Returns a folder that is not there yet: of this name, or with a number if there is something of that name. */
    static Path unused(Path folder) {
        Path free = folder;
        for (int k = 2; Files.exists(free); k++) {
            free = folder.resolveSibling(folder.getFileName() + "-" + k);
        }
        return free;
    }

    /** Asks for the folder of a result; empty if none was chosen. */
    Optional<Path> askFolder(Words words) {
        String first = Files.isDirectory(RESULTS) ? RESULTS.toString() : "";
        JFileChooser chooser = new JFileChooser(settings.text("results", first));
        chooser.setDialogTitle(words.get("runs.folder"));
        chooser.setFileSelectionMode(JFileChooser.DIRECTORIES_ONLY);
        if (chooser.showOpenDialog(parent) != JFileChooser.APPROVE_OPTION) {
            return Optional.empty();
        }
        Path folder = chooser.getSelectedFile().toPath();
        settings.remember("results", String.valueOf(folder.toAbsolutePath().getParent()));
        return Optional.of(folder);
    }

    /** Returns a file with its extension, added if it was not given. */
    static Path named(Path file, String extension) {
        String name = file.getFileName().toString();
        return name.toLowerCase(java.util.Locale.ROOT).endsWith("." + extension)
                ? file
                : file.resolveSibling(name + "." + extension);
    }

    private boolean replace(Words words, Path file) {
        Object[] answers = {words.get("save.replace.yes"), words.get("save.replace.no")};
        return JOptionPane.showOptionDialog(
                        parent,
                        words.get("save.replace", file.getFileName()),
                        words.get("save.title"),
                        JOptionPane.DEFAULT_OPTION,
                        JOptionPane.WARNING_MESSAGE,
                        null,
                        answers,
                        answers[1])
                == 0;
    }

    /** Says that a file could not be written. */
    void failed(Words words, Path file, IOException reason) {
        JOptionPane.showMessageDialog(
                parent,
                words.get("save.failed", file, reason(words, reason)),
                words.get("save.title"),
                JOptionPane.ERROR_MESSAGE);
    }

    /** Returns in a few words why a file could not be written. */
    static String reason(Words words, IOException e) {
        if (e instanceof AccessDeniedException) {
            return words.get("save.denied");
        } else if (e instanceof NoSuchFileException) {
            return words.get("save.no-folder");
        } else if (e instanceof FileSystemException system && system.getReason() != null) {
            return system.getReason();
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
