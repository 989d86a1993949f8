package io.hostler.core.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/// Takes secrets out of text on its way to people: logs, journal, reports, notifications. The second net; the first
/// is the type [io.hostler.api.Secret].
///
/// It knows each secret as it is, in base64 (at each alignment), hex, URL and JSON escapes. Safe for many threads.
public final class Redactor {

    /// What stands where a secret was.
    public static final String MASK = "***";

    private static final int LEAST = 4; // shorter ones would blot out ordinary text

    private final Set<String> needles = ConcurrentHashMap.newKeySet();
    private volatile Needles current = Needles.of(Set.of());

    /// Creates a redactor that knows no secret.
    public Redactor() {}

    /// Makes a secret known; one shorter than 4 bytes is not looked for.
    public synchronized void register(String secret) {
        secret.lines().filter(line -> line.length() >= 2 * LEAST).forEach(this::add);
        add(secret);
        current = Needles.of(needles);
    }

    /// Returns the text with `***` for each secret in it.
    public String redact(String text) {
        var out = new StringBuilder();
        var stream = new RedactedText(() -> current, out::append);
        stream.accept(text);
        stream.close();
        return out.toString();
    }

    /// Returns a stream that redacts across the borders of what it is given; close it to get the rest.
    public RedactedText stream(Consumer<String> sink) {
        return new RedactedText(() -> current, sink);
    }

    private void add(String secret) {
        if (secret.getBytes(UTF_8).length >= LEAST) {
            needles.addAll(Encodings.of(secret));
        }
    }
}
