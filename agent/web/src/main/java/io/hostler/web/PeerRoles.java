package io.hostler.web;

import io.hostler.core.operation.Caller.Role;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.Arrays;
import java.util.Optional;
import jdk.net.UnixDomainPrincipal;

/// What the users of this host may do: root and the agent's own user all, the group `hostler` operate.
///
/// @param own the agent's user
/// @param groups the group file, such as /etc/group
record PeerRoles(UserPrincipal own, Path groups) {

    private static final String GROUP = "hostler";

    /// Finds what a peer may do, empty for nothing. Blocks.
    Optional<Role> role(UnixDomainPrincipal peer) throws IOException {
        if (peer.user().equals(own) || peer.user().equals(root())) {
            return Optional.of(Role.ADMIN);
        }
        return inGroup(peer) ? Optional.of(Role.OPERATOR) : Optional.empty();
    }

    private static UserPrincipal root() throws IOException {
        return FileSystems.getDefault().getUserPrincipalLookupService().lookupPrincipalByName("root");
    }

    /// The kernel tells the group that the peer runs under; further groups stand in the group file.
    private boolean inGroup(UnixDomainPrincipal peer) throws IOException {
        if (GROUP.equals(peer.group().getName())) {
            return true;
        }
        try (var lines = Files.lines(groups)) {
            return lines.map(line -> line.split(":", -1))
                    .filter(fields -> fields.length == 4 && GROUP.equals(fields[0]))
                    .flatMap(fields -> Arrays.stream(fields[3].split(",")))
                    .anyMatch(peer.user().getName()::equals);
        }
    }
}
