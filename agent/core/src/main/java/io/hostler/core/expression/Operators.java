package io.hostler.core.expression;

import java.util.Optional;
import java.util.Set;

/// Checks operators, and chooses their code.
final class Operators {

    private static final Set<String> ORDER = Set.of("<", "<=", ">", ">=");

    private final Checker checker;

    Operators(Checker checker) {
        this.checker = checker;
    }

    Typed unary(Syntax.Unary unary, Env env) {
        if (unary.operator().equals("!")) {
            Typed operand = checker.condition(unary.operand(), env, "'!'");
            Code code = operand.code();
            return Typed.of(Type.BOOL, operand.secret(), unary.offset(), frame -> !((Boolean) code.run(frame)));
        }
        Typed operand = checker.check(unary.operand(), env);
        if (operand.type() != Type.DYN && !Types.isNumber(operand.type())) {
            throw checker.error(
                    unary.offset(), "'-' takes a number, not " + operand.type().words());
        }
        var code = new Code.Apply((frame, value) -> Arithmetic.negate(value), operand.code(), unary.offset());
        return Typed.of(operand.type(), operand.secret(), unary.offset(), code);
    }

    Typed binary(Syntax.Binary binary, Env env) {
        return switch (binary.operator()) {
            case "&&" -> junction(binary, env, false);
            case "||" -> junction(binary, env, true);
            default -> plain(binary, checker.check(binary.left(), env), right(binary, env));
        };
    }

    private Typed right(Syntax.Binary binary, Env env) {
        if (!binary.operator().equals("in")) {
            return checker.check(binary.right(), env);
        }
        Typed container = checker.container(binary.right(), env);
        if (container.type() instanceof Type.ListOf(Type element) && Types.holdsSecret(element)) {
            throw checker.error(binary.offset(), container.words() + " holds secrets; write exists(x, x == …)");
        }
        return container;
    }

    private Typed junction(Syntax.Binary binary, Env env, boolean stop) {
        String words = "'" + binary.operator() + "'";
        Typed left = checker.condition(binary.left(), env, words);
        Env known = env.with(Narrowing.ran(binary.left(), !stop, env));
        Typed right = checker.condition(binary.right(), known, words);
        boolean secret = left.secret() || right.secret();
        return Typed.of(Type.BOOL, secret, binary.offset(), new Junction(stop, left.code(), right.code()));
    }

    private Typed plain(Syntax.Binary binary, Typed left, Typed right) {
        Type type = type(binary.operator(), left.type(), right.type())
                .orElseThrow(
                        () -> checker.error(binary.offset(), refusal(binary.operator(), left.type(), right.type())));
        var code = new Code.ApplyTwo(Operations.of(binary.operator()), left.code(), right.code(), binary.offset());
        return Typed.of(type, left.secret() || right.secret(), binary.offset(), code);
    }

    private static Optional<Type> type(String operator, Type left, Type right) {
        if (operator.equals("in")) {
            return OperatorTypes.membership(left, right);
        }
        boolean comparable = Types.comparable(left, right);
        if (ORDER.contains(operator)) {
            return Optional.of(Type.BOOL).filter(bool -> comparable && Types.isOrdered(left) && Types.isOrdered(right));
        }
        boolean equality = operator.equals("==") || operator.equals("!=");
        return equality
                ? Optional.of(Type.BOOL).filter(bool -> comparable)
                : OperatorTypes.arithmetic(operator.charAt(0), left, right);
    }

    private static String refusal(String operator, Type left, Type right) {
        boolean joins = operator.equals("+") && (left == Type.TEXT || right == Type.TEXT);
        return "'%s' does not take %s and %s%s"
                .formatted(operator, left.words(), right.words(), joins ? "; write string(…) around one" : "");
    }

    Typed conditional(Syntax.Conditional conditional, Env env) {
        Typed condition = checker.condition(conditional.condition(), env, "'?'");
        Typed then = checker.check(conditional.then(), env.with(Narrowing.ran(conditional.condition(), true, env)));
        Typed other =
                checker.check(conditional.otherwise(), env.with(Narrowing.ran(conditional.condition(), false, env)));
        Type type = Types.joined(then.type(), other.type())
                .orElseThrow(() -> checker.error(
                        conditional.offset(),
                        "both sides of ':' must be of one type, not %s and %s"
                                .formatted(then.type().words(), other.type().words())));
        Code first = type == Type.DOUBLE ? then.asDouble().code() : then.code();
        Code second = type == Type.DOUBLE ? other.asDouble().code() : other.code();
        Code test = condition.code();
        return Typed.of(
                type,
                condition.secret() || then.secret() || other.secret(),
                conditional.offset(),
                frame -> (Boolean) test.run(frame) ? first.run(frame) : second.run(frame));
    }
}
