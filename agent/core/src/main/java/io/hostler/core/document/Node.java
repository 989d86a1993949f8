package io.hostler.core.document;

/// A part of a file, with its place.
public sealed interface Node permits Scalar, Sequence, Mapping {

    /// Returns where it begins.
    Place place();

    /// Returns how messages call it: `a list`, `a map`, or `a single value`.
    String kind();
}
