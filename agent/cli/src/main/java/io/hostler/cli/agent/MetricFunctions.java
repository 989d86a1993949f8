package io.hostler.cli.agent;

import io.hostler.core.expression.Functions;
import io.hostler.core.expression.Functions.Function;
import io.hostler.core.expression.Functions.Parameter;
import io.hostler.core.expression.Type;
import io.hostler.core.expression.UnknownValue;
import io.hostler.core.metric.SeriesHistory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/// The functions over host metrics that expressions can call, such as `avg("cpu.busy", "5m")`.
final class MetricFunctions {

    private static final Parameter SERIES = Parameter.literal("series", Type.TEXT);
    private static final Parameter LABELS = Parameter.of("labels", new Type.MapOf(Type.TEXT));
    private static final Parameter WINDOW = Parameter.literal("window", Type.DURATION);

    private final SeriesHistory history;

    private MetricFunctions(SeriesHistory history) {
        this.history = history;
    }

    @FunctionalInterface
    private interface OverWindow {
        OptionalDouble of(String series, Map<String, String> labels, Duration window);
    }

    /// Returns the functions, which look at this history each time they are called.
    static Functions over(SeriesHistory history) {
        var functions = new MetricFunctions(history);
        List<Function> all = new ArrayList<>(functions.last());
        all.addAll(functions.windowed("avg", history::avg));
        all.addAll(functions.windowed("min", history::min));
        all.addAll(functions.windowed("max", history::max));
        all.addAll(functions.windowed("rate", history::rate));
        all.addAll(functions.windowed("increase", history::increase));
        all.addAll(functions.windowed("predict", history::predict));
        return Functions.of(all);
    }

    private List<Function> last() {
        return List.of(
                function("last", List.of(SERIES), args -> history.last(text(args, 0), Map.of())),
                function("last", List.of(SERIES, LABELS), args -> history.last(text(args, 0), labels(args, 1))));
    }

    private List<Function> windowed(String name, OverWindow over) {
        return List.of(
                function(name, List.of(SERIES, WINDOW), args -> over.of(text(args, 0), Map.of(), window(args, 1))),
                function(
                        name,
                        List.of(SERIES, LABELS, WINDOW),
                        args -> over.of(text(args, 0), labels(args, 1), window(args, 2))));
    }

    private static Function function(
            String name, List<Parameter> parameters, java.util.function.Function<List<Object>, OptionalDouble> body) {
        return new Function(name, parameters, parameters.size(), Type.DOUBLE, args -> {
            OptionalDouble value = body.apply(args);
            if (value.isEmpty()) {
                throw new UnknownValue(name + "(\"" + args.getFirst() + "\"): has too few samples, or stale ones");
            }
            return value.getAsDouble();
        });
    }

    private static String text(List<Object> args, int index) {
        return (String) args.get(index);
    }

    private static Duration window(List<Object> args, int index) {
        return (Duration) args.get(index);
    }

    private static Map<String, String> labels(List<Object> args, int index) {
        var labels = new java.util.TreeMap<String, String>();
        ((Map<?, ?>) args.get(index)).forEach((key, value) -> labels.put(String.valueOf(key), String.valueOf(value)));
        return labels;
    }
}
