package io.hostler.core.playbook;

import io.hostler.core.expression.Type;

/// What an input of a playbook can be.
public enum InputType {
    /// Any text.
    TEXT(Type.TEXT),
    /// An absolute path.
    PATH(Type.TEXT),
    /// A size such as `64MiB`; an int of bytes to expressions.
    BYTES(Type.INT),
    /// A whole number.
    INT(Type.INT),
    /// Any number.
    NUMBER(Type.DOUBLE),
    /// `true` or `false`.
    FLAG(Type.BOOL),
    /// A time such as `30s`.
    DURATION(Type.DURATION),
    /// A list of texts.
    LIST(new Type.ListOf(Type.TEXT)),
    /// A text that never prints, and fits only secret parameters.
    SECRET(Type.SECRET);

    private final Type type;

    InputType(Type type) {
        this.type = type;
    }

    /// Returns what expressions see.
    public Type type() {
        return type;
    }
}
