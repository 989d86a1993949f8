package io.hostler.plugin.exec;

import io.hostler.api.Command;
import io.hostler.api.Secret;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What a program said last, for the line that tells of its failure; never what it was told in secret.
record LastLine(ExecParams want) {

    private static final int SHOWN = 200;

    /// Returns `, 'no such database'`, or nothing when the program was silent.
    String of(Command.Result result) {
        return last(result.errors())
                .or(() -> last(result.output()))
                .map(line -> ", '" + shown(masked(line)) + "'")
                .orElse("");
    }

    private static Optional<String> last(String output) {
        return output.lines().map(String::strip).filter(line -> !line.isEmpty()).reduce((_, last) -> last);
    }

    private String masked(String line) {
        return secrets()
                .map(Secret::reveal)
                .flatMap(String::lines)
                .filter(secret -> !secret.isBlank())
                .reduce(line, (text, secret) -> text.replace(secret.strip(), "***"));
    }

    private Stream<Secret> secrets() {
        Collection<Secret> environment = want.env().orElse(Map.of()).values();
        return Stream.concat(environment.stream(), want.stdin().stream());
    }

    private static String shown(String line) {
        String plain = line.replaceAll("\\p{Cntrl}", " ");
        return plain.length() <= SHOWN ? plain : plain.substring(0, SHOWN) + "…";
    }
}
