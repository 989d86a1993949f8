package io.hostler.core.expression;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Checks lists and maps that are written out.
final class Literals {

    private final Checker checker;

    Literals(Checker checker) {
        this.checker = checker;
    }

    static Type type(Object value) {
        return switch (value) {
            case Boolean flag -> Type.BOOL;
            case Long number -> Type.INT;
            case Double number -> Type.DOUBLE;
            case String text -> Type.TEXT;
            default -> Type.NULL;
        };
    }

    Typed list(Syntax.ListLiteral list, Env env) {
        List<Typed> elements =
                list.elements().stream().map(one -> checker.check(one, env)).toList();
        Type element = joined(elements);
        List<Code> codes = codes(elements, element);
        var typed = Typed.of(new Type.ListOf(element), secret(elements), list.offset(), frame -> values(codes, frame));
        return constant(elements) ? checker.folded(typed) : typed;
    }

    Typed map(Syntax.MapLiteral map, Env env) {
        List<Typed> keys = map.keys().stream().map(one -> key(one, env)).toList();
        List<Typed> values =
                map.values().stream().map(one -> checker.check(one, env)).toList();
        Type value = joined(values);
        List<Code> names = codes(keys, Type.TEXT);
        List<Code> codes = codes(values, value);
        var typed = Typed.of(
                new Type.MapOf(value),
                secret(keys) || secret(values),
                map.offset(),
                frame -> zip(values(names, frame), values(codes, frame), frame, map.offset()));
        return constant(keys) && constant(values) ? checker.folded(typed) : typed;
    }

    private Typed key(Syntax syntax, Env env) {
        Typed key = checker.check(syntax, env);
        if (!Types.fits(key.type(), Type.TEXT)) {
            throw checker.error(
                    syntax.offset(),
                    "the keys of a map are text, not " + key.type().words());
        }
        return key;
    }

    private static Type joined(List<Typed> parts) {
        return parts.stream()
                .map(Typed::type)
                .reduce((left, right) -> Types.joined(left, right).orElse(Type.DYN))
                .orElse(Type.DYN);
    }

    private static List<Code> codes(List<Typed> parts, Type type) {
        return parts.stream()
                .map(one -> type == Type.DOUBLE ? one.asDouble().code() : one.code())
                .toList();
    }

    private static boolean secret(List<Typed> parts) {
        return parts.stream().anyMatch(Typed::secret);
    }

    private static boolean constant(List<Typed> parts) {
        return parts.stream().allMatch(Typed::isConstant);
    }

    private static List<Object> values(List<Code> codes, Frame frame) {
        var values = new ArrayList<Object>(codes.size());
        for (Code code : codes) {
            values.add(code.run(frame));
        }
        return values;
    }

    private static Map<String, Object> zip(List<Object> keys, List<Object> values, Frame frame, int offset) {
        var map = new LinkedHashMap<String, Object>();
        IntStream.range(0, keys.size()).forEach(i -> {
            if (!(keys.get(i) instanceof String key) || map.put(key, values.get(i)) != null) {
                throw frame.at(offset, new Fault("the keys of a map must be text, and each another"));
            }
        });
        return map;
    }
}
