package io.hostler.core.playbook;

import io.hostler.core.expression.Type.RecordOf;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What expressions see at one point of a run; it cannot change, each step makes a new one.
///
/// @param inputs as [Inputs] made them
/// @param steps the steps so far, by id
/// @param host see [HostFactsScope]
/// @param alert see [AlertScope]
public record RunScope(
        SortedMap<String, Object> inputs,
        SortedMap<String, Object> steps,
        Map<String, Object> host,
        Map<String, Object> alert) {

    /// Keeps copies that cannot change.
    public RunScope {
        inputs = Collections.unmodifiableSortedMap(new TreeMap<>(inputs));
        steps = Collections.unmodifiableSortedMap(new TreeMap<>(steps));
        host = Map.copyOf(host);
        alert = Map.copyOf(alert);
    }

    /// Returns the scope of a run's first step.
    public static RunScope start(SortedMap<String, Object> inputs, Map<String, Object> host, Map<String, Object> alert) {
        return new RunScope(inputs, new TreeMap<>(), host, alert);
    }

    /// Returns the scope behind a step that ran.
    ///
    /// @param outputs see [io.hostler.api.Outputs], empty for a state task or a check
    /// @param changed whether it changed the host
    public RunScope ran(String step, Map<String, Object> outputs, boolean changed) {
        var values = new TreeMap<String, Object>();
        outputs.forEach((name, value) -> values.put(name, plain(value)));
        values.put(RecordOf.RAN, true);
        values.put("changed", changed);
        return with(step, values);
    }

    /// Returns the scope behind a step that was skipped.
    public RunScope skipped(String step) {
        return with(step, Map.of(RecordOf.RAN, false, "changed", false));
    }

    /// Returns the values for expressions, by name.
    public Map<String, Object> values() {
        return Map.of("inputs", inputs, "steps", steps, "host", host, "alert", alert);
    }

    private RunScope with(String step, Map<String, Object> values) {
        var all = new TreeMap<>(steps);
        all.put(step, values);
        return new RunScope(inputs, all, host, alert);
    }

    /// To expressions null is an empty optional, and other values stand alone.
    private static Object plain(Object value) {
        return value instanceof Optional<?> optional && optional.isPresent() ? optional.get() : value;
    }
}
