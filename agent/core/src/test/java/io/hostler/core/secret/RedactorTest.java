package io.hostler.core.secret;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class RedactorTest {

    private static final String CANARY = "pä/\"ss w+rd~&\\\n!";

    private final Redactor redactor = new Redactor();

    record Leak(String what, String text, String redacted) {}

    static final List<Leak> LEAKS = List.of(
            new Leak("raw", "a " + CANARY + " b", "a *** b"),
            new Leak("twice", CANARY + CANARY, "******"),
            new Leak("hex", "x" + hex(CANARY) + "x", "x***x"),
            new Leak("HEX", hex(CANARY).toUpperCase(Locale.ROOT), "***"),
            new Leak("form", "q=" + URLEncoder.encode(CANARY, UTF_8) + "&r=1", "q=***&r=1"),
            new Leak("path", URLEncoder.encode(CANARY, UTF_8).replace("+", "%20"), "***"),
            new Leak("small digits", "p%c3%a4%2f%22ss+w%2brd~%26%5c%0a%21", "***"),
            new Leak("JSON", "{\"p\":\"pä/\\\"ss w+rd~&\\\\\\n!\"}", "{\"p\":\"***\"}"),
            new Leak("JSON in ASCII", "p\\u00e4\\/\\\"ss w+rd~&\\\\\\n!", "***"),
            new Leak("JSON in capitals", "p\\u00E4/\\\"ss w+rd~&\\\\\\n!", "***"),
            new Leak("none", "pä/\"ss", "pä/\"ss"));

    @ParameterizedTest
    @FieldSource("LEAKS")
    void coversEachWayOfWriting(Leak leak) {
        redactor.register(CANARY);
        assertEquals(leak.redacted, redactor.redact(leak.text));
    }

    static final List<String> SECRETS = List.of("abcd", "hunter2", "correct horse", "ünïcödé?>~");

    @ParameterizedTest
    @FieldSource("SECRETS")
    void coversBase64AtEachAlignment(String secret) {
        redactor.register(secret);
        for (int before = 0; before < 4; before++) {
            for (int after = 0; after < 4; after++) {
                byte[] bytes = ("-".repeat(before) + secret + "-".repeat(after)).getBytes(UTF_8);
                for (var encoder :
                        List.of(Base64.getEncoder(), Base64.getUrlEncoder().withoutPadding())) {
                    String text = encoder.encodeToString(bytes);
                    String redacted = redactor.redact(text);
                    assertEquals(1, redacted.split("\\*\\*\\*", -1).length - 1, redacted);
                    // what is left holds no whole byte of the secret but those that stand before and after it
                    int left = redacted.replace("***", "").replace("=", "").length();
                    int least = (before + after) * 8 / 6;
                    assertFalse(left > least + 3, redacted);
                }
            }
        }
    }

    @Test
    void redactsAcrossAnyBorder() {
        redactor.register("s3cret");
        redactor.register("cretin");
        String text = "a s3cretin b s3crets3cret c " + hex("s3cret") + " s3cre";
        String whole = redactor.redact(text);
        assertEquals("a *** b ****** c *** s3cre", whole);
        IntStream.rangeClosed(1, text.length()).forEach(size -> assertEquals(whole, inPieces(text, size)));
    }

    @Test
    void redactsTheSameInPiecesOfAnySize() {
        var random = new Random(42);
        for (int round = 0; round < 500; round++) {
            var some = new Redactor();
            some.register(letters(random, 4 + random.nextInt(3)));
            some.register(letters(random, 4 + random.nextInt(3)));
            String text = letters(random, 60);
            var out = new StringBuilder();
            try (var stream = some.stream(out::append)) {
                for (int at = 0; at < text.length(); ) {
                    int end = Math.min(text.length(), at + 1 + random.nextInt(9));
                    stream.accept(text.substring(at, end));
                    at = end;
                }
            }
            assertEquals(some.redact(text), out.toString());
        }
    }

    @Test
    void coversTheLinesOfAKeyOneByOne() {
        redactor.register("-----BEGIN KEY-----\nMC4CAQAwBQYDK2Vw\n-----END KEY-----\n");
        assertEquals("line 2: ***", redactor.redact("line 2: MC4CAQAwBQYDK2Vw"));
    }

    @Test
    void leavesShortOnesAndOrdinaryTextAlone() {
        redactor.register("abc");
        redactor.register("");
        assertEquals("abc", redactor.redact("abc"));
        assertEquals("", redactor.redact(""));
    }

    @Test
    void learnsWhileItStreams() {
        var out = new ArrayList<String>();
        try (var stream = redactor.stream(out::add)) {
            stream.accept("one ");
            redactor.register("s3cret");
            stream.accept("s3c");
            stream.accept("ret two");
        }
        assertEquals("one *** two", String.join("", out));
    }

    private String inPieces(String text, int size) {
        var out = new StringBuilder();
        try (var stream = redactor.stream(out::append)) {
            for (int at = 0; at < text.length(); at += size) {
                stream.accept(text.substring(at, Math.min(text.length(), at + size)));
            }
        }
        return out.toString();
    }

    private static String letters(Random random, int count) {
        return random.ints(count, 'a', 'c')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(UTF_8));
    }
}
