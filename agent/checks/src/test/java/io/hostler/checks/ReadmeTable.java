package io.hostler.checks;

import static java.util.stream.Collectors.joining;

import io.hostler.api.Parameter;
import java.util.stream.Stream;

/// The table of a task's parameters, as the README of its plugin shows it.
final class ReadmeTable {

    private static final String HEAD = "| parameter | type | default | meaning |\n|---|---|---|---|\n";

    private ReadmeTable() {}

    static String of(Class<? extends Record> parameters) {
        return HEAD + Parameter.of(parameters).stream().map(ReadmeTable::row).collect(joining());
    }

    private static String row(Parameter one) {
        return Stream.of("`" + one.name() + "`", one.type(), fallback(one), one.says())
                .map(cell -> cell.replace("|", "\\|"))
                .collect(joining(" | ", "| ", " |\n"));
    }

    private static String fallback(Parameter one) {
        if (one.required()) {
            return "required";
        }
        return one.orElse().isEmpty() ? "none" : "`" + one.orElse() + "`";
    }
}
