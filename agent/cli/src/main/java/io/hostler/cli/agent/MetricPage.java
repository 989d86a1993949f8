package io.hostler.cli.agent;

import io.hostler.core.config.HostlerConfig.NodeNames;
import io.hostler.core.metric.Exposition;
import io.hostler.core.metric.HostSample;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Optional;
import java.util.function.Supplier;

/// The page at `/metrics`: the host under node_exporter's names, then the agent's own.
final class MetricPage {

    private static final int NODE_EXPORTER = 9100;
    private static final int PATIENCE_MILLIS = 200;

    private final Exposition exposition = new Exposition();
    private final NodeNames names;
    private final Supplier<Optional<HostSample>> latest;
    private final PrometheusMeterRegistry registry;
    private Optional<Boolean> node = Optional.empty();

    MetricPage(NodeNames names, Supplier<Optional<HostSample>> latest, PrometheusMeterRegistry registry) {
        this.names = names;
        this.latest = latest;
        this.registry = registry;
    }

    Buffer render() {
        Buffer page = Buffer.buffer();
        if (nodeNames()) {
            latest.get().ifPresent(sample -> page.appendBytes(exposition.render(sample)));
        }
        return page.appendString(registry.scrape());
    }

    /// Whether a node_exporter serves the same names is looked at once, at the first scrape.
    private synchronized boolean nodeNames() {
        if (node.isEmpty()) {
            node = Optional.of(names == NodeNames.ON || names == NodeNames.AUTO && !nodeExporterAnswers());
        }
        return node.get();
    }

    private static boolean nodeExporterAnswers() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), NODE_EXPORTER), PATIENCE_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
