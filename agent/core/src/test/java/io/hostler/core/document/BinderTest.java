package io.hostler.core.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class BinderTest {

    enum Mode {
        OBSERVE,
        AUTO
    }

    record Inner(
            @Says("Times.") int times,
            @Says(value = "Wait.", orElse = "2s") Duration delay) {
        Inner {
            if (times < 1) {
                throw new IllegalArgumentException("times must be 1 or more");
            }
        }
    }

    record Soft(
            @Says("On.") Optional<Boolean> on,
            @Says("Texts.") List<String> texts) {}

    record Whole(
            Place place,
            @Says(value = "A name.", matches = "[a-z-]+") String name,
            @Says("A flag.") Optional<Boolean> firstMinute,
            @Says(value = "A size.", orElse = "64MiB") ByteSize size,
            @Says(value = "How.", orElse = "observe") Mode mode,
            @Says("A list.") List<Integer> numbers,
            @Says(value = "A map.", matches = "[a-z]+") Map<String, Double> weights,
            @Says(value = "A step.", key = "retry") Optional<Inner> again,
            @Says("Soft.") Soft soft,
            @Says("Where.") Optional<Path> path,
            @Says("Who.") Optional<URI> url,
            @Says("Free.") Mapping with) {}

    static final String GOOD = """
            name: a-b
            first_minute: true
            size: 1KiB
            mode: auto
            numbers: [ 1, 2 ]
            weights: { a: 1, b: 0.5 }
            retry: { times: 3 }
            path: /srv/../var
            url: "http://h:1/"
            with: { x: 1 }
            """;

    @Test
    void fillsARecord() {
        var whole = bind(GOOD).orThrow();
        assertEquals(
                new Whole(
                        new Place("f", 1, 1),
                        "a-b",
                        Optional.of(true),
                        new ByteSize(1024),
                        Mode.AUTO,
                        List.of(1, 2),
                        Map.of("a", 1.0, "b", 0.5),
                        Optional.of(new Inner(3, Duration.ofSeconds(2))),
                        new Soft(Optional.empty(), List.of()),
                        Optional.of(Path.of("/var")),
                        Optional.of(URI.create("http://h:1/")),
                        whole.with()),
                whole);
        assertEquals(List.of("x"), whole.with().keys());
    }

    @Test
    void fillsDefaults() {
        var whole = bind("name: a").orThrow();
        assertEquals(new ByteSize(64 << 20), whole.size());
        assertEquals(Mode.OBSERVE, whole.mode());
        assertEquals(List.of(), whole.with().keys());
    }

    record Bad(String text, List<String> problems) {}

    static final List<Bad> BAD = List.of(
            new Bad("mode: auto", List.of("f:1:1: 'name' is missing; add it")),
            new Bad("name: A", List.of("f:1:7: name: 'A' does not match [a-z-]+")),
            new Bad(
                    "name: 0644",
                    List.of("f:1:7: name: is a number without its leading 0 to YAML; write \"0644\" with quotes")),
            new Bad("name:", List.of("f:1:6: name: has no value; write one, or remove the key")),
            new Bad("name: [ a ]", List.of("f:1:7: name: must be a single value, not a list")),
            new Bad("name: a\nwith:", List.of("f:2:6: with: has no value; write one, or remove the key")),
            new Bad("name: a\nwith: x", List.of("f:2:7: with: must be a map, not a single value")),
            new Bad("name: a\nmode: aut", List.of("f:2:7: mode: must be one of observe, auto; did you mean 'auto'?")),
            new Bad(
                    "name: a\nfirst_minit: true\nnumbers: [ 1, x, 99999999999 ]\nfirst_minute: yes",
                    List.of(
                            "f:2:1: 'first_minit' is unknown; did you mean 'first_minute'?",
                            "f:3:15: numbers[1]: must be a whole number",
                            "f:3:18: numbers[2]: is too large",
                            "f:4:15: first_minute: must be true or false, without quotes")),
            new Bad(
                    "name: a\nweights: { B: 1, c: x }",
                    List.of("f:2:12: weights: 'B' does not match [a-z]+", "f:2:21: weights.c: must be a number")),
            new Bad("name: a\nretry: { times: 0 }", List.of("f:2:8: retry: times must be 1 or more")),
            new Bad(
                    "name: a\nretry: { delay: 5 }",
                    List.of(
                            "f:2:8: retry: 'times' is missing; add it",
                            "f:2:17: retry.delay: must be a duration such as 30s or 5m")),
            new Bad(
                    "name: a\nsize: 64MB\nurl: here",
                    List.of(
                            "f:2:7: size: must be a size such as 512, 64KiB, 64MiB or 1GiB",
                            "f:3:6: url: must be a URL such as http://127.0.0.1:9090/metrics")),
            new Bad("name: a\nsize: 9999999TiB", List.of("f:2:7: size: is too large")));

    @ParameterizedTest
    @FieldSource("BAD")
    void saysAllThatIsWrongAtOnce(Bad bad) {
        assertEquals(
                bad.problems(),
                bind(bad.text()).problems().stream().map(Problem::toString).toList());
    }

    private static Checked<Whole> bind(String text) {
        return Documents.mapping("f", text).then(mapping -> Binder.bind(Whole.class, mapping));
    }
}
