package io.hostler.core.metric;

import io.hostler.core.metric.Text.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/// Metrics that each device of a kind has: rows of family and value, written with the device's labels.
final class PerItem<T> {

    private record Row<T>(Family family, Unit unit, Predicate<T> has, ToLongFunction<T> value) {}

    private final Function<T, byte[]> labels;
    private final List<Row<T>> rows = new ArrayList<>();

    PerItem(Function<T, byte[]> labels) {
        this.labels = labels;
    }

    PerItem<T> row(Family family, Unit unit, ToLongFunction<T> value) {
        return row(family, unit, _ -> true, value);
    }

    PerItem<T> row(Family family, Unit unit, Predicate<T> has, ToLongFunction<T> value) {
        rows.add(new Row<>(family, unit, has, value));
        return this;
    }

    void write(Text out, List<T> items) {
        List<byte[]> labelled = items.stream().map(labels).toList();
        for (Row<T> row : rows) {
            boolean begun = false;
            for (int i = 0; i < items.size(); i++) {
                T item = items.get(i);
                if (row.has().test(item)) {
                    if (!begun) {
                        out.add(row.family().header());
                        begun = true;
                    }
                    row.family().line(out, labelled.get(i), row.value().applyAsLong(item), row.unit());
                }
            }
        }
    }
}
