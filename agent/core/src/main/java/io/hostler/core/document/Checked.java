package io.hostler.core.document;

import java.util.List;
import java.util.function.Function;

/// What came of reading something: its value, or all that is wrong with it.
///
/// @param <T> the value
public sealed interface Checked<T> {

    /// All is well.
    record Valid<T>(T value) implements Checked<T> {}

    /// Something is wrong.
    ///
    /// @param problems at least one, by place
    record Refused<T>(List<Problem> problems) implements Checked<T> {

        /// Sorts the problems.
        public Refused {
            problems = problems.stream().sorted().distinct().toList();
        }
    }

    /// Returns the value when there are no problems.
    static <T> Checked<T> of(T value, List<Problem> problems) {
        return problems.isEmpty() ? new Valid<>(value) : new Refused<>(problems);
    }

    /// Goes on with the value, if there is one.
    default <U> Checked<U> then(Function<T, Checked<U>> next) {
        return switch (this) {
            case Valid<T> valid -> next.apply(valid.value);
            case Refused<T> refused -> new Refused<>(refused.problems);
        };
    }

    /// Returns the problems, empty when all is well.
    default List<Problem> problems() {
        return switch (this) {
            case Valid<T> _ -> List.of();
            case Refused<T> refused -> refused.problems;
        };
    }

    /// Returns the value.
    ///
    /// @throws DocumentException with all the problems
    default T orThrow() {
        return switch (this) {
            case Valid<T> valid -> valid.value;
            case Refused<T> refused -> throw new DocumentException(refused.problems);
        };
    }
}
