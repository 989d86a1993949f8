package io.hostler.core.document;

/// Where something stands.
///
/// @param file as messages name it
/// @param line from 1
/// @param column from 1, in characters
public record Place(String file, int line, int column) implements Comparable<Place> {

    /// Returns the start of a file.
    public static Place start(String file) {
        return new Place(file, 1, 1);
    }

    /// Returns the place some characters to the right.
    Place right(int characters) {
        return new Place(file, line, column + characters);
    }

    @Override
    public int compareTo(Place other) {
        int files = file.compareTo(other.file);
        int lines = files == 0 ? Integer.compare(line, other.line) : files;
        return lines == 0 ? Integer.compare(column, other.column) : lines;
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
