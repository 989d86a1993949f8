package io.hostler.core.playbook;

import io.hostler.api.Parameter;
import io.hostler.api.Parameter.Kind;
import io.hostler.api.Suggestion;
import io.hostler.core.document.Mapping;
import io.hostler.core.document.Node;
import io.hostler.core.document.Scalar;
import io.hostler.core.document.Sequence;
import io.hostler.core.expression.Scope;
import io.hostler.core.expression.Template;
import io.hostler.core.expression.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/// Reads the `with:` block of a step, and checks each value against the parameter that it is for.
final class Arguments {

    private static final Set<Kind> NOT_OCTAL = Set.of(Kind.NUMBER, Kind.DURATION, Kind.FLAG);

    private final Scope scope;
    private final Beside beside;
    private final Problems problems;

    Arguments(Scope scope, Beside beside, Problems problems) {
        this.scope = scope;
        this.beside = beside;
        this.problems = problems;
    }

    /// Returns what could be read; the rest was noted.
    SequencedMap<String, Argument> read(Mapping with, List<Parameter> parameters, String path) {
        var arguments = new LinkedHashMap<String, Argument>();
        with.entries().values().forEach(entry -> parameters.stream()
                .filter(parameter -> parameter.name().equals(entry.key()))
                .findFirst()
                .ifPresentOrElse(
                        parameter -> argument(parameter, entry.value(), path + "." + entry.key())
                                .ifPresent(argument -> arguments.put(entry.key(), argument)),
                        () -> problems.add(entry.place(), path, unknown(entry.key(), parameters))));
        return arguments;
    }

    private static String unknown(String key, List<Parameter> parameters) {
        List<String> names = parameters.stream().map(Parameter::name).toList();
        return "'" + key + "' is unknown" + Suggestion.orElse(key, names, "; known are " + String.join(", ", names));
    }

    private Optional<Argument> argument(Parameter parameter, Node node, String path) {
        Kind kind = parameter.kind();
        return switch (node) {
            case Scalar scalar -> scalar(parameter, scalar, path);
            case Sequence sequence -> kind == Kind.LIST ? many(sequence, path) : refuse(node, path, kind);
            case Mapping mapping ->
                kind == Kind.MAP || kind == Kind.SECRETS ? fields(mapping, kind, path) : refuse(node, path, kind);
        };
    }

    private Optional<Argument> scalar(Parameter parameter, Scalar scalar, String path) {
        if (scalar.isNull()) {
            problems.add(scalar.place(), path, "has no value; write one, or remove the key");
            return Optional.empty();
        }
        return switch (parameter.kind()) {
            case CONDITION -> condition(scalar, path);
            case SOURCE -> beside.read(scalar, path, parameter.template(), scope);
            default -> value(scalar, path, parameter.kind(), false);
        };
    }

    private Optional<Argument> many(Sequence sequence, String path) {
        var items = new ArrayList<Argument>();
        for (int i = 0; i < sequence.items().size(); i++) {
            element(sequence.items().get(i), Kind.LIST, path + "[" + i + "]").ifPresent(items::add);
        }
        return Optional.of(new Argument.Many(sequence.place(), items));
    }

    private Optional<Argument> fields(Mapping mapping, Kind kind, String path) {
        var fields = new LinkedHashMap<String, Argument>();
        mapping.entries().forEach((key, entry) -> {
            if (key.contains("${{")) {
                problems.add(entry.place(), path, "keys are never expressions; write the key out");
            }
            element(entry.value(), kind, path + "." + key).ifPresent(value -> fields.put(key, value));
        });
        return Optional.of(new Argument.Fields(mapping.place(), fields));
    }

    private Optional<Argument> element(Node node, Kind kind, String path) {
        if (node instanceof Scalar scalar && !scalar.isNull()) {
            return value(scalar, path, kind, true);
        }
        problems.add(node.place(), path, "must be a single value");
        return Optional.empty();
    }

    private Optional<Argument> value(Scalar scalar, String path, Kind kind, boolean element) {
        if (scalar.looksOctal() && scalar.text().length() > 1 && !NOT_OCTAL.contains(kind)) {
            problems.add(scalar.place(), path, "is a number to YAML; write \"" + scalar.text() + "\" with quotes");
            return Optional.empty();
        }
        Optional<Template> compiled = problems.compile(scalar, path, text -> Template.compile(text, scope));
        Optional<Type> type = compiled.filter(Template::isDynamic).map(Template::type);
        Type found = type.orElse(Type.TEXT);
        Optional<String> problem = element ? Fit.elementProblem(found, kind) : fit(type, kind);
        problem.ifPresent(message -> problems.add(scalar.place(), path, message));
        return compiled.filter(template -> problem.isEmpty())
                .map(template -> template.isDynamic()
                        ? new Argument.Computed(scalar.place(), template)
                        : new Argument.Constant(scalar.place(), scalar.text()));
    }

    /// A constant is checked by its value later, so that here only its shape counts.
    private static Optional<String> fit(Optional<Type> dynamic, Kind kind) {
        boolean many = kind == Kind.LIST || kind == Kind.MAP || kind == Kind.SECRETS;
        return dynamic.isPresent() || many ? Fit.problem(dynamic.orElse(Type.TEXT), kind) : Optional.empty();
    }

    private Optional<Argument> condition(Scalar scalar, String path) {
        return Conditions.compile(scalar, path, scope, problems)
                .map(expression -> new Argument.Live(scalar.place(), expression));
    }

    private Optional<Argument> refuse(Node node, String path, Kind kind) {
        problems.add(node.place(), path, "must be " + Fit.words(kind) + ", not " + node.kind());
        return Optional.empty();
    }
}
