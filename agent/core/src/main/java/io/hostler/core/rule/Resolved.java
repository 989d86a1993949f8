package io.hostler.core.rule;

/// What a rule does when its alert is over.
public enum Resolved {
    /// Lets a run go on.
    NOTHING,
    /// Cancels the run if it is under way.
    CANCEL,
    /// Runs the playbook again, with `alert.status` being `resolved`.
    RUN
}
