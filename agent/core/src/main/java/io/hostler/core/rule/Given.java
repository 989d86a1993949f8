package io.hostler.core.rule;

import io.hostler.core.document.Place;
import io.hostler.core.expression.Template;
import io.hostler.core.expression.Type;
import java.util.List;
import java.util.Map;

/// What a rule gives for one input of its playbook.
///
/// @param items one for a single value, else the items of a list
public record Given(Place place, boolean single, List<Template> items) {

    /// Takes a copy of the items.
    public Given {
        items = List.copyOf(items);
    }

    boolean isDynamic() {
        return items.stream().anyMatch(Template::isDynamic);
    }

    /// Returns the type of a single value.
    Type type() {
        return items.getFirst().type();
    }

    Object evaluate(Map<String, Object> values) {
        List<Object> all = items.stream().map(item -> item.evaluate(values)).toList();
        return single ? all.getFirst() : all;
    }
}
