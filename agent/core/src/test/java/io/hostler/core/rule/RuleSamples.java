package io.hostler.core.rule;

import io.hostler.core.allow.Allow;
import io.hostler.core.allow.Mode;
import io.hostler.core.event.Alert;
import io.hostler.core.expression.Functions;
import io.hostler.core.expression.Functions.Function;
import io.hostler.core.expression.Functions.Parameter;
import io.hostler.core.expression.Scope;
import io.hostler.core.expression.Type;
import io.hostler.core.expression.UnknownValue;
import io.hostler.core.playbook.Input;
import io.hostler.core.playbook.InputType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// A playbook, a host and alerts for the tests of rules.
final class RuleSamples {

    static final Identity DB1 = Identity.of(List.of("db1"), Set.of(), List.of());

    private static final List<Input> RELIEF = List.of(
            input("path", InputType.PATH, true),
            input("over", InputType.BYTES, false),
            input("keep", InputType.LIST, false),
            input("wait", InputType.DURATION, false),
            input("dry", InputType.FLAG, false),
            input("times", InputType.INT, false));

    private static final Function LAST =
            new Function("last", List.of(Parameter.literal("series", Type.TEXT)), 1, Type.DOUBLE, _ -> {
                throw new UnknownValue("no samples of 'x' yet");
            });

    static final RuleContext CONTEXT = new RuleContext(
            new Playbooks() {
                @Override
                public Set<String> names() {
                    return Set.of("disk-relief", "noop");
                }

                @Override
                public Optional<List<Input>> inputs(String playbook) {
                    return Optional.ofNullable(Map.of("disk-relief", RELIEF, "noop", List.<Input>of())
                            .get(playbook));
                }
            },
            new Scope(new TreeMap<>(Map.of("cpus", Type.INT)), Functions.of(List.of(LAST))));

    private RuleSamples() {}

    static RuleBook book(String text) {
        return RuleLoader.load("r.yaml", text, CONTEXT).orThrow();
    }

    static DecisionContext upTo(Mode mode) {
        Allow absent = Allow.ABSENT;
        return new DecisionContext(
                DB1,
                new Allow(absent.tasks(), absent.commands(), absent.paths(), absent.units(), absent.sysctl(), mode),
                Map.of("cpus", 4L));
    }

    static Alert alert(Map<String, String> labels) {
        return new Alert(
                Alert.Status.FIRING, "f1", Instant.parse("2026-11-21T02:00:00Z"), labels, Map.of("size", "1GiB"), "");
    }

    private static Input input(String name, InputType type, boolean required) {
        return new Input(name, type, "", Optional.empty(), required, List.of());
    }
}
