package io.hostler.core.metric;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// The distribution's node_exporter, run for a test on a free port of loopback.
final class NodeExporter implements AutoCloseable {

    private static final Duration STARTS_WITHIN = Duration.ofSeconds(20);

    private final Process process;
    private final URL metrics;

    NodeExporter() throws Exception {
        Path program = Installed.program("prometheus-node-exporter", "prometheus-node-exporter");
        String address = "127.0.0.1:" + freePort();
        metrics = URI.create("http://" + address + "/metrics").toURL();
        process = new ProcessBuilder(program.toString(), "--web.listen-address=" + address)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        awaitAnswer();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitAnswer() throws Exception {
        long end = System.nanoTime() + STARTS_WITHIN.toNanos();
        while (true) {
            try {
                scrape();
                return;
            } catch (IOException e) {
                if (System.nanoTime() > end || !process.isAlive()) {
                    throw e;
                }
                Thread.onSpinWait();
            }
        }
    }

    Scrape scrape() throws IOException {
        try (InputStream in = metrics.openStream()) {
            return Scrape.of(new String(in.readAllBytes(), UTF_8));
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
    }
}
