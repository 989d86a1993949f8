package io.hostler.cli.agent;

import io.hostler.cli.connection.Refusals;
import io.hostler.core.allow.Allow;
import io.hostler.core.config.AllowFile;
import io.hostler.core.config.HostlerConfig;
import io.hostler.core.dispatch.Stores;
import io.hostler.core.expression.Functions;
import io.hostler.core.host.Contents;
import io.hostler.core.journal.Ids;
import io.hostler.core.journal.Journal;
import io.hostler.core.journal.JournalSettings;
import io.hostler.core.playbook.PlaybookLoader;
import io.hostler.core.playbook.TaskCatalog;
import io.hostler.core.run.RunNews;
import io.hostler.core.run.Runs;
import java.security.SecureRandom;
import java.time.InstantSource;

/// The parts that run playbooks, and need neither network nor bus: the agent has one, and so has a run without agent.
public final class Engine implements AutoCloseable {

    /// The most bytes of old contents that are kept for undo: 256 MiB.
    private static final long CONTENTS = 256L * 1024 * 1024;

    private final HostlerConfig config;
    private final Journal journal;
    private final Stores stores;
    private final Allow allow;
    private final Shelf shelf;
    private final Facts facts;
    private final Runs runs;

    private Engine(
            HostlerConfig config, Journal journal, Stores stores, Allow allow, Shelf shelf, Facts facts, Runs runs) {
        this.config = config;
        this.journal = journal;
        this.stores = stores;
        this.allow = allow;
        this.shelf = shelf;
        this.facts = facts;
        this.runs = runs;
    }

    /// Becomes the owner of the state folder and reads playbooks and rules.
    ///
    /// @param news hears of each state of each run
    /// @throws io.hostler.core.operation.Refusal when a file is wrong
    /// @throws io.hostler.core.journal.JournalException when the state folder cannot be used, or another owns it
    static Engine open(HostlerConfig config, JournalSettings settings, Functions functions, RunNews news) {
        InstantSource clock = settings.clock();
        Allow allow = Refusals.orThrow(AllowFile.read(config.allow()), config.allow() + ": the allow file");
        var loader = new PlaybookLoader(TaskCatalog.load(), functions);
        var facts = new Facts();
        Journal journal = Journal.open(config.state(), settings);
        try {
            var hosts = new LocalHosts(
                    new Contents(config.state(), CONTENTS), config.state().resolve("runs"), allow);
            var programs = new KeptPrograms(loader, allow, facts);
            var runs = new Runs(journal, programs, hosts::of, news, clock, System::nanoTime);
            Stores stores = Stores.of(new Ids(clock, new SecureRandom()));
            return new Engine(config, journal, stores, allow, new Shelf(config, loader, clock), facts, runs);
        } catch (RuntimeException e) {
            journal.close();
            throw e;
        }
    }

    HostlerConfig config() {
        return config;
    }

    /// Returns the journal.
    public Journal journal() {
        return journal;
    }

    /// Returns the rows that decisions read and write.
    public Stores stores() {
        return stores;
    }

    Allow allow() {
        return allow;
    }

    Shelf shelf() {
        return shelf;
    }

    Facts facts() {
        return facts;
    }

    /// Returns the runs.
    public Runs runs() {
        return runs;
    }

    /// Waits for the steps under way, and gives up the state folder.
    @Override
    public void close() {
        runs.close();
        journal.close();
    }
}
