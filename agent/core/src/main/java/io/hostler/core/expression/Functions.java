package io.hostler.core.expression;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Functions that the agent adds to the language, such as those over metrics. Cannot change; safe for many threads.
public final class Functions {

    private static final Functions NONE = new Functions(List.of());

    private final TreeMap<String, List<Function>> byName = new TreeMap<>();

    private Functions(List<Function> functions) {
        functions.forEach(one -> byName.merge(one.name(), List.of(one), Functions::joined));
    }

    /// Returns the registry without functions.
    public static Functions none() {
        return NONE;
    }

    /// Returns a registry of these functions. One name may stand several times, with different parameters; the first
    /// that fits a call is taken. Built-in names win over these.
    public static Functions of(List<Function> functions) {
        return new Functions(functions);
    }

    /// Returns the names that can be called.
    public Set<String> names() {
        return new TreeSet<>(byName.keySet());
    }

    List<Function> named(String name) {
        return byName.getOrDefault(name, List.of());
    }

    private static List<Function> joined(List<Function> first, List<Function> second) {
        return java.util.stream.Stream.concat(first.stream(), second.stream()).toList();
    }

    /// One function.
    ///
    /// @param required how many parameters a call must give; the rest may be left out from the end
    public record Function(String name, List<Parameter> parameters, int required, Type result, Body body) {

        /// Keeps a copy of the parameters.
        public Function {
            parameters = List.copyOf(parameters);
        }
    }

    /// One parameter.
    ///
    /// @param name what messages call it, such as `window`
    /// @param literal whether the argument must be written out. A literal `DURATION` is written as text, such as
    ///     `"5m"`, is checked at compile time, and reaches the body as `java.time.Duration`.
    public record Parameter(String name, Type type, boolean literal) {

        /// Returns a parameter that takes any expression.
        public static Parameter of(String name, Type type) {
            return new Parameter(name, type, false);
        }

        /// Returns a parameter that takes only what is written out.
        public static Parameter literal(String name, Type type) {
            return new Parameter(name, type, true);
        }
    }

    /// What a function does. It must not block, and it must be safe for many threads.
    @FunctionalInterface
    public interface Body {

        /// Returns the value for the arguments that the call gave, in order.
        ///
        /// @throws UnknownValue when there is no answer now, such as too few samples
        /// @throws IllegalArgumentException with one line when an argument is wrong; it becomes an
        ///     [ExpressionException] at the call
        Object apply(List<Object> arguments);
    }
}
