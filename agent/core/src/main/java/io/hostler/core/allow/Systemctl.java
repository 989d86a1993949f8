package io.hostler.core.allow;

import static io.hostler.api.ErrorCode.PERMISSION_DENIED;

import io.hostler.api.TaskException;
import java.util.List;
import java.util.Set;

/// Says which units a `systemctl` command line changes, see systemctl(1). What it does not know is refused.
final class Systemctl {

    private static final Set<String> READS = Set.of(
            "status",
            "show",
            "cat",
            "is-active",
            "is-enabled",
            "is-failed",
            "is-system-running",
            "get-default",
            "list-units",
            "list-unit-files",
            "list-timers",
            "list-sockets",
            "list-jobs",
            "list-dependencies",
            "help");
    private static final Set<String> ALL_UNITS = Set.of("daemon-reload", "reset-failed");
    private static final Set<String> CHANGES = Set.of(
            "start",
            "stop",
            "reload",
            "restart",
            "try-restart",
            "reload-or-restart",
            "try-reload-or-restart",
            "kill",
            "enable",
            "disable",
            "reenable",
            "mask",
            "unmask",
            "reset-failed",
            "clean",
            "freeze",
            "thaw");
    private static final Set<String> OPTIONS = Set.of(
            "--now",
            "--no-block",
            "--quiet",
            "-q",
            "--no-pager",
            "--no-ask-password",
            "--runtime",
            "--wait",
            "--force",
            "--all",
            "-a",
            "--full",
            "-l",
            "--plain",
            "--no-legend",
            "--system",
            "--value");

    private Systemctl() {}

    static void require(List<String> line, Allow allow) {
        List<String> options =
                line.stream().skip(1).filter(word -> word.startsWith("-")).toList();
        List<String> words =
                line.stream().skip(1).filter(word -> !word.startsWith("-")).toList();
        if (!OPTIONS.containsAll(options) && !onlyShows(options)) {
            throw refusal(String.join(" ", options));
        }
        String verb = words.isEmpty() ? "list-units" : words.getFirst();
        List<String> units = words.stream().skip(1).toList();
        if (READS.contains(verb) || ALL_UNITS.contains(verb) && units.isEmpty()) {
            return;
        }
        if (!CHANGES.contains(verb)) {
            throw refusal(verb);
        }
        units.stream()
                .filter(unit -> unit.contains("*") || unit.contains("/") || !allow.permitsUnit(unit))
                .findFirst()
                .ifPresent(unit -> {
                    throw refusal(unit);
                });
    }

    private static boolean onlyShows(List<String> options) {
        return options.stream()
                .allMatch(option ->
                        OPTIONS.contains(option) || option.matches("--(property|type|state|output|lines)=.*"));
    }

    private static TaskException refusal(String item) {
        return new TaskException(
                PERMISSION_DENIED,
                "systemctl %s: this host does not allow it; add the unit to 'units' of its allow file",
                item);
    }
}
