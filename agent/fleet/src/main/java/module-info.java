/// The fleet: the hosts of an inventory.
@org.jspecify.annotations.NullMarked
module io.hostler.fleet {
    requires transitive io.hostler.core;
    requires static org.jspecify;

    exports io.hostler.fleet.inventory;

    opens io.hostler.fleet.inventory to
            io.hostler.core;
}
