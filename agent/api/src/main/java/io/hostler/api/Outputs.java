package io.hostler.api;

import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// A verb's outputs as expressions see them.
///
/// It stands here since a plugin opens its records to this module alone.
public final class Outputs {

    private Outputs() {}

    /// Returns the components by name, in order; a whole number is a `Long`, a path a text.
    public static Map<String, Object> values(Record outputs) {
        var values = new LinkedHashMap<String, Object>();
        for (RecordComponent component : outputs.getClass().getRecordComponents()) {
            values.put(component.getName(), plain(read(component, outputs)));
        }
        return Collections.unmodifiableMap(values);
    }

    private static Object plain(Object value) {
        return switch (value) {
            case Integer number -> number.longValue();
            case Path path -> path.toString();
            default -> value;
        };
    }

    private static Object read(RecordComponent component, Record outputs) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(outputs);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(outputs.getClass() + ": its module must open the package", e);
        }
    }
}
