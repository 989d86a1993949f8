package io.hostler.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;

class CommandTreeTest {

    static Stream<String> commands() {
        return all(Hostler.commandLine()).map(line -> line.getCommandSpec().qualifiedName());
    }

    private static Stream<CommandLine> all(CommandLine line) {
        return Stream.concat(
                Stream.of(line), line.getSubcommands().values().stream().flatMap(CommandTreeTest::all));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandAndOptionIsDescribed(String name) {
        var spec = find(name).getCommandSpec();
        assertFalse(String.join("", spec.usageMessage().description()).isBlank(), name);
        for (ArgSpec argument : spec.args()) {
            assertFalse(String.join("", argument.description()).isBlank(), () -> name + " " + argument.paramLabel());
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandHelps(String name) {
        var out = new StringWriter();
        String[] words = (name + " --help").substring("hostler ".length()).split(" ");
        assertEquals(0, Hostler.commandLine().setOut(new PrintWriter(out, true)).execute(words), name);
        assertTrue(out.toString().startsWith("Usage: " + name), out::toString);
    }

    @Test
    void completionKnowsTheCommands() {
        var out = new StringWriter();
        assertEquals(0, Hostler.commandLine().setOut(new PrintWriter(out, true)).execute("completion"));
        for (String word : List.of("complete -F", "status", "approve", "--config")) {
            assertTrue(out.toString().contains(word), word);
        }
    }

    private static CommandLine find(String name) {
        return all(Hostler.commandLine())
                .filter(line -> line.getCommandSpec().qualifiedName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
