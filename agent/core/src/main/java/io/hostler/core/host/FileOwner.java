package io.hostler.core.host;

import static io.hostler.api.ErrorCode.INVALID_PARAMETER;

import io.hostler.api.Attributes;
import io.hostler.api.TaskException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.UserPrincipal;
import java.nio.file.attribute.UserPrincipalNotFoundException;
import java.util.Optional;

/// Owner, group and mode as this host knows them.
record FileOwner(Optional<UserPrincipal> owner, Optional<GroupPrincipal> group, int mode) {

    private static final int OCTAL = 8;

    /// Looks names up, or takes them for numbers where no name is known.
    ///
    /// @param item what messages name
    static FileOwner find(Path item, Attributes wanted, String modeIfOpen) throws IOException {
        var names = item.getFileSystem().getUserPrincipalLookupService();
        return new FileOwner(
                find(item, wanted.owner(), names::lookupPrincipalByName),
                find(item, wanted.group(), names::lookupPrincipalByGroupName),
                mode(item, wanted.mode().orElse(modeIfOpen)));
    }

    /// Sets owner and group where they differ.
    void setOwner(Path path) throws IOException {
        var view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        var found = FileStatus.of(path);
        if (owner.isPresent() && !owner.get().equals(found.owner())) {
            view.setOwner(owner.get());
        }
        if (group.isPresent() && !group.get().equals(found.group())) {
            view.setGroup(group.get());
        }
    }

    /// Sets the mode; comes last, because a change of owner and a write take setuid away.
    void setMode(Path path) throws IOException {
        Files.setAttribute(path, "unix:mode", mode);
    }

    private static <T> Optional<T> find(Path item, Optional<String> name, LookUp<T> names) throws IOException {
        if (name.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(names.find(name.get()));
        } catch (UserPrincipalNotFoundException e) {
            throw new TaskException(
                    INVALID_PARAMETER,
                    e,
                    item + ": this host has no user or group '" + name.get() + "'; create it first");
        }
    }

    private static int mode(Path item, String digits) {
        if (!digits.matches("[0-7]{3,4}")) {
            throw new TaskException(INVALID_PARAMETER, "%s: mode '%s' is not octal; use such as 0644", item, digits);
        }
        return Integer.parseInt(digits, OCTAL);
    }

    @FunctionalInterface
    private interface LookUp<T> {

        T find(String name) throws IOException;
    }
}
