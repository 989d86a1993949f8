package io.hostler.core.host;

import static io.hostler.api.ErrorCode.INVALID_PARAMETER;

import io.hostler.api.Attributes;
import io.hostler.api.TaskException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.UserPrincipalNotFoundException;

/// Sets owner, group and mode of a path.
final class FileOwner {

    private static final int OCTAL = 8;

    private FileOwner() {}

    /// Sets what is not open, and the mode in any case; a change of owner takes setuid away, so the mode comes last.
    static void set(Path path, Attributes wanted, String modeIfOpen) throws IOException {
        var view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        var names = path.getFileSystem().getUserPrincipalLookupService();
        var found = FileStatus.of(path);
        if (wanted.owner().isPresent()) {
            var owner = find(path, wanted.owner().get(), names::lookupPrincipalByName);
            if (!owner.equals(found.owner())) {
                view.setOwner(owner);
            }
        }
        if (wanted.group().isPresent()) {
            var group = find(path, wanted.group().get(), names::lookupPrincipalByGroupName);
            if (!group.equals(found.group())) {
                view.setGroup(group);
            }
        }
        Files.setAttribute(path, "unix:mode", mode(path, wanted.mode().orElse(modeIfOpen)));
    }

    /// Finds a user or group by name, or by number where no name is known.
    private static <T> T find(Path path, String name, LookUp<T> names) throws IOException {
        try {
            return names.find(name);
        } catch (UserPrincipalNotFoundException e) {
            throw new TaskException(INVALID_PARAMETER, e, path + ": this host has no '" + name + "'; create it first");
        }
    }

    private static int mode(Path path, String digits) {
        if (!digits.matches("[0-7]{3,4}")) {
            throw new TaskException(INVALID_PARAMETER, "%s: mode '%s' is not octal; use such as 0644", path, digits);
        }
        return Integer.parseInt(digits, OCTAL);
    }

    @FunctionalInterface
    private interface LookUp<T> {

        T find(String name) throws IOException;
    }
}
