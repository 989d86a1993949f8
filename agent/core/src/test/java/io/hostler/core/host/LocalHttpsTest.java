package io.hostler.core.host;

import static io.hostler.api.ErrorCode.NOT_SUPPORTED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hostler.api.Command;
import io.hostler.api.HttpCall;
import io.hostler.api.TaskException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalHttpsTest {

    private static final String PASSWORD = "changeit";

    @TempDir
    private Path folder;

    @Test
    void trustsNoCertificateThatNobodyVouchesFor() throws Exception {
        try (var server = server()) {
            Thread.startVirtualThread(() -> shakeHands(server));
            var call = HttpCall.get(URI.create("https://127.0.0.1:" + server.getLocalPort() + "/"));
            var refused = assertThrows(
                    TaskException.class, () -> Steps.host(folder).http().send(call));
            assertEquals(NOT_SUPPORTED, refused.code());
            String line = refused.getMessage();
            assertTrue(line.startsWith("GET " + call.uri() + ": TLS failed: "), line);
            assertTrue(line.endsWith("; check its certificate"), line);
        }
    }

    private ServerSocket server() throws Exception {
        Path store = folder.resolve("store.p12");
        String keytool = System.getProperty("java.home") + "/bin/keytool";
        var made = Steps.host(folder)
                .commands()
                .run(Command.reads(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "a",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=x",
                        "-ext",
                        "SAN=ip:127.0.0.1",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD));
        assertEquals(0, made.exit(), made::errors);
        var keys = KeyManagerFactory.getInstance("PKIX");
        keys.init(KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray()), PASSWORD.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context.getServerSocketFactory().createServerSocket(0, 5, InetAddress.getLoopbackAddress());
    }

    private static void shakeHands(ServerSocket server) {
        try (var client = server.accept()) {
            client.getInputStream().readAllBytes();
        } catch (IOException _) {
            Thread.yield(); // the client refuses, which is the point
        }
    }
}
