package io.hostler.core.playbook;

import io.hostler.api.Source;
import io.hostler.core.document.Place;
import io.hostler.core.expression.Expression;
import io.hostler.core.expression.Template;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;

/// What a step gives for one parameter, checked and ready to be evaluated.
public sealed interface Argument {

    /// Returns where it stands.
    Place place();

    /// Returns the paths that its expressions read.
    Set<String> mentions();

    /// Says whether its value is only known when the step runs.
    boolean isDynamic();

    /// A text without expressions.
    record Constant(Place place, String text) implements Argument {

        @Override
        public Set<String> mentions() {
            return Set.of();
        }

        @Override
        public boolean isDynamic() {
            return false;
        }
    }

    /// A text with expressions.
    record Computed(Place place, Template template) implements Argument {

        @Override
        public Set<String> mentions() {
            return template.mentions();
        }

        @Override
        public boolean isDynamic() {
            return true;
        }
    }

    /// A list.
    record Many(Place place, List<Argument> items) implements Argument {

        /// Takes a copy of the items.
        public Many {
            items = List.copyOf(items);
        }

        @Override
        public Set<String> mentions() {
            return Argument.mentions(items);
        }

        @Override
        public boolean isDynamic() {
            return items.stream().anyMatch(Argument::isDynamic);
        }
    }

    /// A map; its keys are never expressions.
    record Fields(Place place, SequencedMap<String, Argument> fields) implements Argument {

        /// Takes a copy of the fields.
        public Fields {
            fields = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(fields));
        }

        @Override
        public Set<String> mentions() {
            return Argument.mentions(fields.values());
        }

        @Override
        public boolean isDynamic() {
            return fields.values().stream().anyMatch(Argument::isDynamic);
        }
    }

    /// An expression that the task evaluates again and again.
    record Live(Place place, Expression expression) implements Argument {

        @Override
        public Set<String> mentions() {
            return expression.mentions();
        }

        @Override
        public boolean isDynamic() {
            return true;
        }
    }

    /// A file beside the playbook.
    ///
    /// @param template its text, where the task wants the expressions in it replaced
    record Beside(Place place, Source source, Optional<Template> template) implements Argument {

        @Override
        public Set<String> mentions() {
            return template.map(Template::mentions).orElse(Set.of());
        }

        @Override
        public boolean isDynamic() {
            return template.isPresent() && template.get().isDynamic();
        }
    }

    private static Set<String> mentions(Collection<Argument> arguments) {
        return arguments.stream().flatMap(one -> one.mentions().stream()).collect(Collectors.toUnmodifiableSet());
    }
}
