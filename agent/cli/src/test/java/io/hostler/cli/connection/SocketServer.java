package io.hostler.cli.connection;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/// An HTTP/1.0 server on a unix socket that answers with raw text, and closes.
final class SocketServer implements AutoCloseable {

    private final ServerSocketChannel server;
    private final UnaryOperator<String> answers;
    private final List<String> heard = new CopyOnWriteArrayList<>();

    /// @param answers gives the raw answer to a raw request
    SocketServer(Path path, UnaryOperator<String> answers) throws IOException {
        this.server = ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(UnixDomainSocketAddress.of(path));
        this.answers = answers;
        Thread.startVirtualThread(this::serve);
    }

    static String json(int status, String body) {
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        return "HTTP/1.0 " + status + " Words\r\ncontent-type: application/json\r\ncontent-length: " + length
                + "\r\n\r\n" + body;
    }

    List<String> heard() {
        return List.copyOf(heard);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void serve() {
        while (server.isOpen()) {
            try (SocketChannel channel = server.accept()) {
                String request = request(channel);
                if (!request.isEmpty()) {
                    heard.add(request);
                    channel.write(ByteBuffer.wrap(answers.apply(request).getBytes(StandardCharsets.UTF_8)));
                }
            } catch (IOException e) {
                heard.add("closed"); // by the test
            }
        }
    }

    private static String request(SocketChannel channel) throws IOException {
        var text = new StringBuilder();
        ByteBuffer buffer = ByteBuffer.allocate(8_192);
        while (!whole(text) && channel.read(buffer) >= 0) {
            text.append(StandardCharsets.UTF_8.decode(buffer.flip()));
            buffer.clear();
        }
        return text.toString();
    }

    private static boolean whole(CharSequence text) {
        String[] parts = text.toString().split("\r\n\r\n", 2);
        return parts.length == 2
                && parts[0].contains("Content-Length: " + parts[1].getBytes(StandardCharsets.UTF_8).length);
    }
}
