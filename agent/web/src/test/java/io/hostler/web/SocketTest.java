package io.hostler.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SocketTest {

    private static final String STATUS = "GET /api/v1/status HTTP/1.1\nHost: x\n\n";

    @TempDir
    Path folder;

    @Test
    void knowsItsOwnUserWithoutToken() throws Exception {
        try (var agent = new Agent(folder);
                var client = RawClient.socket(agent.socket)) {
            assertTrue(client.send(STATUS).until("}").contains("\"host\":\"db1\""));
            var reload = "POST /api/v1/reload HTTP/1.1\nHost: x\nContent-Length: 0\n\n";
            assertTrue(client.send(reload).until("}").contains("\"role\":\"ADMIN\""));
        }
    }

    /// Here the body is there before the kernel was asked who sends it.
    @Test
    void readsTheBodyOfTheFirstRequest() throws Exception {
        try (var agent = new Agent(folder);
                var client = RawClient.socket(agent.socket)) {
            var delivery = "POST /webhook/alertmanager HTTP/1.1\nHost: x\nContent-Type: application/json\n"
                    + "Content-Length: " + Agent.ALERTS.length() + "\n\n" + Agent.ALERTS;
            assertTrue(client.send(delivery).until("}").contains("\"stored\":2"));
        }
    }

    @Test
    void isOpenToOwnerAndGroupOnlyAndGoneAfterwards() throws Exception {
        Path socket;
        try (var agent = new Agent(folder)) {
            socket = agent.socket;
            assertEquals("rw-rw----", PosixFilePermissions.toString(Files.getPosixFilePermissions(socket)));
        }
        assertFalse(Files.exists(socket));
    }

    @Test
    void refusesOtherUsers() throws Exception {
        var setpriv = Path.of("/usr/bin/setpriv");
        var curl = Path.of("/usr/bin/curl");
        Assumptions.assumeTrue(Files.exists(setpriv) && Files.exists(curl), "apt-get install util-linux curl");
        Assumptions.assumeTrue("root".equals(System.getProperty("user.name")), "another user needs root");
        try (var agent = new Agent(folder)) {
            open(folder, agent.socket.getParent());
            Files.setPosixFilePermissions(agent.socket, PosixFilePermissions.fromString("rw-rw-rw-"));
            var answer = asNobody(setpriv, curl, agent.socket);
            assertTrue(answer.contains("\"status\":403"), answer);
            assertTrue(answer.contains("user nobody may not use this agent; add it to group hostler"), answer);
        }
    }

    private static void open(Path... folders) throws IOException {
        for (var path : folders) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private static String asNobody(Path setpriv, Path curl, Path socket) throws IOException {
        var process = new ProcessBuilder(
                        setpriv.toString(),
                        "--reuid=nobody",
                        "--regid=nogroup",
                        "--clear-groups",
                        curl.toString(),
                        "--silent",
                        "--unix-socket",
                        socket.toString(),
                        "http://localhost/api/v1/status")
                .redirectErrorStream(true)
                .start();
        try (var output = process.getInputStream()) {
            return new String(output.readAllBytes());
        }
    }

    @Test
    void takesOverASocketThatNobodyAnswersOn() throws Exception {
        var path = Files.createDirectory(folder.resolve("run")).resolve("agent.sock");
        try (var dead = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            dead.bind(UnixDomainSocketAddress.of(path));
        }
        assertTrue(Files.exists(path));
        try (var agent = new Agent(folder);
                var client = RawClient.socket(agent.socket)) {
            assertTrue(client.send(STATUS).until("}").contains("db1"));
        }
    }

    @Test
    void leavesASocketThatSomebodyAnswersOn() throws Exception {
        var path = Files.createDirectory(folder.resolve("run")).resolve("agent.sock");
        try (var living = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            living.bind(UnixDomainSocketAddress.of(path));
            var failure = assertThrows(WebException.class, () -> new Agent(folder));
            assertEquals(
                    path + ": another process listens on it; stop that one or set another path", failure.getMessage());
        }
        assertTrue(Files.exists(path));
    }

    @Test
    void leavesAFileThatIsNoSocket() throws Exception {
        var path = Files.createDirectory(folder.resolve("run")).resolve("agent.sock");
        Files.writeString(path, "mine");
        var failure = assertThrows(WebException.class, () -> new Agent(folder));
        assertEquals(path + ": is not a socket; remove it or set another path", failure.getMessage());
        assertEquals("mine", Files.readString(path));
    }

    @Test
    void saysThatAPathIsTooLong() {
        var path = folder.resolve("x".repeat(108));
        var failure = assertThrows(WebException.class, () -> new Agent(folder, options -> options.socket(path)));
        assertEquals(path + ": a socket path has at most 107 bytes; set a shorter one", failure.getMessage());
    }
}
