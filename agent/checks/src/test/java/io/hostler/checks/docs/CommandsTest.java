package io.hostler.checks.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.hostler.cli.terminal.Exit;
import io.hostler.cli.command.Hostler;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;

/// Every command line in the documents is one that the program takes, and every command is documented.
class CommandsTest {

    private static final Document GUIDE = Document.of("agent/docs/user-guide.md");
    private static final Pattern WORD = Pattern.compile("\"[^\"]*\"|\\S+");

    record Line(String where, String text) {
        @Override
        public String toString() {
            return where + ": " + text;
        }
    }

    static final List<Line> TYPED =
            Document.all().stream().flatMap(CommandsTest::typed).toList();

    /// In running text a command may stand without what it needs.
    static final List<Line> MENTIONED = Document.all().stream()
            .flatMap(document -> document.codes().stream()
                    .filter(code -> code.startsWith("hostler "))
                    .map(code -> new Line(document.toString(), code)))
            .toList();

    static final List<Line> WRONG = Stream.of(
                    "hostler lock list", "hostler run x --chek", "hostler runs close x", "hostler runs shows x")
            .map(text -> new Line("nowhere", text))
            .toList();

    @ParameterizedTest
    @FieldSource("TYPED")
    void thatArePrintedAreTaken(Line line) {
        Hostler.commandLine().parseArgs(arguments(line.text()));
    }

    @ParameterizedTest
    @FieldSource("MENTIONED")
    void thatAreMentionedAreThere(Line line) {
        try {
            Hostler.commandLine().parseArgs(arguments(line.text()));
        } catch (MissingParameterException e) {
            assertEquals(Optional.empty(), Optional.ofNullable(e.getCause()));
        }
    }

    @ParameterizedTest
    @FieldSource("WRONG")
    void thatAreWrongAreNotTaken(Line line) {
        assertThrows(ParameterException.class, () -> Hostler.commandLine().parseArgs(arguments(line.text())));
    }

    @Test
    void standInTheGuide() {
        Set<String> documented = new TreeSet<>();
        GUIDE.rows("Commands").stream()
                .map(List::getFirst)
                .filter(cell -> cell.startsWith("`hostler "))
                .forEach(cell -> documented.add(path(cell.split("`")[1])));
        assertEquals(leaves(Hostler.commandLine(), ""), documented);
    }

    @Test
    void endWithTheStatusesOfTheGuide() {
        List<String> statuses = Stream.of(Exit.class.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .map(CommandsTest::value)
                .sorted()
                .toList();
        List<String> documented = GUIDE.text()
                .lines()
                .filter(line -> line.matches("\\| \\d \\|.*"))
                .map(line -> line.substring(2, 3))
                .toList();
        assertEquals(statuses, documented);
    }

    private static Stream<Line> typed(Document document) {
        return document.blocks().stream()
                .flatMap(block -> switch (block.language()) {
                    case "sh" -> block.text().lines().filter(line -> line.matches("(/\\S*/)?hostler .*"));
                    case "console" ->
                        block.text()
                                .lines()
                                .filter(line -> line.startsWith("$ "))
                                .map(line -> line.substring(2));
                    default -> Stream.<String>empty();
                })
                .map(line -> new Line(document.toString(), line));
    }

    private static String[] arguments(String line) {
        List<String> words = new ArrayList<>();
        WORD.matcher(line)
                .results()
                .map(found -> found.group().replace("\"", ""))
                .forEach(words::add);
        return words.subList(1, words.size()).toArray(String[]::new);
    }

    /// Returns the words of a command line that name the command.
    private static String path(String line) {
        CommandLine command = Hostler.commandLine();
        List<String> path = new ArrayList<>();
        for (String word : arguments(line)) {
            if (!command.getSubcommands().containsKey(word)) {
                break;
            }
            command = command.getSubcommands().get(word);
            path.add(word);
        }
        return String.join(" ", path);
    }

    /// Returns each command that does something by itself.
    private static Set<String> leaves(CommandLine command, String path) {
        Set<String> leaves = new TreeSet<>();
        if (!path.isEmpty() && command.getCommand() instanceof Object work && works(work)) {
            leaves.add(path);
        }
        command.getSubcommands().forEach((name, below) -> leaves.addAll(leaves(below, (path + " " + name).strip())));
        return leaves;
    }

    private static boolean works(Object command) {
        return command instanceof Runnable || command instanceof java.util.concurrent.Callable<?>;
    }

    private static String value(java.lang.reflect.Field field) {
        try {
            return String.valueOf(field.getInt(Exit.class));
        } catch (IllegalAccessException e) {
            throw new AssertionError(field.getName(), e);
        }
    }
}
