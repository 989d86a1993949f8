package io.hostler.core.expression;

import java.util.List;
import java.util.Map;

/// The nodes that take values from what an evaluation was given.
final class Lookup {

    private Lookup() {}

    /// A name of the scope.
    record Root(String name, Type type, int offset) implements Code {

        @Override
        public Object run(Frame frame) {
            var value = frame.values().get(name);
            if (value == null) {
                throw frame.at(offset, Fault.missing(name + " has no value"));
            }
            return read(frame, type, value, name, offset);
        }
    }

    /// An element of a map or a list.
    ///
    /// @param words what messages call the map or list
    record Entry(Code target, Code key, Type type, String words, int offset) implements Code {

        @Override
        public Object run(Frame frame) {
            Object holder = target.run(frame);
            Object name = key.run(frame);
            try {
                return read(frame, type, find(holder, name), name.toString(), offset);
            } catch (Fault fault) {
                throw frame.at(offset, fault);
            }
        }

        private Object find(Object holder, Object name) {
            return switch (holder) {
                case Map<?, ?> map -> value(map, name);
                case List<?> list -> element(list, name);
                default -> throw new Fault(Values.kind(holder) + " has no '" + name + "'");
            };
        }

        private Object value(Map<?, ?> map, Object name) {
            if (!(name instanceof String)) {
                throw new Fault("the keys of a map are text, not " + Values.kind(name));
            }
            var value = map.get(name);
            if (value == null && (type != Type.DYN || !map.containsKey(name))) {
                throw Fault.missing(words + " has no '" + name + "'");
            }
            return Values.present(value);
        }

        private Object element(List<?> list, Object name) {
            if (!(name instanceof Long index)) {
                throw new Fault("the index of a list is int, not " + Values.kind(name));
            }
            if (index < 0 || index >= list.size()) {
                throw Fault.missing(words + " has no element " + index + ", only " + list.size());
            }
            return Values.present(list.get(index.intValue()));
        }
    }

    private static Object read(Frame frame, Type type, Object value, String name, int offset) {
        try {
            return Reader.read(type, value);
        } catch (Fault fault) {
            throw frame.at(offset, new Fault(name + " " + fault.getMessage()));
        }
    }
}
