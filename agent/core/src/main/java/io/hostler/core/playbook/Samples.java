package io.hostler.core.playbook;

import io.hostler.api.Bound;
import io.hostler.api.Condition;
import io.hostler.api.Effect;
import io.hostler.api.Parameter;
import io.hostler.api.Params;
import io.hostler.api.Secret;
import io.hostler.api.Task;
import io.hostler.api.VerbTask;
import io.hostler.core.document.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Binds a step before anything runs: what is constant as it is, what is computed as an example of its kind.
record Samples(Step.Call call, List<Parameter> parameters) {

    private static final List<String> EXAMPLES =
            List.of("x", "1", "/x", "http://x/", "x:1", "a.b", "0644", "GET", "POST", "DELETE");

    static Samples of(Step.Call call) {
        return new Samples(call, Parameters.of(call.task()));
    }

    /// Returns what is wrong for sure: problems of constants, and of the whole where nothing is computed.
    ///
    /// @param path the step's own
    List<Problem> problems(String path) {
        Set<String> computed = computed().map(Parameter::name).collect(Collectors.toSet());
        return switch (bind(call.task())) {
            case Bound.Valid<?> _ -> List.of();
            case Bound.Refused<?> refused ->
                refused.problems().stream()
                        .filter(one -> one.path().isEmpty() ? computed.isEmpty() : !computed.contains(one.path()))
                        .map(one -> placed(one, path))
                        .toList();
        };
    }

    private Problem placed(Bound.Problem problem, String path) {
        String inner = path + ".with" + (problem.path().isEmpty() ? "" : "." + problem.path());
        return new Problem(StepBinding.place(call, problem.path()), inner, problem.message());
    }

    /// Returns the effect of a verb; empty when that hangs on what is computed.
    Optional<Effect> effect() {
        return call.task() instanceof VerbTask<?, ?> verb ? effect(verb) : Optional.empty();
    }

    private <P extends Record> Optional<Effect> effect(VerbTask<P, ?> verb) {
        List<Optional<Effect>> effects = variants().stream()
                .map(given -> effect(verb, Params.bind(verb.parameters(), given)))
                .distinct()
                .toList();
        return effects.size() == 1 ? effects.getFirst() : Optional.empty();
    }

    private static <P extends Record> Optional<Effect> effect(VerbTask<P, ?> verb, Bound<P> bound) {
        return switch (bound) {
            case Bound.Valid<P> valid -> Optional.of(verb.effect(valid.params()));
            case Bound.Refused<P> _ -> Optional.empty();
        };
    }

    /// The samples with each value that a computed choice or flag can have, one parameter at a time.
    private List<Map<String, Object>> variants() {
        var variants = new ArrayList<>(List.of(given()));
        computed().forEach(parameter -> words(parameter).forEach(word -> {
            var variant = new LinkedHashMap<>(given());
            variant.put(parameter.name(), word);
            variants.add(variant);
        }));
        return variants;
    }

    private static List<String> words(Parameter parameter) {
        return switch (parameter.kind()) {
            case FLAG -> List.of("true", "false");
            case TEXT -> texts(parameter).toList();
            default -> parameter.choices();
        };
    }

    /// A text must also match its pattern; where no example does, nothing is known for sure.
    private static Stream<String> texts(Parameter parameter) {
        return EXAMPLES.stream().filter(example -> example.matches(parameter.matches()));
    }

    private Stream<Parameter> computed() {
        return parameters.stream()
                .filter(parameter -> Optional.ofNullable(call.with().get(parameter.name()))
                        .filter(Argument::isDynamic)
                        .isPresent());
    }

    private <P extends Record> Bound<P> bind(Task<P> task) {
        return Params.bind(task.parameters(), given());
    }

    private Map<String, Object> given() {
        var given = new LinkedHashMap<String, Object>();
        parameters.forEach(parameter -> Optional.ofNullable(call.with().get(parameter.name()))
                .ifPresent(argument -> given.put(parameter.name(), sample(argument, parameter))));
        return given;
    }

    private static Object sample(Argument argument, Parameter parameter) {
        return switch (argument) {
            case Argument.Constant constant -> constant.text();
            case Argument.Computed _ -> example(parameter);
            case Argument.Live _ -> new Never();
            case Argument.Beside beside -> beside.source();
            case Argument.Many many ->
                many.items().stream().map(item -> word(item, parameter)).toList();
            case Argument.Fields fields -> fields(fields);
        };
    }

    private static Map<String, Object> fields(Argument.Fields fields) {
        var words = new LinkedHashMap<String, Object>();
        fields.fields()
                .forEach((key, value) ->
                        words.put(key, value instanceof Argument.Constant constant ? constant.text() : "x"));
        return words;
    }

    private static String word(Argument argument, Parameter parameter) {
        return argument instanceof Argument.Constant constant
                ? constant.text()
                : texts(parameter).findFirst().orElse("x");
    }

    private static Object example(Parameter parameter) {
        return switch (parameter.kind()) {
            case TEXT -> texts(parameter).findFirst().orElse("x");
            case SOURCE, CONDITION -> "x";
            case PATH -> "/x";
            case DURATION -> Duration.ofSeconds(1);
            case FLAG -> "false";
            case NUMBER -> "1";
            case SECRET -> new Secret("x");
            case CHOICE -> parameter.choices().getFirst();
            case LIST -> List.of(texts(parameter).findFirst().orElse("x"));
            case MAP, SECRETS -> Map.of("x", "x");
        };
    }

    /// Stands for an expression where nobody asks it.
    private static final class Never implements Condition {

        @Override
        public boolean holds() {
            return false;
        }

        @Override
        public String source() {
            return "x";
        }
    }
}
