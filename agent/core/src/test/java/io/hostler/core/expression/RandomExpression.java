package io.hostler.core.expression;

import java.util.List;
import java.util.random.RandomGenerator;

/// Writes random well-typed expressions over the variables of [CelOracle], without what differs on purpose.
final class RandomExpression {

    enum Kind {
        BOOL,
        INT,
        DOUBLE,
        TEXT,
        INTS,
        TEXTS,
        TIME,
        SPAN
    }

    private static final int DEEPEST = 4;

    private final RandomGenerator random;
    private int variables;

    RandomExpression(RandomGenerator random) {
        this.random = random;
    }

    String any() {
        return of(pick(List.of(Kind.values())), 0);
    }

    private String of(Kind kind, int depth) {
        if (depth >= DEEPEST || random.nextInt(6) == 0) {
            return leaf(kind);
        }
        if (random.nextInt(10) == 0) {
            return "(" + of(Kind.BOOL, depth + 1) + " ? " + of(kind, depth + 1) + " : " + of(kind, depth + 1) + ")";
        }
        return switch (kind) {
            case BOOL -> bool(depth + 1);
            case INT -> integer(depth + 1);
            case DOUBLE -> real(depth + 1);
            case TEXT -> text(depth + 1);
            case INTS, TEXTS -> list(kind, depth + 1);
            case TIME -> two(Kind.TIME, pick(List.of("+", "-")), Kind.SPAN, depth + 1);
            case SPAN -> span(depth + 1);
        };
    }

    private String leaf(Kind kind) {
        return pick(
                switch (kind) {
                    case BOOL -> List.of("true", "false", "b", "has(m.job)", "has(m.nope)", "\"n\" in mi");
                    case INT -> List.of("0", "1", "-3", "i", "mi.n", "mi.nope", "l[1]", "l[9]", "9223372036854775807");
                    case DOUBLE -> List.of("0.0", "1.5", "-2.25", "d", "1e300");
                    case TEXT -> List.of("\"\"", "'x'", "s", "m.job", "m[\"nope\"]", "ls[0]", "\"é\"");
                    case INTS -> List.of("l", "[]", "[1, -2]", "[i]");
                    case TEXTS -> List.of("ls", "[]", "['x', s]");
                    case TIME -> List.of("t", "timestamp('2026-01-01T00:00:00Z')", "timestamp(0)");
                    case SPAN -> List.of("u", "duration('90s')", "duration('-1.5h')");
                });
    }

    private String bool(int depth) {
        return switch (random.nextInt(8)) {
            case 0 -> "!" + of(Kind.BOOL, depth);
            case 1, 2 -> two(Kind.BOOL, pick(List.of("&&", "||")), Kind.BOOL, depth);
            case 3 -> ordered(depth);
            case 4 ->
                of(Kind.TEXT, depth) + pick(List.of(".contains(", ".startsWith(", ".endsWith(")) + of(Kind.TEXT, depth)
                        + ")";
            case 5 -> search(depth);
            case 6 -> of(Kind.TEXT, depth) + ".matches('" + pick(List.of("^n", "[a-x]+$", "o?d.", "")) + "')";
            default -> two(Kind.INT, "in", Kind.INTS, depth);
        };
    }

    private String ordered(int depth) {
        Kind kind = pick(List.of(Kind.INT, Kind.DOUBLE, Kind.TEXT, Kind.TIME, Kind.SPAN, Kind.BOOL));
        return two(kind, pick(List.of("==", "!=", "<", "<=", ">", ">=")), kind, depth);
    }

    private String search(int depth) {
        String name = "v" + variables++;
        String condition = name + pick(List.of(" > ", " == ", " <= ")) + of(Kind.INT, depth);
        return of(Kind.INTS, depth) + pick(List.of(".exists(", ".all(")) + name + ", " + condition + ")";
    }

    private String integer(int depth) {
        return switch (random.nextInt(6)) {
            case 0 -> "size(" + of(pick(List.of(Kind.TEXT, Kind.INTS, Kind.TEXTS)), depth) + ")";
            case 1 -> "int(" + of(pick(List.of(Kind.DOUBLE, Kind.INT, Kind.TEXT)), depth) + ")";
            case 2 -> "-(" + of(Kind.INT, depth) + ")";
            default -> two(Kind.INT, pick(List.of("+", "-", "*", "/", "%")), Kind.INT, depth);
        };
    }

    private String real(int depth) {
        return random.nextInt(4) == 0
                ? "double(" + of(Kind.INT, depth) + ")"
                : two(Kind.DOUBLE, pick(List.of("+", "-", "*", "/")), Kind.DOUBLE, depth);
    }

    private String text(int depth) {
        return random.nextInt(3) == 0
                ? "string(" + of(pick(List.of(Kind.INT, Kind.TEXT, Kind.BOOL)), depth) + ")"
                : two(Kind.TEXT, "+", Kind.TEXT, depth);
    }

    private String list(Kind kind, int depth) {
        String name = "v" + variables++;
        Kind element = kind == Kind.INTS ? Kind.INT : Kind.TEXT;
        return switch (random.nextInt(4)) {
            case 0 -> two(kind, "+", kind, depth);
            case 1 -> of(kind, depth) + ".filter(" + name + ", " + name + " == " + of(element, depth) + ")";
            case 2 -> of(kind, depth) + ".map(" + name + ", " + name + " + " + of(element, depth) + ")";
            default -> "[" + of(element, depth) + ", " + of(element, depth) + "]";
        };
    }

    private String span(int depth) {
        return random.nextBoolean()
                ? two(Kind.TIME, "-", Kind.TIME, depth)
                : two(Kind.SPAN, pick(List.of("+", "-")), Kind.SPAN, depth);
    }

    private String two(Kind left, String operator, Kind right, int depth) {
        return "(" + of(left, depth) + " " + operator + " " + of(right, depth) + ")";
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
