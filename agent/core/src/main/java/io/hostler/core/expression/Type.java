package io.hostler.core.expression;

import java.util.SortedMap;

/// The type of a value in an expression, known before anything runs.
///
/// The Java class of a value: `Boolean`, `Long` (smaller integers are widened), `Double`, `String` (a `Path` is
/// read as its text), `java.time.Duration`, `java.time.Instant`, `List`, `Map`, and
/// [io.hostler.api.Secret]. Null is `Optional.empty()`.
public sealed interface Type {

    /// true or false.
    Type BOOL = Simple.BOOL;

    /// 64 bits, signed. Sizes are int, in bytes.
    Type INT = Simple.INT;

    /// 64-bit floating point.
    Type DOUBLE = Simple.DOUBLE;

    /// Text; paths are text too.
    Type TEXT = Simple.TEXT;

    /// A length of time.
    Type DURATION = Simple.DURATION;

    /// A point in time, UTC.
    Type TIMESTAMP = Simple.TIMESTAMP;

    /// The type of `null` alone.
    Type NULL = Simple.NULL;

    /// Known only when it runs, such as a body's JSON; checked then.
    Type DYN = Simple.DYN;

    /// Text that must not be seen. Whatever is made of it is secret too.
    Type SECRET = Simple.SECRET;

    /// Returns the type in the words of error messages, such as `list of int`.
    String words();

    /// The types without parts.
    enum Simple implements Type {
        BOOL,
        INT,
        DOUBLE,
        TEXT,
        DURATION,
        TIMESTAMP,
        NULL,
        DYN,
        SECRET;

        @Override
        public String words() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// A list whose elements are all of one type.
    record ListOf(Type element) implements Type {

        @Override
        public String words() {
            return "list of " + element.words();
        }
    }

    /// A map with text keys that are known only when it runs. A missing key is an error of kind *missing*.
    record MapOf(Type value) implements Type {

        @Override
        public String words() {
            return "map of " + value.words();
        }
    }

    /// A map with fixed keys, each with its own type; other keys are refused by the checker.
    ///
    /// @param name what messages call it, such as `inputs`
    record RecordOf(String name, SortedMap<String, Field> fields) implements Type {

        /// The bool field that guards others.
        public static final String RAN = "ran";

        /// Keeps a copy that cannot change.
        public RecordOf {
            fields = java.util.Collections.unmodifiableSortedMap(new java.util.TreeMap<>(fields));
        }

        @Override
        public String words() {
            return name;
        }
    }

    /// A field of a record.
    ///
    /// @param guarded whether it may be read only where the record's bool field `ran` is known to be true
    record Field(Type type, boolean guarded) {

        /// Returns a field that may always be read.
        public static Field of(Type type) {
            return new Field(type, false);
        }

        /// Returns a field that needs `ran &&`, as an output of a step that may be skipped.
        public static Field guarded(Type type) {
            return new Field(type, true);
        }
    }
}
