package org.ymyra.gui;

import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.FlowLayout;
import java.awt.Font;
import java.awt.GridLayout;
import java.awt.Window;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import javax.swing.BorderFactory;
import javax.swing.BoxLayout;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import javax.swing.JTextArea;
import javax.swing.UIManager;
import org.ymyra.analysis.PairedProportions;
import org.ymyra.experiment.Ahead;
import org.ymyra.model.District;
import org.ymyra.scenario.Level;
import org.ymyra.scenario.ScenarioException;

/**
 * "Branch here": the run goes on from this moment as it is and with a remedy or another value of a parameter, side by side
 * and with the same luck; and, over pairs with fresh luck, how probable a riot is on both.
 */
final class BranchWindow {
    private static final int[] SPANS = {30, 90, 180, 365, 730, 1095};
    private static final int YEAR = 365;
    private static final Integer[] PAIRS = {50, 100, 200, 500, 1000};

    private final District now;
    private final Words words;
    private final BranchWords telling;
    private final JDialog dialog;
    private final BranchChoice choice;
    private final JComboBox<String> spans = new JComboBox<>();
    private final JButton compare = new JButton();
    private final JTextArea fault = Paragraph.of("");
    private final Side asItIs;
    private final Side changed;
    private final JComboBox<Integer> pairs = new JComboBox<>(PAIRS);
    private final JButton sure = new JButton();
    private final JProgressBar progress = new JProgressBar();
    private final JTextArea estimate = Paragraph.of("");
    /** Days that are left to the end of the horizon. */
    private final double left;
    /** For how many days both branches can be run. */
    private final double[] days;

    private Background<?> comparing;
    private Background<?> estimating;

    /** What comes of one branch, in words and as a chart. */
    private final class Side {
        private final JPanel panel = new JPanel(new BorderLayout(0, UIScale.scale(6)));
        private final JLabel heading = new JLabel();
        private final JTextArea story = Paragraph.of("");
        private final AheadChart chart = new AheadChart();

        Side(String name) {
            heading.setFont(UIManager.getFont("Label.font").deriveFont(Font.BOLD));
            story.setName(name);
            story.setRows(3);
            JPanel top = new JPanel(new BorderLayout(0, UIScale.scale(3)));
            top.add(heading, BorderLayout.NORTH);
            top.add(story, BorderLayout.CENTER);
            panel.add(top, BorderLayout.NORTH);
            panel.add(chart, BorderLayout.CENTER);
        }

        /** Shows nothing but a title, and what is said in place of what came of it. */
        void clear(String title, String text) {
            heading.setText(title);
            heading.setToolTipText(title);
            story.setText(text);
            chart.clear();
        }

        void show(Ahead ahead, double greatest, List<String> settlements) {
            story.setText(telling.story(ahead, settlements));
            chart.show(ahead, greatest, settlements, words);
            chart.getAccessibleContext().setAccessibleDescription(story.getText());
        }
    }

