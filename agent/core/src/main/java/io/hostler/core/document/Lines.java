package io.hostler.core.document;

import java.util.Optional;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/// A file's lines, and the places that the parser's marks stand for.
final class Lines {

    private final String file;
    private final String[] lines;

    Lines(String file, String text) {
        this.file = file;
        this.lines = text.split("\r\n|\r|\n", -1);
    }

    Place start() {
        return Place.start(file);
    }

    Place place(Event event) {
        return place(event.getStartMark());
    }

    Place place(MarkedYamlEngineException e) {
        return place(e.getProblemMark().or(e::getContextMark));
    }

    /// Returns the place of a character, counted from the start of the file.
    Place at(int position) {
        int line = 0;
        int left = position;
        while (line < lines.length - 1 && left > lines[line].length()) {
            left -= lines[line++].length() + 1;
        }
        return new Place(file, line + 1, left + 1);
    }

    /// Returns the line from a mark on, empty behind the end.
    String from(Optional<Mark> mark) {
        return mark.map(one ->
                        line(one).substring(Math.min(offset(one), line(one).length())))
                .orElse("");
    }

    /// Returns the line up to a mark.
    String before(Optional<Mark> mark) {
        return mark.map(one ->
                        line(one).substring(0, Math.min(offset(one), line(one).length())))
                .orElse("");
    }

    Scalar scalar(ScalarEvent event) {
        Place place = place(event);
        Scalar.Style style = style(event);
        return new Scalar(place, event.getValue(), style, content(place, style));
    }

    private Place content(Place place, Scalar.Style style) {
        return switch (style) {
            case PLAIN -> place;
            case QUOTED -> place.right(1);
            case LITERAL, FOLDED -> block(place.line());
        };
    }

    private Place block(int first) {
        int line = first;
        while (line < lines.length - 1 && lines[line].isBlank()) {
            line++;
        }
        int indent = line < lines.length
                ? lines[line].length() - lines[line].stripLeading().length()
                : 0;
        return new Place(file, first + 1, indent + 1);
    }

    private static Scalar.Style style(ScalarEvent event) {
        return switch (event.getScalarStyle()) {
            case PLAIN -> Scalar.Style.PLAIN;
            case LITERAL -> Scalar.Style.LITERAL;
            case FOLDED -> Scalar.Style.FOLDED;
            default -> Scalar.Style.QUOTED;
        };
    }

    private Place place(Optional<Mark> mark) {
        return mark.map(one -> new Place(file, one.getLine() + 1, one.getColumn() + 1))
                .orElse(start());
    }

    private String line(Mark mark) {
        return mark.getLine() < lines.length ? lines[mark.getLine()] : "";
    }

    /// Marks count code points, strings count characters.
    private int offset(Mark mark) {
        String line = line(mark);
        int points = line.codePointCount(0, line.length());
        return line.offsetByCodePoints(0, Math.min(mark.getColumn(), points));
    }
}
