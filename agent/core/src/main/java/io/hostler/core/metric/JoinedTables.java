package io.hostler.core.metric;

import java.io.Closeable;
import java.util.ArrayList;
import java.util.List;

/// Several kernel tables as one, whose list of names is made anew only when one of theirs is.
final class JoinedTables implements Closeable {

    private final List<TableReader> tables;
    private List<List<String>> parts = List.of();
    private List<String> names = List.of();

    JoinedTables(List<TableReader> tables) {
        this.tables = List.copyOf(tables);
    }

    Readings read(Scan scan) {
        var found = new ArrayList<Readings>(tables.size());
        tables.forEach(table -> found.add(table.read(scan)));
        if (!sameShape(found)) {
            parts = found.stream().map(Readings::names).toList();
            names = parts.stream().flatMap(List::stream).toList();
        }
        return Readings.joined(names, found);
    }

    /// By identity: a table keeps its list of names for as long as its shape.
    private boolean sameShape(List<Readings> found) {
        boolean same = parts.size() == found.size();
        for (int i = 0; same && i < parts.size(); i++) {
            same = parts.get(i) == found.get(i).names();
        }
        return same;
    }

    @Override
    public void close() {
        tables.forEach(TableReader::close);
    }
}
