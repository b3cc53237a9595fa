package org.ymyra.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.CoreScalarResolver;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.ymyra.scenario.Tree.Entries;
import org.ymyra.scenario.Tree.Entry;
import org.ymyra.scenario.Tree.Items;
import org.ymyra.scenario.Tree.Place;
import org.ymyra.scenario.Tree.Scalar;

/**
 * Turns bytes into a {@link Tree}: the part of YAML 1.2 that a scenario needs, which is one document without aliases,
 * anchors, tags, duplicate keys or deep nesting.
 */
final class Yaml {
    /** Largest file that is read, in bytes. */
    static final int LARGEST = 4_000_000;

    private static final int DEEPEST = 20;
    private static final CoreScalarResolver RESOLVER = new CoreScalarResolver(false);

    /** What a scalar is by the core schema of YAML 1.2. */
    enum Kind {
        TEXT,
        NUMBER,
        BOOLEAN,
        NULL
    }

    private final Function<Mark, Place> places;
    private final Consumer<Fault> faults;
    private final Iterator<Event> events;

    private Place latest;

    private Yaml(String text, Function<Mark, Place> places, Consumer<Fault> faults) {
        LoadSettings settings =
                LoadSettings.builder().setCodePointLimit(LARGEST).build();
        this.places = places;
        this.faults = faults;
        this.latest = places.apply(new Mark("", 0, 0, 0, new int[0], 0));
        this.events = new Parse(settings).parseString(text).iterator();
    }

