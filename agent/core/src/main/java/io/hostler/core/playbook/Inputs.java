package io.hostler.core.playbook;

import io.hostler.api.Bound.Problem;
import io.hostler.api.Suggestion;
import io.hostler.api.TaskException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// The values of a playbook's inputs for one run: all of them, or all that is wrong with them.
public sealed interface Inputs {

    /// All is well.
    ///
    /// @param values by name, as expressions see them; an input that was left out is not in it
    record Valid(SortedMap<String, Object> values) implements Inputs {

        /// Keeps a copy that cannot change.
        public Valid {
            values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        }
    }

    /// Something is wrong.
    ///
    /// @param problems each with the input's name as path
    record Refused(List<Problem> problems) implements Inputs {

        /// Takes a copy of the problems.
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /// Fills the inputs of a playbook.
    ///
    /// @param given texts, as a command line has them, or values of the type; a list may be a text with commas
    static Inputs bind(List<Input> inputs, Map<String, ?> given) {
        List<Problem> problems = new ArrayList<>(unknown(inputs, given));
        var values = new TreeMap<String, Object>();
        for (Input input : inputs) {
            try {
                value(input, given).ifPresent(value -> values.put(input.name(), value));
            } catch (IllegalArgumentException | TaskException e) {
                problems.add(new Problem(input.name(), e.getMessage()));
            }
        }
        return problems.isEmpty() ? new Valid(values) : new Refused(problems);
    }

    private static List<Problem> unknown(List<Input> inputs, Map<String, ?> given) {
        List<String> names = inputs.stream().map(Input::name).toList();
        String known = names.isEmpty() ? "; the playbook has no inputs" : "; known are " + String.join(", ", names);
        return new TreeMap<>(given)
                .keySet().stream()
                        .filter(name -> !names.contains(name))
                        .map(name -> new Problem(name, "is unknown" + Suggestion.orElse(name, names, known)))
                        .toList();
    }

    private static Optional<Object> value(Input input, Map<String, ?> given) {
        if (!given.containsKey(input.name())) {
            if (input.required()) {
                throw new IllegalArgumentException("is missing; give it a value");
            }
            return input.orElse();
        }
        Object value = InputValue.of(input.type(), given.get(input.name()));
        if (!input.choices().isEmpty() && !input.choices().contains(Spelling.of(given.get(input.name())))) {
            throw new IllegalArgumentException("must be one of " + String.join(", ", input.choices()));
        }
        return Optional.of(value);
    }
}
