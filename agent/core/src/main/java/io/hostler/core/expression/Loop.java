package io.hostler.core.expression;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The nodes of macros: a body for each element of a list, or each key of a map.
final class Loop {

    private Loop() {}

    /// What a loop runs over.
    record Range(Code container, Type element, int slot, int offset) {

        Collection<?> elements(Frame frame) {
            return switch (container.run(frame)) {
                case List<?> list -> list;
                case Map<?, ?> map -> map.keySet();
                case Object other ->
                    throw frame.at(offset, new Fault("a macro takes a list or a map, not " + Values.kind(other)));
            };
        }

        /// Sets the variable, and returns its value.
        Object set(Frame frame, Object raw) {
            try {
                frame.spend(1);
                Object value = Reader.read(element, raw);
                frame.set(slot, value);
                return value;
            } catch (Fault fault) {
                throw frame.at(offset, fault);
            }
        }
    }

    /// `exists` stops at true, `all` at false; a failing element matters only where no other decides.
    record Search(Range range, Code body, boolean stop) implements Code {

        @Override
        public Object run(Frame frame) {
            Optional<RuntimeException> failed = Optional.empty();
            for (Object element : range.elements(frame)) {
                range.set(frame, Values.present(element));
                try {
                    if ((Boolean) body.run(frame) == stop) {
                        return stop;
                    }
                } catch (ExpressionException | UnknownValue failure) {
                    failed = Optional.of(failed.filter(first -> first instanceof UnknownValue)
                            .orElse(failure));
                }
            }
            if (failed.isPresent()) {
                throw failed.get();
            }
            return !stop;
        }
    }

    record Filter(Range range, Code body) implements Code {

        @Override
        public Object run(Frame frame) {
            var kept = new ArrayList<Object>();
            for (Object element : range.elements(frame)) {
                Object value = range.set(frame, Values.present(element));
                if ((Boolean) body.run(frame)) {
                    kept.add(value);
                }
            }
            return kept;
        }
    }

    record Transform(Range range, Code body) implements Code {

        @Override
        public Object run(Frame frame) {
            var made = new ArrayList<Object>();
            for (Object element : range.elements(frame)) {
                range.set(frame, Values.present(element));
                made.add(body.run(frame));
            }
            return made;
        }
    }
}
