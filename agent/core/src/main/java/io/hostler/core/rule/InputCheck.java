package io.hostler.core.rule;

import io.hostler.api.Suggestion;
import io.hostler.core.document.Mapping;
import io.hostler.core.document.Node;
import io.hostler.core.document.Scalar;
import io.hostler.core.document.Sequence;
import io.hostler.core.expression.Scope;
import io.hostler.core.expression.Template;
import io.hostler.core.playbook.Input;
import io.hostler.core.playbook.Inputs;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// Checks the `with:` of a rule against the inputs of its playbook.
final class InputCheck {

    private static final String WITH = "with";

    private final List<Input> inputs;
    private final Scope scope;
    private final Findings findings;

    InputCheck(List<Input> inputs, Scope scope, Findings findings) {
        this.inputs = inputs;
        this.scope = scope;
        this.findings = findings;
    }

    SequencedMap<String, Given> check(Mapping with) {
        var all = new LinkedHashMap<String, Given>();
        with.entries().values().forEach(entry -> find(entry)
                .flatMap(input -> given(input, entry.value()))
                .ifPresent(given -> all.put(entry.key(), given)));
        inputs.stream()
                .filter(input -> input.required() && with.find(input.name()).isEmpty())
                .forEach(input -> findings.add(
                        with.place(), WITH, "input '" + input.name() + "' of the playbook is missing; add it"));
        return all;
    }

    private Optional<Input> find(Mapping.Entry entry) {
        Optional<Input> found =
                inputs.stream().filter(one -> one.name().equals(entry.key())).findFirst();
        if (found.isEmpty()) {
            List<String> names = inputs.stream().map(Input::name).toList();
            String known = names.isEmpty() ? "; the playbook has no inputs" : "; known are " + String.join(", ", names);
            findings.add(
                    entry.place(),
                    WITH,
                    "'" + entry.key() + "' is no input of the playbook" + Suggestion.orElse(entry.key(), names, known));
        }
        return found;
    }

    private Optional<Given> given(Input input, Node node) {
        Optional<List<Template>> items =
                switch (node) {
                    case Scalar scalar -> template(scalar, input).map(List::of);
                    case Sequence list -> templates(list, input);
                    case Mapping map -> refuse(map, input, "must be a single value or a list, not a map");
                };
        return items.map(all -> new Given(node.place(), node instanceof Scalar, all))
                .filter(given -> fits(input, given));
    }

    private Optional<List<Template>> templates(Sequence list, Input input) {
        List<Template> all = new ArrayList<>();
        for (Node item : list.items()) {
            if (!(item instanceof Scalar scalar)) {
                return refuse(item, input, "must hold single values");
            }
            template(scalar, input).ifPresent(all::add);
        }
        return all.size() == list.items().size() ? Optional.of(all) : Optional.empty();
    }

    private Optional<Template> template(Scalar scalar, Input input) {
        return scalar.isNull()
                ? refuse(scalar, input, "has no value; write one, or remove the key")
                : findings.compile(scalar, WITH + "." + input.name(), text -> Template.compile(text, scope));
    }

    private boolean fits(Input input, Given given) {
        Optional<String> problem = given.isDynamic() ? InputFit.problem(input.type(), given) : constant(input, given);
        problem.ifPresent(message -> findings.add(given.place(), WITH + "." + input.name(), message));
        return problem.isEmpty();
    }

    private static Optional<String> constant(Input input, Given given) {
        return switch (Inputs.bind(List.of(input), Map.of(input.name(), given.evaluate(Map.of())))) {
            case Inputs.Valid valid -> Optional.empty();
            case Inputs.Refused refused ->
                Optional.of(refused.problems().getFirst().message());
        };
    }

    private <T> Optional<T> refuse(Node node, Input input, String message) {
        findings.add(node.place(), WITH + "." + input.name(), message);
        return Optional.empty();
    }
}
