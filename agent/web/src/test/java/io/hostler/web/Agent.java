package io.hostler.web;

import io.hostler.core.event.DeliveryParser;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.UnaryOperator;

/// A server over fakes, on a free port and a socket of the folder that it is given, and a client of it.
final class Agent implements AutoCloseable {

    static final String ALERTS = Payload.alerts(2);
    static final String WEBHOOK = "/webhook/alertmanager";

    final FakeIntake intake = new FakeIntake();
    final FakeOperations operations = new FakeOperations();
    final Path socket;
    final WebServer server;
    final String token;
    private final Vertx vertx = Vertx.vertx(new VertxOptions().setWorkerPoolSize(2));
    private final HttpClient client = HttpClient.newHttpClient();

    static {
        // The client keeps these for itself unless it is asked before its first use.
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host,content-length,expect");
    }

    Agent(Path folder, UnaryOperator<WebOptions> change) throws IOException {
        var tokens = Tokens.open(folder, InstantSource.system());
        token = Files.readString(folder.resolve("token")).strip();
        socket = folder.resolve("run/agent.sock");
        var options = change.apply(WebOptions.DEFAULTS.listen("127.0.0.1", 0).socket(socket));
        server = new WebServer(
                options,
                new AgentPorts(
                        body -> DeliveryParser.parse("alertmanager", body),
                        intake,
                        operations,
                        () -> Buffer.buffer("# TYPE up gauge\nup 1\n"),
                        tokens,
                        System::nanoTime));
        vertx.deployVerticle(server).await();
    }

    Agent(Path folder) throws IOException {
        this(folder, UnaryOperator.identity());
    }

    /// Begins a request to a path.
    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    }

    /// Begins a request with the first token.
    HttpRequest.Builder admin(String path) {
        return to(path).header("Authorization", "Bearer " + token);
    }

    HttpRequest.Builder delivery(String body) {
        return to(WEBHOOK).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    @Override
    public void close() {
        client.shutdownNow();
        vertx.close().await();
    }
}
