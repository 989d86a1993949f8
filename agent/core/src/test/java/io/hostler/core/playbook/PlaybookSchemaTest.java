package io.hostler.core.playbook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.hostler.core.document.Documents;
import io.hostler.core.document.Json;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class PlaybookSchemaTest {

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(PlaybookSchema.of(FakeTasks.CATALOG).encode(), InputFormat.JSON);

    /// What a schema has no words for: names, expressions, rules over several keys, and files beside.
    private static final Pattern LOADER_ONLY = Pattern.compile("file's name|version: only|steps: is empty"
            + "|when: is an expression|must be true or false, not int|may be skipped|the id 'a'|the run kept no file"
            + "|(inputs|steps) has no|values never|an alert never|is secret|not double|not list of text|a check has no"
            + "|default|must be 1 to 100|is a number to YAML");

    static final List<String> CORPUS = Stream.concat(
                    PlaybookLoaderTest.BAD.stream().map(PlaybookLoaderTest.Bad::text),
                    Stream.of(PlaybookLoaderTest.WHOLE, PlaybookLoaderTest.step("task: note\n    with: { path: /a }")))
            .toList();

    @ParameterizedTest
    @FieldSource("CORPUS")
    void agreesWithTheLoader(String text) {
        var mapping = Documents.mapping("p.yaml", text).orThrow();
        var problems = PlaybookLoaderTest.read(text).problems();
        boolean loaderOnly = problems.stream()
                .allMatch(one -> LOADER_ONLY.matcher(one.toString()).find());
        var errors = SCHEMA.validate(Json.of(mapping).toString(), InputFormat.JSON);
        assertEquals(loaderOnly, errors.isEmpty(), text + "\n" + problems + "\n" + errors);
    }
}
