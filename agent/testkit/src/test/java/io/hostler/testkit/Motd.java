package io.hostler.testkit;

import io.hostler.api.Change;
import io.hostler.api.Host;
import io.hostler.api.Param;
import io.hostler.api.Plan;
import io.hostler.api.StateTask;
import io.hostler.api.Value;
import java.nio.file.Path;
import java.util.List;

/// A state task that keeps all promises; the tests break them one by one.
class Motd implements StateTask<Motd.Wanted> {

    record Wanted(@Param("What the file holds.") String text) {}

    static final Path FILE = Path.of("/etc/motd");
    static final Wanted WANTED = new Wanted("hello");

    /// The host behind the view that a plan gets; only a task that cheats knows it.
    FakeHost met = new FakeHost();

    FakeHost meet(FakeHost host) {
        met = host;
        return host;
    }

    @Override
    public String name() {
        return "motd";
    }

    @Override
    public String says() {
        return "Keeps the message of the day.";
    }

    @Override
    public Class<Wanted> parameters() {
        return Wanted.class;
    }

    @Override
    public Plan plan(Wanted want, Host host) {
        Value found = host.files().read(FILE);
        Value wanted = host.files().keep(want.text());
        return wanted.admits(found) ? new Plan(List.of()) : new Plan(List.of(change(found, wanted)));
    }

    @Override
    public void apply(Change change, Wanted want, Host host) {
        change.requireBefore(host.files().read(FILE));
        host.files().write(FILE, change.after());
    }

    Change change(Value found, Value wanted) {
        return Change.exact(FILE.toString(), found, wanted, "rewritten");
    }

    static Bench bench(FakeHost host) {
        return Bench.of(host, disturbed -> disturbed.with(FILE.toString(), "by other hands"));
    }
}
