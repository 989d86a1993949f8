package io.hostler.core.expression;

import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/// What operators do. They look at the values themselves, since a type may be known only now.
final class Operations {

    private Operations() {}

    static Code.Two of(String operator) {
        return switch (operator) {
            case "==" -> Values::equal;
            case "!=" -> (frame, left, right) -> !Values.equal(frame, left, right);
            case "<" -> ordered(order -> order < 0);
            case "<=" -> ordered(order -> order <= 0);
            case ">" -> ordered(order -> order > 0);
            case ">=" -> ordered(order -> order >= 0);
            case "in" -> Operations::in;
            case "+" -> Sums::add;
            case "-" -> Sums::subtract;
            default -> numeric(operator.charAt(0));
        };
    }

    private static Code.Two ordered(IntPredicate wanted) {
        return (frame, left, right) ->
                !Arithmetic.isNaN(left) && !Arithmetic.isNaN(right) && wanted.test(Values.compare(left, right));
    }

    private static Code.Two numeric(char operator) {
        return (frame, left, right) -> {
            if (left instanceof Number x && right instanceof Number y) {
                return Arithmetic.calculate(operator, x, y);
            }
            throw refused(operator, left, right);
        };
    }

    static Fault refused(char operator, Object left, Object right) {
        return new Fault("'%s' does not take %s and %s".formatted(operator, Values.kind(left), Values.kind(right)));
    }

    private static Object in(Frame frame, Object element, Object container) {
        return switch (container) {
            case Map<?, ?> map -> map.containsKey(element);
            case List<?> list -> contains(frame, list, element);
            default -> throw new Fault("'in' takes a list or a map, not " + Values.kind(container));
        };
    }

    private static boolean contains(Frame frame, List<?> list, Object element) {
        frame.spend(list.size());
        for (Object one : list) {
            if (Values.equal(frame, Values.present(one), element)) {
                return true;
            }
        }
        return false;
    }
}
