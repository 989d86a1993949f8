package io.hostler.core.rule;

/// Whose runs go first.
public enum Priority {
    /// Before all others: it makes room.
    RELIEF,
    /// As a rule.
    NORMAL,
    /// When nothing else waits.
    BACKGROUND
}
