package io.hostler.core.journal;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/// Who did what, in rows whose hashes each cover the one before, so that a change or a gap shows.
///
/// A hash is the SHA-256, in hex, of the JSON list of previous hash, seq, at (µs), who, what and detail.
/// Rows cut off at the end show only against a head that was noted elsewhere, such as in the log.
public final class Audit {

    private static final String START = "0".repeat(64);

    private Audit() {}

    /// The newest row.
    ///
    /// @param seq its place, 0 when there is none
    /// @param hash of the whole chain up to it
    public record Head(long seq, String hash) {}

    /// What verifying found.
    ///
    /// @param head the last row whose hash is right
    /// @param brokenAt the first row whose hash is wrong
    public record Verdict(Head head, Optional<Long> brokenAt) {}

    /// Adds a row, and returns the new head.
    public static Head append(Tx tx, String who, String what, JsonObject detail) {
        Head last = head(tx);
        long seq = last.seq() + 1;
        long at = Times.micros(tx.now());
        String text = detail.encode();
        String hash = hash(JsonArray.of(last.hash(), seq, at, who, what, text));
        tx.update("INSERT INTO audit VALUES (?, ?, ?, ?, ?, ?)", seq, at, who, what, text, hash);
        return new Head(seq, hash);
    }

    /// Returns the newest row.
    public static Head head(View view) {
        return view.first(
                        "SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1",
                        row -> new Head(row.number("seq"), row.text("hash")))
                .orElse(new Head(0, START));
    }

    /// Computes all hashes anew.
    public static Verdict verify(View view) {
        var check = new Check();
        view.each("SELECT * FROM audit ORDER BY seq", check::row);
        return new Verdict(check.head, check.brokenAt);
    }

    private static final class Check {
        private Head head = new Head(0, START);
        private Optional<Long> brokenAt = Optional.empty();

        void row(Row row) {
            if (brokenAt.isPresent()) {
                return;
            }
            long seq = head.seq() + 1;
            String hash = hash(JsonArray.of(
                    head.hash(), seq, row.number("at"), row.text("who"), row.text("what"), row.text("detail")));
            if (row.number("seq") == seq && row.text("hash").equals(hash)) {
                head = new Head(seq, hash);
            } else {
                brokenAt = Optional.of(row.number("seq"));
            }
        }
    }

    private static String hash(JsonArray row) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(row.encode().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
