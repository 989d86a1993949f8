package io.hostler.plugin.file;

/// What a path shall be.
enum State {
    /// A file.
    FILE,
    /// A directory.
    DIRECTORY,
    /// Nothing.
    ABSENT
}
