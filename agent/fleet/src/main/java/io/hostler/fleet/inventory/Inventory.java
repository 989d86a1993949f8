package io.hostler.fleet.inventory;

import io.hostler.core.document.Checked;
import io.hostler.core.document.Documents;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// The hosts that there are, in the order of the file. It cannot change; safe for many threads.
public final class Inventory {

    private final List<FleetHost> hosts;
    private final SortedSet<String> groups;

    /// Takes hosts with different names.
    Inventory(List<FleetHost> hosts) {
        this.hosts = List.copyOf(hosts);
        var all = new TreeSet<String>();
        hosts.forEach(host -> all.addAll(host.groups()));
        this.groups = Collections.unmodifiableSortedSet(all);
    }

    /// Reads a file, and finds all that is wrong in it at once. Blocks.
    public static Checked<Inventory> load(Path file) {
        return Documents.text(file).then(text -> parse(file.toString(), text));
    }

    /// Reads a text; `file` is how messages name it.
    public static Checked<Inventory> parse(String file, String text) {
        return Documents.mapping(file, text).then(mapping -> new InventoryReader().read(mapping));
    }

    /// Returns the hosts.
    public List<FleetHost> hosts() {
        return hosts;
    }

    /// Returns the groups that hosts name, without `all`.
    public SortedSet<String> groups() {
        return groups;
    }

    /// Returns the hosts that a pattern such as `web:&prod:!canary` chooses, in the order of the file.
    ///
    /// Parts are joined by `:`. A part is a group, a host, or a glob of either with `*`; parts without a sign add
    /// up, `&` keeps only what is in that part too, and `!` takes away, whatever the order of the parts.
    ///
    /// @throws IllegalArgumentException with one line when a part is empty, or names nothing that there is
    public List<FleetHost> select(String pattern) {
        return new Selection(this, pattern).hosts();
    }
}
