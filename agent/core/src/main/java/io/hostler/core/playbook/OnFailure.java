package io.hostler.core.playbook;

/// What becomes of a run's changes when a step fails.
public enum OnFailure {
    /// They are taken back; where one cannot be, the run stops.
    UNDO,
    /// The run stops, and can be resumed at that step.
    STOP,
    /// The run ends as failed, and what was done stays.
    LEAVE
}
