package io.hostler.web;

import io.hostler.core.operation.Caller;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What one token opens; the token itself is known by its SHA-256 only.
///
/// @param role empty for a token that opens the webhook only
/// @param expires from when on it opens nothing, or empty for never
record Grant(String name, Optional<Caller.Role> role, byte[] sha256, Optional<Instant> expires) {

    private static final String WEBHOOK = "webhook";
    private static final Pattern LINE = Pattern.compile(
            "(?<name>\\S+)\\s+(?<role>viewer|operator|admin|webhook)\\s+(?<hash>[0-9a-f]{64})(\\s+(?<expires>\\S+))?");

    /// Reads a line `name role sha256 [expires]`; empty when it is none.
    static Optional<Grant> parse(String line) {
        var matcher = LINE.matcher(line.strip());
        return matcher.matches() ? of(matcher) : Optional.empty();
    }

    private static Optional<Grant> of(Matcher line) {
        try {
            var expires = Optional.ofNullable(line.group("expires")).map(Instant::parse);
            var digest = HexFormat.of().parseHex(line.group("hash"));
            return Optional.of(new Grant(line.group("name"), role(line.group("role")), digest, expires));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Caller.Role> role(String word) {
        return WEBHOOK.equals(word)
                ? Optional.empty()
                : Optional.of(Caller.Role.valueOf(word.toUpperCase(Locale.ROOT)));
    }

    boolean validAt(Instant now) {
        return expires.map(now::isBefore).orElse(true);
    }
}