    /** Reads the bytes of a file; null, and a fault at {@code place}, if it cannot be read. */
    static byte[] bytes(Path file, Place place, Consumer<Fault> faults) {
        String problem;
        try (InputStream in = stream(file)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length <= LARGEST) {
                return bytes;
            }
            problem = "is larger than 4 MB";
        } catch (IOException e) {
            problem = problem(file, e);
        }
        boolean itself = place.file().equals(file.toString());
        faults.accept(fault(place, itself ? "" : "extends", itself ? problem : file + ": " + problem));
        return null;
    }

    /** Opens a file; nothing is read that has no end, such as a pipe. */
    static InputStream stream(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new FileSystemException(file.toString(), null, "is a directory");
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new FileSystemException(file.toString(), null, "is no regular file");
        }
        return Files.newInputStream(file);
    }

    /** Says why a file cannot be read. */
    static String problem(Path file, IOException e) {
        if (e instanceof NoSuchFileException) {
            return "no such file" + near(file);
        }
        if (e instanceof AccessDeniedException) {
            return "may not be read";
        }
        return e instanceof FileSystemException known && known.getReason() != null
                ? known.getReason()
                : "cannot be read: " + e.getMessage();
    }

    /** Returns the end of a message about a missing file: the YAML file beside it that may have been meant. */
    private static String near(Path missing) {
        Path folder = missing.toAbsolutePath().getParent();
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml") || name.endsWith(".yml"))
                    .sorted()
                    .toList();
            return Nearest.of(missing.getFileName().toString(), names)
                    .map(name -> "; did you mean " + name + "?")
                    .orElse("");
        } catch (IOException | UncheckedIOException e) {
            return "";
        }
    }

    /** Parses the content of a file; null, and faults, if it is no mapping in well-formed YAML. */
    static Entries file(String name, byte[] bytes, Consumer<Fault> faults) {
        String text = decode(name, bytes, faults);
        if (text == null) {
            return null;
        }
        Tree tree = parse(text, mark -> new Place(name, mark.getLine() + 1, mark.getColumn() + 1), faults);
        if (tree == null || tree instanceof Entries) {
            return (Entries) tree;
        }
        faults.accept(fault(tree.place(), "", "expected keys with values, such as title: A quiet year"));
        return null;
    }

    /** Parses one value, all of whose nodes are said to be at one place; null, and faults, if it is malformed. */
    static Tree value(String text, Place place, Consumer<Fault> faults) {
        return text.isBlank() ? new Scalar(place, "", true) : parse(text, mark -> place, faults);
    }

    /** Returns what a scalar is: numbers, booleans and null are recognised only without quotes. */
    static Kind kind(Scalar scalar) {
        if (!scalar.plain()) {
            return Kind.TEXT;
        }
        Tag tag = RESOLVER.resolve(scalar.text(), true);
        return tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)
                ? Kind.NUMBER
                : tag.equals(Tag.BOOL) ? Kind.BOOLEAN : tag.equals(Tag.NULL) ? Kind.NULL : Kind.TEXT;
    }

    static Fault fault(Place place, String key, String problem) {
        return new Fault(place.file(), place.line(), place.column(), key, problem);
    }

    private static String decode(String name, byte[] bytes, Consumer<Fault> faults) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        String text = out.flip().toString();
        if (text.startsWith("\uFEFF")) {
            text = text.substring(1);
        }
        if (result.isError()) {
            String problem = "is not UTF-8: byte 0x%02x cannot stand here".formatted(bytes[in.position()] & 0xff);
            faults.accept(fault(end(name, text), "", problem));
            return null;
        }
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (!StreamReader.isPrintable(text.codePointAt(i))) {
                String problem = "the control character U+%04X is not allowed".formatted(text.codePointAt(i));
                faults.accept(fault(end(name, text.substring(0, i)), "", problem));
                return null;
            }
        }
        return text;
    }

    /** Returns the place right after a text. */
    private static Place end(String name, String text) {
        String[] lines = text.split("\r\n|\r|\n", -1);
        String last = lines[lines.length - 1];
        return new Place(name, lines.length, last.codePointCount(0, last.length()) + 1);
    }

    private static Tree parse(String text, Function<Mark, Place> places, Consumer<Fault> faults) {
        Yaml yaml = new Yaml(text, places, faults);
        try {
            return yaml.document();
        } catch (Refusal e) {
            return null;
        } catch (MarkedYamlEngineException e) {
            Place place = places.apply(e.getProblemMark().or(e::getContextMark).orElseThrow());
            String context = e.getContextMark()
                    .map(mark -> " (" + e.getContext() + begun(places.apply(mark), place) + ")")
                    .orElse("");
            String problem =
                    e.getProblem().contains("TAB") ? "a tab stands here; indent with spaces" : e.getProblem() + context;
            faults.accept(fault(place, "", "malformed YAML: " + problem));
            return null;
        } catch (YamlEngineException | IllegalArgumentException | IndexOutOfBoundsException e) {
            // The library has no position for some faults, such as a tag directive or an escape that is cut off.
            faults.accept(fault(yaml.latest, "", "malformed YAML after this place"));
            return null;
        }
    }

    /** Says where something began whose end is malformed, if that is in another line. */
    private static String begun(Place begin, Place end) {
        return begin.line() == end.line() ? "" : " that begins at " + begin.line() + ":" + begin.column();
    }

    private Tree document() {
        Tree tree = null;
        int documents = 0;
        while (events.hasNext()) {
            Event event = events.next();
            if (event instanceof DocumentStartEvent && ++documents > 1) {
                throw refuse(event, "a second document starts here; a scenario is one document");
            } else if (event instanceof NodeEvent node) {
                tree = node(node, 1, "");
            }
        }
        if (tree == null || documents == 1 && tree.isNull()) {
            if (latest.line() > 0) {
                faults.accept(fault(new Place(latest.file(), 1, 1), "", "the file is empty"));
                return null;
            }
            return new Scalar(latest, "", true);
        }
        return tree;
    }

    private Tree node(NodeEvent event, int depth, String path) {
        Place place = place(event);
        if (event instanceof AliasEvent) {
            throw refuse(event, "aliases (*name) are not allowed; write the value out, or use extends");
        }
        if (event.getAnchor().isPresent()) {
            throw refuse(event, "anchors (&name) are not allowed; write the value out, or use extends");
        }
        if (depth > DEEPEST) {
            throw refuse(event, "nested more than " + DEEPEST + " deep");
        }
        boolean tagged = event instanceof ScalarEvent s
                ? s.getTag().isPresent()
                : ((CollectionStartEvent) event).getTag().isPresent();
        if (tagged) {
            faults.accept(fault(place, "", "tags (!name) are not allowed"));
        }
        if (event instanceof ScalarEvent scalar) {
            return new Scalar(place, scalar.getValue(), scalar.isPlain());
        }
        return event instanceof MappingStartEvent ? entries(place, depth, path) : items(place, depth, path);
    }

    private Items items(Place place, int depth, String path) {
        List<Tree> items = new ArrayList<>();
        for (Event event = events.next(); !(event instanceof SequenceEndEvent); event = events.next()) {
            items.add(node((NodeEvent) event, depth + 1, path + "[" + (items.size() + 1) + "]"));
        }
        return new Items(place, items);
    }

    private Entries entries(Place place, int depth, String path) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (Event event = events.next(); !(event instanceof MappingEndEvent); event = events.next()) {
            Tree key = node((NodeEvent) event, depth + 1, path);
            String inner = key instanceof Scalar name ? path + (path.isEmpty() ? "" : ".") + name.text() : path;
            Tree value = node((NodeEvent) events.next(), depth + 1, inner);
            if (!(key instanceof Scalar name)) {
                faults.accept(fault(key.place(), "", "a key is a single name"));
            } else if (entries.containsKey(name.text())) {
                Place first = entries.get(name.text()).key();
                String where = first.line() > 0 ? " (first in line " + first.line() + ")" : "";
                faults.accept(fault(key.place(), inner, "duplicate key" + where));
            } else {
                entries.put(name.text(), new Entry(key.place(), value));
            }
        }
        return new Entries(place, entries);
    }

    private Place place(Event event) {
        latest = places.apply(event.getStartMark().orElseThrow());
        return latest;
    }

    private Refusal refuse(Event event, String problem) {
        faults.accept(fault(place(event), "", problem));
        return new Refusal();
    }

    /** Ends the parsing of a file whose fault has been noted. */
    private static final class Refusal extends RuntimeException {
        Refusal() {
            super(null, null, false, false);
        }
    }
}
