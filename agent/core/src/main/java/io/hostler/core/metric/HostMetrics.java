package io.hostler.core.metric;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.function.Function;

/// News of a sample on the bus. Nobody may rely on hearing every one; [SeriesHistory] has the past.
///
/// @param sample what is told
public record HostMetrics(HostSample sample) {

    /// Where it is published each second, as the JSON of [#toJson()].
    public static final String ADDRESS = "host.metrics";

    /// The sample as JSON: shares 0..1, sizes in bytes, rates in bytes a second, times in seconds. What is not known
    /// yet, such as a share in the first sample, is left out.
    public JsonObject toJson() {
        var json = new JsonObject()
                .put("at", sample.at().toString())
                .put("cpu", cpu(sample.cpu()))
                .put("cpus", all(sample.cpus(), HostMetrics::cpu))
                .put("load", load(sample.load()))
                .put("memory", memory(sample))
                .put("swap", swap(sample))
                .put("disks", all(sample.disks(), HostMetrics::disk))
                .put("filesystems", all(sample.fileSystems(), HostMetrics::fileSystem))
                .put("networks", all(sample.networks(), HostMetrics::network))
                .put("tcp", readings(sample.netstat(), "Tcp_").mergeIn(readings(sample.sockstat(), "TCP_")))
                .put("files", files(sample.openFiles()));
        sample.pressure().ifPresent(pressure -> json.put("pressure", pressure(pressure)));
        sample.clock().ifPresent(clock -> json.put("clock_synced", clock.synced()));
        return json;
    }

    private static <T> JsonArray all(List<T> items, Function<T, JsonObject> toJson) {
        var array = new JsonArray();
        items.forEach(item -> array.add(toJson.apply(item)));
        return array;
    }

    private static JsonObject cpu(Cpu cpu) {
        return known(known(new JsonObject().put("cpu", cpu.id()), "busy", cpu.busy()), "iowait", cpu.waiting());
    }

    private static JsonObject load(HostSample.Load load) {
        return known(known(known(new JsonObject(), "one", load.one()), "five", load.five()), "fifteen", load.fifteen());
    }

    private static JsonObject memory(HostSample sample) {
        return new JsonObject()
                .put("total", sample.memory().get("MemTotal").orElse(0))
                .put("available", sample.memoryAvailable())
                .put("used", sample.memoryUsed());
    }

    private static JsonObject swap(HostSample sample) {
        return new JsonObject()
                .put("total", sample.memory().get("SwapTotal").orElse(0))
                .put("free", sample.memory().get("SwapFree").orElse(0))
                .put("used", sample.swapUsed());
    }

    private static JsonObject disk(Disk disk) {
        var json = new JsonObject()
                .put("device", disk.device())
                .put("reads", disk.reads())
                .put("writes", disk.writes())
                .put("read_bytes", disk.readSectors() * 512)
                .put("written_bytes", disk.writtenSectors() * 512)
                .put("io_seconds", disk.ioMillis() / 1000.0);
        return known(known(json, "busy", disk.busy()), "latency", disk.latency());
    }

    private static JsonObject fileSystem(FileSystem fileSystem) {
        return new JsonObject()
                .put("mountpoint", fileSystem.mountpoint())
                .put("device", fileSystem.device())
                .put("type", fileSystem.type())
                .put("failed", fileSystem.failed())
                .put("read_only", fileSystem.readOnly())
                .put("size", fileSystem.size())
                .put("avail", fileSystem.avail())
                .put("used", fileSystem.used())
                .put("files_used", fileSystem.filesUsed());
    }

    private static JsonObject network(NetworkDevice device) {
        var json = new JsonObject()
                .put("device", device.device())
                .put("up", device.up())
                .put("rx_bytes", device.received().bytes())
                .put("tx_bytes", device.transmitted().bytes());
        return known(known(json, "rx", device.rx()), "tx", device.tx());
    }

    private static JsonObject readings(Readings readings, String prefix) {
        var json = new JsonObject();
        for (int i = 0; i < readings.size(); i++) {
            String name = readings.names().get(i);
            if (name.startsWith(prefix)) {
                json.put(name.substring(prefix.length()), readings.value(i));
            }
        }
        return json;
    }

    private static JsonObject files(HostSample.OpenFiles files) {
        return new JsonObject()
                .put("allocated", files.allocated())
                .put("maximum", files.maximum())
                .put("used", files.used());
    }

    private static JsonObject pressure(Pressure pressure) {
        return known(
                known(
                        known(new JsonObject(), "cpu", pressure.cpu().some()),
                        "memory",
                        pressure.memory().some()),
                "io",
                pressure.io().some());
    }

    private static JsonObject known(JsonObject json, String name, double value) {
        return Double.isNaN(value) ? json : json.put(name, value);
    }
}
