package io.hostler.plugin.line;

/// Whether the line shall be there.
enum State {
    /// There, once or more.
    PRESENT,
    /// Not there.
    ABSENT
}
