package io.hostler.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.hostler.api.Parameter.Kind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ParameterTest {

    enum State {
        PRESENT,
        ABSENT
    }

    record Documented(
            @Param(value = "A name.", matches = "[a-z]+") String name,
            @Param(value = "A state.", orElse = "present") State state,
            @Param(value = "A file.", template = true) Optional<Source> template) {}

    record Bare(String name) {}

    @Test
    void tellsWhatAnAuthorNeedsToKnow() {
        assertEquals(
                List.of(
                        new Parameter("name", Kind.TEXT, true, "", "A name.", "[a-z]+", List.of(), false),
                        new Parameter(
                                "state",
                                Kind.CHOICE,
                                false,
                                "present",
                                "A state.",
                                ".*",
                                List.of("present", "absent"),
                                false),
                        new Parameter("template", Kind.SOURCE, false, "", "A file.", ".*", List.of(), true)),
                Parameter.of(Documented.class));
    }

    @Test
    void namesTheChoices() {
        assertEquals(
                List.of("text", "present, absent", "file beside the playbook"),
                Parameter.of(Documented.class).stream().map(Parameter::type).toList());
    }

    @Test
    void refusesAParameterWithoutDocument() {
        assertThrows(IllegalStateException.class, () -> Parameter.of(Bare.class));
    }
}
