package io.hostler.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hostler.api.Change;
import io.hostler.api.ErrorCode;
import io.hostler.api.Host;
import io.hostler.api.Plan;
import io.hostler.api.Reverse;
import io.hostler.api.TaskException;
import io.hostler.api.Value;
import io.hostler.testkit.TaskContract.Point;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// A rule that catches nothing looks the same as one that is kept: here each catches tasks that break it.
class StateContractTest {

    private static final String PLANNING = "planning finds work and changes nothing";
    private static final String EMPTY = "after apply the plan is empty";
    private static final String SECOND = "a second run changes nothing";
    private static final String UNDO = "undo gives back what was there";
    private static final String STALE = "a stale before is refused";
    private static final String REVERSES = "no plan is harder to take back than the task says";
    private static final String ITEMS = "items are unique and summaries are one line";
    private static final String DOCUMENTED = "the task and its parameters are documented";

    /// @param broken the promises that the task breaks, and no others
    record Row(Motd task, List<String> broken) {

        Row(Motd task, String... broken) {
            this(task, List.of(broken));
        }

        @Override
        public String toString() {
            return task.getClass().getSimpleName();
        }
    }

    static final List<Row> ROWS = List.of(
            new Row(new Motd()),
            new Row(new WritesInThePlan(), PLANNING, UNDO),
            new Row(new AsksForAWrite(), PLANNING, EMPTY, SECOND, UNDO, STALE, REVERSES, ITEMS),
            new Row(new NeverFindsWork(), PLANNING),
            new Row(new AppliesNothing(), EMPTY, STALE),
            new Row(new NeverIsSatisfied(), EMPTY, SECOND),
            new Row(new EmptiesInsteadOfDeleting(), UNDO),
            new Row(new CompensatesNothing(), UNDO),
            new Row(new IgnoresOtherHands(), STALE),
            new Row(new RefusesForAnotherReason(), STALE),
            new Row(new RefusesAndYetWrites(), STALE),
            new Row(new HidesThatItCannotGoBack(), REVERSES),
            new Row(new NamesAnItemTwice(), EMPTY, SECOND, UNDO, ITEMS),
            new Row(new TalksTooMuch(), ITEMS),
            new Row(new SaysNothing(), DOCUMENTED));

    @ParameterizedTest
    @FieldSource("ROWS")
    void eachBrokenPromiseIsFound(Row row) {
        assertEquals(row.broken(), Broken.by(points(row.task())).toList());
    }

    private static List<Point> points(Motd task) {
        return TaskContract.of(task, Motd.WANTED, () -> Motd.bench(task.meet(new FakeHost())));
    }

    private static final class WritesInThePlan extends Motd {
        @Override
        public Plan plan(Wanted want, Host host) {
            met.with("/var/log/plans", "one more");
            return super.plan(want, host);
        }
    }

    private static final class AsksForAWrite extends Motd {
        @Override
        public Plan plan(Wanted want, Host host) {
            host.files().write(FILE, Value.text(want.text()));
            return new Plan(List.of());
        }
    }

    private static final class NeverFindsWork extends Motd {
        @Override
        public Plan plan(Wanted want, Host host) {
            return new Plan(List.of());
        }
    }

    private static final class AppliesNothing extends Motd {
        @Override
        public void apply(Change change, Wanted want, Host host) {
            // says nothing, does nothing
        }
    }

    private static final class NeverIsSatisfied extends Motd {
        @Override
        public Plan plan(Wanted want, Host host) {
            Value found = host.files().read(FILE);
            String more = host.files().text(found).orElse("") + want.text();
            return new Plan(List.of(change(found, host.files().keep(more))));
        }
    }

    private static final class EmptiesInsteadOfDeleting extends Motd {
        @Override
        public void apply(Change change, Wanted want, Host host) {
            change.requireBefore(host.files().read(FILE));
            host.files().write(FILE, change.after() instanceof Value.Absent ? Value.text("") : change.after());
        }
    }

    private static final class CompensatesNothing extends Motd {
        @Override
        Change change(Value found, Value wanted) {
            return new Change(FILE.toString(), found, wanted, new Reverse.Compensated(), "rewritten");
        }

        @Override
        public Reverse reverses() {
            return new Reverse.Compensated();
        }

        @Override
        public void apply(Change change, Wanted want, Host host) {
            if (!change.summary().startsWith("undo")) {
                super.apply(change, want, host);
            }
        }
    }

    private static final class IgnoresOtherHands extends Motd {
        @Override
        public void apply(Change change, Wanted want, Host host) {
            host.files().write(FILE, change.after());
        }
    }

    private static final class RefusesForAnotherReason extends Motd {
        @Override
        public void apply(Change change, Wanted want, Host host) {
            if (!change.before().admits(host.files().read(FILE))) {
                throw new TaskException(ErrorCode.DEFECT, "%s: what is this", FILE);
            }
            super.apply(change, want, host);
        }
    }

    private static final class RefusesAndYetWrites extends Motd {
        @Override
        public void apply(Change change, Wanted want, Host host) {
            Value found = host.files().read(FILE);
            host.files().write(FILE, change.after());
            change.requireBefore(found);
        }
    }

    private static final class HidesThatItCannotGoBack extends Motd {
        @Override
        Change change(Value found, Value wanted) {
            return new Change(FILE.toString(), found, wanted, new Reverse.None("no way"), "rewritten");
        }
    }

    private static final class NamesAnItemTwice extends Motd {
        @Override
        public Plan plan(Wanted want, Host host) {
            List<Change> changes = super.plan(want, host).changes();
            return new Plan(Stream.concat(changes.stream(), changes.stream()).toList());
        }
    }

    private static final class TalksTooMuch extends Motd {
        @Override
        Change change(Value found, Value wanted) {
            return Change.exact(FILE.toString(), found, wanted, "rewritten\nand more");
        }
    }

    private static final class SaysNothing extends Motd {
        @Override
        public String says() {
            return "";
        }
    }
}
