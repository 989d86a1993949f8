package io.hostler.core.run;

import io.hostler.core.journal.Journal;
import io.vertx.core.json.JsonObject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// One run's entries in the journal.
final class JournalRunLog implements RunLog {

    private final Journal journal;
    private final String run;

    /// Fails when what rode along could not be written, so that no later entry pretends that it was.
    private volatile CompletableFuture<Integer> riding = CompletableFuture.completedFuture(0);

    JournalRunLog(Journal journal, String run) {
        this.journal = journal;
        this.run = run;
    }

    @Override
    public void append(Entry entry) {
        try {
            riding.thenCombine(write(entry), Integer::sum).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    @Override
    public void note(Entry entry) {
        riding = riding.thenCombine(write(entry), Integer::sum);
    }

    private CompletableFuture<Integer> write(Entry entry) {
        return journal.write(tx -> tx.update(
                "INSERT INTO entry (run, step, kind, at, body) VALUES (?, ?, ?, ?, ?)",
                run,
                entry.step(),
                kind(entry),
                tx.now(),
                body(entry)));
    }

    private static String kind(Entry entry) {
        return switch (entry) {
            case Entry.Foreseen foreseen -> "foreseen";
            case Entry.Intent intent -> "intent";
            case Entry.Made made -> "made";
            case Entry.Undone undone -> "undone";
            case Entry.Ended ended -> "ended";
        };
    }

    private static JsonObject body(Entry entry) {
        return switch (entry) {
            case Entry.Foreseen foreseen -> OutcomeJson.of(foreseen.outcome());
            case Entry.Intent intent -> new JsonObject().put("changes", ValueJson.plan(intent.plan()));
            case Entry.Made made -> ValueJson.change(made.change());
            case Entry.Undone undone -> ValueJson.change(undone.change());
            case Entry.Ended ended -> OutcomeJson.of(ended.outcome());
        };
    }
}
