package io.hostler.core.playbook;

import static java.util.stream.Collectors.toCollection;

import io.hostler.api.TaskException;
import io.hostler.core.document.Mapping;
import io.hostler.core.document.Node;
import io.hostler.core.document.Scalar;
import io.hostler.core.document.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads the inputs of a playbook, and checks their defaults and choices.
record InputReader(Problems problems) {

    List<Input> read(Map<String, InputFile> files) {
        return files.entrySet().stream()
                .map(file -> input(file.getKey(), file.getValue()))
                .toList();
    }

    private Input input(String name, InputFile file) {
        String path = "inputs." + name;
        file.choices().forEach(choice -> value(file.type(), choice, path + ".choices"));
        List<String> choices = file.choices().stream().map(Scalar::text).collect(toCollection(ArrayList::new));
        Optional<Object> fallback = file.fallback().flatMap(node -> value(file.type(), node, path + ".default"));
        file.fallback().ifPresent(node -> requireChoice(node, choices, path + ".default"));
        boolean required = file.required().orElse(file.fallback().isEmpty());
        return new Input(name, file.type(), file.says().orElse(""), fallback, required, choices);
    }

    private Optional<Object> value(InputType type, Node node, String path) {
        try {
            return Optional.of(InputValue.of(type, given(node)));
        } catch (IllegalArgumentException | TaskException e) {
            problems.add(node.place(), path, e.getMessage());
            return Optional.empty();
        }
    }

    private static Object given(Node node) {
        return switch (node) {
            case Scalar scalar -> constant(scalar);
            case Sequence sequence ->
                sequence.items().stream().map(InputReader::given).toList();
            case Mapping _ -> throw new IllegalArgumentException("must be a single value or a list");
        };
    }

    private static String constant(Scalar scalar) {
        if (scalar.text().contains("${{")) {
            throw new IllegalArgumentException("cannot be an expression; nothing is known yet");
        }
        return scalar.text();
    }

    private void requireChoice(Node node, List<String> choices, String path) {
        if (!choices.isEmpty() && node instanceof Scalar scalar && !choices.contains(scalar.text())) {
            problems.add(node.place(), path, "must be one of " + String.join(", ", choices));
        }
    }
}
