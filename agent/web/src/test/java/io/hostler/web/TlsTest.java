package io.hostler.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsTest {

    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    Path folder;

    private KeyStore keys;
    private Tls tls;

    @BeforeEach
    void makeCertificate() throws Exception {
        var store = folder.resolve("keys.p12");
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        var made = new ProcessBuilder(
                        keytool.toString(),
                        "-genkeypair",
                        "-alias",
                        "a",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost,ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        "changeit",
                        "-validity",
                        "2")
                .inheritIO()
                .start()
                .waitFor();
        assertEquals(0, made);
        keys = KeyStore.getInstance(store.toFile(), PASSWORD);
        var certificate =
                pem("cert.pem", "CERTIFICATE", keys.getCertificate("a").getEncoded());
        tls = new Tls(
                certificate,
                pem("key.pem", "PRIVATE KEY", keys.getKey("a", PASSWORD).getEncoded()));
    }

    private Path pem(String file, String what, byte[] bytes) throws IOException {
        var text = Base64.getMimeEncoder().encodeToString(bytes);
        return Files.writeString(
                folder.resolve(file), "-----BEGIN " + what + "-----\n" + text + "\n-----END " + what + "-----\n");
    }

    private HttpClient client() throws GeneralSecurityException, IOException {
        var trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        trusted.setCertificateEntry("a", keys.getCertificate("a"));
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return HttpClient.newBuilder().sslContext(context).build();
    }

    @Test
    void servesOtherHostsWithTlsAndTokens() throws Exception {
        try (var agent = new Agent(
                        folder, options -> options.listen("0.0.0.0", 0).tls(tls).authenticated());
                var client = client()) {
            var root = "https://localhost:" + agent.server.port();
            var status = HttpRequest.newBuilder(URI.create(root + "/api/v1/status"));
            assertEquals(
                    401, client.send(status.build(), BodyHandlers.discarding()).statusCode());
            status.header("Authorization", "Bearer " + agent.token);
            assertEquals(
                    200, client.send(status.build(), BodyHandlers.discarding()).statusCode());
            var reload = status.copy()
                    .uri(URI.create(root + "/api/v1/reload"))
                    .POST(HttpRequest.BodyPublishers.noBody())
                    .header("Origin", root);
            assertEquals(
                    200, client.send(reload.build(), BodyHandlers.discarding()).statusCode());
        }
    }

    @Test
    void saysThatTheCertificateIsMissing() {
        var none = new Tls(folder.resolve("none.pem"), tls.key());
        var failure = assertThrows(WebException.class, () -> new Agent(folder, options -> options.tls(none)));
        var message = failure.getMessage();
        assertEquals(1, message.lines().count(), message);
        assertTrue(message.startsWith("http.tls: certificate or key cannot be used ("), message);
        assertTrue(message.contains("none.pem"), message);
    }
}
