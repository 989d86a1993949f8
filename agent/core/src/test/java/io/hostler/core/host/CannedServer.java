package io.hostler.core.host;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Gives each connection the same bytes, whatever it asks, and then keeps it open.
final class CannedServer implements AutoCloseable {

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<String> request = new CopyOnWriteArrayList<>();
    private final Thread thread;
    private volatile String answer = "";

    CannedServer() throws IOException {
        thread = Thread.startVirtualThread(this::accept);
    }

    void answer(String bytes) {
        answer = bytes;
    }

    /// Returns the lines of the newest request's head.
    List<String> request() {
        return List.copyOf(request);
    }

    int port() {
        return server.getLocalPort();
    }

    /// Returns when nothing listens any more; a thread that still accepts would hold the port.
    @Override
    public void close() throws IOException {
        server.close();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                Thread.startVirtualThread(() -> serve(client));
            } catch (IOException e) {
                return; // closed: the end of the test
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            var in = new BufferedReader(new InputStreamReader(client.getInputStream(), UTF_8));
            var lines = in.lines().takeWhile(line -> !line.isEmpty()).toList();
            request.clear();
            request.addAll(lines);
            client.getOutputStream().write(answer.getBytes(UTF_8));
            client.getOutputStream().flush();
            in.lines().forEach(line -> {});
        } catch (IOException | UncheckedIOException e) {
            request.add(e.toString()); // the client hung up, as some tests want
        }
    }
}
