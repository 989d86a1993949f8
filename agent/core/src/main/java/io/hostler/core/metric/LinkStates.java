package io.hostler.core.metric;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// Whether network devices are up: `/sys/class/net/*/operstate`.
///
/// Descriptors are dropped every 15 rounds: a kept one follows its device through a renaming.
final class LinkStates implements Closeable {

    private static final int ROUNDS = 15;
    private static final byte[] UP = "up".getBytes(US_ASCII);

    private final Path devices;
    private final Map<String, KernelFile> files = new HashMap<>();
    private int round;

    LinkStates(Path sys) {
        this.devices = sys.resolve("class/net");
    }

    boolean up(String device, Scan scan) {
        KernelFile file = files.computeIfAbsent(device, this::open);
        return file.read(scan) && scan.take(UP);
    }

    private KernelFile open(String device) {
        return new KernelFile(devices.resolve(device).resolve("operstate"));
    }

    void endOfRound() {
        round++;
        if (round % ROUNDS == 0) {
            close();
        }
    }

    @Override
    public void close() {
        files.values().forEach(KernelFile::close);
        files.clear();
    }
}
