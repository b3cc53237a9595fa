package org.ymyra.gui;

import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.awt.Window;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.JFrame;
import javax.swing.JMenu;
import javax.swing.JSlider;
import javax.swing.MenuElement;
import javax.swing.MenuSelectionManager;
import org.ymyra.scenario.ScenarioException;
import org.ymyra.scenario.ScenarioReader;

/** A window for a test, and hands and eyes for it. Whatever is thrown on the event thread is kept. */
final class OpenWindow implements AutoCloseable {
    private static final Path PICTURES = Path.of("target", "windows");
    private static final List<Throwable> THROWN = new CopyOnWriteArrayList<>();

    static {
        Thread.setDefaultUncaughtExceptionHandler((thread, error) -> THROWN.add(error));
    }

    private final WatchWindow window;
    private volatile boolean closed;

    OpenWindow(String scenario, List<String> settings, int replication) throws ScenarioException {
        THROWN.clear();
        Start start = new Start(ScenarioReader.read(Path.of("scenarios", scenario), settings), 1, replication);
        window = on(() -> Watch.window(start, Path.of("scenarios"), () -> closed = true));
        on(() -> {
            window.open();
            return null;
        });
        await(() -> window.player().read(district -> district.time() >= district.horizonStart() - 1)
                && !window.player().playing());
    }

    WatchWindow window() {
        return window;
    }

    Player player() {
        return window.player();
    }

    JFrame frame() {
        return window.window();
    }

    boolean closed() {
        return closed;
    }

    /** Returns what was thrown in any thread and not caught. */
    List<Throwable> thrown() {
        return List.copyOf(THROWN);
    }

    /** Returns what is made on the event thread. */
    static <T> T on(Supplier<T> action) {
        if (EventQueue.isDispatchThread()) {
            return action.get();
        }
        AtomicReference<T> made = new AtomicReference<>();
        try {
            EventQueue.invokeAndWait(() -> made.set(action.get()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        }
        return made.get();
    }

    /** Does something on the event thread. */
    static void act(Runnable action) {
        on(() -> {
            action.run();
            return null;
        });
    }

    /** Waits, at most a minute. */
    static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + 60_000_000_000L;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited for a minute in vain");
            }
            try {
                Thread.sleep(5);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    /** Returns the component of a name. */
    <T extends Component> T find(String name, Class<T> type) {
        return on(() -> all(frame())
                .filter(each -> type.isInstance(each) && name.equals(each.getName()))
                .map(type::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no " + type.getSimpleName() + " named " + name)));
    }

    /** Switches what can be switched on and off in a menu. */
    void menu(String key, boolean on) {
        AbstractButton item = menuItems()
                .filter(each -> key.equals(each.getName()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no menu item " + key));
        act(() -> {
            if (item.isSelected() != on) {
                item.doClick();
            }
        });
    }

    private Stream<AbstractButton> menuItems() {
        return on(() -> Stream.of(frame().getJMenuBar().getSubElements())
                        .flatMap(OpenWindow::items)
                        .toList())
                .stream();
    }

    private static Stream<AbstractButton> items(MenuElement element) {
        Stream<AbstractButton> own = element instanceof AbstractButton button && !(element instanceof JMenu)
                ? Stream.of(button)
                : Stream.of();
        return Stream.concat(own, Stream.of(element.getSubElements()).flatMap(OpenWindow::items));
    }

    /**
     * Presses every button that is shown and every item of the menus, chooses every choice, moves every slider to its ends and back; what opens is
     * closed again. Leaves open what closes the window.
     *
     * @return how many times it has pressed something
     */
    int pressEverything() {
        int pressed = 0;
        List<Component> parts =
                on(() -> all(frame()).filter(Component::isShowing).toList());
        for (Component part : parts) {
            if (part instanceof JSlider slider) {
                int value = slider.getValue();
                for (int next : new int[] {slider.getMinimum(), slider.getMaximum(), value}) {
                    act(() -> slider.setValue(next));
                    pressed++;
                }
            } else if (part instanceof JComboBox<?> box && !"language".equals(box.getName())) {
                for (int k = 0; k < Math.min(12, box.getItemCount()); k++) {
                    int index = k;
                    press(() -> box.setSelectedIndex(index));
                    pressed++;
                }
            } else if (part instanceof AbstractButton button && !(part instanceof JMenu) && button.isEnabled()) {
                press(button::doClick);
                pressed++;
            }
        }
        for (AbstractButton item : menuItems()
                .filter(each -> !List.of("menu.close", "menu.mason").contains(each.getName()))
                .toList()) {
            press(item::doClick);
            pressed++;
        }
        return pressed;
    }

    /** Does something that may open a dialog or a menu, and closes what it has opened. */
    private void press(Runnable action) {
        EventQueue.invokeLater(action);
        for (int quiet = 0; quiet < 2; quiet++) {
            List<Window> opened = on(() -> Stream.of(Window.getWindows())
                    .filter(each -> each != frame() && each.isShowing())
                    .toList());
            if (!opened.isEmpty()) {
                quiet = -1;
            }
            act(() -> opened.forEach(Window::dispose));
            act(() -> MenuSelectionManager.defaultManager().clearSelectedPath());
        }
    }

    /** Returns a component and all those within. */
    static Stream<Component> all(Container root) {
        return Stream.concat(
                Stream.of(root),
                Stream.of(root.getComponents())
                        .flatMap(each -> each instanceof Container inner ? all(inner) : Stream.of(each)));
    }

    /** Paints the window into a file under target. */
    BufferedImage picture(String name) throws IOException {
        BufferedImage image = on(() -> {
            JFrame frame = frame();
            frame.validate();
            BufferedImage painted = new BufferedImage(frame.getWidth(), frame.getHeight(), BufferedImage.TYPE_INT_RGB);
            frame.paint(painted.getGraphics());
            return painted;
        });
        Files.createDirectories(PICTURES);
        File file = PICTURES.resolve(name + ".png").toFile();
        ImageIO.write(image, "png", file);
        return image;
    }

    @Override
    public void close() {
        act(() -> frame().dispose());
        await(() -> closed);
    }
}
