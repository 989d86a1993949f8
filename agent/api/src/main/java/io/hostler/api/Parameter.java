package io.hostler.api;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What a playbook's author needs to know of one parameter; schema, documents and checks are made from it.
///
/// @param name as in the step's `with:` block
/// @param kind what may stand there
/// @param required whether it must stand there
/// @param orElse the value when it does not, empty for none
/// @param says what it does, in one sentence
/// @param matches the regular expression for a text, each item of a list, or each key of a map
/// @param choices the words that a [Kind#CHOICE] allows
/// @param template whether expressions inside a [Kind#SOURCE] are replaced
public record Parameter(
        String name,
        Kind kind,
        boolean required,
        String orElse,
        String says,
        String matches,
        List<String> choices,
        boolean template) {

    /// The kinds of parameters.
    public enum Kind {
        /// Any text.
        TEXT("text"),
        /// An absolute path.
        PATH("path"),
        /// A time such as `500ms`, `30s` or `5m`.
        DURATION("duration"),
        /// `true` or `false`.
        FLAG("true or false"),
        /// A whole number.
        NUMBER("number"),
        /// A text that never prints.
        SECRET("secret"),
        /// One of some words.
        CHOICE("choice"),
        /// A list of texts.
        LIST("list"),
        /// A map of texts.
        MAP("map"),
        /// A map of texts that never print.
        SECRETS("map of secrets"),
        /// A file beside the playbook.
        SOURCE("file beside the playbook"),
        /// An expression that is evaluated anew each time.
        CONDITION("expression");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /// Returns how documents name the kind.
        public String words() {
            return words;
        }
    }

    /// Lists the parameters of a task, in the order of its record.
    public static List<Parameter> of(Class<? extends Record> type) {
        return Stream.of(type.getRecordComponents()).map(Parameter::of).toList();
    }

    /// Returns how documents name what may stand there.
    public String type() {
        return kind == Kind.CHOICE ? String.join(", ", choices) : kind.words();
    }

    private static Parameter of(RecordComponent component) {
        Param param = Optional.ofNullable(component.getAnnotation(Param.class))
                .orElseThrow(() -> new IllegalStateException(component + ": needs @Param"));
        Type type = inner(component.getGenericType());
        boolean optional =
                component.getType() == Optional.class || !param.orElse().isEmpty();
        return new Parameter(
                component.getName(),
                Conversion.kind(type),
                !optional,
                param.orElse(),
                param.value(),
                param.matches(),
                choices(type),
                param.template());
    }

    static Type inner(Type type) {
        return type instanceof ParameterizedType generic && generic.getRawType() == Optional.class
                ? generic.getActualTypeArguments()[0]
                : type;
    }

    static List<String> choices(Type type) {
        return type instanceof Class<?> c && c.isEnum()
                ? Stream.of(c.getEnumConstants())
                        .map(word -> ((Enum<?>) word).name().toLowerCase(Locale.ROOT))
                        .toList()
                : List.of();
    }
}
