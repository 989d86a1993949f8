package io.hostler.core.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class JsonSchemaTest {

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(JsonSchema.of(BinderTest.Whole.class, "A test").encode(), InputFormat.JSON);

    static final List<String> CORPUS = Stream.concat(
                    BinderTest.BAD.stream().map(BinderTest.Bad::text), Stream.of(BinderTest.GOOD, "name: a"))
            .toList();

    /// Rules that a schema has no words for: they are the binder's alone.
    private static final List<String> BINDER_ONLY = List.of(
            "name: 0644",
            "name: a\nretry: { times: 0 }",
            "name: a\nsize: 64MB\nurl: here",
            "name: a\nsize: 9999999TiB");

    @ParameterizedTest
    @FieldSource("CORPUS")
    void agreesWithTheBinder(String text) {
        Mapping mapping = Documents.mapping("f", text).orThrow();
        boolean bound = Binder.bind(BinderTest.Whole.class, mapping).problems().isEmpty();
        var errors = SCHEMA.validate(Json.of(mapping).toString(), InputFormat.JSON);
        assertEquals(bound || BINDER_ONLY.contains(text), errors.isEmpty(), text + " -> " + errors);
    }
}
