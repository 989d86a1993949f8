package io.hostler.core.host;

import io.hostler.api.Attributes;
import io.hostler.api.Attributes.Type;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.UserPrincipal;

/// What `stat` says of a path, links followed.
record FileStatus(
        UserPrincipal owner, GroupPrincipal group, int mode, int links, boolean isDirectory, boolean isRegular) {

    private static final int MODE_BITS = 07777;

    static FileStatus of(Path path) throws IOException {
        var found = Files.readAttributes(path, "unix:owner,group,mode,nlink,isDirectory,isRegularFile");
        return new FileStatus(
                (UserPrincipal) found.get("owner"),
                (GroupPrincipal) found.get("group"),
                (int) found.get("mode") & MODE_BITS,
                (int) found.get("nlink"),
                (boolean) found.get("isDirectory"),
                (boolean) found.get("isRegularFile"));
    }

    /// A user or group without a name is given as its number.
    Attributes attributes() {
        return Attributes.file(owner.getName(), group.getName(), octal(mode))
                .of(isDirectory ? Type.DIRECTORY : Type.FILE);
    }

    static String octal(int mode) {
        String digits = Integer.toOctalString(mode);
        return "0".repeat(Math.max(0, 4 - digits.length())) + digits;
    }
}