    /**
     * A window. To be called on the event thread.
     *
     * @param remedy name of the remedy that is chosen at first; empty for any
     */
    BranchWindow(Window owner, Player player, Words words, String remedy) {
        now = player.read(District::copy);
        this.words = words;
        left = Branch.left(now);
        days = DoubleStream.concat(
                        IntStream.of(SPANS).asDoubleStream().filter(each -> each < left), DoubleStream.of(left))
                .toArray();
        telling = new BranchWords(words);
        choice = new BranchChoice(now, words, remedy, this::compare);
        asItIs = new Side("branch.as-it-is");
        changed = new Side("branch.changed");
        dialog = new JDialog(owner, words.get("branch.title", words.day(Math.max(0, now.time()) - now.horizonStart())));
        dialog.setName("branch");
        spans.setName("branch.span");
        compare.setName("branch.compare");
        pairs.setName("branch.pairs");
        sure.setName("branch.sure");
        estimate.setName("branch.estimate");
        for (double days : days) {
            spans.addItem(telling.span(days, left));
        }
        spans.setSelectedIndex(
                (int) Math.min(DoubleStream.of(days).filter(each -> each < YEAR).count(), days.length - 1));
        name(spans, "branch.span.name");
        name(pairs, "branch.pairs");
        name(estimate, "branch.sure");
        name(progress, "branch.sure");
        pairs.setSelectedIndex(2);
        compare.setText(words.get("branch.compare"));
        compare.addActionListener(event -> compare());
        spans.addActionListener(event -> compare());
        sure.addActionListener(event -> sure());
        label();
        dialog.setContentPane(content());
        dialog.setDefaultCloseOperation(JDialog.DISPOSE_ON_CLOSE);
        dialog.addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosed(WindowEvent event) {
                drop();
            }
        });
        Dialogs.closedByEscape(dialog);
        dialog.setSize(UIScale.scale(1000), UIScale.scale(700));
        dialog.setLocationRelativeTo(owner);
    }

    private JComponent content() {
        int gap = UIScale.scale(8);
        JPanel ask = new JPanel(new FlowLayout(FlowLayout.LEADING, gap, 0));
        ask.add(choice.component());
        ask.add(new JLabel(words.get("branch.for")));
        ask.add(spans);
        ask.add(compare);
        fault.setForeground(Paragraph.alarm());
        fault.setVisible(false);
        JPanel sides = new JPanel(new GridLayout(1, 2, 2 * gap, 0));
        sides.add(changed.panel);
        sides.add(asItIs.panel);
        JPanel often = new JPanel(new FlowLayout(FlowLayout.LEADING, gap, 0));
        often.add(sure);
        often.add(new JLabel(words.get("branch.pairs")));
        often.add(pairs);
        progress.setVisible(false);
        often.add(progress);
        estimate.setText(words.get("branch.single"));
        JTextArea note = Paragraph.of(words.get("branch.model"));
        note.setForeground(UIManager.getColor("Label.disabledForeground"));
        JPanel top = column(ask, fault);
        JPanel foot = column(often, estimate, note);
        JPanel content = new JPanel(new BorderLayout(gap, gap));
        content.setBorder(BorderFactory.createEmptyBorder(gap, gap, gap, gap));
        content.add(top, BorderLayout.NORTH);
        content.add(sides, BorderLayout.CENTER);
        content.add(foot, BorderLayout.SOUTH);
        return content;
    }

    private void name(JComponent component, String key) {
        component.getAccessibleContext().setAccessibleName(words.get(key));
    }

    private static JPanel column(JComponent... rows) {
        JPanel panel = new JPanel();
        panel.setLayout(new BoxLayout(panel, BoxLayout.Y_AXIS));
        for (JComponent row : rows) {
            row.setAlignmentX(Component.LEFT_ALIGNMENT);
            row.setBorder(BorderFactory.createEmptyBorder(UIScale.scale(3), 0, UIScale.scale(3), 0));
            panel.add(row);
        }
        return panel;
    }

    /** Shows it and runs both branches. */
    void open() {
        dialog.setVisible(true);
        compare();
    }

    JDialog dialog() {
        return dialog;
    }

    /** Drops what is running, so that nothing of it is shown later. */
    private void drop() {
        if (comparing != null) {
            comparing.drop();
            comparing = null;
        }
        if (estimating != null) {
            estimating.drop();
            estimating = null;
        }
        label();
    }

    private double days() {
        return days[spans.getSelectedIndex()];
    }

    /** Returns the branch that is asked for; empty, after saying why, if it makes no scenario. */
    private Optional<Branch> branch() {
        if (left <= 0) {
            complain(words.get("branch.ended"));
            return Optional.empty();
        }
        try {
            fault.setVisible(false);
            return Optional.of(new Branch(now, choice.action()));
        } catch (ScenarioException e) {
            complain(Paragraph.faults(e));
            return Optional.empty();
        }
    }

    private void complain(String text) {
        fault.setText(text);
        fault.setVisible(true);
        dialog.revalidate();
    }

    private void label() {
        boolean running = estimating != null;
        sure.setText(words.get(running ? "branch.stop" : "branch.sure"));
        sure.setToolTipText(words.get("branch.sure.tip"));
        progress.setVisible(running);
    }

    private void compare() {
        drop();
        estimate.setText(words.get("branch.single"));
        Optional<Branch> asked = branch();
        String running = asked.isEmpty() ? "" : words.get("branch.running");
        changed.clear(choice.title(), running);
        asItIs.clear(words.get("branch.as-it-is"), running);
        if (asked.isEmpty()) {
            return;
        }
        Branch branch = asked.get();
        double days = days();
        comparing = new Background<Optional<List<Ahead>>>(
                (goOn, soFar) -> both(branch, days, goOn),
                done -> done.ifPresent(both -> {
                    double greatest = AheadChart.greatest(both);
                    changed.show(both.get(0), greatest, branch.settlements());
                    asItIs.show(both.get(1), greatest, branch.settlements());
                }),
                reason -> {
                    changed.clear(choice.title(), "");
                    asItIs.clear(words.get("branch.as-it-is"), "");
                    failed(reason);
                });
        comparing.execute();
    }

    private static Optional<List<Ahead>> both(Branch branch, double days, BooleanSupplier goOn) {
        Optional<Ahead> with = branch.changed(days, goOn);
        Optional<Ahead> without = branch.asItIs(days, goOn);
        return with.isPresent() && without.isPresent()
                ? Optional.of(List.of(with.get(), without.get()))
                : Optional.empty();
    }

    private void failed(Throwable reason) {
        complain(words.get("branch.failed", String.valueOf(reason)));
    }

    private void sure() {
        if (estimating != null) {
            estimating.stop();
            return;
        }
        Optional<Branch> asked = branch();
        if (asked.isEmpty()) {
            return;
        }
        int number = (Integer) pairs.getSelectedItem();
        double days = days();
        String title = choice.title();
        progress.setMaximum(number);
        progress.setValue(0);
        estimate.setText(telling.progress(0, number));
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        estimating =
                new Background<PairedProportions>(
                        (goOn, soFar) -> asked.get().pairs(Level.RIOT, days, number, threads, goOn, soFar),
                        done -> {
                            estimating = null;
                            estimate.setText(telling.estimate(title, done, number, days));
                            label();
                        },
                        reason -> {
                            estimating = null;
                            label();
                            estimate.setText(words.get("branch.single"));
                            failed(reason);
                        }) {
                    @Override
                    protected void told(PairedProportions so) {
                        progress.setValue((int) so.pairs());
                        estimate.setText(telling.progress(so.pairs(), number));
                    }
                };
        label();
        estimating.execute();
    }
}
