package io.hostler.core.metric;

import static io.hostler.core.metric.Text.Unit.ONE;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/// Network metrics as node_exporter 1.5 names them (`collector/netdev_common.go`, `netclass_linux.go`). Debian leaves
/// the counts of `lo` out.
final class NodeNetwork {

    private static final Predicate<NetworkDevice> COUNTED =
            device -> !device.device().equals("lo");
    private static final PerItem<NetworkDevice> ROWS = rows();

    private NodeNetwork() {}

    static void write(Text out, List<NetworkDevice> devices) {
        ROWS.write(out, devices);
    }

    private static PerItem<NetworkDevice> rows() {
        var rows = new PerItem<NetworkDevice>(device -> Family.labels("device", device.device()));
        rows.row(
                Family.gauge("node_network_up", "Value is 1 if operstate is 'up', 0 otherwise."),
                ONE,
                device -> device.up() ? 1 : 0);
        count(rows, "receive_bytes", d -> d.received().bytes());
        count(rows, "receive_packets", d -> d.received().packets());
        count(rows, "receive_errs", d -> d.received().errs());
        count(rows, "receive_drop", d -> d.received().drop());
        count(rows, "receive_fifo", d -> d.received().fifo());
        count(rows, "receive_frame", d -> d.received().frame());
        count(rows, "receive_compressed", d -> d.received().compressed());
        count(rows, "receive_multicast", d -> d.received().multicast());
        count(rows, "transmit_bytes", d -> d.transmitted().bytes());
        count(rows, "transmit_packets", d -> d.transmitted().packets());
        count(rows, "transmit_errs", d -> d.transmitted().errs());
        count(rows, "transmit_drop", d -> d.transmitted().drop());
        count(rows, "transmit_fifo", d -> d.transmitted().fifo());
        count(rows, "transmit_colls", d -> d.transmitted().colls());
        count(rows, "transmit_carrier", d -> d.transmitted().carrier());
        count(rows, "transmit_compressed", d -> d.transmitted().compressed());
        return rows;
    }

    private static void count(PerItem<NetworkDevice> rows, String name, ToLongFunction<NetworkDevice> value) {
        rows.row(
                Family.counter("node_network_" + name + "_total", "Network device statistic " + name + "."),
                ONE,
                COUNTED,
                value);
    }
}
