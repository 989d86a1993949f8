package io.hostler.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class SuggestionTest {

    private static final List<String> KNOWN = List.of("settings", "file", "state", "at");

    record Row(String word, String words) {}

    static final List<Row> ROWS = List.of(
            new Row("setings", "; did you mean 'settings'?"),
            new Row("fiel", "; did you mean 'file'?"),
            new Row("fil", "; did you mean 'file'?"),
            new Row("File", "; did you mean 'file'?"),
            new Row("stats", "; did you mean 'state'?"),
            new Row("it", "; did you mean 'at'?"),
            new Row("tsaet", "; known"),
            new Row("zzzzzz", "; known"),
            new Row("", "; known"));

    @ParameterizedTest
    @FieldSource("ROWS")
    void namesTheNearestWordOrNone(Row row) {
        assertEquals(row.words(), Suggestion.orElse(row.word(), KNOWN, "; known"));
    }
}
