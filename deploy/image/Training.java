import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// One agent's short life, watched by the JVM.
record Training(Path image, Path inputs, Path scratch, int port) {

    Training(Path image, Path inputs, Path scratch) throws IOException {
        this(image, inputs, scratch, freePort());
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    void run(Path cache) throws Exception {
        Path config = Files.writeString(scratch.resolve("hostler.yaml"), config());
        Files.createDirectory(scratch.resolve("rules"));
        Files.copy(inputs.resolve("train-rules.yaml"), scratch.resolve("rules/train.yaml"));
        Process agent = start(cache, "agent", "--config", config.toString());
        try {
            exercise();
            for (String command : List.of("status", "runs", "rule list", "doctor")) {
                cli(config, command);
            }
        } finally {
            agent.destroy();
            if (!agent.waitFor(2, TimeUnit.MINUTES)) {
                agent.destroyForcibly();
                throw new IOException("the agent in training did not end");
            }
        }
    }

    private String config() {
        return """
                http: { listen: 127.0.0.1:%d }
                socket: %2$s/hostler.sock
                state: %2$s/state
                allow: %2$s/allow.yaml
                playbooks: []
                rules: [ %2$s/rules ]
                """.formatted(port, scratch);
    }

    private void exercise() throws Exception {
        var client = HttpClient.newHttpClient();
        await(client, "readyz");
        String payload = Files.readString(inputs.resolve("train-alert.json"));
        for (int i = 0; i < 50; i++) {
            send(client, HttpRequest.newBuilder(uri("webhook/alertmanager"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(payload.replace("0000000000000000", "%016x".formatted(i)))));
            send(client, HttpRequest.newBuilder(uri("metrics")));
            Thread.sleep(50);
        }
    }

    private void await(HttpClient client, String path) throws Exception {
        for (int i = 0; i < 300; i++) {
            try {
                if (send(client, HttpRequest.newBuilder(uri(path))) == 200) {
                    return;
                }
            } catch (IOException e) {
                Thread.sleep(100);
            }
        }
        throw new IOException("the agent in training did not become ready; see " + log());
    }

    private int send(HttpClient client, HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString()).statusCode();
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + "/" + path);
    }

    private void cli(Path config, String command) throws Exception {
        var words = new ArrayList<>(List.of(image.resolve("bin/hostler").toString()));
        words.addAll(List.of(command.split(" ")));
        words.addAll(List.of("--config", config.toString()));
        new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(log().toFile()).start().waitFor();
    }

    private Process start(Path cache, String... arguments) throws IOException {
        var words = new ArrayList<>(List.of(image.resolve("bin/hostler").toString()));
        words.addAll(List.of(arguments));
        var builder = new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(log().toFile());
        builder.environment().putAll(Map.of(
                "HOSTLER_JAVA_HOME", System.getProperty("java.home"),
                "HOSTLER_JVM_FLAGS", "-XX:AOTCacheOutput=" + cache));
        return builder.start();
    }

    private Path log() {
        return scratch.resolve("train.log");
    }
}
