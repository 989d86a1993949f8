package io.hostler.fleet.inventory;

import io.hostler.core.document.Binder;
import io.hostler.core.document.Checked;
import io.hostler.core.document.Mapping;
import io.hostler.core.document.Node;
import io.hostler.core.document.Place;
import io.hostler.core.document.Problem;
import io.hostler.core.document.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// Makes an inventory of a file, host by host, so that a wrong one does not hide what is wrong with the others.
final class InventoryReader {

    private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._-]*";

    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, FleetHost> hosts = new LinkedHashMap<>();
    private final Map<String, Place> places = new LinkedHashMap<>();
    private InventoryFile usual = new InventoryFile(Mapping.empty(Place.start("")), "", 22);

    Checked<Inventory> read(Mapping mapping) {
        Checked<InventoryFile> file = Binder.bind(InventoryFile.class, mapping);
        problems.addAll(file.problems());
        if (file instanceof Checked.Valid<InventoryFile> valid) {
            usual = valid.value();
        }
        mapping.find("hosts").ifPresent(this::hosts);
        refuseGroupsThatAreHosts();
        return Checked.of(new Inventory(List.copyOf(hosts.values())), problems);
    }

    private void hosts(Node node) {
        switch (node) {
            case Mapping map ->
                map.entries()
                        .values()
                        .forEach(entry -> entry("hosts." + entry.key(), Optional.of(entry), entry.value()));
            case Sequence list -> {
                for (int i = 0; i < list.items().size(); i++) {
                    entry("hosts[" + i + "]", Optional.empty(), list.items().get(i));
                }
            }
            default -> refuse(node.place(), "hosts", "must be a map or a list, not " + node.kind());
        }
    }

    private void entry(String path, Optional<Mapping.Entry> key, Node node) {
        if (!(node instanceof Mapping mapping)) {
            refuse(node.place(), path, "must be a map, such as { address: 10.0.0.11, groups: [ web ] }");
            return;
        }
        Checked<InventoryFile.Entry> entry = Binder.bind(InventoryFile.Entry.class, mapping, path);
        problems.addAll(entry.problems());
        if (entry instanceof Checked.Valid<InventoryFile.Entry> valid) {
            named(path, key, valid.value()).ifPresent(name -> add(path, name, valid.value()));
        }
    }

    private Optional<String> named(String path, Optional<Mapping.Entry> key, InventoryFile.Entry entry) {
        Optional<String> name = key.map(Mapping.Entry::key).or(entry::name);
        Place place = key.map(Mapping.Entry::place).orElse(entry.place());
        if (key.isPresent() && entry.name().isPresent()) {
            refuse(place, path, "has a name already, its key; remove 'name'");
        }
        if (name.isEmpty()) {
            refuse(place, path, "'name' is missing; add it");
        }
        if (name.filter(one -> !one.matches(NAME) || one.equals(FleetHost.ALL)).isPresent()) {
            refuse(place, path, "'" + name.get() + "' is no name for a host; use letters, digits, dots and dashes");
            return Optional.empty();
        }
        return name;
    }

    private void add(String path, String name, InventoryFile.Entry entry) {
        int port = entry.port().orElse(usual.port());
        String user = entry.user().orElse(usual.user());
        if (port < 1 || port > 65_535) {
            refuse(entry.place(), path + ".port", "must be from 1 to 65535");
        }
        Place twin = places.putIfAbsent(name, entry.place());
        if (twin != null) {
            refuse(entry.place(), path, "'" + name + "' is also at " + twin + "; rename one");
        }
        hosts.put(
                name,
                new FleetHost(
                        name, entry.address().orElse(name), user, port, new TreeSet<>(entry.groups()), entry.vars()));
    }

    /// One word would mean two things in a pattern.
    private void refuseGroupsThatAreHosts() {
        hosts.values().forEach(host -> host.groups().stream()
                .filter(group -> hosts.containsKey(group) || group.equals(FleetHost.ALL))
                .forEach(group -> refuse(
                        places.get(host.name()),
                        "groups",
                        group.equals(FleetHost.ALL)
                                ? "every host is in 'all'; remove it"
                                : "group '" + group + "' has the name of a host; rename one")));
    }

    private void refuse(Place place, String path, String message) {
        problems.add(new Problem(place, path, message));
    }
}
