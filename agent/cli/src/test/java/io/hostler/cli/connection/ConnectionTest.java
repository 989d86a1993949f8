package io.hostler.cli.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class ConnectionTest {

    record Case(List<String> arguments, Optional<Path> file, String socket) {}

    static final List<Case> CASES = List.of(
            new Case(List.of(), Optional.empty(), "none"),
            new Case(List.of("--config"), Optional.of(Path.of("/etc/hostler/hostler.yaml")), "none"),
            new Case(List.of("--config", "/x.yaml"), Optional.of(Path.of("/x.yaml")), "none"),
            new Case(List.of("--config=x.yaml"), Optional.of(Path.of("x.yaml").toAbsolutePath()), "none"),
            new Case(List.of("--socket", "/s", "--json"), Optional.empty(), "/s"));

    @ParameterizedTest
    @FieldSource("CASES")
    void readsItsOptions(Case c) {
        var asking = new Asking();
        new CommandLine(asking).parseArgs(c.arguments().toArray(String[]::new));
        var sources = asking.connection.sources();
        assertEquals(c.file(), sources.file());
        assertEquals(c.socket(), sources.options().getOrDefault("socket", "none"));
    }

    @Command(name = "asking")
    static final class Asking {
        @Mixin
        private Connection connection;
    }
}
