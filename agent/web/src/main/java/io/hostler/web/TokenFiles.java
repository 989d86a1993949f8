package io.hostler.web;

import io.hostler.core.operation.Caller;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/// The two files of the state folder that hold tokens.
final class TokenFiles {

    private static final int TOKEN_BYTES = 32;

    private final Path token;
    private final Path hashed;

    TokenFiles(Path state) {
        token = state.resolve("token");
        hashed = state.resolve("tokens");
    }

    /// Writes a token when there is none; a half-written one is never seen.
    void createFirst() {
        if (Files.exists(token) || Files.exists(hashed)) {
            return;
        }
        try {
            var part = Files.createTempFile(
                    token.toAbsolutePath().getParent(),
                    ".token",
                    "",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(part, random() + "\n");
            Files.move(part, token, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new WebException(token + ": cannot be written; let the agent's user write the state folder", e);
        }
    }

    private static String random() {
        var bytes = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    List<Grant> read() {
        var grants = new ArrayList<Grant>();
        if (Files.exists(token)) {
            var digest = Sha256.of(text(token).strip().getBytes(StandardCharsets.UTF_8));
            grants.add(new Grant("token", Optional.of(Caller.Role.ADMIN), digest, Optional.empty()));
        }
        if (Files.exists(hashed)) {
            grants.addAll(parse(text(hashed).lines().toList()));
        }
        return List.copyOf(grants);
    }

    private List<Grant> parse(List<String> lines) {
        var grants = new ArrayList<Grant>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (!line.isBlank() && !line.startsWith("#")) {
                grants.add(parse(line, i + 1));
            }
        }
        return grants;
    }

    /// The line itself is never shown: somebody may have put the bare token there.
    private Grant parse(String line, int number) {
        return Grant.parse(line)
                .orElseThrow(() -> new WebException(hashed + ":" + number + ": must be: name"
                        + " viewer|operator|admin|webhook SHA-256-in-hex [expiry such as 2027-01-31T00:00:00Z]"));
    }

    private static String text(Path file) {
        try {
            var open = EnumSet.copyOf(Files.getPosixFilePermissions(file));
            open.removeAll(EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
            if (!open.isEmpty()) {
                throw new WebException(file + ": is open to others; run: chmod 600 " + file);
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new WebException(file + ": cannot be read; it must belong to the agent's user", e);
        }
    }
}
