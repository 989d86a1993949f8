package io.hostler.core.document;

import static java.util.stream.Collectors.joining;

import java.io.Serial;
import java.util.List;

/// Thrown when a file cannot be used; the message holds a line for each problem.
public final class DocumentException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /// Creates an exception for at least one problem.
    public DocumentException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /// Returns all that is wrong, by place.
    public List<Problem> problems() {
        return problems;
    }
}
