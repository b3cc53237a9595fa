package org.ymyra.gui;

import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.awt.Window;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import javax.swing.JSpinner;
import javax.swing.JTextArea;
import javax.swing.SpinnerNumberModel;
import org.ymyra.model.District;

/** Asks for a stretch of days, and records it as an animated GIF or as a sequence of PNG files. */
final class FilmDialog {
    private static final int SECOND = 1000;

    private final Player player;
    private final Words words;
    private final Film.Camera camera;
    private final SaveDialog saving;
    private final JDialog dialog;
    private final JSpinner from;
    private final JSpinner to;
    private final JSpinner hours = new JSpinner(new SpinnerNumberModel(24, 1, 8760, 1));
    private final JSpinner perSecond = new JSpinner(new SpinnerNumberModel(8, 1, 50, 1));
    private final JComboBox<String> kind = new JComboBox<>();
    private final JTextArea frames = Paragraph.of("");
    private final JProgressBar progress = new JProgressBar(0, SECOND);
    private final JButton record = new JButton();
    private Background<Boolean> recording;

    /**
     * A dialog. To be called on the event thread.
     *
     * @param camera takes pictures of the display, called on a thread of its own
     */
    FilmDialog(Window owner, Player player, Words words, Film.Camera camera, SaveDialog saving) {
        this.player = player;
        this.words = words;
        this.camera = camera;
        this.saving = saving;
        dialog = new JDialog(owner, words.get("film.title"));
        dialog.setName("film");
        int today = player.read(district -> (int) Math.ceil(Math.max(0, district.time()) - district.horizonStart()));
        int least = Math.max(0, today);
        int most = Math.max(least, player.read(FilmDialog::last));
        from = new JSpinner(new SpinnerNumberModel(least, least, most, 1));
        to = new JSpinner(new SpinnerNumberModel(Math.min(least + 30, most), least, most, 1));
        from.setName("film.from");
        to.setName("film.to");
        hours.setName("film.hours");
        perSecond.setName("film.per-second");
        kind.setName("film.kind");
        record.setName("film.record");
        kind.addItem(words.get("film.gif"));
        kind.addItem(words.get("film.sequence"));
        for (JSpinner each : new JSpinner[] {from, to, hours, perSecond}) {
            each.addChangeListener(event -> label());
        }
        kind.addActionListener(event -> label());
        record.addActionListener(event -> record());
        dialog.setContentPane(content());
        label();
        dialog.setDefaultCloseOperation(JDialog.DISPOSE_ON_CLOSE);
        dialog.addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosed(WindowEvent event) {
                if (recording != null) {
                    recording.stop();
                }
            }
        });
        Dialogs.closedByEscape(dialog);
        dialog.pack();
        dialog.setLocationRelativeTo(owner);
    }

    /** Returns the last day of the horizon. */
    private static int last(District district) {
        return (int) Math.floor(district.scenario().run().horizon().days());
    }

    private JComponent content() {
        int gap = UIScale.scale(8);
        JPanel fields = new JPanel(new GridBagLayout());
        row(fields, 0, "film.kind", kind);
        row(fields, 1, "film.from", from);
        row(fields, 2, "film.to", to);
        row(fields, 3, "film.hours", hours);
        row(fields, 4, "film.per-second", perSecond);
        JPanel foot = new JPanel(new BorderLayout(gap, gap));
        frames.setRows(3);
        foot.add(frames, BorderLayout.NORTH);
        foot.add(progress, BorderLayout.CENTER);
        foot.add(record, BorderLayout.EAST);
        JPanel content = new JPanel(new BorderLayout(gap, gap));
        content.setBorder(BorderFactory.createEmptyBorder(2 * gap, 2 * gap, 2 * gap, 2 * gap));
        content.add(fields, BorderLayout.CENTER);
        content.add(foot, BorderLayout.SOUTH);
        return content;
    }

    private void row(JPanel fields, int y, String key, JComponent field) {
        int gap = UIScale.scale(4);
        JLabel label = new JLabel(words.get(key));
        label.setLabelFor(field);
        field.getAccessibleContext().setAccessibleName(label.getText());
        GridBagConstraints place = new GridBagConstraints();
        place.gridy = y;
        place.anchor = GridBagConstraints.LINE_START;
        place.insets = new Insets(gap, 0, gap, 3 * gap);
        fields.add(label, place);
        place.weightx = 1;
        place.fill = GridBagConstraints.HORIZONTAL;
        place.insets = new Insets(gap, 0, gap, 0);
        fields.add(field, place);
    }

    private static int number(JSpinner spinner) {
        return (Integer) spinner.getValue();
    }

    /** Returns the film that is asked for; empty if it has no or too many pictures. */
    private Optional<Film> film() {
        if (number(from) >= number(to) || number(to) > player.read(FilmDialog::last)) {
            return Optional.empty();
        }
        Film film = new Film(number(from), number(to), number(hours));
        return film.frames() <= Film.LONGEST ? Optional.of(film) : Optional.empty();
    }

    private void label() {
        boolean running = recording != null;
        record.setText(words.get(running ? "film.cancel" : "film.record"));
        progress.setVisible(running);
        Optional<Film> film = film();
        record.setEnabled(running || film.isPresent());
        if (number(from) >= number(to)) {
            frames.setText(words.get("film.backwards"));
        } else if (number(to) > player.read(FilmDialog::last)) {
            frames.setText(words.get("film.beyond"));
        } else if (film.isEmpty()) {
            frames.setText(words.get("film.long", Film.LONGEST));
        } else if (!running) {
            int count = film.get().frames();
            frames.setText(words.get("film.frames", count, words.number(count / (double) number(perSecond), 1)));
        }
        boolean gif = kind.getSelectedIndex() == 0;
        perSecond.setEnabled(gif && !running);
        for (JComponent each : new JComponent[] {from, to, hours, kind}) {
            each.setEnabled(!running);
        }
    }

    JDialog dialog() {
        return dialog;
    }

    private void record() {
        if (recording != null) {
            recording.stop();
            return;
        }
        Optional<Film> film = film();
        boolean gif = kind.getSelectedIndex() == 0;
        film.ifPresent(known -> (gif ? saving.ask(words, "ymyra.gif") : saving.askNewFolder(words, "ymyra"))
                .ifPresent(file -> record(known, file, gif)));
        label();
    }

    private void record(Film film, Path file, boolean gif) {
        int millis = SECOND / number(perSecond);
        recording = new Background<>(
                (goOn, soFar) -> {
                    DoubleConsumer share = done ->
                            javax.swing.SwingUtilities.invokeLater(() -> progress.setValue((int) (done * SECOND)));
                    return gif
                            ? film.gif(player, camera, millis, file, share, goOn)
                            : film.sequence(player, camera, file, share, goOn);
                },
                whole -> ended(words.get(whole ? "save.done" : "film.cancelled", file.getFileName())),
                reason -> {
                    if (reason instanceof Film.Broken broken) {
                        ended(broken(broken, file));
                        return;
                    }
                    ended("");
                    IOException shown = reason instanceof IOException known ? known : new IOException(reason);
                    saving.failed(words, file, shown);
                });
        progress.setValue(0);
        label();
        frames.setText(words.get("film.running"));
        recording.execute();
    }

    private String broken(Film.Broken reason, Path file) {
        return reason.getCause() == null
                ? words.get("film.moved", file.getFileName())
                : words.get("status.failed", String.valueOf(reason.getCause().getMessage())) + " "
                        + words.get("film.not-written", file.getFileName());
    }

    private void ended(String text) {
        recording = null;
        label();
        if (!text.isEmpty()) {
            frames.setText(text);
        }
    }
}
