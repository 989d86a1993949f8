package io.hostler.core.playbook;

import io.hostler.api.Secret;
import io.hostler.api.Source;
import io.hostler.core.expression.Template;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes of an argument what [io.hostler.api.Params] takes. Refusals are [IllegalArgumentException],
/// [io.hostler.core.expression.ExpressionException] or [io.hostler.core.expression.UnknownValue].
record Evaluation(Map<String, Object> values) {

    Object of(Argument argument) {
        return switch (argument) {
            case Argument.Constant constant -> constant.text();
            case Argument.Computed computed -> raw(computed.template().evaluate(values));
            case Argument.Many many -> many.items().stream().map(this::element).toList();
            case Argument.Fields fields -> fields(fields);
            case Argument.Live live -> new LiveCondition(live.expression(), values);
            case Argument.Beside beside ->
                beside.template()
                        .map(template -> filled(beside.source(), template))
                        .orElse(beside.source());
        };
    }

    private Map<String, Object> fields(Argument.Fields fields) {
        var map = new LinkedHashMap<String, Object>();
        fields.fields().forEach((key, value) -> map.put(key, element(value)));
        return map;
    }

    private Object element(Argument argument) {
        return word(of(argument));
    }

    /// A whole value keeps its type, where the parameter may want that very type.
    private static Object raw(Object value) {
        return switch (value) {
            case Duration duration -> duration;
            case List<?> list -> list.stream().map(Evaluation::word).toList();
            case Map<?, ?> map -> words(map);
            default -> word(value);
        };
    }

    private static Map<String, Object> words(Map<?, ?> map) {
        var words = new LinkedHashMap<String, Object>();
        map.forEach((key, value) -> words.put(key.toString(), word(value)));
        return words;
    }

    private static Object word(Object value) {
        if (value instanceof Optional) {
            throw new IllegalArgumentException("has no value: its expression is null");
        }
        if (value instanceof List || value instanceof Map) {
            throw new IllegalArgumentException("must be a single value");
        }
        return value instanceof Secret ? value : Spelling.of(value);
    }

    private Source filled(Source source, Template template) {
        byte[] bytes = Spelling.of(template.evaluate(values)).getBytes(StandardCharsets.UTF_8);
        if (bytes.length > Source.MAX_BYTES) {
            throw new IllegalArgumentException("'" + source.name() + "' is larger than 1 MiB once filled in");
        }
        return new Source(source.name(), bytes);
    }
}
