package io.hostler.plugin.shell;

import io.hostler.api.Command;
import io.hostler.api.Secret;
import java.util.Map;
import java.util.Optional;

/// What a script said last, for the line that tells of its failure; never what it was told in secret.
record LastLine(ShellParams want) {

    private static final int SHOWN = 120;

    /// Returns `, 'no such database'`, or nothing when the script was silent.
    String of(Command.Result result) {
        return last(result.errors())
                .or(() -> last(result.output()))
                .map(line -> ", '" + shown(masked(line)) + "'")
                .orElse("");
    }

    static String shown(String line) {
        String plain = line.replaceAll("\\p{Cntrl}", " ");
        return plain.length() <= SHOWN ? plain : plain.substring(0, SHOWN) + "…";
    }

    private static Optional<String> last(String output) {
        return output.lines().map(String::strip).filter(line -> !line.isEmpty()).reduce((_, last) -> last);
    }

    private String masked(String line) {
        return want.env().orElse(Map.of()).values().stream()
                .map(Secret::reveal)
                .flatMap(String::lines)
                .filter(secret -> !secret.isBlank())
                .reduce(line, (text, secret) -> text.replace(secret.strip(), "***"));
    }
}
