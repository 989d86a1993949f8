package io.hostler.web;

import io.hostler.core.event.DeliveryParser;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;

/// Serves the page over made-up data on 127.0.0.1, for looking at it and for measuring: `Demo FOLDER PORT`.
final class Demo {

    private Demo() {}

    static void main(String[] arguments) throws Exception {
        var folder = Files.createDirectories(Path.of(arguments[0]));
        var tokens = Tokens.open(folder, InstantSource.system());
        var metrics = Buffer.buffer("node_cpu_seconds_total{cpu=\"0\",mode=\"idle\"} 12345.67\n".repeat(500));
        var ports = new AgentPorts(
                body -> DeliveryParser.parse("alertmanager", body),
                FakeIntake::all,
                new DemoOperations(),
                () -> metrics,
                tokens,
                System::nanoTime);
        var options = WebOptions.DEFAULTS
                .listen("127.0.0.1", Integer.parseInt(arguments[1]))
                .socket(folder.resolve("demo.sock"));
        var vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2).setWorkerPoolSize(4));
        vertx.deployVerticle(new WebServer(options, ports)).await(20, TimeUnit.SECONDS);
        say(folder, arguments[1]);
    }

    private static void say(Path folder, String port) throws IOException {
        System.out.println(
                "http://127.0.0.1:" + port + "/ with the token " + Files.readString(folder.resolve("token")));
    }
}
