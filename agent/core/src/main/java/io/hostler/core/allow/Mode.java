package io.hostler.core.allow;

/// How far a rule may go by itself; each may do what the ones before it may.
public enum Mode {
    /// Say what it would do.
    OBSERVE,
    /// Plan, and wait for a person.
    SUGGEST,
    /// Run.
    AUTO
}
