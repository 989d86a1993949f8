package io.hostler.core.document;

/// One thing that is wrong in a file.
///
/// @param path the key, such as `steps[1].with.path`, empty for the whole file
/// @param message what is wrong and what to do, one line, without secrets
public record Problem(Place place, String path, String message) implements Comparable<Problem> {

    @Override
    public int compareTo(Problem other) {
        return place.compareTo(other.place);
    }

    @Override
    public String toString() {
        return place + ": " + (path.isEmpty() ? "" : path + ": ") + message;
    }
}
