package io.hostler.core.playbook;

import io.hostler.api.Secret;
import io.hostler.api.Task;
import io.hostler.api.VerbTask;
import io.hostler.core.expression.Functions;
import io.hostler.core.expression.Scope;
import io.hostler.core.expression.Type;
import io.hostler.core.expression.Type.Field;
import io.hostler.core.expression.Type.RecordOf;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What expressions may speak of at one point of a playbook; it grows step by step.
record Types(List<Input> inputs, SortedMap<String, Field> steps, Functions functions) {

    private static final Map<java.lang.reflect.Type, Type> SIMPLE = Map.ofEntries(
            Map.entry(String.class, Type.TEXT),
            Map.entry(Path.class, Type.TEXT),
            Map.entry(int.class, Type.INT),
            Map.entry(Integer.class, Type.INT),
            Map.entry(long.class, Type.INT),
            Map.entry(Long.class, Type.INT),
            Map.entry(double.class, Type.DOUBLE),
            Map.entry(Double.class, Type.DOUBLE),
            Map.entry(boolean.class, Type.BOOL),
            Map.entry(Boolean.class, Type.BOOL),
            Map.entry(Duration.class, Type.DURATION),
            Map.entry(Instant.class, Type.TIMESTAMP),
            Map.entry(Secret.class, Type.SECRET));

    static Types start(List<Input> inputs, Functions functions) {
        return new Types(inputs, new TreeMap<>(), functions);
    }

    /// Returns the scope at this point.
    Scope scope() {
        var names = new TreeMap<String, Type>();
        names.put("inputs", inputRecord());
        names.put("steps", new RecordOf("steps", steps));
        names.put("host", HostFactsScope.TYPE);
        names.put("alert", AlertScope.TYPE);
        return new Scope(names, functions);
    }

    /// Returns what may be spoken of behind a call.
    ///
    /// @param guarded whether the step may be skipped, so that its outputs need `steps.<id>.ran &&`
    Types after(String id, Task<?> task, boolean guarded) {
        var fields = new TreeMap<String, Field>();
        if (task instanceof VerbTask<?, ?> verb) {
            for (RecordComponent component : verb.outputs().getRecordComponents()) {
                fields.put(component.getName(), new Field(of(component.getGenericType()), guarded));
            }
        }
        return after(id, fields);
    }

    /// Returns what may be spoken of behind a step without outputs.
    Types after(String id) {
        return after(id, new TreeMap<>());
    }

    /// Returns what may be spoken of behind a call of a task that is not here: one problem is enough.
    Types unknown(String id) {
        return after(id, Type.DYN);
    }

    private Types after(String id, SortedMap<String, Field> fields) {
        fields.put(RecordOf.RAN, Field.of(Type.BOOL));
        fields.put("changed", Field.of(Type.BOOL));
        return after(id, new RecordOf("steps." + id, fields));
    }

    private Types after(String id, Type type) {
        var all = new TreeMap<>(steps);
        all.put(id, Field.of(type));
        return new Types(inputs, all, functions);
    }

    private RecordOf inputRecord() {
        var fields = new TreeMap<String, Field>();
        inputs.forEach(input -> fields.put(input.name(), new Field(input.type().type(), input.mayBeAbsent())));
        return new RecordOf("inputs", fields);
    }

    private static Type of(java.lang.reflect.Type type) {
        if (type instanceof ParameterizedType generic && generic.getRawType() instanceof Class<?> raw) {
            java.lang.reflect.Type[] inner = generic.getActualTypeArguments();
            if (List.class.isAssignableFrom(raw)) {
                return new Type.ListOf(of(inner[0]));
            }
            return Map.class.isAssignableFrom(raw) ? new Type.MapOf(of(inner[1])) : Type.DYN;
        }
        return SIMPLE.getOrDefault(type, Type.DYN);
    }
}
