package io.hostler.core.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hostler.core.metric.NetworkDevice.Received;
import io.hostler.core.metric.NetworkDevice.Transmitted;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NetworkReaderTest {

    private static final String HEADER = "Inter-|   Receive     |  Transmit\n face |bytes    packets\n";

    private final Scan scan = new Scan();

    @TempDir
    Path root;

    private Tree tree;

    @BeforeEach
    void plant() {
        tree = new Tree(root)
                .with("dev", HEADER + "    lo:   10 0\n  eth0:1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16\n")
                .with("class/net/lo/operstate", "unknown\n")
                .with("class/net/eth0/operstate", "up\n");
    }

    private NetworkReader reader() {
        return new NetworkReader(tree.file("dev"), new LinkStates(root));
    }

    @Test
    void putsEachColumnInItsPlace() {
        try (var reader = reader()) {
            assertEquals(
                    new NetworkDevice(
                            "eth0",
                            true,
                            new Received(1, 2, 3, 4, 5, 6, 7, 8),
                            new Transmitted(9, 10, 11, 12, 13, 14, 15, 16),
                            Double.NaN,
                            Double.NaN),
                    reader.read(scan, 1).get(1));
        }
    }

    @Test
    void tellsRatesOfTheSameDeviceWhereverItStands() {
        try (var reader = reader()) {
            reader.read(scan, 1);
            tree.with("dev", HEADER + "  eth0:5001 2 3 4 5 6 7 8 2009 0\nwg0: 7 0\n    lo:   3 0\n");
            List<NetworkDevice> devices = reader.read(scan, 2);
            assertEquals(
                    List.of("eth0", "wg0", "lo"),
                    devices.stream().map(NetworkDevice::device).toList());
            assertEquals(2500, devices.get(0).rx());
            assertEquals(1000, devices.get(0).tx());
            assertEquals(Double.NaN, devices.get(1).rx(), "new");
            assertEquals(Double.NaN, devices.get(2).rx(), "counts went back: made anew");
        }
    }

    @Test
    void tellsWhichAreUp() {
        try (var reader = reader()) {
            assertEquals(List.of(false, true), up(reader));
            tree.with("class/net/eth0/operstate", "down\n");
            assertEquals(List.of(false, false), up(reader));
        }
    }

    private List<Boolean> up(NetworkReader reader) {
        return reader.read(scan, 1).stream().map(NetworkDevice::up).toList();
    }
}
