package io.hostler.core.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/// Makes nodes of the parser's events; what is refused is noted, and the reading goes on where that makes sense.
final class Reading {

    private final Lines lines;
    private final ParserImpl events;
    private final List<Problem> problems = new ArrayList<>();

    Reading(String file, String text) {
        this.lines = new Lines(file, text);
        var settings =
                LoadSettings.builder().setLabel(file).setParseComments(false).build();
        this.events = new ParserImpl(settings, new StreamReader(settings, text));
    }

    Checked<Node> read() {
        try {
            return Checked.of(document(), problems);
        } catch (Stop stop) {
            return refused(stop.problem);
        } catch (MarkedYamlEngineException e) {
            return refused(new Problem(lines.place(e), "", Traps.words(e, lines)));
        } catch (ReaderException e) {
            return refused(new Problem(lines.at(e.getPosition()), "", "holds a character that no text has; remove it"));
        } catch (YamlEngineException e) {
            return refused(new Problem(lines.start(), "", "is no YAML: " + e.getMessage()));
        }
    }

    private Checked<Node> refused(Problem last) {
        problems.add(last);
        return new Checked.Refused<>(problems);
    }

    private Node document() {
        events.next();
        var start = events.next();
        if (!(start instanceof DocumentStartEvent document)) {
            throw stop(start, "", "is empty");
        }
        if (document.getSpecVersion().isPresent() || !document.getTags().isEmpty()) {
            note(start, "", "YAML directives are not used here; remove the line that begins with %");
        }
        Node root = node(events.next(), "", 1);
        events.next();
        if (events.peekEvent() instanceof DocumentStartEvent next) {
            note(next, "", "begins a second document; write one a file");
        }
        return root;
    }

    private Node node(Event event, String path, int depth) {
        if (depth > Documents.MAX_DEPTH) {
            throw stop(event, path, "lies deeper than 64 levels; make it flatter");
        }
        refuse(event, path);
        return switch (event.getEventId()) {
            case Scalar -> scalar((ScalarEvent) event, path);
            case SequenceStart -> sequence(event, path, depth);
            case MappingStart -> mapping(event, path, depth);
            default -> Scalar.plain(lines.place(event), "");
        };
    }

    private void refuse(Event event, String path) {
        if (event.getEventId() == Event.ID.Alias) {
            note(event, path, Traps.reference('*'));
        } else if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
            note(event, path, Traps.reference('&'));
        }
        tag(event).ifPresent(tag -> note(event, path, Traps.tag(tag)));
    }

    private static Optional<String> tag(Event event) {
        return switch (event) {
            case ScalarEvent scalar -> scalar.getTag();
            case CollectionStartEvent collection -> collection.getTag();
            default -> Optional.empty();
        };
    }

    private Scalar scalar(ScalarEvent event, String path) {
        Scalar scalar = lines.scalar(event);
        Traps.comment(scalar, lines.from(event.getEndMark())).ifPresent(message -> note(event, path, message));
        return scalar;
    }

    private Sequence sequence(Event start, String path, int depth) {
        var items = new ArrayList<Node>();
        for (Event next = events.next(); next.getEventId() != Event.ID.SequenceEnd; next = events.next()) {
            items.add(node(next, path + "[" + items.size() + "]", depth + 1));
        }
        return new Sequence(lines.place(start), items);
    }

    private Mapping mapping(Event start, String path, int depth) {
        var entries = new LinkedHashMap<String, Mapping.Entry>();
        for (Event next = events.next(); next.getEventId() != Event.ID.MappingEnd; next = events.next()) {
            Place place = lines.place(next);
            String key = key(next, path);
            Node value = node(events.next(), path.isEmpty() ? key : path + "." + key, depth + 1);
            Mapping.Entry twin = entries.putIfAbsent(key, new Mapping.Entry(place, key, value));
            if (twin != null) {
                note(
                        next,
                        path,
                        "'" + key + "' stands twice, first in line "
                                + twin.place().line() + "; remove one");
            }
        }
        return new Mapping(lines.place(start), entries);
    }

    private String key(Event event, String path) {
        if (!(event instanceof ScalarEvent scalar)) {
            throw stop(event, path, Traps.key(lines.before(event.getStartMark()), lines.from(event.getStartMark())));
        }
        refuse(event, path);
        if (scalar.isPlain() && scalar.getValue().equals("<<")) {
            note(event, path, "'<<' merges maps, which is not used here; write the keys out");
        }
        return scalar.getValue();
    }

    private void note(Event event, String path, String message) {
        problems.add(new Problem(lines.place(event), path, message));
    }

    private Stop stop(Event event, String path, String message) {
        return new Stop(new Problem(lines.place(event), path, message));
    }

    /// Ends a reading that cannot go on.
    private static final class Stop extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Problem problem;

        Stop(Problem problem) {
            super(problem.message(), null, false, false);
            this.problem = problem;
        }
    }
}
