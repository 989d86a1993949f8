package io.hostler.core.expression;

import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/// Evaluates one expression with our language and with `dev.cel`, over the same variables.
final class CelOracle {

    /// What an evaluation came to: a value in words, or that it failed while compiling or running.
    static final String FAILED = "failed";

    private static final Map<String, Object> VALUES = Map.of(
            "b", true,
            "i", 7L,
            "d", 2.5,
            "s", "node-1",
            "l", List.of(1L, 2L, 3L),
            "ls", List.of("a", "bc"),
            "m", Map.of("job", "node"),
            "mi", Map.of("n", 5L),
            "t", Instant.parse("2026-01-31T12:00:00Z"),
            "u", Duration.ofMinutes(90));

    private static final CelOptions OPTIONS = CelOptions.current().build();

    private static final Scope SCOPE = Scope.of(new TreeMap<>(Map.of(
            "b", Type.BOOL,
            "i", Type.INT,
            "d", Type.DOUBLE,
            "s", Type.TEXT,
            "l", new Type.ListOf(Type.INT),
            "ls", new Type.ListOf(Type.TEXT),
            "m", new Type.MapOf(Type.TEXT),
            "mi", new Type.MapOf(Type.INT),
            "t", Type.TIMESTAMP,
            "u", Type.DURATION)));

    private final CelCompiler compiler;
    private final CelRuntime runtime;

    CelOracle() {
        var builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(OPTIONS)
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS);
        SCOPE.names().forEach((name, type) -> builder.addVar(name, celType(type)));
        compiler = builder.build();
        runtime = CelRuntimeFactory.standardCelRuntimeBuilder()
                .setOptions(OPTIONS)
                .build();
    }

    /// Returns how the two differ, or empty.
    Optional<String> difference(String source) {
        String ours = ours(source);
        String theirs = theirs(source);
        return Optional.of("%s: ours %s, theirs %s".formatted(source, ours, theirs))
                .filter(words -> !ours.equals(theirs));
    }

    static String ours(String source) {
        try {
            return words(Expression.compile(source, SCOPE).evaluate(VALUES));
        } catch (ExpressionException failure) {
            return FAILED;
        }
    }

    String theirs(String source) {
        try {
            var program = runtime.createProgram(compiler.compile(source).getAst());
            return words(program.eval(VALUES));
        } catch (CelValidationException | CelEvaluationException failure) {
            return FAILED;
        }
    }

    private static CelType celType(Type type) {
        return switch (type) {
            case Type.ListOf(Type element) -> ListType.create(celType(element));
            case Type.MapOf(Type value) -> MapType.create(SimpleType.STRING, celType(value));
            case Type.RecordOf record -> SimpleType.DYN;
            case Type.Simple simple ->
                switch (simple) {
                    case BOOL -> SimpleType.BOOL;
                    case INT -> SimpleType.INT;
                    case DOUBLE -> SimpleType.DOUBLE;
                    case TEXT, SECRET -> SimpleType.STRING;
                    case DURATION -> SimpleType.DURATION;
                    case TIMESTAMP -> SimpleType.TIMESTAMP;
                    case NULL -> SimpleType.NULL_TYPE;
                    case DYN -> SimpleType.DYN;
                };
        };
    }

    /// The kind counts too: 1 is not 1.0.
    private static String words(Object value) {
        return switch (value) {
            case List<?> list -> list.stream().map(CelOracle::words).toList().toString();
            case Map<?, ?> map -> {
                var sorted = new TreeMap<String, String>();
                map.forEach((key, one) -> sorted.put(words(key), words(one)));
                yield sorted.toString();
            }
            case Optional<?> none -> "null";
            default ->
                value.getClass().getSimpleName().equals("NullValue")
                        ? "null"
                        : value.getClass().getSimpleName() + " " + Objects.toString(value);
        };
    }
}
