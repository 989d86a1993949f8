package io.hostler.fleet.inventory;

import io.hostler.core.document.Node;
import io.hostler.core.document.Place;
import io.hostler.core.document.Says;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An inventory as it stands in its file.
///
/// @param hosts a map by name, or a list whose items have a `name`
record InventoryFile(
        @Says("The hosts, by name or as a list.") Node hosts,

        @Says(value = "The user to log in as, where a host does not say.", orElse = "root")
        String user,

        @Says(value = "The port of SSH, where a host does not say.", orElse = "22")
        int port) {

    /// One host.
    ///
    /// @param name where hosts are a list
    record Entry(
            Place place,
            @Says("Names the host, where hosts are a list.") Optional<String> name,

            @Says("Its address or DNS name, where that is not its name.")
            Optional<String> address,

            @Says(value = "The user to log in as.", matches = "[a-z_][a-z0-9_.-]*\\$?")
            Optional<String> user,

            @Says("The port of SSH.") Optional<Integer> port,

            @Says(value = "The groups that it is in.", matches = "[a-z][a-z0-9_-]*")
            List<String> groups,

            @Says(value = "What playbooks may know of it.", matches = "[a-z][a-z0-9_]*")
            Map<String, String> vars) {}
}
