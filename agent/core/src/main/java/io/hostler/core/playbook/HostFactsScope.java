package io.hostler.core.playbook;

import io.hostler.core.expression.Type;
import io.hostler.core.expression.Type.Field;
import io.hostler.core.metric.HostFacts;
import java.util.Map;
import java.util.TreeMap;

/// What expressions see of the host: `host.hostname`, `host.os`, `host.kernel`, `host.cpus` and `host.memory`
/// (bytes).
public final class HostFactsScope {

    /// The type of `host`.
    public static final Type TYPE = new Type.RecordOf(
            "host",
            new TreeMap<>(Map.of(
                    "hostname", Field.of(Type.TEXT),
                    "os", Field.of(Type.TEXT),
                    "kernel", Field.of(Type.TEXT),
                    "cpus", Field.of(Type.INT),
                    "memory", Field.of(Type.INT))));

    private HostFactsScope() {}

    /// Returns the value of `host`.
    public static Map<String, Object> values(HostFacts facts) {
        return Map.of(
                "hostname", facts.hostname(),
                "os", facts.system(),
                "kernel", facts.kernel(),
                "cpus", (long) facts.cpus(),
                "memory", facts.memory());
    }
}
