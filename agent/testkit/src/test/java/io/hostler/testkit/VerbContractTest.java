package io.hostler.testkit;

import static io.hostler.api.Effect.ONCE;
import static io.hostler.api.Effect.READS;
import static io.hostler.api.Effect.REPEATABLE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hostler.api.Done;
import io.hostler.api.Effect;
import io.hostler.api.Host;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class VerbContractTest {

    private static final String ASKING = "asking whether it was done changes nothing";
    private static final String READING = "reads change nothing";
    private static final String TWICE = "running twice is harmless";
    private static final String DENIED = "what was done is not denied";
    private static final String TYPED = "outputs have types that expressions know";

    /// @param broken the promises that the verb breaks, and no others
    record Row(Count task, List<String> broken) {

        Row(Count task, String... broken) {
            this(task, List.of(broken));
        }

        @Override
        public String toString() {
            return task.getClass().getSimpleName() + " " + task.effect(new Count.Wanted(1));
        }
    }

    record AllTypes(
            String a,
            int b,
            long c,
            double d,
            boolean e,
            Duration f,
            Path g,
            List<String> h,
            Map<String, String> i,
            Object j) {}

    record Nested(Count.Counted inner) {}

    record Numbers(List<Integer> numbers) {}

    record Perhaps(Optional<String> value) {}

    record Camel(String exitStatus) {}

    static final List<Row> ROWS = List.of(
            new Row(new Count(READS)),
            new Row(new Count(REPEATABLE)),
            new Row(new Count(ONCE)),
            new Row(new Gives(AllTypes.class)),
            new Row(new WritesWhenAsked(), ASKING),
            new Row(new AsksForAWriteWhenAsked(), ASKING, DENIED),
            new Row(new WritesBehindTheView(), READING),
            new Row(new AsksForAWrite(), READING),
            new Row(new CountsOn(), TWICE),
            new Row(new Denies(), DENIED),
            new Row(new Gives(Nested.class), TYPED),
            new Row(new Gives(Numbers.class), TYPED),
            new Row(new Gives(Perhaps.class), TYPED),
            new Row(new Gives(Camel.class), TYPED));

    @ParameterizedTest
    @FieldSource("ROWS")
    void eachBrokenPromiseIsFound(Row row) {
        var points = TaskContract.of(row.task(), new Count.Wanted(1), row.task()::bench);
        assertEquals(row.broken(), Broken.by(points).toList());
    }

    private static final class WritesWhenAsked extends Count {
        WritesWhenAsked() {
            super(ONCE);
        }

        @Override
        public Done<Record> wasDone(Wanted want, Host host) {
            met.with("/var/log/asked", "once more");
            return super.wasDone(want, host);
        }
    }

    private static final class AsksForAWriteWhenAsked extends Count {
        AsksForAWriteWhenAsked() {
            super(ONCE);
        }

        @Override
        public Done<Record> wasDone(Wanted want, Host host) {
            host.files().write(FILE, host.files().keep("x"));
            return super.wasDone(want, host);
        }
    }

    private static final class WritesBehindTheView extends Count {
        WritesBehindTheView() {
            super(READS);
        }

        @Override
        public Record perform(Wanted want, Host host) {
            met.with("/var/log/read", "once more");
            return super.perform(want, host);
        }
    }

    private static final class AsksForAWrite extends Count {
        AsksForAWrite() {
            super(ONCE);
        }

        @Override
        public Effect effect(Wanted want) {
            return READS;
        }
    }

    private static final class CountsOn extends Count {
        CountsOn() {
            super(REPEATABLE);
        }

        @Override
        public Record perform(Wanted want, Host host) {
            String more = host.files().text(FILE).orElse("") + want.number();
            host.files().write(FILE, host.files().keep(more));
            return new Counted(want.number());
        }
    }

    private static final class Denies extends Count {
        Denies() {
            super(ONCE);
        }

        @Override
        public Done<Record> wasDone(Wanted want, Host host) {
            return new Done.No<>();
        }
    }

    private static final class Gives extends Count {
        private final Class<?> type;

        Gives(Class<?> type) {
            super(REPEATABLE);
            this.type = type;
        }

        @Override
        @SuppressWarnings("unchecked") // records, all of them
        public Class<Record> outputs() {
            return (Class<Record>) type;
        }
    }
}
