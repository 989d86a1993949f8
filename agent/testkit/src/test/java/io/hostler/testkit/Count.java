package io.hostler.testkit;

import io.hostler.api.Done;
import io.hostler.api.Effect;
import io.hostler.api.Host;
import io.hostler.api.Param;
import io.hostler.api.VerbTask;
import java.nio.file.Path;

/// A verb that writes a file, and keeps all promises; the tests break them one by one.
class Count implements VerbTask<Count.Wanted, Record> {

    record Wanted(@Param("The number.") int number) {}

    record Counted(int number) {}

    static final Path FILE = Path.of("/srv/count");

    private final Effect effect;

    /// The host behind the view; only a verb that cheats knows it.
    FakeHost met = new FakeHost();

    Count(Effect effect) {
        this.effect = effect;
    }

    Bench bench() {
        met = new FakeHost();
        return Bench.of(met, _ -> {});
    }

    @Override
    public String name() {
        return "count";
    }

    @Override
    public String says() {
        return "Counts.";
    }

    @Override
    public Class<Wanted> parameters() {
        return Wanted.class;
    }

    @Override
    @SuppressWarnings("unchecked") // some of those that break promises have other outputs
    public Class<Record> outputs() {
        return (Class<Record>) (Class<?>) Counted.class;
    }

    @Override
    public Effect effect(Wanted want) {
        return effect;
    }

    @Override
    public Record perform(Wanted want, Host host) {
        if (effect != Effect.READS) {
            host.files().write(FILE, host.files().keep("" + want.number()));
        }
        return new Counted(want.number());
    }

    @Override
    public Done<Record> wasDone(Wanted want, Host host) {
        return host.files().text(FILE).isPresent() ? new Done.Yes<>(new Counted(want.number())) : new Done.No<>();
    }
}
