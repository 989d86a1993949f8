package io.hostler.plugin.line;

import static io.hostler.api.ErrorCode.INVALID_PARAMETER;

import io.hostler.api.Param;
import io.hostler.api.TaskException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// What a `line` step asks for.
record LineParams(
        @Param("The text file.") Path path,

        @Param(value = "The line, without its end; needed when the state is present.", matches = "[^\\r\\n]*")
        Optional<String> line,

        @Param(
                value =
                        "Regular expression, found anywhere in a line: the last such line is replaced, or all are removed.",
                matches = ".+")
        Optional<String> match,

        @Param(value = "Whether the line shall be there.", orElse = "present")
        State state) {

    LineParams {
        if (state == State.PRESENT && line.isEmpty()) {
            throw wrong("line: is missing; name the line that shall be there");
        }
        if (line.isEmpty() && match.isEmpty()) {
            throw wrong("line, match: are missing; name what shall not be there");
        }
        match.ifPresent(LineParams::compile);
    }

    /// Says whether a line is one of those that `match` names.
    boolean isMatched(String text) {
        return match.map(LineParams::compile)
                .filter(pattern -> pattern.matcher(text).find())
                .isPresent();
    }

    private static Pattern compile(String expression) {
        try {
            return Pattern.compile(expression);
        } catch (PatternSyntaxException e) {
            throw wrong("match: is no regular expression (" + e.getDescription() + "); correct it");
        }
    }

    private static TaskException wrong(String message) {
        return new TaskException(INVALID_PARAMETER, "%s", message);
    }
}
