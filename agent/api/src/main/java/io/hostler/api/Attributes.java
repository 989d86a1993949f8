package io.hostler.api;

import java.util.Optional;

/// A file's owner, group, mode and type, each left open where it does not matter.
///
/// @param owner a user's name, or a number where the host has no name for it
/// @param group a group's name, or a number
/// @param mode four octal digits, such as `0644`
/// @param type open means a file; only a directory says otherwise
public record Attributes(Optional<String> owner, Optional<String> group, Optional<String> mode, Optional<Type> type) {

    /// What a path is.
    public enum Type {
        /// A regular file, or one that behaves so.
        FILE,
        /// A directory.
        DIRECTORY
    }

    /// Nothing matters.
    public static final Attributes OPEN =
            new Attributes(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /// Returns the attributes of a file that was found.
    public static Attributes file(String owner, String group, String mode) {
        return new Attributes(Optional.of(owner), Optional.of(group), Optional.of(mode), Optional.of(Type.FILE));
    }

    /// Returns the same attributes for another type.
    public Attributes of(Type other) {
        return new Attributes(owner, group, mode, Optional.of(other));
    }

    /// Returns these attributes, and what they leave open from others.
    public Attributes or(Attributes others) {
        return new Attributes(
                owner.or(others::owner), group.or(others::group), mode.or(others::mode), type.or(others::type));
    }

    /// Says whether this is a directory.
    public boolean isDirectory() {
        return type.equals(Optional.of(Type.DIRECTORY));
    }

    boolean admits(Attributes found) {
        return isDirectory() == found.isDirectory()
                && admits(owner, found.owner)
                && admits(group, found.group)
                && admits(mode, found.mode);
    }

    private static boolean admits(Optional<String> wanted, Optional<String> found) {
        return wanted.isEmpty() || wanted.equals(found);
    }
}
