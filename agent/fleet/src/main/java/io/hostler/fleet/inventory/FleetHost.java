package io.hostler.fleet.inventory;

import java.util.Collections;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// A host of the inventory.
///
/// @param address what SSH connects to: an address, or a name that is resolved then
/// @param port 1 to 65535
/// @param groups without `all`, which every host is in
public record FleetHost(
        String name, String address, String user, int port, SortedSet<String> groups, Map<String, String> vars) {

    /// The group of all hosts.
    public static final String ALL = "all";

    /// Takes copies.
    public FleetHost {
        groups = Collections.unmodifiableSortedSet(new TreeSet<>(groups));
        vars = Collections.unmodifiableMap(new TreeMap<>(vars));
    }

    /// Says whether it is in a group.
    public boolean isIn(String group) {
        return group.equals(ALL) || groups.contains(group);
    }
}
