package io.hostler.plugin.sysctl;

import static io.hostler.api.ErrorCode.CANCELLED;
import static io.hostler.api.ErrorCode.NOT_VERIFIED;
import static io.hostler.api.ErrorCode.PERMISSION_DENIED;
import static io.hostler.api.ErrorCode.TIMED_OUT;

import io.hostler.api.Host;
import io.hostler.api.TaskException;
import java.util.Set;

/// One write to the running kernel, which takes effect whole or not at all.
///
/// The kernel reads a list number by number, and so may keep the first ones of a list that it refuses; others it
/// rounds or ignores without a word. In both cases the former value goes back before the step fails.
///
/// @param before what the kernel holds until then
record KernelWrite(Key key, String before) {

    void write(String wanted, Host host) {
        try {
            put(wanted, host);
        } catch (TaskException e) {
            takeBack(host);
            throw Set.of(CANCELLED, TIMED_OUT).contains(e.code()) ? e : refused(wanted, e);
        }
        String kept = running(host);
        if (!Words.same(kept, wanted)) {
            takeBack(host);
            throw new TaskException(
                    NOT_VERIFIED,
                    "%s: the kernel made '%s' of '%s'; name a value that it keeps",
                    key,
                    Words.of(kept),
                    Words.of(wanted));
        }
    }

    private void takeBack(Host host) {
        if (!Words.same(running(host), before)) {
            put(before, host);
        }
    }

    /// The kernel's files cannot be replaced.
    private void put(String text, Host host) {
        host.files().overwrite(key.file(), text + "\n");
    }

    private String running(Host host) {
        return host.files().text(key.file()).orElse("");
    }

    private TaskException refused(String wanted, TaskException cause) {
        String message = key + ": the kernel refuses '" + Words.of(wanted) + "' ("
                + cause.getMessage().replaceFirst(";.*", "") + "); name another value, or remove the key";
        return new TaskException(PERMISSION_DENIED, cause, message);
    }
}
