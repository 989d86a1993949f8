package io.hostler.core.operation;

import java.io.Serial;
import java.util.List;

/// Thrown when something that was asked cannot be done.
public final class Refusal extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final transient List<Problem> problems;

    /// Why, as far as the way in must know it.
    public enum Reason {
        /// The request itself is wrong.
        INVALID,
        /// There is no such thing.
        NOT_FOUND,
        /// Things stand otherwise than the request assumes.
        CONFLICT,
        /// The caller, or the fence of this host, may not.
        FORBIDDEN,
        /// A guard holds it back.
        HELD,
        /// The agent is stopping, full, or out of disk.
        UNAVAILABLE
    }

    /// One thing that is wrong, with its place where there is a file.
    ///
    /// @param file empty where there is none
    /// @param line from 1, or 0 where there is none
    /// @param column from 1, or 0 where there is none
    /// @param path such as `with.settings`, empty for the whole
    public record Problem(String file, int line, int column, String path, String message) {

        /// Describes a problem that has no place in a file.
        public static Problem of(String path, String message) {
            return new Problem("", 0, 0, path, message);
        }

        /// Returns it as one line, `file:line:column: path: message`, without what is empty.
        @Override
        public String toString() {
            String place = file.isEmpty() ? "" : file + ":" + line + ":" + column + ": ";
            return place + (path.isEmpty() ? "" : path + ": ") + message;
        }
    }

    /// Creates a refusal with one line, and nothing more to say.
    public Refusal(Reason reason, String message) {
        this(reason, message, List.of());
    }

    /// Creates a refusal with one line and all the problems.
    public Refusal(Reason reason, String message, List<Problem> problems) {
        super(message);
        this.reason = reason;
        this.problems = List.copyOf(problems);
    }

    /// Returns why.
    public Reason reason() {
        return reason;
    }

    /// Returns all that is wrong, empty when the message says it.
    public List<Problem> problems() {
        return problems;
    }
}
