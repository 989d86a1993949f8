package io.hostler.core.expression;

/// A checked part of an expression.
///
/// @param type never [Type#SECRET]: a secret is text with `secret` set
/// @param secret whether a secret value has a part in it
/// @param path the names from the root through records, such as `steps.x.ran`; empty for what is no such path
record Typed(Type type, boolean secret, String path, int offset, Code code) {

    static Typed of(Type type, boolean secret, int offset, Code code) {
        return new Typed(type, secret, "", offset, code);
    }

    boolean isConstant() {
        return code instanceof Code.Constant;
    }

    /// What messages call it.
    String words() {
        return path.isEmpty() || path.startsWith("#") ? "the " + kind() : path;
    }

    private String kind() {
        return Types.isMap(type) ? "map" : type instanceof Type.ListOf ? "list" : "value";
    }

    /// The same value as a double, where int and double meet.
    Typed asDouble() {
        return type != Type.INT
                ? this
                : new Typed(Type.DOUBLE, secret, "", offset, frame -> ((Long) code.run(frame)).doubleValue());
    }
}
