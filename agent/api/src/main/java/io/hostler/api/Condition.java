package io.hostler.api;

/// An expression of the playbook that is evaluated anew each time somebody asks, such as `wait`'s `until`.
public interface Condition {

    /// Says whether it holds now; false also while its value is unknown.
    ///
    /// @throws TaskException with `INVALID_PARAMETER` when it cannot be evaluated
    boolean holds();

    /// Returns the expression's text, for messages.
    String source();
}
