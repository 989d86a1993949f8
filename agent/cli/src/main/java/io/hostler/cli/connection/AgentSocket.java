package io.hostler.cli.connection;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Speaks HTTP/1.0 to a running agent over its Unix socket, one connection a request.
///
/// It stands here instead of a client library since the command line must start in a moment.
public record AgentSocket(Path path) {

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})[ \r]");
    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: *(\\d{1,9})\r\n");

    /// What came back.
    public record Answer(int status, String body) {}

    /// Says whether an agent answers.
    public boolean answers() {
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            return channel.connect(UnixDomainSocketAddress.of(path));
        } catch (IOException e) {
            return false;
        }
    }

    /// Sends a request and reads the whole answer.
    public Answer send(String method, String target, String body) throws IOException {
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(path));
            write(channel, request(method, target, body.getBytes(UTF_8)));
            return answer(readAll(channel));
        }
    }

    private static byte[] request(String method, String target, byte[] body) {
        String head = method + " " + target + " HTTP/1.0\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Content-Length: " + body.length + "\r\n\r\n";
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.getBytes(ISO_8859_1));
        bytes.writeBytes(body);
        return bytes.toByteArray();
    }

    private static void write(SocketChannel channel, byte[] bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }

    private static byte[] readAll(SocketChannel channel) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ByteBuffer buffer = ByteBuffer.allocate(16 * 1024);
        while (channel.read(buffer) >= 0) {
            bytes.write(buffer.array(), 0, buffer.position());
            buffer.clear();
        }
        return bytes.toByteArray();
    }

    private static Answer answer(byte[] bytes) throws IOException {
        String text = new String(bytes, ISO_8859_1); // a byte is a character, so that lengths can be compared
        int end = text.indexOf("\r\n\r\n");
        Matcher status = STATUS.matcher(text);
        if (end < 0 || !status.lookingAt()) {
            throw new IOException("the agent closed the connection without an answer; see its log");
        }
        byte[] body = Arrays.copyOfRange(bytes, end + 4, bytes.length);
        Matcher length = LENGTH.matcher(text.substring(0, end + 2));
        if (length.find() && body.length < Integer.parseInt(length.group(1))) {
            throw new IOException("the agent closed the connection in the middle of its answer; see its log");
        }
        return new Answer(Integer.parseInt(status.group(1)), new String(body, UTF_8));
    }
}
