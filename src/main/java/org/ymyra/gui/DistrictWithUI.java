package org.ymyra.gui;

import java.awt.Dimension;
import javax.swing.JFrame;
import sim.display.Console;
import sim.display.Controller;
import sim.display.Display2D;
import sim.display.GUIState;

/**
 * A run in MASON's own console and display, for those who know them: the same replication, on a clock and with controls of MASON's. Its map is that of
 * {@link MapView}.
 */
final class DistrictWithUI extends GUIState {
    private static final int WIDTH = 900;
    private static final int HEIGHT = 700;

    private final Start start;
    private final Words words;
    private final DistrictPortrayal portrayal;
    private Display2D display;
    private JFrame frame;

    private DistrictWithUI(Start start, Words words) {
        super(start.district());
        this.start = start;
        this.words = words;
        portrayal = new DistrictPortrayal(words);
    }

    /** Opens MASON's console on a run of its own. To be called on the event thread. */
    static Console open(Start start, Words words) {
        Console console = new Console(new DistrictWithUI(start, words)) {
            private static final long serialVersionUID = 1;

            /** Closes its windows; MASON's would end the program with the last of its consoles. */
            @Override
            public void doClose() {
                pressStop();
                getSimulation().quit();
                dispose();
            }
        };
        // what the run is about stands in the guide
        console.getTabPane().removeTabAt(0);
        console.setTitle(
                words.get("mason.title", words.of(start.scenario().scenario().title())));
        console.setVisible(true);
        return console;
    }

    /** Begins the run anew; MASON calls it when its run button is pressed. */
    @Override
    public void start() {
        state = start.district();
        super.start();
        portrayal.setField(state);
        display.reset();
        display.repaint();
    }

    @Override
    public void init(Controller controller) {
        super.init(controller);
        portrayal.setField(state);
        display = new Display2D(WIDTH, HEIGHT, this);
        display.attach(portrayal, words.get("mason.map"));
        display.setBackdrop(MapColours.current().ground());
        frame = display.createFrame();
        frame.setTitle(words.get("mason.map"));
        frame.setMinimumSize(new Dimension(WIDTH / 2, HEIGHT / 2));
        controller.registerFrame(frame);
        frame.setVisible(true);
    }

    @Override
    public void quit() {
        super.quit();
        if (frame != null) {
            frame.dispose();
        }
    }

    @Override
    public Object getSimulationInspectedObject() {
        return null;
    }
}
