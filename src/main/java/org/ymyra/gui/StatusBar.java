package org.ymyra.gui;

import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import org.ymyra.model.Crisis;
import org.ymyra.model.District;
import org.ymyra.model.Observer;
import org.ymyra.model.Settlement;
import org.ymyra.scenario.Level;

/** What day it is, how things stand in a few words, and which run it is. */
final class StatusBar implements View {
    private final Player player;
    private final JPanel panel = new JPanel(new BorderLayout(UIScale.scale(12), 0));
    private final JLabel day = new JLabel();
    private final JLabel state = new JLabel();
    private final JLabel run = new JLabel();
    private final JProgressBar progress = new JProgressBar(0, 1000);
    private Words words;
    /** What the run has come to so far; null once it was changed by hand. */
    private Repeat repeat;

    StatusBar(Player player) {
        this.player = player;
        player.observe(new Observer() {
            @Override
            public void reached(Settlement settlement, double day, Level level) {
                if (repeat != null) {
                    repeat.reached(day, level);
                }
            }
        });
        int gap = UIScale.scale(4);
        panel.setBorder(BorderFactory.createEmptyBorder(gap, 3 * gap, gap, 3 * gap));
        day.setName("day");
        state.setName("state");
        JPanel left = new JPanel(new BorderLayout(3 * gap, 0));
        left.add(progress, BorderLayout.WEST);
        left.add(day, BorderLayout.CENTER);
        panel.add(left, BorderLayout.WEST);
        panel.add(state, BorderLayout.CENTER);
        panel.add(run, BorderLayout.EAST);
    }

    @Override
    public JComponent component() {
        return panel;
    }

    @Override
    public void begun(District district) {
        repeat = new Repeat(district);
        run();
        refresh(district);
    }

    @Override
    public void changed(District district) {
        repeat = null;
    }

    /** Says which run it is. */
    private void run() {
        Start start = player.start();
        run.setText(start.stored()
                .map(stored -> stored.set().isPresent()
                        ? words.get(
                                "status.stored.set",
                                start.seed(),
                                stored.number(),
                                stored.set().getAsInt())
                        : words.get("status.run", start.seed(), stored.number()))
                .orElseGet(() -> words.get("status.run", start.seed(), start.replication())));
    }

    @Override
    public void refresh(District district) {
        double now = Math.max(0, district.time()) - district.horizonStart();
        double horizon = district.scenario().run().horizon().days();
        progress.setValue((int) (1000 * Math.max(0, now) / horizon));
        day.setText(district.openCrises().isEmpty() ? words.day(now) : words.hour(now));
        state.setText(state(district));
    }

    private String state(District district) {
        if (player.failure() != null) {
            return words.get("status.failed", String.valueOf(player.failure().getMessage()));
        }
        List<Crisis> crises = district.openCrises();
        if (player.ended() && player.start().stored().isPresent() && repeat != null) {
            boolean same = repeat.same(district, player.start().stored().get().outcome());
            return words.get(same ? "status.repeated" : "status.otherwise");
        }
        if (crises.isEmpty()) {
            return words.get(player.ended() ? "status.ended" : player.playing() ? "status.quiet" : "status.paused");
        }
        Crisis worst =
                crises.stream().reduce((a, b) -> b.level() > a.level() ? b : a).orElseThrow();
        String name = worst.settlement().name();
        String level = worst.level() < 0 ? words.get("status.rumours") : words.word(Level.values()[worst.level()]);
        String crisis = crises.size() == 1
                ? words.get("status.crisis", name, level)
                : words.get("status.crises", name, level, crises.size() - 1);
        return player.slowed() ? crisis + words.get("status.slowed") : crisis;
    }

    @Override
    public void relabel(Words next) {
        words = next;
        run();
        run.setToolTipText(words.get("status.run.tip"));
    }
}
