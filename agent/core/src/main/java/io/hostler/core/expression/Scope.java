package io.hostler.core.expression;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// What an expression may speak of: names with their types, and functions beside the built-in ones.
public record Scope(SortedMap<String, Type> names, Functions functions) {

    /// Keeps a copy that cannot change.
    public Scope {
        names = Collections.unmodifiableSortedMap(new TreeMap<>(names));
    }

    /// Returns a scope with these names and the built-in functions only.
    public static Scope of(SortedMap<String, Type> names) {
        return new Scope(names, Functions.none());
    }
}
