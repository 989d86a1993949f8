package io.hostler.web;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// The bearer tokens of this agent: the one of `token` in the state folder, and the hashed ones of `tokens`.
///
/// During a rotation the old and the new one are both valid. All methods may be called from any thread.
public final class Tokens {

    private final TokenFiles files;
    private final InstantSource clock;
    private volatile List<Grant> grants;

    private Tokens(TokenFiles files, InstantSource clock) {
        this.files = files;
        this.clock = clock;
        this.grants = files.read();
    }

    /// Reads the tokens; where there is none yet, makes one with role admin and writes it to `token`, mode 0600.
    ///
    /// Blocks. Throws [WebException] when a file cannot be read or written, is open to others, or has a bad line.
    ///
    /// @param state the state folder of the agent
    public static Tokens open(Path state, InstantSource clock) {
        var files = new TokenFiles(state);
        files.createFirst();
        return new Tokens(files, clock);
    }

    /// Reads the files anew. Blocks, and throws [WebException] as `open` does; the old tokens then stay valid.
    public void reload() {
        grants = files.read();
    }

    /// Finds what a token opens, in a time that tells nothing about the ones that are stored.
    Optional<Grant> find(String token) {
        var digest = Sha256.of(token.getBytes(StandardCharsets.UTF_8));
        var now = clock.instant();
        Optional<Grant> found = Optional.empty();
        for (var grant : grants) {
            if (MessageDigest.isEqual(grant.sha256(), digest) && grant.validAt(now)) {
                found = Optional.of(grant);
            }
        }
        return found;
    }
}
