package io.hostler.core.metric;

import java.util.List;
import java.util.OptionalLong;

/// Whole numbers by name, such as the lines of `/proc/meminfo`, in the kernel's order. Immutable; the names are
/// shared from sample to sample, so that one costs one array.
public final class Readings {

    /// No reading at all: what an absent kernel file gives.
    public static final Readings NONE = new Readings(List.of(), new long[0]);

    private final List<String> names;
    private final long[] values;

    Readings(List<String> names, long[] values) {
        this.names = names;
        this.values = values;
    }

    /// The values of several, one after another, under the names of all.
    static Readings joined(List<String> names, List<Readings> parts) {
        var values = new long[names.size()];
        int filled = 0;
        for (Readings part : parts) {
            System.arraycopy(part.values, 0, values, filled, part.values.length);
            filled += part.values.length;
        }
        return new Readings(names, values);
    }

    /// The names, in order; the same list as long as the kernel's file keeps its shape.
    public List<String> names() {
        return names;
    }

    /// How many there are.
    public int size() {
        return values.length;
    }

    /// The value at a place in [#names()].
    public long value(int index) {
        return values[index];
    }

    /// The value of a name; empty where the kernel does not say.
    public OptionalLong get(String name) {
        int index = names.indexOf(name);
        return index < 0 ? OptionalLong.empty() : OptionalLong.of(values[index]);
    }

    @Override
    public String toString() {
        var text = new StringBuilder();
        for (int i = 0; i < values.length; i++) {
            text.append(i == 0 ? "" : ", ").append(names.get(i)).append('=').append(values[i]);
        }
        return text.toString();
    }
}
