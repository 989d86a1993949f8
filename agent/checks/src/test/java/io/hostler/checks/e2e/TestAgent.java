package io.hostler.checks.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hostler.cli.connection.AgentSocket;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// An agent of the built image, with files of its own in a scratch folder; closing it ends its process.
final class TestAgent implements AutoCloseable {

    /// What the agents call themselves besides this machine's name.
    static final String HOST = "tended.example";

    private final Path scratch;
    private final int port;
    private final List<Program> started = new ArrayList<>();

    private TestAgent(Path scratch, int port) {
        this.scratch = scratch;
        this.port = port;
    }

    /// Writes the files of an agent that allows all tasks below the folder; nothing runs yet.
    static TestAgent in(Path scratch) {
        var agent = new TestAgent(scratch, freePort());
        agent.write("hostler.yaml", """
                http: { listen: "127.0.0.1:%d" }
                socket: %2$s/hostler.sock
                state: %2$s/state
                allow: %2$s/allow.yaml
                playbooks: [ %2$s/playbooks ]
                rules: [ %2$s/rules ]
                identity: [ %3$s ]
                metrics: { every: 1s, node_names: on }
                """.formatted(agent.port, scratch, HOST));
        agent.write("allow.yaml", """
                tasks: [ "*", "!shell" ]
                paths: [ %s ]
                max_mode: auto
                """.formatted(scratch));
        agent.write("rules/none.yaml", "rules: []\n");
        agent.write("playbooks/.keep", "");
        return agent;
    }

    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Writes a file of the scratch folder, with `SCRATCH` in it filled in.
    Path write(String name, String text) {
        try {
            Path file = scratch.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text.replace("SCRATCH", scratch.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Adds a playbook to the folder.
    TestAgent playbook(String name, String rest) {
        write("playbooks/" + name + ".yaml", "playbook: " + name + "\nsays: Serves a test.\n" + rest);
        return this;
    }

    /// Adds the one rule that answers an alert by itself.
    TestAgent rule(String alert, String playbook) {
        write("rules/none.yaml", """
                rules:
                  - rule: answer
                    alert: 'alertname="%s"'
                    run: %s
                    mode: auto
                    guard: { first_minute: false }
                """.formatted(alert, playbook));
        return this;
    }

    /// Starts the process and waits until it is ready.
    TestAgent start() {
        launch();
        Await.until("/readyz", this::log, () -> {
            assertTrue(process().alive(), this::log);
            return Reply.ok(url("/readyz"));
        });
        return this;
    }

    /// Starts the process, which may well end at once.
    Program launch() {
        var program = Program.start(
                scratch.resolve("agent.log"), List.of(Image.hostler(), "agent", "--config", config()), Map.of());
        started.add(program);
        return program;
    }

    Program process() {
        return started.getLast();
    }

    Path path(String name) {
        return scratch.resolve(name);
    }

    int port() {
        return port;
    }

    String config() {
        return scratch.resolve("hostler.yaml").toString();
    }

    String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    /// Runs a command of the command line about this agent.
    Answer cli(String... words) {
        List<String> command = new ArrayList<>(List.of(Image.hostler()));
        command.addAll(List.of(words));
        command.addAll(List.of("--config", config()));
        return Answer.of(command, Map.of());
    }

    /// Returns what the agent's API answers over its socket.
    JsonObject api(String path) {
        return call("GET", path, "");
    }

    /// Posts to the agent's API over its socket.
    JsonObject ask(String path, JsonObject body) {
        return call("POST", path, body.encode());
    }

    private JsonObject call(String method, String path, String body) {
        try {
            var socket = new AgentSocket(path("hostler.sock"));
            return new JsonObject(socket.send(method, "/api/v1/" + path, body).body());
        } catch (IOException e) {
            throw new UncheckedIOException(log(), e);
        }
    }

    List<JsonObject> runs() {
        return Answer.items(api("runs"), "items");
    }

    /// Waits until the one run there is has this state, and returns all of it.
    JsonObject run(String state) {
        Await.until("run that is " + state, this::log, () -> runs().stream()
                .anyMatch(run -> run.getString("state").equals(state)));
        return api("runs/" + runs().getFirst().getString("id"));
    }

    Reply post(String body) {
        return Reply.post(url("/webhook/alertmanager"), "application/json", body.getBytes(UTF_8));
    }

    String metrics() {
        return Reply.get(url("/metrics")).body();
    }

    String log() {
        return started.isEmpty() ? "" : process().log();
    }

    @Override
    public void close() {
        started.reversed().forEach(Program::close);
    }
}
