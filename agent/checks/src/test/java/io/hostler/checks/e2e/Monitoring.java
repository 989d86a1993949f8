package io.hostler.checks.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/// The distribution's Prometheus and Alertmanager on loopback: one scrapes an agent, the other sends to it.
final class Monitoring implements AutoCloseable {

    private static final String PROMETHEUS = """
            global: { scrape_interval: 500ms, evaluation_interval: 500ms }
            rule_files: [ %s ]
            alerting:
              alertmanagers: [ { static_configs: [ { targets: [ "127.0.0.1:%d" ] } ] } ]
            scrape_configs:
              - job_name: hostler
                static_configs: [ { targets: [ "127.0.0.1:%d" ] } ]
            """;
    private static final String ALERTMANAGER = """
            route: { receiver: hostler, group_by: [ alertname ], group_wait: 0s, group_interval: 1s, repeat_interval: 1h }
            receivers:
              - name: hostler
                webhook_configs: [ { url: "%s", send_resolved: true } ]
            """;

    private final Program prometheus;
    private final Program alertmanager;

    private Monitoring(Program prometheus, Program alertmanager) {
        this.prometheus = prometheus;
        this.alertmanager = alertmanager;
    }

    /// Starts both, with one file of alert rules.
    static Monitoring of(TestAgent agent, String rules) throws IOException {
        String prometheus = Installed.program("prometheus", "prometheus");
        String alertmanager = Installed.program("prometheus-alertmanager", "prometheus-alertmanager");
        Path folder = Files.createDirectories(agent.path("monitoring"));
        int alerts = TestAgent.freePort();
        Files.writeString(folder.resolve("rules.yml"), rules);
        Files.writeString(
                folder.resolve("prometheus.yml"),
                PROMETHEUS.formatted(folder.resolve("rules.yml"), alerts, agent.port()));
        Files.writeString(
                folder.resolve("alertmanager.yml"), ALERTMANAGER.formatted(agent.url("/webhook/alertmanager")));
        return new Monitoring(
                start(
                        folder.resolve("prometheus"),
                        prometheus,
                        "--config.file=" + folder.resolve("prometheus.yml"),
                        "--storage.tsdb.path=" + folder.resolve("tsdb"),
                        "--web.listen-address=127.0.0.1:" + TestAgent.freePort()),
                start(
                        folder.resolve("alertmanager"),
                        alertmanager,
                        "--config.file=" + folder.resolve("alertmanager.yml"),
                        "--storage.path=" + folder.resolve("notifications"),
                        "--cluster.listen-address=",
                        "--web.listen-address=127.0.0.1:" + alerts));
    }

    private static Program start(Path log, String program, String... options) {
        return Program.start(
                log, Stream.concat(Stream.of(program), Stream.of(options)).toList(), Map.of());
    }

    String log() {
        return prometheus.log() + alertmanager.log();
    }

    @Override
    public void close() {
        prometheus.close();
        alertmanager.close();
    }
}
