package io.hostler.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hostler.core.operation.Caller.Role;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import jdk.net.UnixDomainPrincipal;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class PeerRolesTest {

    @TempDir
    static Path folder;

    /// The numbers are users and groups that no host has, so that they keep their numbers as names.
    record Peer(String user, String group, Optional<Role> role) {}

    static final List<Peer> PEERS = List.of(
            new Peer("root", "root", Optional.of(Role.ADMIN)),
            new Peer("60001", "60009", Optional.of(Role.ADMIN)),
            new Peer("60002", "60009", Optional.of(Role.OPERATOR)),
            new Peer("60003", "60009", Optional.of(Role.OPERATOR)),
            new Peer("60004", "60009", Optional.empty()),
            new Peer("6000", "60009", Optional.empty()));

    @ParameterizedTest
    @FieldSource("PEERS")
    void knows(Peer peer) throws Exception {
        var groups = folder.resolve("group");
        Files.writeString(groups, "root:x:0:\nhostlers:x:7:60004\nbad line\nhostler:x:8:60002,60003\n");
        var users = FileSystems.getDefault().getUserPrincipalLookupService();
        var principal = new UnixDomainPrincipal(
                users.lookupPrincipalByName(peer.user()), users.lookupPrincipalByGroupName(peer.group()));
        assertEquals(peer.role(), new PeerRoles(users.lookupPrincipalByName("60001"), groups).role(principal));
    }
}
