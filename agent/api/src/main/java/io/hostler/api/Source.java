package io.hostler.api;

import java.util.Arrays;

/// A file that lies beside the playbook, read together with it, so that a run keeps its own copy.
///
/// @param name its path as the playbook gives it
/// @param bytes what it holds, at most 1 MiB; a template's expressions are already replaced
public record Source(String name, byte[] bytes) {

    /// The most bytes that such a file may have.
    public static final int MAX_BYTES = 1024 * 1024;

    @Override
    public boolean equals(Object other) {
        return other instanceof Source source && name.equals(source.name) && Arrays.equals(bytes, source.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return name;
    }
}
