package io.hostler.plugin.shell;

import static io.hostler.api.ErrorCode.INVALID_PARAMETER;

import io.hostler.api.Param;
import io.hostler.api.Secret;
import io.hostler.api.TaskException;
import java.util.Map;
import java.util.Optional;

/// What a `shell` step asks for.
record ShellParams(
        @Param(value = "The script for `/bin/sh -eu`, without `${{ }}`: values come by `env`.", matches = "[^\\x00]*")
        String script,

        @Param(
                value = "Added to its environment, which is a small, fixed one; values may be secrets.",
                matches = "(?!HOSTLER_)[A-Za-z_][A-Za-z0-9_]*")
        Optional<Map<String, Secret>> env) {

    ShellParams {
        if (script.isBlank()) {
            throw new TaskException(INVALID_PARAMETER, "script: is empty; write at least one command");
        }
    }
}
