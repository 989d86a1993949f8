package io.hostler.core.expression;

import io.hostler.core.expression.Functions.Function;
import io.hostler.core.expression.Functions.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Checks calls of the functions that a scope adds.
final class Added {

    private final Checker checker;
    private final Functions functions;

    Added(Checker checker, Functions functions) {
        this.checker = checker;
        this.functions = functions;
    }

    /// Returns empty when there is no function of that name.
    Optional<Typed> call(Syntax.Call call, Env env) {
        List<Function> named = functions.named(call.name());
        if (named.isEmpty()) {
            return Optional.empty();
        }
        List<Typed> given =
                call.arguments().stream().map(one -> checker.check(one, env)).toList();
        Function chosen =
                named.stream().filter(one -> fits(one, given)).findFirst().orElseThrow(() -> refused(call, named));
        return Optional.of(typed(chosen, given, call));
    }

    private static boolean fits(Function function, List<Typed> given) {
        int count = given.size();
        return count >= function.required()
                && count <= function.parameters().size()
                && IntStream.range(0, count)
                        .allMatch(i -> fits(function.parameters().get(i), given.get(i)));
    }

    private static boolean fits(Parameter parameter, Typed given) {
        boolean written = parameter.literal() && parameter.type() == Type.DURATION && given.type() == Type.TEXT;
        return written || Types.fits(given.type(), parameter.type());
    }

    private ExpressionException refused(Syntax.Call call, List<Function> named) {
        String forms = String.join(" or ", named.stream().map(Added::form).toList());
        return checker.error(call.offset(), "'" + call.name() + "' is called as " + forms);
    }

    private static String form(Function function) {
        var words = new ArrayList<String>();
        for (Parameter parameter : function.parameters()) {
            String optional = words.size() >= function.required() ? "?" : "";
            words.add(parameter.name() + optional + ": " + parameter.type().words());
        }
        return function.name() + "(" + String.join(", ", words) + ")";
    }

    private Typed typed(Function function, List<Typed> given, Syntax.Call call) {
        var codes = new ArrayList<Code>();
        for (int i = 0; i < given.size(); i++) {
            codes.add(argument(function.parameters().get(i), given.get(i)));
        }
        boolean secret = given.stream().anyMatch(Typed::secret);
        boolean secretResult = function.result() == Type.SECRET;
        return Typed.of(
                secretResult ? Type.TEXT : function.result(),
                secret || secretResult,
                call.offset(),
                new Invocation(function, List.copyOf(codes), call.offset()));
    }

    private Code argument(Parameter parameter, Typed given) {
        if (!parameter.literal()) {
            return new Code.Apply((frame, value) -> Reader.read(parameter.type(), value), given.code(), given.offset());
        }
        if (!(given.code() instanceof Code.Constant constant)) {
            throw checker.error(given.offset(), "'" + parameter.name() + "' must be written out");
        }
        boolean window = parameter.type() == Type.DURATION && constant.value() instanceof String;
        return window
                ? new Code.Constant(checker.placed(
                        given.offset(), () -> Durations.parse(constant.value().toString())))
                : constant;
    }

    private record Invocation(Function function, List<Code> arguments, int offset) implements Code {

        @Override
        public Object run(Frame frame) {
            List<Object> values = arguments.stream().map(one -> one.run(frame)).toList();
            try {
                return Reader.read(function.result(), function.body().apply(values));
            } catch (IllegalArgumentException wrong) {
                throw frame.at(offset, new Fault(function.name() + ": " + wrong.getMessage()));
            } catch (Fault fault) {
                throw frame.at(offset, new Fault(function.name() + " " + fault.getMessage()));
            }
        }
    }
}
