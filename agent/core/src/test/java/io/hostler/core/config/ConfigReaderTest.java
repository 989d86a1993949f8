package io.hostler.core.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hostler.core.config.HostlerConfig.NodeNames;
import io.hostler.core.document.Problem;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ConfigReaderTest {

    private static final String FULL = """
            http: { listen: 127.0.0.1:4678 }
            socket: /run/hostler/hostler.sock
            state: /var/lib/hostler
            allow: /etc/hostler/allow.yaml
            playbooks: [ /etc/hostler/playbooks ]       # besides the shipped ones
            rules: [ /etc/hostler/rules ]
            identity: [ db1.example.net ]               # besides hostname and own addresses
            metrics: { every: 1s, node_names: auto }    # auto: off when a node_exporter answers on 9100
            alertmanager: { url: "http://127.0.0.1:9093" }
            scrape:
              - { name: app, url: "http://127.0.0.1:9090/metrics", every: 15s }
            """;

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("h.yaml");
    }

    @Test
    void refusesAFileThatOthersMayWrite() throws IOException {
        Files.setPosixFilePermissions(Files.writeString(file, FULL), PosixFilePermissions.fromString("rw-rw-r--"));
        var problems = ConfigReader.read(new ConfigSources(Optional.of(file), Map.of(), Map.of()))
                .problems();
        assertEquals(
                List.of(file + ":1:1: others may write it; run: chmod go-w " + file),
                problems.stream().map(Object::toString).toList());
    }

    @Test
    void readsTheFileOfTheDesign() throws IOException {
        LoadedConfig loaded = read(FULL, Map.of(), Map.of());
        HostlerConfig config = loaded.config();
        assertEquals(new Listen("127.0.0.1", 4678), config.http().listen());
        assertEquals(List.of(Path.of("/etc/hostler/rules")), config.rules());
        assertEquals(new HostlerConfig.Metrics(Duration.ofSeconds(1), NodeNames.AUTO), config.metrics());
        assertEquals(
                Optional.of(URI.create("http://127.0.0.1:9093")),
                config.alertmanager().url());
        assertEquals(Duration.ofSeconds(15), config.scrape().getFirst().every());
        assertEquals(List.of("scrape: 'app' is not scraped; that comes with a later version"), loaded.warnings());
    }

    record Source(String key, String value, String source) {}

    static final List<Source> SOURCES = List.of(
            new Source("http.listen", "127.0.0.1:1", "option"),
            new Source("socket", "/env.sock", "HOSTLER_SOCKET"),
            new Source("state", "/file", "FILE:1:8"),
            new Source("metrics.every", "2s", "FILE:2:19"),
            new Source("metrics.node_names", "auto", "default"),
            new Source("identity", "a,b", "HOSTLER_IDENTITY"),
            new Source("allow", "/etc/hostler/allow.yaml", "default"));

    @ParameterizedTest
    @FieldSource("SOURCES")
    void putsOptionOverVariableOverFileOverDefault(Source row) throws IOException {
        var loaded = read(
                "state: /file\nmetrics: { every: 2s }\nsocket: /file.sock\nidentity: [ c ]\n",
                Map.of("http.listen", "127.0.0.1:1"),
                Map.of(
                        "HOSTLER_HTTP_LISTEN",
                        "127.0.0.1:2",
                        "HOSTLER_SOCKET",
                        "/env.sock",
                        "HOSTLER_IDENTITY",
                        "a, b"));
        Setting wanted = new Setting(row.key(), row.value(), row.source().replace("FILE", file.toString()));
        assertEquals(
                Optional.of(wanted),
                loaded.settings().stream()
                        .filter(one -> one.key().equals(row.key()))
                        .findFirst());
    }

    @Test
    void needsNoFile() {
        var loaded = ConfigReader.read(new ConfigSources(Optional.empty(), Map.of(), Map.of()), "")
                .orThrow();
        assertEquals(Path.of("/var/lib/hostler"), loaded.config().state());
        assertEquals(
                List.of("default"),
                loaded.settings().stream().map(Setting::source).distinct().toList());
    }

    record Bad(String text, List<String> problems) {}

    static final List<Bad> BAD = List.of(
            new Bad("sockt: /x\n", List.of("FILE:1:1: 'sockt' is unknown; did you mean 'socket'?")),
            new Bad(
                    "socket: run/x\nrules: [ /a, b ]\n",
                    List.of(
                            "FILE:1:9: socket: must be an absolute path; begin it with a '/'",
                            "FILE:2:14: rules: must be an absolute path; begin it with a '/'")),
            new Bad(
                    "http: { listen: 4678 }\nmetrics: { every: 10ms }\n",
                    List.of(
                            "FILE:1:17: http.listen: must be an address and a port, such as 127.0.0.1:4678 or [::1]:4678",
                            "FILE:2:10: metrics: every must be from 100ms to 1m")),
            new Bad(
                    "http: { listen: 0.0.0.0:4678 }\n",
                    List.of("FILE:1:17: http.listen: must be a loopback address, such as 127.0.0.1:4678;"
                            + " others need authentication and TLS, which come with a later version")),
            new Bad(
                    "alertmanager: { url: \"ftp://x\" }\n",
                    List.of("FILE:1:15: alertmanager: url must begin with http:// or https:// and name a host")),
            new Bad(
                    "scrape:\n  - { name: A, url: x }\n",
                    List.of(
                            "FILE:2:13: scrape[0].name: 'A' does not match [a-z][a-z0-9_]*",
                            "FILE:2:21: scrape[0].url: must be a URL such as http://127.0.0.1:9090/metrics")),
            new Bad("state: [", List.of()));

    @ParameterizedTest
    @FieldSource("BAD")
    void saysAllThatIsWrongAtOnce(Bad bad) throws IOException {
        Files.writeString(file, bad.text());
        var problems = ConfigReader.read(sources(Map.of(), Map.of())).problems().stream()
                .map(Problem::toString)
                .map(line -> line.replace(file.toString(), "FILE"))
                .toList();
        if (bad.problems().isEmpty()) {
            assertEquals(1, problems.size());
        } else {
            assertEquals(bad.problems(), problems);
        }
    }

    @Test
    void namesTheVariableOrOptionThatIsWrong() throws IOException {
        Files.writeString(file, "");
        var checked = ConfigReader.read(
                sources(Map.of("states", "/x"), Map.of("HOSTLER_METRICS_EVERY", "often", "HOSTLER_STATE", "var")));
        assertEquals(
                List.of(
                        "HOSTLER_METRICS_EVERY:1:1: metrics.every: must be a duration such as 30s or 5m",
                        "HOSTLER_STATE:1:1: state: must be an absolute path; begin it with a '/'",
                        "option:1:1: 'states' is unknown; did you mean 'state'?"),
                checked.problems().stream().map(Problem::toString).toList());
    }

    @Test
    void warnsOfAVariableThatIsNearlyASetting() throws IOException {
        var loaded = read("", Map.of(), Map.of("HOSTLER_SOCKETS", "/x", "HOSTLER_STEP", "1/2/3", "HOME", "/root"));
        assertEquals(
                List.of("HOSTLER_SOCKETS: is no setting, and ignored; did you mean 'HOSTLER_SOCKET'?"),
                loaded.warnings());
    }

    @Test
    void refusesAFileThatWasAskedForAndIsNotThere() {
        var checked = ConfigReader.read(sources(Map.of(), Map.of()));
        assertEquals(
                file + ":1:1: there is no such file",
                checked.problems().getFirst().toString());
    }

    private LoadedConfig read(String text, Map<String, String> options, Map<String, String> environment)
            throws IOException {
        Files.writeString(file, text);
        return ConfigReader.read(sources(options, environment)).orThrow();
    }

    private ConfigSources sources(Map<String, String> options, Map<String, String> environment) {
        return new ConfigSources(Optional.of(file), options, environment);
    }
}
