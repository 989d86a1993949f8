package io.hostler.core.playbook;

import io.hostler.core.playbook.Playbook.Origin;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The digest of a playbook and its sources; each part is preceded by its length, so that none can pass for another.
final class Digest {

    private Digest() {}

    static String of(Origin origin) {
        MessageDigest digest = sha256();
        add(digest, origin.text().getBytes(StandardCharsets.UTF_8));
        origin.sources().forEach((name, source) -> {
            add(digest, name.getBytes(StandardCharsets.UTF_8));
            add(digest, source.bytes());
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, byte[] part) {
        digest.update((part.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(part);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
