package io.hostler.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ValueTest {

    private static final Attributes FOUND = Attributes.file("root", "adm", "0640");
    private static final Attributes ANY_OF_ROOT =
            new Attributes(Optional.of("root"), Optional.empty(), Optional.empty(), Optional.empty());
    private static final Attributes PUBLIC =
            new Attributes(Optional.empty(), Optional.empty(), Optional.of("0644"), Optional.empty());

    record Row(String name, boolean admits, Value wanted, Value found) {
        @Override
        public String toString() {
            return name;
        }
    }

    static final List<Row> ROWS = List.of(
            new Row("open attributes", true, Value.text("a"), Value.text("a").with(FOUND)),
            new Row(
                    "one that matches",
                    true,
                    Value.text("a").with(ANY_OF_ROOT),
                    Value.text("a").with(FOUND)),
            new Row(
                    "one that does not",
                    false,
                    Value.text("a").with(PUBLIC),
                    Value.text("a").with(FOUND)),
            new Row("wanted, and not found", false, Value.text("a").with(PUBLIC), Value.text("a")),
            new Row("another text", false, Value.text("a"), Value.text("b").with(FOUND)),
            new Row("nothing", true, new Value.Absent(), new Value.Absent()),
            new Row("something for nothing", false, new Value.Absent(), Value.text("")),
            new Row("nothing for something", false, Value.text(""), new Value.Absent()),
            new Row("a directory", true, Value.directory(ANY_OF_ROOT), Value.directory(FOUND)),
            new Row("a directory for an empty file", false, Value.text(""), Value.directory(FOUND)),
            new Row("an empty file for a directory", false, Value.directory(Attributes.OPEN), Value.text("")),
            new Row("equal contents", true, content("d1"), content("d1").with(FOUND)),
            new Row("other contents", false, content("d1"), content("d2")),
            new Row("equal secrets", true, masked("h1"), masked("h1").with(FOUND)),
            new Row("other secrets", false, masked("h1"), masked("h2")),
            new Row("a text for contents", false, content("d1"), Value.text("d1")));

    @ParameterizedTest
    @FieldSource("ROWS")
    void admitsWhatIsAsWanted(Row row) {
        assertEquals(row.admits(), row.wanted().admits(row.found()));
    }

    private static Value content(String digest) {
        return new Value.Content(digest, 5000, digest, Attributes.OPEN);
    }

    private static Value masked(String hash) {
        return new Value.Masked(hash, Attributes.OPEN);
    }
}
