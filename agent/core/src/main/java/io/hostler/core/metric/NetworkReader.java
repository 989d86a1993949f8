package io.hostler.core.metric;

import io.hostler.core.metric.NetworkDevice.Received;
import io.hostler.core.metric.NetworkDevice.Transmitted;
import java.io.Closeable;
import java.util.ArrayList;
import java.util.List;

/// Reads `/proc/net/dev`, and each device's operational state.
final class NetworkReader implements Closeable {

    private static final int HEADER_LINES = 2;

    private final KernelFile file;
    private final LinkStates links;
    private final Scan linkScan = new Scan();
    private final DeviceNames names = new DeviceNames(_ -> true);
    private List<NetworkDevice> before = List.of();

    NetworkReader(KernelFile file, LinkStates links) {
        this.file = file;
        this.links = links;
    }

    /// @param elapsedSeconds since the read before
    List<NetworkDevice> read(Scan scan, double elapsedSeconds) {
        if (!file.read(scan)) {
            return List.of();
        }
        for (int i = 0; i < HEADER_LINES; i++) {
            scan.line();
        }
        var devices = new ArrayList<NetworkDevice>(before.size());
        for (int line = 0; !scan.done(); line++) {
            devices.add(device(scan, line, elapsedSeconds));
            scan.line();
        }
        before = List.copyOf(devices);
        links.endOfRound();
        return before;
    }

    private NetworkDevice device(Scan scan, int line, double elapsedSeconds) {
        scan.spaces();
        String name = names.at(line, scan, scan.position(), scan.word(':'));
        scan.colon();
        Received in = received(scan);
        Transmitted out = transmitted(scan);
        var then = Previous.of(before, line, name, NetworkDevice::device);
        double rx = then.map(d -> rate(d.received().bytes(), in.bytes(), elapsedSeconds))
                .orElse(Double.NaN);
        double tx = then.map(d -> rate(d.transmitted().bytes(), out.bytes(), elapsedSeconds))
                .orElse(Double.NaN);
        return new NetworkDevice(name, links.up(name, linkScan), in, out, rx, tx);
    }

    private static Received received(Scan scan) {
        return new Received(
                scan.number(),
                scan.number(),
                scan.number(),
                scan.number(),
                scan.number(),
                scan.number(),
                scan.number(),
                scan.number());
    }

    private static Transmitted transmitted(Scan scan) {
        return new Transmitted(
                scan.number(),
                scan.number(),
                scan.number(),
                scan.number(),
                scan.number(),
                scan.number(),
                scan.number(),
                scan.number());
    }

    /// A count that went back belongs to a device made anew under the old name.
    private static double rate(long before, long now, double elapsedSeconds) {
        return now < before ? Double.NaN : (now - before) / elapsedSeconds;
    }

    @Override
    public void close() {
        file.close();
        links.close();
    }
}
