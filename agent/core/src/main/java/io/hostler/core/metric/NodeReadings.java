package io.hostler.core.metric;

import static io.hostler.core.metric.Text.Unit.ONE;

import java.util.List;
import java.util.function.Function;

/// A kernel table's metrics. Which there are is worked out once for each shape of the table.
final class NodeReadings {

    /// A metric, and what to multiply the kernel's number with.
    record Metric(Family family, long scale) {}

    private final Function<String, List<Metric>> naming;
    private List<String> names = List.of();
    private List<List<Metric>> metrics = List.of();

    private NodeReadings(Function<String, List<Metric>> naming) {
        this.naming = naming;
    }

    /// `collector/meminfo.go`: `Active(anon)` becomes `Active_anon`; all but counts of huge pages are bytes.
    static NodeReadings memory() {
        return new NodeReadings(key -> {
            String plain = key.replace("(", "_").replace(")", "");
            String name = key.startsWith("HugePages_") ? plain : plain + "_bytes";
            return one(Family.gauge("node_memory_" + name, "Memory information field " + name + "."));
        });
    }

    /// `collector/vmstat_linux.go`.
    static NodeReadings vmstat() {
        return new NodeReadings(
                key -> one(Family.untyped("node_vmstat_" + key, "/proc/vmstat information field " + key + ".")));
    }

    /// `collector/netstat_linux.go`.
    static NodeReadings netstat() {
        return new NodeReadings(
                key -> one(Family.untyped("node_netstat_" + key, "Statistic " + key.replaceFirst("_", "") + ".")));
    }

    /// `collector/sockstat_linux.go`: memory is counted in pages, and shown in bytes too.
    static NodeReadings sockstat(long pageSize) {
        return new NodeReadings(key -> {
            if (key.equals("sockets_used")) {
                return one(Family.gauge("node_sockstat_sockets_used", "Number of IPv4 sockets in use."));
            }
            Metric plain = new Metric(socket(key), 1);
            return key.endsWith("_mem") ? List.of(plain, new Metric(socket(key + "_bytes"), pageSize)) : List.of(plain);
        });
    }

    private static Family socket(String key) {
        int end = key.indexOf('_');
        String help = "Number of " + key.substring(0, end) + " sockets in state " + key.substring(end + 1) + ".";
        return Family.gauge("node_sockstat_" + key, help);
    }

    private static List<Metric> one(Family family) {
        return List.of(new Metric(family, 1));
    }

    void write(Text out, Readings readings) {
        if (names != readings.names()) {
            names = readings.names();
            metrics = names.stream().map(naming).toList();
        }
        for (int i = 0; i < readings.size(); i++) {
            for (Metric metric : metrics.get(i)) {
                metric.family().write(out, readings.value(i) * metric.scale(), ONE);
            }
        }
    }
}
