package io.hostler.core.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.hostler.core.document.DocumentException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConfigurationTest {

    @TempDir
    private Path folder;

    private Vertx vertx;
    private Path file;
    private ConfigSources sources;

    @BeforeAll
    void start() {
        vertx = Vertx.vertx();
    }

    @AfterAll
    void stop() throws Exception {
        done(vertx.close());
    }

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("hostler.yaml"), "state: /var/lib/one\nidentity: [ a ]\n");
        sources = new ConfigSources(Optional.of(file), Map.of(), Map.of("HOSTLER_SOCKET", "/run/x.sock"));
    }

    @Test
    void readsAsTheReaderDoes() throws Exception {
        Configuration configuration = done(Configuration.open(vertx, sources));
        assertEquals(ConfigReader.read(sources).orThrow(), configuration.current());
        done(configuration.close());
    }

    @Test
    void readsAnewWhenAskedAndTellsWhatChanged() throws Exception {
        Configuration configuration = done(Configuration.open(vertx, sources));
        List<Reloaded> heard = new ArrayList<>();
        configuration.listen(heard::add);
        Files.writeString(file, "state: /var/lib/two\nidentity: [ a, b ]\nrules: [ /srv/rules ]\n");
        assertEquals(Path.of("/var/lib/one"), configuration.current().config().state());
        Reloaded reloaded = done(configuration.reload());
        assertEquals(List.of("identity", "rules", "state"), reloaded.changed());
        assertEquals(List.of("identity", "state"), reloaded.atNextStart());
        assertEquals(List.of("a", "b"), configuration.current().config().identity());
        assertEquals(List.of(reloaded), heard);
        assertEquals(List.of(), done(configuration.reload()).changed());
        assertEquals(1, heard.size());
        done(configuration.close());
    }

    @Test
    void keepsWhatHoldsWhenTheFileIsBad() throws Exception {
        Configuration configuration = done(Configuration.open(vertx, sources));
        LoadedConfig before = configuration.current();
        Files.writeString(file, "state: relative\nsockt: /x\n");
        var thrown = assertThrows(ExecutionException.class, () -> done(configuration.reload()));
        var refused = assertInstanceOf(DocumentException.class, thrown.getCause());
        assertEquals(2, refused.problems().size());
        assertSame(before, configuration.current());
        Files.writeString(file, "state: /var/lib/two\n");
        done(configuration.reload());
        assertEquals(Path.of("/var/lib/two"), configuration.current().config().state());
        done(configuration.close());
    }

    @Test
    void refusesToOpenWithABadFile() throws IOException {
        Files.writeString(file, "nonsense: 1\n");
        var thrown = assertThrows(ExecutionException.class, () -> done(Configuration.open(vertx, sources)));
        assertInstanceOf(DocumentException.class, thrown.getCause());
    }

    private static <T> T done(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
    }
}
