package io.hostler.web;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// A client that sends just what it is told, over TCP or a unix domain socket.
final class RawClient implements AutoCloseable {

    private final SocketChannel channel;

    private RawClient(SocketAddress address) throws IOException {
        channel = SocketChannel.open(address);
    }

    static RawClient tcp(int port) throws IOException {
        return new RawClient(new InetSocketAddress("127.0.0.1", port));
    }

    static RawClient socket(Path path) throws IOException {
        return new RawClient(UnixDomainSocketAddress.of(path));
    }

    /// Sends text with each line feed as CR LF.
    RawClient send(String text) throws IOException {
        var bytes = ByteBuffer.wrap(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        return this;
    }

    /// Reads until the text holds the words, or until the server closes the connection.
    String until(String words) throws IOException {
        var text = new StringBuilder();
        var bytes = ByteBuffer.allocate(4096);
        while (text.indexOf(words) < 0 && channel.read(bytes.clear()) >= 0) {
            text.append(StandardCharsets.UTF_8.decode(bytes.flip()));
        }
        return text.toString();
    }

    /// Reads until the server closes the connection.
    String rest() throws IOException {
        return until("\u0000 never sent");
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
